"""A whole journey without a mouse: real key presses, as a keyboard gives them to the display."""

from __future__ import annotations

from tests.journeys.conftest import OpenProgram
from tests.journeys.person import Person

MOST_STOPS = 60


def _tabs_to(person: Person, name: str, begins: bool = False) -> None:
    """Tab by Tab, as far as it takes; each press waits until the focus has moved."""
    last = person.hears_first().name
    for _ in range(MOST_STOPS):
        if last == name or (begins and last.startswith(name)):
            return
        person.types("Tab")
        last = person.hears_other_than(last).name
    raise AssertionError(f"the keyboard does not come to {name!r}")


def test_the_keyboard_alone_leads_from_the_picture_to_the_contact(open_program: OpenProgram) -> None:
    person = open_program()
    person.hears("What do you see on your screen?")
    _tabs_to(person, "Cannot manage smartcards", begins=True)
    person.types("Return")
    person.hears("What were you trying to do?")
    person.types("Tab")
    person.hears_other_than("What were you trying to do?")
    person.types("Down")
    _tabs_to(person, "Continue")
    person.types("Return")
    person.hears_the_checks()
    _tabs_to(person, "Continue")
    person.types("space")
    person.sees("Yes, it works now")
    _tabs_to(person, "Show who can help")
    person.types("Return")
    person.sees("Copy the summary")
    person.types("Escape")
    person.sees("Yes, it works now")


def test_arrow_keys_go_from_card_to_card(open_program: OpenProgram) -> None:
    person = open_program()
    person.hears("What do you see on your screen?")
    _tabs_to(person, "Nothing happens after selecting the link", begins=True)
    person.types("Right")
    person.hears("Problems logging in with a smartcard", begins=True)
    person.types("Down")
    person.hears("Cannot access smartcard servicing functions", begins=True)


def test_the_text_can_be_made_larger(open_program: OpenProgram) -> None:
    person = open_program()
    person.hears("What do you see on your screen?")
    _tabs_to(person, "Text size")
    person.types("Return", "Down", "Down", "Return")
    person.sees_described("Text size", "Now 150 %. Keys: Ctrl with + or −")
