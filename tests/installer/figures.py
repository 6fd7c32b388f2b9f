"""`make msi-figures`: what the installer weighs and how long things take, beside what they should be."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from installer.msi.payload import files_of
from installer.msi.places import PAYLOAD
from tests.bench.figure import Figure, spread_of
from tests.installer.conftest import build
from tests.installer.ward_computer import AS_INSTALLED, FIRST_PAGE, PYTHON, WINDOW, WardComputer, install
from tests.journeys.desktop import Desktop

ROUNDS = 15
# The bare window reads modules from the same archive as Python usually does: it opens it again for each.
_BARE = (
    f"{AS_INSTALLED}\n"
    "from PySide6.QtWidgets import QApplication, QWidget\n"
    "application = QApplication(['bare']); window = QWidget(); window.setWindowTitle('A bare window'); window.resize(1180, 738)\n"
    "window.show(); application.exec()\n"
)


def sizes(package: Path) -> Iterator[Figure]:
    """What is downloaded, and what is installed."""
    files = files_of(PAYLOAD)
    yield Figure("the package", package.stat().st_size / 1e6, "MB", 32.0)
    yield Figure("installed", sum(file.stat().st_size for file in files) / 1e6, "MB", 75.0)
    yield Figure("files", len(files), "")


def times_on_windows(package: Path, rounds: int = ROUNDS) -> Iterator[Figure]:
    """Silent installation, and the start against a bare window of the same Qt and Python, in turns, under Wine."""
    desktop = Desktop("1366x768x24", window_manager=False)
    try:
        with tempfile.TemporaryDirectory() as folder:
            computer = WardComputer(Path(folder), desktop.display, new=package)
            installed, _ = computer.does(install("new.msi"), ["write", r"Z:\machine\bare.py", _BARE])
            yield Figure("silent installation under Wine", installed["seconds"], "s", 15.0)
            yield _start(computer, rounds)
    finally:
        desktop.close()


def _start(computer: WardComputer, rounds: int) -> Figure:
    steps: list[list[object]] = []
    for _ in range(rounds + 1):
        steps += [["start", "ours", [WINDOW]], ["sees", FIRST_PAGE], ["ends", "ours"]]
        steps += [["start", "bare", [PYTHON, "-I", "-S", r"Z:\machine\bare.py"]], ["sees", "A bare window"], ["ends", "bare"]]
    told = computer.does(*steps)
    ours, bare = told[7::6], told[10::6]  # The first round fills the caches.
    ratio = statistics.median(ours) / statistics.median(bare)
    spread = f"ours {spread_of(ours, 's')}; bare {spread_of(bare, 's')}"
    return Figure("first page under Wine, ours over a bare window", ratio, "×", 1.25, spread)


def main() -> int:
    """Prints the figures; 1 where one is not reached."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder) / "first")
        began = time.monotonic()
        package = build(Path(folder) / "again")
        figures = [Figure("make msi, once the downloads are there", time.monotonic() - began, "s", 30.0)]
        for figure in (*figures, *sizes(package), *times_on_windows(package)):
            print(figure, flush=True)
            figures.append(figure)
    return 0 if all(figure.reached for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
