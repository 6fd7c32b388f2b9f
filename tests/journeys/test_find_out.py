"""None of these, as a person goes that way: question by question to a contact, and to a symptom."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Pack, SharedAnswer, SharedQuestion
from tests.journeys.conftest import OpenProgram
from tests.journeys.person import Person
from tests.journeys.ways import CONTACTS


def _first(pack: Pack) -> SharedQuestion:
    assert pack.about.start_with is not None
    return pack.questions[pack.about.start_with]


def _gives(person: Person, question: SharedQuestion, answer: SharedAnswer) -> None:
    person.hears(question.asks)
    person.chooses(answer.says)
    person.presses("Continue")


def test_none_of_these_leads_to_a_contact(open_program: OpenProgram, pack: Pack) -> None:
    question = _first(pack)
    answer = next(one for one in question.answers if one.contact)
    person = open_program()
    person.presses("None of these")
    person.sees("Another way in for now")
    _gives(person, question, answer)
    person.sees(CONTACTS[answer.contact or ""])
    person.presses("Back")
    person.hears(question.asks)
    person.presses("Back")
    person.sees("None of these")


def test_a_shared_terminal_finds_out_too_and_ends_at_a_symptoms_way(open_program: OpenProgram, pack: Pack) -> None:
    question = _first(pack)
    answer = next(one for one in question.answers if one.symptom)
    person = open_program("--kiosk")
    person.presses("None of these")
    _gives(person, question, answer)
    person.goes_past_the_checks()
    person.sees("Yes, it works now")
