"""The window opens wholly on the screen that it opens on, so that the buttons in its footer can be pressed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.desktop import Desktop, stop
from tests.journeys.person import Person

PROGRAM = [".venv/bin/python", "-m", "cim_troubleshooter", "--symptom", "nothing-happens"]
TITLE_BAR = 10
"""The least height of the title bar that the window manager draws above the window, in px."""
SCREENS = [(1366, 768, 1.0), (1366, 768, 1.5), (1920, 1080, 1.5), (1280, 1024, 1.0), (800, 600, 1.25)]
"""Width and height in pixels, and the scale that the person has set."""


@contextlib.contextmanager
def opened(width: int, height: int, scale: float, kept: str = "") -> Iterator[Person]:
    """The program on a screen; `kept` is what it remembers of its window's place."""
    desktop = Desktop(screen=f"{width}x{height}x24")
    try:
        if kept:
            folder = Path(desktop.environment["XDG_STATE_HOME"]) / "cim-troubleshooter"
            folder.mkdir()
            (folder / "window.txt").write_text(kept)
        program = desktop.start(PROGRAM, {"PYTHONPATH": "gui", "QT_SCALE_FACTOR": str(scale)})
        with Person(desktop, program) as person:
            yield person
        stop(program)
    finally:
        desktop.close()


def outside(person: Person, width: int, height: int, scale: float) -> list[str]:
    """What of the window, its title bar and its footer's buttons is not on the screen."""
    parts = {"the window": person.place(), **{name: person.where(name) for name in ("Back", "Continue")}}
    return [
        f"{name}: {left}, {top}, {wide} × {high}"
        for name, (left, top, wide, high) in parts.items()
        if left < 0 or top < TITLE_BAR or (left + wide) * scale > width or (top + high) * scale > height
    ]


@pytest.mark.parametrize(("width", "height", "scale"), SCREENS)
def test_on_its_first_start_the_whole_window_is_on_the_screen(width: int, height: int, scale: float) -> None:
    with opened(width, height, scale) as person:
        person.sees("Continue")
        assert outside(person, width, height, scale) == []


@pytest.mark.parametrize("kept", ["700 500 1180 828 0", "2000 100 1180 828 0", "0 0 3000 2000 0", "-5 -5 1180 828 0"])
def test_a_place_that_was_on_a_larger_screen_is_brought_onto_this_one(kept: str) -> None:
    with opened(1366, 768, 1.0, kept) as person:
        person.sees("Continue")
        assert outside(person, 1366, 768, 1.0) == []
