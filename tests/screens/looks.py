"""Every page in every state, over windows and text sizes: `python -m tests.screens.looks` prints what is amiss, and how much was looked at.

`--scale` looks at the sizes of a scaled display alone: Qt takes QT_SCALE_FACTOR only when a program starts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.theme.system import System
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings
from tests.screens.audit import layout_faults, name_faults, target_faults, told
from tests.screens.every_state import PACK, STATES, State
from tests.screens.seen_contrast import Measured, measured

WINDOWS = (
    (800, 600),
    (1024, 768),
    (1280, 720),
    (1280, 1024),
    (1366, 768),
    (1920, 1080),
    (2560, 1440),
    (3840, 2160),
    (800, 1280),
)
"""From the smallest to a display of 4K, the last one a tablet held upright."""
TEXT_SIZES = (100, 125, 150, 200)
LARGEST = ((1280, 1024), 400)
"""Four times the text on such a window is what WCAG 1.4.10 asks for: scrolling one way only."""
EVERYDAY = 10
"""The everyday tests look at every so-manieth place of the matrix, another one in each state."""


class Place(NamedTuple):
    """A place of the matrix: a state, a window's size, a text size in per cent."""

    state: State
    window: tuple[int, int]
    text: int


def matrix() -> list[Place]:
    """All places."""
    sizes = [(window, text) for window in WINDOWS for text in TEXT_SIZES] + [LARGEST]
    return [Place(state, window, text) for state in STATES for window, text in sizes]


def new_window(kiosk: bool = False) -> TroubleshooterWindow:
    """A window with the built-in guidance, shown."""
    window = TroubleshooterWindow(Surroundings(PACK, load_settings(), kiosk=kiosk))
    window.take_system(System())
    window.show()
    return window


def faults_in(places: Iterable[Place], window: TroubleshooterWindow) -> Iterator[str]:
    """What is clipped, covered, outside or to be scrolled sideways."""
    shown: State | None = None
    for place in places:
        if place.state is not shown:
            shown = place.state
            window.choose_text_size(100)
            window.resize(*WINDOWS[1])
            shown.show(window)
        set_up(window, place.window, place.text)
        for fault in layout_faults(window):
            yield f"{place.state.name}, {place.window[0]}×{place.window[1]}, {place.text} %: {fault}"
        if window.size().toTuple() != place.window:
            yield f"{place.state.name}, {place.text} %: the window becomes no smaller than {window.size().toTuple()}"


def set_up(window: TroubleshooterWindow, size: tuple[int, int], text: int) -> None:
    """Give a window its size and text size, laid out to the end."""
    window.choose_text_size(text)
    window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()


def unnamed(window: TroubleshooterWindow) -> tuple[int, list[str]]:
    """How many controls, pictures and headings there are over all states, and those without a name and a fitting role."""
    count, faults = 0, []
    for state in STATES:
        state.show(window)
        count += len(told(window))
        faults += [f"{state.name}: {fault}" for fault in name_faults(window)]
    return count, faults


def too_small(window: TroubleshooterWindow) -> list[str]:
    """Controls smaller than a finger, over all states."""
    faults = []
    for state in STATES:
        state.show(window)
        faults += [f"{state.name}: {fault}" for fault in target_faults(window)]
    return faults


def contrasts(window: TroubleshooterWindow, states: Iterable[State] = STATES) -> list[tuple[State, Measured]]:
    """Everything measured over all states."""
    all_of_it = []
    for state in states:
        window.resize(1180, 828)
        state.show(window)
        all_of_it += [(state, one) for one in measured(window)]
    return all_of_it


def _scaled(window: TroubleshooterWindow) -> list[str]:
    places = [Place(state, (800, 600), text) for state in STATES for text in (100, 200)]
    return list(faults_in(places, window))


def main() -> int:
    """Prints the figures; 1 where anything is amiss."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--scale", action="store_true")
    only_scale = asked.parse_args().scale
    application = QApplication([])
    qInstallMessageHandler(lambda *_: None)
    load_typeface()
    application.setFont(base_font())
    window = new_window()
    if only_scale:
        faults = _scaled(window)
        print(f"scale {window.devicePixelRatioF():g}, 800×600: {len(faults)} faults in {2 * len(STATES)} places of the matrix")
    else:
        count, faults = unnamed(window)
        print(f"controls, pictures and headings without a name and a fitting role: {len(faults)} of {count}, in {len(STATES)} states")
        small = too_small(window)
        print(f"controls smaller than {tokens.TARGET} px: {len(small)}")
        all_of_it = contrasts(window)
        low = [f"{state.name}: {one}" for state, one in all_of_it if one.has < one.needs]
        print(f"contrasts below what they need: {len(low)} of {len(all_of_it)}, measured from pixels")
        places = matrix()
        cut = list(faults_in(places, window))
        print(f"clipped, covered or outside in the matrix: {len(cut)}, in {len(places)} places")
        faults = [*faults, *small, *low, *cut]
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
