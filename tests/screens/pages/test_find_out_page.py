"""None of these: one short question a page, until it is known what it is or who can help."""

import pytest
from PySide6.QtWidgets import QRadioButton

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons, press

PACK = built_in_pack().pack
FINDING_OUT = [question for question in PACK.questions.values() if question.on_page == "find-out"]


def _journey(window: TroubleshooterWindow) -> Journey:
    assert window.page is not None
    return window.page.journey


def _answers(window: TroubleshooterWindow) -> list[QRadioButton]:
    return [choice for choice in window.findChildren(QRadioButton) if choice.isVisible()]


def _answer(window: TroubleshooterWindow, says: str) -> None:
    buttons(window)
    next(choice for choice in _answers(window) if choice.accessibleName() == says).setChecked(True)
    press(window, "Continue")


@pytest.mark.parametrize("question", FINDING_OUT, ids=lambda one: one.id)
def test_a_question_shows_its_answers_and_none_is_chosen_beforehand(opened: Opened, question: object) -> None:
    window = opened(Journey(place=Place.FIND_OUT, finding_out=question.id, came_from=Journey()))  # type: ignore[attr-defined]
    buttons(window)
    offered = [choice.accessibleName() for choice in _answers(window)]
    expected = [answer.says for answer in question.answers]  # type: ignore[attr-defined]
    assert offered == expected + (["Something else, or I don’t know"] if question.people_do_not_know else [])  # type: ignore[attr-defined]
    assert not any(choice.isChecked() for choice in _answers(window))
    assert window.page is not None and window.page.heading.text() == question.asks  # type: ignore[attr-defined]


def test_continue_without_an_answer_says_what_to_do_and_stays(opened: Opened) -> None:
    window = opened()
    press(window, "None of these")
    before = _journey(window)
    press(window, "Continue")
    assert _journey(window) == before


@pytest.mark.parametrize("question", FINDING_OUT, ids=lambda one: one.id)
def test_each_answer_leads_to_another_question_a_symptom_or_who_can_help(opened: Opened, question: object) -> None:
    asked = Journey(place=Place.FIND_OUT, finding_out=question.id, came_from=Journey())  # type: ignore[attr-defined]
    window = opened(asked, checks_enabled=())
    for answer in question.answers:  # type: ignore[attr-defined]
        window.show_journey(asked)
        _answer(window, answer.says)
        assert _journey(window) == moves.answer_finding_out(asked, PACK, answer.id)
        assert _journey(window).finding_out != question.id  # type: ignore[attr-defined]
        press(window, "Back")
        assert _journey(window).finding_out == question.id  # type: ignore[attr-defined]


def test_another_way_in_is_offered_while_it_is_found_out_what_it_is(opened: Opened) -> None:
    window = opened()
    press(window, "None of these")
    assert "Another way in for now" in buttons(window)


@pytest.mark.parametrize("question", FINDING_OUT, ids=lambda one: one.id)
def test_the_last_answer_is_for_everybody_else(question: object) -> None:
    last = question.answers[-1]  # type: ignore[attr-defined]
    assert question.people_do_not_know or (last.something_else and last.says == "Something else")  # type: ignore[attr-defined]
