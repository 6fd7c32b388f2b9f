"""How each page reads to a screen reader, as text: `python -m tests.journeys.transcript` rewrites the files in transcripts/.

First what has the focus, and so is read out when the page comes; then everything on the page, in the order in which assistive
technology is given it: role, name, state and description, over AT-SPI.
"""

from __future__ import annotations

import contextlib
import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.journeys.desktop import Desktop, stop
from tests.journeys.person import PATIENCE, Person, Seen

FOLDER = Path(__file__).parent / "transcripts"
PAGES = (
    "first-page",
    "first-page-notices",
    "search-some-found",
    "find-out",
    "question-answered",
    "this-computer-loading",
    "this-computer-all-amiss",
    "what-to-do-found",
    "what-to-do-nothing-found",
    "what-to-do-question-answered",
    "who-can-help",
    "who-can-help-code",
    "who-can-help-printers",
    "works-now",
    "about",
    "kiosk-first-page",
    "kiosk-card-with-causes",
)
_TOLD = ("focused", "checked", "expanded", "pressed", "selected", "busy", "read-only")
_HOLDERS = ("filler", "panel", "frame", "scroll pane", "viewport")
"""Roles that say nothing where they have no name."""


class Reading:
    """One program that shows scenes, and somebody who reads them."""

    def __init__(self, desktop: Desktop, program: subprocess.Popen[str], person: Person) -> None:
        self._program, self._person = program, person

    def of(self, scene: str) -> str:
        """A page's transcript."""
        assert self._program.stdin and self._program.stdout
        self._program.stdin.write(f"{scene}\n")
        self._program.stdin.flush()
        answers, _, _ = select.select([self._program.stdout], [], [], PATIENCE)
        assert answers, "the scene did not come"
        said = self._program.stdout.readline().strip()
        assert said == f"shown {scene}", said
        first = self._person.hears_first()
        lines = [_line(seen) for seen in self._person.looks_around() if seen.name or seen.role not in _HOLDERS]
        return "\n".join([f"Read first: {_line(first)}", "", *lines]) + "\n"


def _line(seen: Seen) -> str:
    states = [state for state in _TOLD if state in seen.states and state != "focused"]
    if "enabled" not in seen.states:
        states.append("disabled")
    name = seen.name.replace("\n", " / ")
    told = f" ({', '.join(states)})" if states else ""
    about = seen.description.replace("\n", " / ")
    return f"{seen.role}: {name}{told}" + (f" – {about}" if about else "")


@contextlib.contextmanager
def reading(desktop: Desktop) -> Iterator[Reading]:
    """Starts the program on a desktop, and ends it."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.show_scenes"],
        env={**desktop.environment, "PYTHONPATH": "gui:."},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert program.stdin and program.stdout
        assert program.stdout.readline().strip() == "ready"
        with Person(desktop, program) as person:  # type: ignore[arg-type]
            yield Reading(desktop, program, person)
    finally:
        for stream in (program.stdin, program.stdout):
            if stream:
                stream.close()
        stop(program)  # type: ignore[arg-type]


def main() -> None:
    """Writes every transcript."""
    desktop = Desktop()
    try:
        with reading(desktop) as read:
            for scene in PAGES:
                (FOLDER / f"{scene}.txt").write_text(read.of(scene), encoding="utf-8")
                print(FOLDER / f"{scene}.txt")
    finally:
        desktop.close()


if __name__ == "__main__":
    main()
