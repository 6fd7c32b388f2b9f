"""The checks page once all have answered: it concludes, the worst stands first, and what is well is folded away."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cim_troubleshooter.checks.check import Check
from cim_troubleshooter.checks.finding import Finding, Outcome
from cim_troubleshooter.checks.runner import CheckReport
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages import this_computer_page
from cim_troubleshooter.screens.pages.this_computer_page import ThisComputerPage
from cim_troubleshooter.screens.widgets.check_row import CheckRow
from cim_troubleshooter.screens.widgets.fold import FoldLink
from cim_troubleshooter.screens.widgets.icon import OutcomeIcon
from cim_troubleshooter.screens.widgets.words import Tag
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.smartcard.watch import Happening
from cim_troubleshooter.system.appearance import Appearance
from tests.pictures.stage import NoChecking, until
from tests.screens.conftest import Opened, buttons, press

LOG_IN = moves.choose_symptom(Journey(), built_in_pack().pack, "log-in")
Outcomes = dict[str, Outcome]
ALL_KINDS: Outcomes = {
    "one": "ok",
    "two": "unknown",
    "three": "attention",
    "four": "skipped",
    "five": "problem",
    "six": "ok",
    "seven": "problem",
}


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read out."""
    texts: list[str] = []
    monkeypatch.setattr(this_computer_page, "announce", lambda _, text: texts.append(text))
    return texts


def _begun(opened: Opened, outcomes: Outcomes) -> tuple[TroubleshooterWindow, ThisComputerPage]:
    window = opened()
    window.background._checking = NoChecking(window)
    window.show_journey(LOG_IN)
    page = window.page
    assert isinstance(page, ThisComputerPage)
    until(lambda: page._began > 0)
    window.background.checking.known.emit([Check(id_, f"The {id_}", lambda *_: None) for id_ in outcomes])
    return window, page


def _answer(window: TroubleshooterWindow, outcomes: Outcomes) -> None:
    for id_, outcome in outcomes.items():
        finding = Finding(f"code-{id_}", outcome, f"This is {id_}.")
        window.background.checking.news.emit(CheckReport(id_, f"The {id_}", (finding,), 0.1, True))


def _over(opened: Opened, outcomes: Outcomes) -> tuple[TroubleshooterWindow, ThisComputerPage]:
    window, page = _begun(opened, outcomes)
    _answer(window, outcomes)
    until(lambda: page._over)
    QApplication.processEvents()
    return window, page


def _in_sight(page: ThisComputerPage) -> list[str]:
    shown = [row for row in page.rows.values() if row.isVisible()]
    return [row.check for row in sorted(shown, key=lambda row: row.y())]


def test_rows_stand_in_the_order_of_the_chain_while_checks_run(opened: Opened) -> None:
    window, page = _begun(opened, ALL_KINDS)
    _answer(window, {id_: ALL_KINDS[id_] for id_ in ("five", "two", "seven")})
    QApplication.processEvents()
    assert _in_sight(page) == list(ALL_KINDS)
    assert page.heading.text() == "Checking this computer"
    assert "Skip these checks" in buttons(window) and not page.conclusion.isVisible()


def test_the_worst_stands_first_once_all_have_answered_and_what_is_well_is_folded_away(opened: Opened) -> None:
    window, page = _over(opened, ALL_KINDS)
    assert _in_sight(page) == ["five", "seven", "three", "two"]
    press(window, "2 checks found nothing wrong")
    assert _in_sight(page) == ["five", "seven", "three", "two", "one", "six"]
    press(window, "1 check has no result here")
    assert _in_sight(page)[-1] == "four"
    press(window, "2 checks found nothing wrong")
    assert _in_sight(page) == ["five", "seven", "three", "two", "four"]
    heard = [row.check for row in window.findChildren(CheckRow)]
    assert heard[:4] == ["five", "seven", "three", "two"], "read out as it stands"


def test_the_page_says_that_it_is_over_and_skip_goes(opened: Opened) -> None:
    window, page = _over(opened, ALL_KINDS)
    assert page.heading.text() == "This computer has been checked"
    assert window.windowTitle().startswith("This computer has been checked – ")
    assert "Skip these checks" not in buttons(window)
    assert page.lead is not None and not page.lead.isVisible()
    press(window, "Check again")
    assert page.heading.text() == "Checking this computer"
    assert window.windowTitle().startswith("Checking this computer – ")
    assert "Skip these checks" in buttons(window) and page.lead.isVisible() and not page.conclusion.isVisible()
    assert _in_sight(page) == list(ALL_KINDS)


