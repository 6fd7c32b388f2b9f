"""The search on the first page: what somebody types, what comes of it, and what is left of it afterwards."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance import search as guidance_search
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.search import asked_in_doubt, index_of, search
from cim_troubleshooter.journey.state import Place
from cim_troubleshooter.screens.pages import first_page_search
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.pages.first_page_search import FirstPageSearch
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons, press

PACK = built_in_pack().pack
LOCKED = "my card is locked"
NAME = "What does the message say?"


def _search(window: TroubleshooterWindow, qtbot: QtBot) -> FirstPageSearch:
    """The search of the first page, which comes once the page has been seen."""
    assert isinstance(window.page, FirstPage)
    page = window.page
    qtbot.waitUntil(lambda: page.search is not None)
    QApplication.processEvents()
    assert page.search is not None
    return page.search


def _typed(window: TroubleshooterWindow, qtbot: QtBot, text: str) -> FirstPageSearch:
    """Types into the field and waits for the answer."""
    search_ = _search(window, qtbot)
    window.activateWindow()
    search_.field.setFocus()
    with qtbot.waitSignal(window.background.searching.found):
        qtbot.keyClicks(search_.field, text)
        qtbot.waitUntil(lambda: search_.field.text() == text)
    qtbot.waitUntil(lambda: not search_.results.isHidden())
    return search_


def _names(search_: FirstPageSearch) -> list[str]:
    return [button.accessibleName() for button in search_.results.shown()]


def test_the_field_is_named_gives_an_example_and_comes_before_everything_else_on_the_page(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    field = _search(window, qtbot).field
    assert field.accessibleName() == NAME
    assert "ERR1002" in field.placeholderText()
    window.activateWindow()
    assert window.page is not None
    qtbot.keyClick(window.page.heading, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), SymptomCard)


def test_results_stand_in_place_of_the_cards_best_first_each_named_by_its_title(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    search_ = _typed(window, qtbot, LOCKED)
    expected = search(index_of(PACK), LOCKED, 6)
    assert expected
    assert len(_names(search_)) == len(expected)
    for name, hit in zip(_names(search_), expected, strict=True):
        assert name.startswith(hit.title) and hit.matched.strip("“”") in name
    assert not [name for name in buttons(window) if name in {symptom.title for symptom in PACK.symptoms.values()} - set(_names(search_))]
    assert [name for name, one in buttons(window).items() if isinstance(one, SymptomCard)] == ["None of these"]


def test_an_empty_field_shows_the_cards_again(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    search_ = _typed(window, qtbot, LOCKED)
    qtbot.keyClick(search_.field, Qt.Key.Key_Escape)
    assert search_.field.text() == ""
    assert search_.results.isHidden()
    assert any(isinstance(one, SymptomCard) for one in buttons(window).values())
    qtbot.keySequence(search_.field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert window.page is not None and window.page.journey.place is Place.WHAT_YOU_SEE


def test_down_and_up_go_between_field_and_results(opened: Opened, qtbot: QtBot) -> None:
    search_ = _typed(opened(), qtbot, LOCKED)
    shown = search_.results.shown()
    qtbot.keyClick(search_.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is shown[0]
    qtbot.keyClick(shown[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is shown[1]
    qtbot.keyClick(shown[1], Qt.Key.Key_Up)
    qtbot.keyClick(shown[0], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is search_.field
    qtbot.keyClick(search_.field, Qt.Key.Key_Down)
    qtbot.keyClick(shown[0], Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is search_.field and search_.results.isHidden()


def test_down_goes_to_the_first_card_while_nothing_is_typed(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    search_ = _search(window, qtbot)
    window.activateWindow()
    search_.field.setFocus()
    qtbot.keyClick(search_.field, Qt.Key.Key_Down)
    assert isinstance(window.page, FirstPage)
    assert QApplication.focusWidget() is window.page.cards[0]


def test_enter_opens_the_best_result_even_before_it_is_shown(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    search_ = _search(window, qtbot)
    best = search(index_of(PACK), LOCKED, 1)[0]
    search_.field.setText(LOCKED)
    qtbot.keyClick(search_.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not None and window.page.journey.place is not Place.WHAT_YOU_SEE)
    assert window.page is not None
    begun = window.page.journey
    assert {"message": begun.message, "cause": begun.chosen, "symptom": begun.symptom}[best.kind] == best.id
    assert window.page.journey.symptom == best.symptom


def test_a_symptom_that_was_found_begins_as_its_card_does(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    search_ = _typed(window, qtbot, "cannot select my role")
    symptom = next(button for button in search_.results.shown() if button.hit is not None and button.hit.kind == "symptom")
    assert symptom.hit is not None
    expected = symptom.hit.id
    symptom.click()
    assert window.page is not None and window.page.journey.symptom == expected


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("says", ["xyzzy qwfp", "who won the football last night"])
def test_what_nothing_fits_well_enough_leads_on_by_three_questions(opened: Opened, qtbot: QtBot, says: str, place: int) -> None:
    window = opened()
    search_ = _typed(window, qtbot, says)
    assert not search_.results.shown()
    assert "Not sure what you mean" in [label.text() for label in search_.results.findChildren(QLabel) if label.isVisible()]
    asked = asked_in_doubt(PACK)
    assert [button.accessibleName().partition("? ")[0] + "?" for button in search_.results.ways_on] == [one.asks for one in asked]
    search_.results.ways_on[place].click()
    assert window.page is not None and window.page.journey.place is Place.FIND_OUT
    assert window.page.journey.finding_out == asked[place].id


def test_the_number_of_results_is_read_out_once_nobody_types_any_more(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(first_page_search, "announce", lambda _, text: heard.append(text))
    search_ = _typed(opened(), qtbot, LOCKED)
    assert not heard
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [f"{len(search_.results.shown())} results, best first."]


def test_announcements_reach_assistive_technology(opened: Opened) -> None:
    event = QAccessibleAnnouncementEvent(opened(), "2 results")
    assert event.type() == QAccessible.Event.Announcement


def test_an_answer_that_comes_after_a_newer_question_is_never_shown(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    may_answer = threading.Event()
    real = guidance_search.search

    def slowly(index: object, text: str, limit: int = 8) -> object:
        if text == "role":
            may_answer.wait(20)
        return real(index, text, limit)  # type: ignore[arg-type]

    monkeypatch.setattr(guidance_search, "search", slowly)
    window = opened()
    search_ = _search(window, qtbot)
    told: list[str] = []
    window.background.searching.found.connect(lambda text, _: told.append(text))
    search_.field.setText("role")
    qtbot.waitUntil(lambda: window.background.searching._asked is None)
    search_.field.setText("reader")
    search_.field.setText("card reader")
    may_answer.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["card reader"]


def test_the_window_answers_while_a_search_takes_long(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    may_answer = threading.Event()
    monkeypatch.setattr(guidance_search, "search", lambda *_: may_answer.wait(20) and [])
    window = opened()
    _search(window, qtbot).field.setText("role")
    press(window, "Problems selecting a role")
    assert window.page is not None and window.page.journey.symptom == "select-role"
    may_answer.set()


def test_a_search_that_goes_wrong_finds_nothing_and_keeps_what_was_typed_out_of_the_log(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def wrong(*_: object) -> object:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(guidance_search, "search", wrong)
    search_ = _typed(opened(), qtbot, "Mrs Example")
    assert not search_.results.shown()
    assert "did not come to an end" in caplog.text
    assert "Mrs Example" not in caplog.text


def test_invisible_characters_are_removed_and_the_length_has_a_limit(opened: Opened, qtbot: QtBot) -> None:
    field = _search(opened(), qtbot).field
    field.setText("err\u202e\x071002\t!")
    assert field.text().isprintable()
    assert field.text().replace(" ", "") == "err1002!"
    field.setText("a" * 5000)
    assert len(field.text()) == 1000


def test_whatever_was_typed_is_gone_when_the_page_is(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    _typed(window, qtbot, LOCKED)
    press(window, "Start again")
    assert _search(window, qtbot).field.text() == ""


def test_on_a_shared_terminal_nothing_can_be_carried_out_of_the_field_or_learned_from_it(opened: Opened, qtbot: QtBot) -> None:
    window = opened(kiosk=True)
    search_ = _typed(window, qtbot, LOCKED)
    field = search_.field
    field.selectAll()
    assert not field.hasSelectedText()
    assert field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not field.acceptDrops()
    assert field.completer() is None
    hints = field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText and hints & Qt.InputMethodHint.ImhSensitiveData
    assert LOCKED not in QGuiApplication.clipboard().text()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    field.undo()
    assert field.text() == ""


@pytest.mark.parametrize(("width", "height", "text_size"), [(1180, 828, 100), (800, 600, 100), (1180, 828, 200), (480, 800, 200)])
def test_field_and_results_fit_and_no_two_overlap(opened: Opened, qtbot: QtBot, width: int, height: int, text_size: int) -> None:
    window = opened()
    window.resize(width, height)
    window.choose_text_size(text_size)
    search_ = _typed(window, qtbot, LOCKED)
    QApplication.processEvents()
    field = search_.field
    assert field.height() >= 44
    none = buttons(window)["None of these"]
    assert not field.geometry().intersects(none.geometry())
    assert none.geometry().right() < window.width()
    shown = search_.results.shown()
    for above, below in zip(shown, shown[1:], strict=False):
        assert above.height() >= above.heightForWidth(above.width())
        assert above.geometry().bottom() < below.geometry().top()
        assert below.geometry().right() < window.width()
