"""Where the window opens: where it was the last time, and always wholly on a screen. Never on a shared terminal, which fills it.

A file of one line beside the log: left, top, width, height, and whether it filled the screen. It is read before the first frame,
so it is as plain as that. A window comes back only where its upper edge can be seen and taken hold of on a screen that is there now.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.system import folders

_FILE = "window.txt"
_SMALLEST = (320, 240)
_LARGEST = 16_000
_FRAME = QMargins(8, 40, 8, 8)
"""What a window manager or Windows puts around a window, at most: how much it is, is known once the window is shown."""
_HOLD = 60
"""How many px of the window's upper edge have to be on a screen."""


def recall(window: QWidget) -> None:
    """Put a window that is not shown yet where it was the last time, wholly on that screen.

    Where nothing is remembered, or that screen is gone, the window manager chooses a place; the size fits the first screen.
    """
    place, filled = _read() or (None, False)
    area = _screen_with(place) if place is not None else None
    if place is None or area is None:
        first = QGuiApplication.primaryScreen().availableGeometry()
        wanted = window.size() if place is None else place.size()
        window.resize(fitted(QRect(first.topLeft(), wanted), first, _FRAME).size())
    else:
        place = fitted(place, area, _FRAME)
        window.resize(place.size())
        window.move(place.topLeft())
    if filled:
        window.showMaximized()


def stay_on_screen(window: QWidget) -> None:
    """Once a window is shown, its frame is known: where that sticks out of what can be used of the screen, make room for it."""
    inside, outside = window.geometry(), window.frameGeometry()
    area = window.screen().availableGeometry()
    if window.isMaximized() or window.isFullScreen() or area.contains(outside):
        return
    frame = QMargins(
        inside.left() - outside.left(), inside.top() - outside.top(), outside.right() - inside.right(), outside.bottom() - inside.bottom()
    )
    place = fitted(QRect(outside.topLeft(), inside.size()), area, frame)
    window.resize(place.size())
    window.move(place.topLeft())


def fitted(place: QRect, area: QRect, frame: QMargins) -> QRect:
    """A place that lies within an area with its frame, as near to the wanted one as can be.

    As Qt has it, a place is the size without the frame, and the position with it.
    """
    beside, above = frame.left() + frame.right(), frame.top() + frame.bottom()
    size = place.size().boundedTo(area.size() - QSize(beside, above))
    left = min(place.left(), area.right() + 1 - beside - size.width())
    top = min(place.top(), area.bottom() + 1 - above - size.height())
    return QRect(QPoint(max(area.left(), left), max(area.top(), top)), size)


def keep(window: QWidget) -> None:
    """Write down where a window is, for the next time. What can't be written is not kept."""
    filled = window.isMaximized()
    place = window.normalGeometry() if filled else QRect(window.pos(), window.size())
    numbers = (place.left(), place.top(), place.width(), place.height(), int(filled))
    path = _path()
    if path is None:
        return
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="ascii") as file:
            file.write(" ".join(map(str, numbers)) + "\n")
    except OSError as reason:
        import logging

        logging.getLogger(__name__).info("The window's place could not be kept: %s", type(reason).__name__)


def _path() -> str | None:
    folder = folders.log_folder()
    return None if folder is None else os.path.join(folder, _FILE)


def _read() -> tuple[QRect, bool] | None:
    path = _path()
    if path is None:
        return None
    try:
        with open(path, encoding="ascii") as file:
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
