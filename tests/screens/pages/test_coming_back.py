"""Whoever comes back finds the page as they left it: where they were, what was typed, what was chosen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cim_troubleshooter.journey.state import Place
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.pages.question_page import QuestionPage
from cim_troubleshooter.screens.widgets.search_results import ResultButton
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.stage import until
from tests.screens.conftest import Opened, buttons, press


def _first_page(window: TroubleshooterWindow) -> FirstPage:
    assert isinstance(window.page, FirstPage)
    return window.page


def _typed(window: TroubleshooterWindow, text: str) -> FirstPage:
    page = _first_page(window)
    until(lambda: page.search is not None)
    assert page.search is not None
    page.search.field.setText(text)
    until(lambda: page.search is not None and bool(page.search.results.shown()))
    return page


def _text_in_field(window: TroubleshooterWindow) -> str:
    page = _first_page(window)
    until(lambda: page.search is not None)
    assert page.search is not None
    return page.search.field.text()


def test_the_card_that_was_chosen_has_the_focus_and_the_page_is_scrolled_as_before(opened: Opened) -> None:
    window = opened(checks_enabled=())
    window.activateWindow()
    window.resize(800, 600)
    buttons(window)
    bar = window._scroll.verticalScrollBar()
    bar.setValue(400)
    press(window, "My job, workplace or name changed")
    press(window, "Back")
    assert window.focusWidget().accessibleName() == "My job, workplace or name changed"
    assert bar.value() == 400


def test_none_of_these_has_the_focus_again(opened: Opened) -> None:
    window = opened()
    window.activateWindow()
    press(window, "None of these")
    press(window, "Back")
    assert window.focusWidget().accessibleName() == "None of these"


def test_what_was_typed_is_there_again_with_the_result_that_was_opened(opened: Opened, qtbot: QtBot) -> None:
    window = opened(checks_enabled=())
    window.activateWindow()
    page = _typed(window, "certificate")
    assert page.search is not None
    second = page.search.results.shown()[1]
    hit = second.hit
    assert hit is not None
    second.click()
    press(window, "Back")
    assert _text_in_field(window) == "certificate"
    until(lambda: isinstance(window.focusWidget(), ResultButton))
    focused = window.focusWidget()
    assert isinstance(focused, ResultButton) and focused.hit is not None and focused.hit[:2] == hit[:2]


def test_start_again_remembers_nothing(opened: Opened) -> None:
    window = opened(checks_enabled=())
    page = _typed(window, "certificate")
    assert page.search is not None
    page.search.results.shown()[0].click()
    press(window, "Start again")
    assert _text_in_field(window) == ""
    press(window, "Problems selecting a role")
    press(window, "Back")
    assert _text_in_field(window) == ""


def test_about_leads_back_to_what_was_typed(opened: Opened) -> None:
    window = opened()
    _typed(window, "certificate")
    window.show_about()
    press(window, "Back")
    assert _text_in_field(window) == "certificate"


def test_an_answer_that_was_given_is_chosen_again(opened: Opened) -> None:
    window = opened(checks_enabled=())
    press(window, "Cannot manage smartcards")
    assert isinstance(window.page, QuestionPage) and window.page.group is not None
    window.page.group.choices[3].click()
    press(window, "Continue")
    press(window, "Back")
    assert window.page.journey.place is Place.QUESTION and isinstance(window.page, QuestionPage)
    assert window.page.group is not None and window.page.group.choices[3].isChecked()
    press(window, "Back")
    press(window, "Cannot manage smartcards")
    assert isinstance(window.page, QuestionPage) and window.page.group is not None
    assert window.page.group.chosen() is None, "a question that is come to anew has nothing chosen"
