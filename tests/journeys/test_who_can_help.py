"""A person is one press away from the first page, for somebody who uses a screen reader as well."""

from __future__ import annotations

from tests.journeys.conftest import OpenProgram


def test_who_can_help_is_one_press_away_from_the_first_page(open_program: OpenProgram) -> None:
    person = open_program()
    person.hears("What do you see on your screen?")
    person.presses("Show who can help")
    person.hears("Who can help")
    person.sees("Finish")
    person.presses("Back")
    person.hears("What do you see on your screen?")
