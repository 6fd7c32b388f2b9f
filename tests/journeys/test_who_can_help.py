"""Who can help, walked by somebody who uses a keyboard and a screen reader: one press away, the right desk, and nothing lost by accident."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import OpenProgram
from tests.journeys.desktop import Desktop
from tests.journeys.person import PATIENCE, Person

MOST_TABS = 30


def test_who_can_help_is_one_press_away_from_the_first_page(open_program: OpenProgram) -> None:
    person = open_program()
    person.hears("What do you see on your screen?")
    person.presses("Show who can help")
    person.hears("Who can help")
    person.sees("Finish")
    person.presses("Back")
    person.hears("What do you see on your screen?")


CSV = """\
organisation_code,organisation_name,kind,name,phone,town,parent
A81001,The Surgery,local-it,IT of the Surgery,01632 960001,Leeds,
B82002,The Clinic,registration-authority,RA of the Clinic,01632 960002,York,QWO
QWO,Example Care Board,local-it,IT of the board,01632 960003,Leeds,
"""


@pytest.fixture
def site(tmp_path: Path, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> str:
    """A site file with a contacts file of three organisations, for a user who has chosen none."""
    monkeypatch.setitem(desktop.environment, "XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "contacts.csv").write_text(CSV, encoding="utf-8")
    path = tmp_path / "site.yaml"
    path.write_text(f"contacts:\n  file: {tmp_path / 'contacts.csv'}\nlog:\n  folder: {tmp_path}\n", encoding="utf-8")
    return str(path)


def test_who_types_the_name_of_the_town_gets_the_number_and_is_not_asked_again(open_program: OpenProgram, site: str) -> None:
    for chosen_before in (False, True):
        person = open_program("--site", site)
        person.hears("What do you see on your screen?")
        person.presses("Show who can help")
        if not chosen_before:
            person.sees("Which organisation do you work for?")
            reaches(person, "Your organisation")
            person.types(*"york")
            person.sees("The Clinic. York", begins=True)
            person.types("Down", "Return")
        person.sees("Your organisation: The Clinic")
        person.sees("Call: 01632 960002")
        person.sees("From Example Care Board")
        person.sees("Call: 01632 960003")


def test_a_summary_that_nobody_has_taken_is_asked_about_by_keyboard_alone(open_program: OpenProgram) -> None:
    person = open_program("--symptom", "select-role")
    person.presses("Show who can help")
    person.sees("Copy the summary")
    person.closes_the_window()
    person.hears("Close without the summary?")
    person.types("Tab")
    person.hears("Copy the summary")
    person.types("Tab")
    person.hears("Close without it")
    person.types("Tab")
    person.hears("Stay on this page")
    person.types("space")
    person.sees_no_more("Close without the summary?")
    person.presses("Start again")
    person.hears("Start again without the summary?")
    person.presses("Start again without it")
    person.hears("What do you see on your screen?")


def test_whoever_copied_the_summary_may_close_the_window_at_once(open_program: OpenProgram) -> None:
    person = open_program("--symptom", "select-role")
    person.presses("Show who can help")
    person.presses("Copy the summary")
    person.sees("Copied.", begins=True)
    person.closes_the_window()
    assert person.program.wait(PATIENCE) == 0


def test_a_number_that_nobody_gave_is_written_down_once(open_program: OpenProgram, site: str) -> None:
    Path(site).write_text("{}\n", encoding="utf-8")
    person = open_program("--site", site)
    person.presses("Show who can help")
    person.presses("Write down their number")
    reaches(person, "Telephone number: Your local IT helpdesk")
    person.types(*"01632960123", "Return")
    person.sees("Call: 01632960123")
    person.sees("You wrote this number here. Only you see it.")
    again = open_program("--site", site)
    again.presses("Show who can help")
    again.sees("Call: 01632960123")


def reaches(person: Person, name: str) -> None:
    """Goes there by the Tab key."""
    for _ in range(MOST_TABS):
        person.types("Tab")
        if person.hears_first().name == name:
            return
    raise AssertionError(f"{name!r} is not reached by the Tab key")
