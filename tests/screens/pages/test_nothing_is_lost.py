"""A summary that nobody has taken is not thrown away without a question, and nobody is asked for nothing."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages.who_can_help_page import WhoCanHelpPage
from cim_troubleshooter.screens.widgets.buttons import Button
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons, press
from tests.screens.looks import settle

PACK = built_in_pack().pack
HELP = moves.who_can_help(moves.checks_seen(moves.choose_symptom(Journey(), PACK, "select-role"), PACK, skipped=True))
ASKED = {
    "Finish": ("Finish without the summary?", "Finish without it"),
    "Start again": ("Start again without the summary?", "Start again without it"),
}


def place(window: TroubleshooterWindow) -> Place:
    assert window.page is not None
    return window.page.journey.place


def asked(window: TroubleshooterWindow) -> str:
    """The question that has the focus, and so is read out; empty where none has."""
    settle()
    focused = QApplication.focusWidget()
    text = getattr(focused, "text", str)()
    return text if text.endswith("?") else ""


@pytest.mark.parametrize("act", ASKED)
def test_leaving_asks_once_on_the_page_and_the_question_is_read_out(opened: Opened, act: str) -> None:
    window = opened(HELP)
    press(window, act)
    question, leave = ASKED[act]
    assert (place(window), asked(window)) == (Place.WHO_CAN_HELP, question)
    press(window, leave)
    assert place(window) is Place.WHAT_YOU_SEE


def test_the_second_click_of_a_double_click_insists_on_nothing_and_a_later_one_does(opened: Opened) -> None:
    window = opened(HELP)
    press(window, "Finish")
    press(window, "Finish")
    assert place(window) is Place.WHO_CAN_HELP
    page = window.page
    assert isinstance(page, WhoCanHelpPage) and page._asked is not None
    page._asked = (page._asked[0], page._asked[1] - 10)
    press(window, "Finish")
    assert place(window) is Place.WHAT_YOU_SEE


def test_the_question_is_in_sight_wherever_the_page_was_scrolled_to(opened: Opened) -> None:
    window = opened(HELP)
    window.resize(800, 600)
    settle()
    bar = window._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(window, "Finish")
    button = buttons(window)["Finish without it"]
    assert window._scroll.rect().contains(button.mapTo(window._scroll, button.rect().center()))


def test_the_window_asks_before_it_closes_and_closes_when_told(opened: Opened) -> None:
    window = opened(HELP)
    assert not window.close() and window.isVisible()
    assert asked(window) == "Close without the summary?"
    press(window, "Close without it")
    assert not window.isVisible()


def test_nobody_is_asked_where_the_system_ends_the_session(opened: Opened) -> None:
    window = opened(HELP)
    window.ends_without_asking = True
    assert window.close()


@pytest.mark.parametrize("act", ASKED)
def test_nobody_is_asked_once_the_summary_was_taken_even_after_a_look_at_about(opened: Opened, act: str) -> None:
    window = opened(HELP)
    press(window, "Copy the summary")
    window.show_about()
    window.go_back()
    press(window, act)
    assert place(window) is Place.WHAT_YOU_SEE


def test_another_step_makes_another_summary_that_nobody_has_taken(opened: Opened) -> None:
    window = opened(moves.who_can_help(moves.did_not_help(moves.passed_on(HELP)._replace(place=Place.WHAT_TO_DO), PACK)))
    press(window, "Finish")
    assert asked(window) == ASKED["Finish"][0]


@pytest.mark.parametrize("how", [{"kiosk": True, "handover_allow": ()}, {"handover_allow": ()}], ids=["kiosk", "nothing allowed"])
def test_nobody_is_asked_where_there_is_no_way_to_take_it(opened: Opened, how: dict[str, object]) -> None:
    window = opened(HELP, **how)  # type: ignore[arg-type]
    press(window, "Finish")
    assert place(window) is Place.WHAT_YOU_SEE


def test_nobody_is_asked_about_a_summary_that_says_nothing(opened: Opened) -> None:
    window = opened(moves.who_can_help(Journey()))
    press(window, "Finish")
    assert place(window) is Place.WHAT_YOU_SEE


def test_the_question_offers_the_summary_and_lets_one_stay(opened: Opened) -> None:
    QGuiApplication.clipboard().clear()
    window = opened(HELP)
    press(window, "Finish")
    press(window, "Stay on this page")
    assert "Finish without it" not in buttons(window) and QGuiApplication.clipboard().text() == ""
    press(window, "Start again")
    [keep] = [one for one in window.findChildren(Button) if one.text() == "Copy the summary" and one._primary and one.isVisible()][:1]
    keep.click()
    assert QGuiApplication.clipboard().text().startswith("Problem: ")
    assert place(window) is Place.WHO_CAN_HELP and "Start again without it" not in buttons(window)


def test_copying_is_the_main_act_until_it_is_done(opened: Opened) -> None:
    window = opened(HELP)

    def green() -> list[str]:
        return [name for name, one in buttons(window).items() if isinstance(one, Button) and one._primary]

    assert green() == ["Copy the summary"]
    press(window, "Copy the summary")
    assert green() == ["Finish"]
