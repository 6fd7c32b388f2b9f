"""The ways to start the window: as if a card had been chosen, as a shared terminal, and without a display."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from tests.journeys.conftest import OpenProgram
from tests.journeys.person import PATIENCE


def test_a_symptom_that_is_named_opens_as_if_its_card_had_been_chosen(open_program: OpenProgram) -> None:
    person = open_program("--symptom", "select-role")
    person.hears_the_checks()
    person.presses("Back")
    person.hears("What do you see on your screen?")


@pytest.mark.long
def test_a_symptom_with_a_question_opens_at_its_question(open_program: OpenProgram) -> None:
    open_program("--symptom", "manage-smartcards").hears("What were you trying to do?")


def test_a_symptom_that_is_not_there_gets_one_line_and_two() -> None:
    ended = _run("--symptom", "no-such-thing", display=":1")
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("display", [None, ":4711"], ids=["none named", "one that is not there"])
def test_without_a_display_there_is_one_line_and_two(display: str | None) -> None:
    ended = _run(display=display)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)


def test_a_shared_terminal_fills_the_display_and_says_only_its_name_in_the_title(open_terminal: OpenProgram) -> None:
    person = open_terminal("--kiosk")
    person.sees("None of these")
    assert person.titles()[0] == "Care Identity Management troubleshooter"
    assert person.place() == (0, 0, 1280, 1024)


def test_a_shared_terminal_shows_the_summary_and_hands_it_over_no_other_way(open_terminal: OpenProgram) -> None:
    person = open_terminal("--kiosk")
    person.presses("Problems selecting a role", begins=True)
    person.goes_past_the_checks()
    person.sees("What else it could be")
    person.presses("Show who can help")
    person.sees("Your summary")
    assert not person.sees_now("Copy the summary")


def test_the_window_ends_with_zero_when_it_is_closed(open_program: OpenProgram) -> None:
    person = open_program()
    person.sees("None of these")
    person.closes_the_window()
    assert person.program.wait(PATIENCE) == 0


def test_the_window_ends_at_once_when_the_system_asks_while_checks_run(open_program: OpenProgram) -> None:
    person = open_program("--symptom", "select-role")
    person.sees("Your smartcard", begins=True)
    # The log is opened once the program listens to the system.
    _waits_for(Path(person.desktop.environment["XDG_STATE_HOME"], "cim-troubleshooter", "cim-troubleshooter.log"))
    begun = time.monotonic()
    person.program.send_signal(signal.SIGTERM)
    assert person.program.wait(PATIENCE) == 0
    assert time.monotonic() - begun < 2


def _waits_for(file: Path) -> None:
    pause, until = threading.Event(), time.monotonic() + PATIENCE
    while not file.exists():
        assert time.monotonic() < until, f"{file.name} has not come"
        pause.wait(0.02)


def _run(*arguments: str, display: str | None) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    environment |= {"PYTHONPATH": "gui"} | ({"DISPLAY": display} if display else {})
    command = [".venv/bin/python", "-m", "cim_troubleshooter", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE)
