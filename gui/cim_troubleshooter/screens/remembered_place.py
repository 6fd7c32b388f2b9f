"""Where the window was and how large, so that it comes back there. Never on a shared terminal, which is always the whole screen.

A file of one line beside the log: left, top, width, height, and whether it filled the screen. It is read before the first frame,
so it is as plain as that. A window comes back only where its upper edge can be seen and taken hold of on a screen that is there now.
"""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.system import folders

_log = logging.getLogger(__name__)
_FILE = "window.txt"
_SMALLEST = (320, 240)
_LARGEST = 16_000
_HOLD = 60
"""So many px of the window's upper edge have to be on a screen."""


def recall(window: QWidget) -> None:
    """Put a window that is not shown yet where it was the last time."""
    kept = _read()
    if kept is None:
        return
    place, filled = kept
    screen = _screen_with(place)
    if screen is None:
        window.resize(place.size().boundedTo(QGuiApplication.primaryScreen().availableSize()))
    else:
        window.resize(place.size().boundedTo(screen.size()))
        window.move(place.topLeft())
    if filled:
        window.showMaximized()


def keep(window: QWidget) -> None:
    """Write down where a window is, for the next time. What can't be written is not kept."""
    filled = window.isMaximized()
    place = window.normalGeometry() if filled else QRect(window.pos(), window.size())
    numbers = (place.left(), place.top(), place.width(), place.height(), int(filled))
    try:
        os.makedirs(folders.log_folder(), exist_ok=True)
        with open(_path(), "w", encoding="ascii") as file:
            file.write(" ".join(map(str, numbers)) + "\n")
    except OSError as reason:
        _log.info("The window's place could not be kept: %s", type(reason).__name__)


def _path() -> str:
    return os.path.join(folders.log_folder(), _FILE)


def _read() -> tuple[QRect, bool] | None:
    try:
        with open(_path(), encoding="ascii") as file:
            left, top, width, height, filled = (int(number) for number in file.read(100).split())
    except (OSError, ValueError):
        return None
    fits = _SMALLEST[0] <= width <= _LARGEST and _SMALLEST[1] <= height <= _LARGEST and max(abs(left), abs(top)) <= 4 * _LARGEST
    return (QRect(QPoint(left, top), QSize(width, height)), filled == 1) if fits else None


def _screen_with(place: QRect) -> QRect | None:
    """What can be used of the screen on which the middle of a window's upper edge would be; None where there is none now."""
    hold = QRect(place.center().x() - _HOLD // 2, place.top(), _HOLD, 1)
    areas = (screen.availableGeometry() for screen in QGuiApplication.screens())
    return next((area for area in areas if area.contains(hold)), None)