@pytest.mark.parametrize(
    ("outcomes", "says"),
    [
        (["ok", "ok", "skipped"], "Nothing wrong found here."),
        (["problem", "ok"], "1 problem found."),
        (["problem", "problem", "unknown"], "2 problems found. 1 thing could not be checked."),
        (["problem", "attention", "unknown", "unknown"], "1 problem found. 1 thing needs attention. 2 things could not be checked."),
        (["attention", "attention", "ok"], "2 things need attention."),
        (["ok", "unknown", "unknown"], "No problem found. 2 things could not be checked."),
        (["unknown", "skipped"], "Nothing could be checked here."),
        (["skipped"], "Nothing could be checked here."),
    ],
)
def test_one_sentence_concludes_and_calls_nothing_well_that_was_not_checked(
    opened: Opened, said: list[str], outcomes: list[Outcome], says: str
) -> None:
    _, page = _over(opened, {f"check-{number}": outcome for number, outcome in enumerate(outcomes)})
    assert page.conclusion.isVisible() and page.conclusion.text() == says
    assert said == [says], "told once, and no row by itself"


def test_nothing_moves_the_focus_when_the_checks_end(opened: Opened) -> None:
    window, page = _begun(opened, ALL_KINDS)
    window.activateWindow()
    _answer(window, {"one": "ok", "two": "unknown", "three": "attention"})
    page.rows["one"].details.setFocus()
    _answer(window, ALL_KINDS)
    until(lambda: page._over)
    assert QApplication.focusWidget() is page.rows["one"].details
    assert page.rows["one"].isVisible(), "a row that somebody is at is not folded away"


def test_the_focus_on_skip_goes_to_the_button_that_does_the_same(opened: Opened) -> None:
    window, page = _begun(opened, ALL_KINDS)
    window.activateWindow()
    page._skip.setFocus()
    _answer(window, ALL_KINDS)
    until(lambda: page._over)
    assert QApplication.focusWidget() is page._next


def test_a_card_that_is_taken_out_afterwards_is_in_sight_at_once_and_the_page_checks_again(opened: Opened, said: list[str]) -> None:
    outcomes: Outcomes = {"card-service": "ok", "card": "ok", "reader": "ok"}
    window, page = _over(opened, outcomes)
    assert _in_sight(page) == []
    said.clear()
    window.background.checking.happened.emit(Happening("card-out", "a reader"))
    QApplication.processEvents()
    assert _in_sight(page) == ["card"]
    assert page.heading.text() == "Checking this computer"
    _answer(window, {"card": "attention"})
    until(lambda: page._over)
    assert _in_sight(page) == ["card"]
    assert page.conclusion.text() == "1 thing needs attention."
    assert said == ["The smartcard was taken out.", "The card: needs attention. This is card."]


@pytest.mark.usefixtures("night")
def test_problem_and_attention_differ_by_shape_and_word_in_high_contrast_too(opened: Opened) -> None:
    window, page = _over(opened, ALL_KINDS)
    window.take_system(Appearance(high_contrast=True))
    QApplication.processEvents()
    seen = {}
    for id_, outcome in ALL_KINDS.items():
        row = page.rows[id_]
        [icon], [tag] = row.findChildren(OutcomeIcon), row.findChildren(Tag)
        image = icon.grab().toImage().convertToFormat(QImage.Format.Format_Mono)
        seen[outcome] = (bytes(image.constBits()), tag.text())
    assert len({picture for picture, _ in seen.values()}) == len(seen)
    assert len({word for _, word in seen.values()}) == len(seen)


def test_an_open_row_and_a_closed_one_look_different(opened: Opened) -> None:
    _, page = _over(opened, ALL_KINDS)
    row = page.rows["five"]
    [link] = row.findChildren(FoldLink)
    closed = link.grab().toImage(), row.grab().toImage().pixelColor(2, 5)
    link.click()
    QApplication.processEvents()
    assert row.is_open()
    assert link.grab().toImage() != closed[0], "the triangle points elsewhere"
    assert row.grab().toImage().pixelColor(2, 5) != closed[1], "a bar stands on its left"


def test_no_row_says_that_it_was_not_checked_and_then_a_result(opened: Opened) -> None:
    _, page = _over(opened, {"screen": "skipped"})
    assert page.rows["screen"].accessibleName() == "The screen: no result. This is screen."


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_parts_of_a_row_stand_below_each_other_where_it_is_narrow(opened: Opened, qtbot: QtBot, text_size: int) -> None:
    window, page = _over(opened, ALL_KINDS)
    window.choose_text_size(text_size)
    for width in (1280, 420):
        window.resize(width, 800)
        QApplication.processEvents()
        row = page.rows["five"]
        assert row.stacked == (row.width() < 40 * row._name.font().pixelSize())
        assert (row._found.y() > row._name.y()) == row.stacked
    assert row.stacked
