"""How long a page change takes, from the click to the page painted complete: 500 of them, on every page.

`python -m tests.bench.page_changes` prints it page by page, without a screen and on X11. To leave out what other programs take
of the processor, put `chrt -f 20` before it.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings
from tests.bench.display import virtual_display

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


CHANGES = 500
PAGES = ("first page", "question", "checks", "what to do", "the next step", "who can help", "it works now")
"""The way that is gone again and again."""
_READ_FOR = 0.5
"""Seconds, in which everything has come that is not there at once."""
_TIMES, _INCOMPLETE = "--times", "--incomplete"


class _Stage(NamedTuple):
    application: QApplication
    window: TroubleshooterWindow
    way: list[Journey]


def page_changes(changes: int = CHANGES) -> list[float]:
    """Milliseconds for each change: building, laying out and painting. Without a screen, unless QT_QPA_PLATFORM says otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    # The offscreen platform says for each page that it has no size hints.
    before = qInstallMessageHandler(lambda *_: None)
    application, window, way = _stage()
    # As the program does once its first page is there: what Python no longer needs is collected by a timer, between changes.
    gc.freeze()
    gc.disable()
    taken = []
    for number in range(changes + len(way)):
        # In the program Qt's own loop clears the old page away after the new one is shown.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        began = time.perf_counter()
        window.show_journey(way[number % len(way)])
        application.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    gc.enable()
    window.close()
    qInstallMessageHandler(before)
    # The first round imports each page's module.
    return taken[len(way) :]


def page_changes_on_x11(changes: int = CHANGES) -> list[float]:
    """The same on a display of its own, in a program of its own: Qt takes one platform only."""
    return [float(one) for one in json.loads(_on_x11(_TIMES, str(changes)))]


def incomplete_pages() -> list[str]:
    """The pages that are not the same on an X11 display when their time is taken as half a second later."""
    return [str(name) for name in json.loads(_on_x11(_INCOMPLETE))]


def of_each_page(taken: list[float]) -> dict[str, list[float]]:
    """The same milliseconds by the page that was shown."""
    return {name: taken[place :: len(PAGES)] for place, name in enumerate(PAGES)}


def percentile(values: list[float], share: int) -> float:
    """The value that so many per cent of all are not above."""
    return statistics.quantiles(values, n=100)[share - 1]


def _stage() -> _Stage:
    """A window that shows the first page, and a journey for each of the pages."""

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_typeface()
    application.setFont(base_font())
    pack = built_in_pack().pack
    settings = load_settings()._replace(checks_enabled=())
    window = TroubleshooterWindow(Surroundings(pack=pack, settings=settings))
    first = Journey()
    question = moves.choose_symptom(first, pack, "manage-smartcards")
    checks = moves.choose_symptom(first, pack, "log-in")
    causes = moves.checks_seen(checks, pack)
    way = [first, question, checks, causes, moves.onward(causes, pack), moves.who_can_help(causes), moves.works_now(causes, pack)]
    assert len(way) == len(PAGES)
    window.show_journey(first)
    window.show()
    application.processEvents()
    return _Stage(application, window, way)


def _on_x11(*arguments: str) -> str:
    with virtual_display() as display:
        command = [sys.executable, "-m", "tests.bench.page_changes", *arguments]
        around = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        return subprocess.run(command, env=around, stdout=subprocess.PIPE, text=True, timeout=300, check=True).stdout


def _incomplete() -> list[str]:
    application, window, way = _stage()
    _read(application)
    found = []
    for name, journey in zip((*PAGES[1:], PAGES[0]), (*way[1:], way[0]), strict=True):
        window.show_journey(journey)
        application.processEvents()
        at_once = _on_the_display(application, window)
        _read(application)
        if at_once != _on_the_display(application, window):
            found.append(name)
    return found


def _read(application: QApplication) -> None:
    until = time.monotonic() + _READ_FOR
    while time.monotonic() < until:
        application.processEvents()


def _on_the_display(application: QApplication, window: TroubleshooterWindow) -> QImage:
    """What the display itself has of the window."""
    return application.primaryScreen().grabWindow(window.winId()).toImage()


def _print_all() -> None:
    print(f"{'ms':<28}{'median':>10}{'99 of 100':>12}")
    for platform, taken in (("without a screen", page_changes()), ("on X11", page_changes_on_x11())):
        for name, those in {f"all {len(taken)}": taken, **of_each_page(taken)}.items():
            print(f"{platform + ', ' + name:<28}{statistics.median(those):>10.1f}{percentile(those, 99):>12.1f}")


if __name__ == "__main__":
    if _TIMES in sys.argv:
        print(json.dumps(page_changes(int(sys.argv[-1]))))
    elif _INCOMPLETE in sys.argv:
        print(json.dumps(_incomplete()))
    else:
        _print_all()
    # Threads of the search may still make ready.
    sys.stdout.flush()
    os._exit(0)
