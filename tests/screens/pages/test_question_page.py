"""The question before the checks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QGroupBox, QRadioButton
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Symptom
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages.question_page import QuestionPage
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.choice_group import ChoiceGroup
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, press

ASKED = "manage-smartcards"
PACK = built_in_pack().pack
ASKING = [symptom for symptom in PACK.symptoms_in_order() if symptom.question is not None]


def _asked(opened: Opened, symptom: str = ASKED) -> TroubleshooterWindow:
    window = opened(moves.choose_symptom(Journey(), PACK, symptom))
    window.activateWindow()
    QApplication.processEvents()
    return window


def _group(window: TroubleshooterWindow) -> ChoiceGroup:
    assert isinstance(window.page, QuestionPage) and window.page.group is not None
    return window.page.group


def test_every_answer_is_offered_and_none_is_chosen_beforehand(opened: Opened) -> None:
    choices = _asked(opened).findChildren(QRadioButton)
    question = PACK.symptoms[ASKED].question
    assert question is not None
    assert [choice.accessibleName() for choice in choices] == [answer.says for answer in question.answers]
    assert not any(choice.isChecked() for choice in choices)


def test_continue_without_an_answer_says_so_in_red_beside_the_answers_and_stays(opened: Opened) -> None:
    window = _asked(opened)
    group = _group(window)
    assert not group.missing.isVisible()
    press(window, "Continue")
    assert window.page is not None and window.page.journey.place is Place.QUESTION
    assert group.missing.isVisible() and group.accessibleDescription() == group.missing.text()
    QApplication.processEvents()
    image = window.grab().toImage()
    for place in (2, group.height() // 2):
        bar = group.mapTo(window, QPoint(2, place))
        assert image.pixelColor(bar).name() == theme.colours.missing, "a red bar stands beside all answers"
    assert QApplication.focusWidget() is group.choices[0]
    group.choices[0].click()
    assert not group.missing.isVisible() and not group.accessibleDescription(), "once something is chosen, nothing is missing"


def test_the_chosen_answer_goes_on_to_the_checks(opened: Opened) -> None:
    window = _asked(opened)
    window.findChildren(QRadioButton)[1].click()
    assert window.page is not None and window.page.journey.place is Place.QUESTION, "choosing alone moves nothing"
    press(window, "Continue")
    question = PACK.symptoms[ASKED].question
    assert question is not None and window.page is not None
    assert window.page.journey.place is Place.THIS_COMPUTER
    assert window.page.journey.answers == {question.id: question.answers[1].id}


def test_larger_text_keeps_what_was_chosen_and_makes_the_circles_larger(opened: Opened) -> None:
    window = _asked(opened)
    choice = window.findChildren(Choice)[2]
    choice.click()
    before = choice.circle()
    window.choose_text_size(200)
    QApplication.processEvents()
    assert window.findChildren(QRadioButton)[2].isChecked()
    assert choice.circle() == 2 * before and choice.height() >= 2 * before


def test_an_answer_is_as_wide_as_its_words(opened: Opened) -> None:
    window = _asked(opened)
    widths = [choice.width() for choice in _group(window).choices]
    assert len(set(widths)) == len(widths)
    assert max(widths) < window.width() // 2


def test_arrow_keys_choose_and_go_round(opened: Opened, qtbot: QtBot) -> None:
    window = _asked(opened)
    choices = _group(window).choices
    choices[0].setFocus()
    went = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget(), key)
        focused = QApplication.focusWidget()
        assert isinstance(focused, Choice) and focused.isChecked()
        went.append(choices.index(focused))
    assert went == [1, 2, 1, 0, len(choices) - 1]
    assert window.page is not None and window.page.journey.place is Place.QUESTION


@pytest.mark.parametrize("chosen", [None, 4])
def test_the_tab_key_comes_to_one_answer_the_chosen_one_or_the_first(opened: Opened, qtbot: QtBot, chosen: int | None) -> None:
    window = _asked(opened)
    choices = _group(window).choices
    if chosen is not None:
        choices[chosen].setChecked(True)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is choices[chosen or 0]
    assert (chosen is not None) == choices[chosen or 0].isChecked(), "the Tab key chooses nothing"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Continue"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is choices[chosen or 0]


def test_enter_on_the_chosen_answer_continues(opened: Opened, qtbot: QtBot) -> None:
    window = _asked(opened)
    page, choices = window.page, _group(window).choices
    choices[0].setFocus()
    qtbot.keyClick(choices[0], Qt.Key.Key_Return)
    assert window.page is page, "nothing was chosen yet"
    qtbot.keyClick(choices[0], Qt.Key.Key_Down)
    qtbot.keyClick(choices[1], Qt.Key.Key_Return)
    assert window.page.journey.place is Place.THIS_COMPUTER  # type: ignore[union-attr]


@pytest.mark.parametrize("symptom", ASKING, ids=lambda one: one.id)
def test_the_answers_are_told_as_groups_with_the_names_that_stand_above_them(opened: Opened, symptom: Symptom) -> None:
    window = _asked(opened, symptom.id)
    assert symptom.question is not None
    groups = window.findChildren(QGroupBox)
    assert all(QAccessible.queryAccessibleInterface(group).role() == QAccessible.Role.Grouping for group in groups)
    names = [QAccessible.queryAccessibleInterface(group).text(QAccessible.Text.Name) for group in groups]
    headings = list(dict.fromkeys(answer.group for answer in symptom.question.answers if answer.group))
    assert names == [symptom.question.asks, *headings]
    assert headings or len(symptom.question.answers) <= 8


@pytest.mark.parametrize("symptom", ASKING, ids=lambda one: one.id)
def test_the_last_answer_is_for_everybody_else_and_leads_to_somebody(opened: Opened, symptom: Symptom) -> None:
    assert symptom.question is not None
    last = symptom.question.answers[-1]
    assert last.something_else and last.says.startswith("Something else")
    window = _asked(opened, symptom.id)
    _group(window).choose(last.id)
    press(window, "Continue")
    assert window.page is not None
    journey = moves.checks_seen(window.page.journey, PACK)
    assert journey.place is Place.WHAT_TO_DO and journey.cause is not None
