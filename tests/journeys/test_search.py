"""From what the screen says to the contact, by the search field, with the keyboard alone and through assistive technology."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.search import index_of, search
from tests.journeys.conftest import OpenProgram
from tests.journeys.ways import CONTACTS, look_at

FIELD = "What does the message say?"
SAID = "err1002"


def test_what_somebody_types_leads_to_the_contact_by_the_keyboard_alone(open_program: OpenProgram, pack: Pack) -> None:
    best = search(index_of(pack), SAID, 1)[0]
    person = open_program()
    person.hears("What do you see on your screen?")
    person.sees(FIELD)
    person.types("Tab")
    person.hears(FIELD)
    person.types(*("space" if sign == " " else sign for sign in SAID))
    person.sees(best.title, begins=True)
    person.types("Down")
    person.hears(best.title, begins=True)
    person.types("Return")
    assert best.symptom is not None and best.cause is not None
    question, cause = pack.symptoms[best.symptom].question, pack.causes[best.cause]
    if question is not None:
        person.hears(question.asks)
        person.chooses(question.answers[-1].says)
        person.presses("Continue")
    person.goes_past_the_checks()
    person.sees("Yes, it works now")
    # Whatever the checks found on this computer comes first: the cause that was found by its words is in the list.
    look_at(person, cause)
    person.presses("Show who can help")
    person.sees(CONTACTS[cause.fixed_by])


def test_enter_opens_the_first_result_and_escape_empties_the_field(open_program: OpenProgram, pack: Pack) -> None:
    person = open_program()
    person.hears("What do you see on your screen?")
    person.sees(FIELD)
    person.types("Tab")
    person.hears(FIELD)
    person.types(*"xyzzyq")
    person.sees("Not sure what you mean")
    person.types("Escape")
    person.sees("Cannot manage smartcards", begins=True)
    person.hears(FIELD)
    person.types(*"reader")
    person.types("Return")
    person.sees("Back")


def test_what_fits_nothing_leads_on_by_a_question(open_program: OpenProgram) -> None:
    person = open_program("--kiosk")
    person.sees(FIELD)
    person.types("Tab")
    person.hears(FIELD)
    person.types(*"xyzzyq")
    person.presses("Do you have your own smartcard with you? Answer this to find out more")
    person.sees("Back")
