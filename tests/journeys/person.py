"""Someone at the computer who reads and presses by accessible name alone, as with a screen reader."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from tests.journeys.desktop import SYSTEM_PYTHON, Desktop

DRIVER = Path(__file__).parent / "atspi_driver.py"
PATIENCE = 15.0
"""Seconds until a page that doesn't come is given up; a page that comes is not waited for."""
CHECKS = ("Checking this computer", "This computer has been checked")
"""The heading of the checks' page, while they run and once they are over."""


class Seen(NamedTuple):
    """One thing on the screen, as assistive technology sees it."""

    name: str
    role: str
    description: str
    states: tuple[str, ...]
    actions: tuple[str, ...]
    depth: int


class NotSeen(AssertionError):
    """What was looked for did not come; says what was there instead."""


class Person:
    """Looks at one running program, and leaves it running."""

    def __init__(self, desktop: Desktop, program: subprocess.Popen[bytes]) -> None:
        self.desktop = desktop
        self.program = program
        self._driver = subprocess.Popen(
            [SYSTEM_PYTHON, str(DRIVER), str(program.pid)],
            env={**desktop.environment, "PYTHONPATH": ""},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Person:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        assert self._driver.stdin and self._driver.stdout
        self._driver.stdin.close()
        self._driver.wait(PATIENCE)
        self._driver.stdout.close()

    def sees(self, name: str, begins: bool = False, contains: bool = False) -> Seen:
        """Waits until something of this name is showing; or whose name begins with, or contains, these words."""
        found = self._ask(do="find", name=name, begins=begins, contains=contains)
        if not found:
            raise NotSeen(f"{name!r} is not there; there is: {self._names()}")
        return Seen(**found)

    def sees_described(self, name: str, description: str) -> None:
        """Waits until something of this name has this description."""
        if not self._ask(do="find", name=name, description=description):
            raise NotSeen(f"{name!r} is described as {self.sees(name).description!r}")

    def sees_no_more(self, name: str) -> None:
        """Waits until nothing of this name is showing."""
        if not self._ask(do="gone", name=name):
            raise NotSeen(f"{name!r} is still there")

    def sees_now(self, name: str) -> bool:
        """Whether something of this name is showing at this moment."""
        return bool(self._ask(do="find", name=name, seconds=0))

    def presses(self, name: str, begins: bool = False) -> None:
        """Waits for something of this name that can be pressed, and presses it."""
        self._acts("Press", name, begins)

    def chooses(self, name: str) -> None:
        """Waits for a radio button of this name and chooses it."""
        self._acts("Toggle", name, begins=False)

    def goes_past_the_checks(self) -> None:
        """Presses Skip these checks, or Continue where they have ended by then."""
        self.sees("Check again")
        if not self._ask(do="act", action="Press", name="Skip these checks", begins=False, seconds=0):
            self.presses("Continue")

    def hears_the_checks(self) -> str:
        """Waits until the page of the checks is read out, while they run or once they are over; gives what its heading says then."""
        self.sees("Check again")
        heading = self.hears_first().name
        if heading not in CHECKS:
            raise NotSeen(f"{heading!r} is read out, and not the checks")
        return heading

    def looks_around(self) -> list[Seen]:
        """Everything that is showing, in reading order."""
        return [Seen(**found) for found in self._ask(do="tree")]

    def hears_first(self) -> Seen:
        """What has the focus, and so is read out."""
        return self._hears("something")

    def hears(self, name: str, begins: bool = False) -> Seen:
        """Waits until something of this name has the focus."""
        return self._hears(repr(name), name=name, begins=begins)

    def hears_other_than(self, name: str) -> Seen:
        """Waits until something else has the focus."""
        return self._hears(f"anything but {name!r}", other_than=name)

    def types(self, *keys: str) -> None:
        """Presses keys on the keyboard, by X's names for them."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.desktop.environment, check=True, timeout=PATIENCE)

    def types_text(self, text: str) -> None:
        """Types a text on the keyboard, letter by letter."""
        subprocess.run(["xdotool", "type", "--clearmodifiers", text], env=self.desktop.environment, check=True, timeout=PATIENCE)

    def clicks(self, name: str, begins: bool = False) -> None:
        """Clicks with the mouse on the middle of what has this name; what would be pressed there by hand."""
        left, top, width, height = self.where(name, begins)
        place = str(left + width // 2), str(top + height // 2)
        command = ["xdotool", "mousemove", *place, "click", "1"]
        subprocess.run(command, env=self.desktop.environment, check=True, timeout=PATIENCE)

    def closes_the_window(self) -> None:
        """Presses the close button that the window manager gives the window, by its key."""
        self.types("alt+F4")

    def windows_become(self, many: int) -> None:
        """Waits until the program shows so many windows. Menus count; assistive technology gets no event for a menu."""
        command = ["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)]
        pause, deadline = threading.Event(), time.monotonic() + PATIENCE
        while len(subprocess.run(command, env=self.desktop.environment, capture_output=True, text=True).stdout.split()) != many:
            if time.monotonic() > deadline:
                raise NotSeen(f"there are not {many} windows")
            pause.wait(0.1)

    def titles(self) -> list[str]:
        """The titles of the program's windows, as soon as there is one."""
        return [str(title) for title in self._ask(do="titles")]

    def place(self) -> tuple[int, int, int, int]:
        """Where the program's first window lies on the display: left, top, width, height."""
        left, top, width, height = self._ask(do="place")
        return left, top, width, height

    def where(self, name: str, begins: bool = False) -> tuple[int, int, int, int]:
        """Where something of this name lies on the display: left, top, width, height."""
        left, top, width, height = self._ask(do="where", name=name, begins=begins)
        return left, top, width, height

    def _hears(self, what: str, **order: Any) -> Seen:
        found = self._ask(do="focused", **order)
        if not found:
            now = self._ask(do="focused", seconds=0)
            raise NotSeen(f"{what} does not have the focus; {now['name'] if now else 'nothing'!r} has")
        return Seen(**found)

    def _acts(self, action: str, name: str, begins: bool) -> None:
        if not self._ask(do="act", action=action, name=name, begins=begins):
            raise NotSeen(f"{name!r} can't be used with {action!r}; there is: {self._names()}")

    def _names(self) -> str:
        return ", ".join(repr(seen.name) for seen in self.looks_around() if seen.name) or "nothing"

    def _ask(self, **order: Any) -> Any:
        assert self._driver.stdin and self._driver.stdout
        self._driver.stdin.write(json.dumps({"seconds": PATIENCE, **order}) + "\n")
        self._driver.stdin.flush()
        answer = json.loads(self._driver.stdout.readline() or '{"fault": "the accessibility library ended"}')
        if "fault" in answer:
            raise RuntimeError(answer["fault"])
        return answer["answer"]
