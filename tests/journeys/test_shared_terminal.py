"""A shared terminal after somebody walked away from it: the next person, who has a mouse alone, can go the whole way."""

from pathlib import Path

from cim_troubleshooter.guidance.model import Pack
from tests.journeys.conftest import OpenProgram

IDLE = 10
"""Seconds: the least that the setting allows."""


def test_a_menu_that_was_left_open_is_gone_for_the_next_person(open_terminal: OpenProgram, tmp_path: Path, pack: Pack) -> None:
    site = tmp_path / "site.yaml"
    site.write_text(f"kiosk:\n  enabled: true\n  idle_seconds: {IDLE}\nlog:\n  folder: {tmp_path}\n")
    person = open_terminal("--site", str(site))
    person.sees("Text size")
    person.windows_become(1)
    person.clicks("Text size")
    person.windows_become(2)
    person.windows_become(1)
    title = next(symptom.title for symptom in pack.symptoms_in_order() if not symptom.question)
    person.clicks(title, begins=True)
    person.sees("Check again")
    person.clicks("Continue")
    person.sees("What else it could be")
    person.clicks("Show who can help")
    person.sees("Finish")
    person.clicks("Start again")
    person.clicks("Start again without it")
    person.sees(title, begins=True)
