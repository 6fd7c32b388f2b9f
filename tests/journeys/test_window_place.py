"""The window's place is kept over a whole run of the program, but not on a shared terminal."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.conftest import OpenProgram
from tests.journeys.desktop import Desktop


def _kept(desktop: Desktop) -> Path:
    return Path(desktop.environment["XDG_STATE_HOME"]) / "cim-troubleshooter" / "window.txt"


def test_the_window_comes_back_where_it_was_closed(open_program: OpenProgram, desktop: Desktop) -> None:
    file = _kept(desktop)
    file.parent.mkdir(exist_ok=True)
    file.write_text("120 90 900 650 0\n")
    try:
        person = open_program()
        person.hears("What do you see on your screen?")
        assert person.place()[2:] == (900, 650)
        file.unlink()
        person.closes_the_window()
        person.program.wait(15)
        left, top, width, height, filled = map(int, file.read_text().split())
        assert (width, height, filled) == (900, 650, 0)
        assert abs(left - 120) < 10 and abs(top - 90) < 10
    finally:
        file.unlink(missing_ok=True)


def test_a_shared_terminal_remembers_nothing(open_terminal: OpenProgram, bare_desktop: Desktop) -> None:
    file = _kept(bare_desktop)
    file.parent.mkdir(exist_ok=True)
    file.write_text("120 90 900 650 0\n")
    try:
        person = open_terminal("--kiosk")
        person.hears("Put your smartcard in, or choose your picture")
        assert person.place() == (0, 0, 1280, 1024)
        assert file.read_text() == "120 90 900 650 0\n"
    finally:
        file.unlink(missing_ok=True)
