"""Every page in every state, over windows and text sizes: `python -m tests.screens.looks` prints the faults, and how much was checked.

`--scale` looks at the sizes of a scaled display alone: Qt takes QT_SCALE_FACTOR only when a program starts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.screens.accessibility.headings import tell_headings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes import EVERY_STATE
from tests.pictures.stage import Stage
from tests.screens.audit import layout_faults, name_faults, target_faults, told
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
LARGEST = (((1024, 768), 300), ((1280, 1024), 400), ((1366, 768), 400), ((1920, 1080), 400), ((2560, 1440), 400))
"""Four times the text on a window of 1280×1024 is what WCAG 1.4.10 asks for: scrolling one way only. With Windows' own text size it is more."""
EVERYDAY = 10
"""The everyday tests look at every tenth place of the matrix, at others in each scene."""
SCALED_TO = (800, 600)


class Place(NamedTuple):
    """A place of the matrix: a scene's name, a window's size, a text size in per cent."""

    scene: str
    window: tuple[int, int]
    text: int


def matrix() -> list[Place]:
    """All places, scene by scene."""
    sizes = [(window, text) for window in WINDOWS for text in TEXT_SIZES] + [*LARGEST]
    return [Place(scene, window, text) for scene in EVERY_STATE for window, text in sizes]


def each_scene(names: Iterable[str] = tuple(EVERY_STATE)) -> Iterator[tuple[str, TroubleshooterWindow]]:
    """Opens the window of each scene over the built-in guidance, in the light of a usual day, and closes it after it was looked at."""
    tell_headings()
    stage = Stage(built_in_pack().pack)
    for name in names:
        window = EVERY_STATE[name](stage)
        settle()
        yield name, window
        stage.clear()


def settle() -> None:
    """Lay out to the end, and have what comes as soon as a page was seen."""
    for _ in range(3):
        QApplication.processEvents()


def faults_in(places: Iterable[Place]) -> Iterator[str]:
    """What is clipped, covered, outside or to be scrolled sideways, in places of the matrix."""
    by_scene: dict[str, list[Place]] = {}
    for place in places:
        by_scene.setdefault(place.scene, []).append(place)
    for name, window in each_scene(by_scene):
        for _, size, text in by_scene[name]:
            window.choose_text_size(text)
            window.resize(*size)
            settle()
            for fault in layout_faults(window):
                yield f"{name}, {size[0]}×{size[1]}, {text} %: {fault}"
            if window.size().toTuple() != size:
                yield f"{name}, {size[0]}×{size[1]}, {text} %: the window becomes no smaller than {window.size().toTuple()}"


def over_all_scenes(faults: Callable[[TroubleshooterWindow], list[str]]) -> list[str]:
    """The faults of every scene."""
    return [f"{name}: {fault}" for name, window in each_scene() for fault in faults(window)]


def things_told() -> int:
    """How many controls, pictures and headings there are in all scenes together."""
    return sum(len(told(window)) for _, window in each_scene())


def contrasts(
    names: Iterable[str] = tuple(EVERY_STATE), before: Callable[[TroubleshooterWindow], None] = lambda _window: None
) -> list[tuple[str, Measured]]:
    """Everything measured in scenes; `before` changes each window first."""
    all_of_it = []
    for name, window in each_scene(names):
        before(window)
        all_of_it += [(name, one) for one in measured(window)]
    return all_of_it


def too_low(found: Iterable[tuple[str, Measured]]) -> list[str]:
    """What has less contrast than it needs."""
    return [f"{name}: {one.what} has {one.has:.1f}, needs {one.needs}" for name, one in found if one.has < one.needs]


def _print_all() -> list[str]:
    unnamed, small = over_all_scenes(name_faults), over_all_scenes(target_faults)
    found = contrasts()
    low, places = too_low(found), matrix()
    cut = list(faults_in(places))
    print(f"pages and states: {len(EVERY_STATE)}")
    print(f"controls, pictures and headings without a name and a fitting role: {len(unnamed)} of {things_told()}")
    print(f"controls that are too small: {len(small)}")
    print(f"contrasts that are too low: {len(low)} of {len(found)}, measured from pixels")
    print(f"places of the matrix where something is clipped, covered or outside: {len(cut)} of {len(places)}")
    return [*unnamed, *small, *low, *cut]


def _print_scaled() -> list[str]:
    places = [Place(scene, SCALED_TO, text) for scene in EVERY_STATE for text in (100, 200)]
    faults = list(faults_in(places))
    print(f"scale {QGuiApplication.primaryScreen().devicePixelRatio():g}: {len(faults)} faults in {len(places)} places")
    return faults


def main() -> int:
    """Prints the figures; 1 where there is a fault."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--scale", action="store_true", help="only the windows of a scaled display")
    only_scale = asked.parse_args().scale
    application = QApplication([])
    # The offscreen platform says for each page that it has no size hints.
    qInstallMessageHandler(lambda *_: None)
    load_typeface()
    application.setFont(base_font())
    faults = _print_scaled() if only_scale else _print_all()
    print(*faults[:50], sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
