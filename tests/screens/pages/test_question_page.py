"""The question before the checks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages.question_page import QuestionPage
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, press

ASKED = "manage-smartcards"


def _asked(opened: Opened) -> TroubleshooterWindow:
    window = opened(moves.choose_symptom(Journey(), built_in_pack().pack, ASKED))
    window.activateWindow()
    QApplication.processEvents()
    return window


def _seen(window: TroubleshooterWindow) -> list[str]:
    return [inset.text() for inset in window.findChildren(Inset) if inset.isVisible()]


def test_every_answer_is_offered_and_none_is_chosen_beforehand(opened: Opened) -> None:
    choices = _asked(opened).findChildren(QRadioButton)
    question = built_in_pack().pack.symptoms[ASKED].question
    assert question is not None
    assert [choice.accessibleName() for choice in choices] == [answer.says for answer in question.answers]
    assert not any(choice.isChecked() for choice in choices)


def test_continue_without_an_answer_says_what_to_do_and_stays(opened: Opened) -> None:
    window = _asked(opened)
    before = _seen(window)
    press(window, "Continue")
    assert window.page is not None and window.page.journey.place is Place.QUESTION
    assert len(_seen(window)) == len(before) + 1
    assert isinstance(QApplication.focusWidget(), Choice)


def test_the_chosen_answer_goes_on_to_the_checks(opened: Opened) -> None:
    window = _asked(opened)
    window.findChildren(QRadioButton)[1].click()
    press(window, "Continue")
    question = built_in_pack().pack.symptoms[ASKED].question
    assert question is not None and window.page is not None
    assert window.page.journey.place is Place.THIS_COMPUTER
    assert window.page.journey.answers == {question.id: question.answers[1].id}


def test_larger_text_keeps_what_was_chosen(opened: Opened) -> None:
    window = _asked(opened)
    choice = window.findChildren(QRadioButton)[2]
    choice.click()
    window.choose_text_size(200)
    assert window.findChildren(QRadioButton)[2].isChecked()


def test_enter_on_the_chosen_answer_continues(opened: Opened, qtbot: QtBot) -> None:
    window = _asked(opened)
    page = window.page
    assert isinstance(page, QuestionPage)
    page.choices[0].setFocus()
    qtbot.keyClick(page.choices[0], Qt.Key.Key_Return)
    assert window.page is page, "nothing was chosen yet"
    qtbot.keyClick(page.choices[0], Qt.Key.Key_Down)
    qtbot.keyClick(page.choices[1], Qt.Key.Key_Space)
    qtbot.keyClick(page.choices[1], Qt.Key.Key_Return)
    assert window.page.journey.place is Place.THIS_COMPUTER  # type: ignore[union-attr]
