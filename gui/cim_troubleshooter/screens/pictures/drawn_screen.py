"""Drawn screens: the small pictures of what a person sees, painted from the pack's description.

A screen is a frame (frames.py) with parts in it (parts.py). Each picture is kept once it is painted a second time.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from cim_troubleshooter.screens.pictures.frames import SHADOW, bar_height, paint_frame
from cim_troubleshooter.screens.pictures.parts import height_of, paint_drawing, words_in
from cim_troubleshooter.screens.pictures.strokes import SIDE, paint_cross

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Screen

_GAP = 14.0
_LOWEST = 92.0
_STROKE = 6.0
_IN = 4.0
"""How far a cross in the corner ends inside of its screen."""
_SIDES_OF_CROSS = (52.0, 44.0, 38.0, 32.0, 26.0, 20.0)
_WIDTH_ALONE = 206.0
_WIDTH_OF_TWO = 180.0
_WIDTH_WITH_TILES = 236.0


def paint_screens(painter: QPainter, area: QRect, screens: tuple[Screen, ...], scale: float, shown: QRect | None = None) -> None:
    """Paint screens side by side in the middle of an area, at `scale` or as large as there is room for.

    `shown` is what can be seen of the painter's ground just now, if not all: what lies outside is not painted.
    """
    if not screens:
        return
    width, height = _size(screens)
    scale = min(scale, (area.width() - 2 * SIDE) / width, (area.height() - SIDE) / height)
    if scale <= 0:
        return
    left = area.center().x() - round(width * scale / 2)
    top = area.center().y() - round(height * scale / 2)
    if shown is not None and not shown.intersects(QRect(left, top, math.ceil(width * scale), math.ceil((height + SHADOW) * scale))):
        return
    sharpness = painter.device().devicePixelRatioF()
    if (screens, scale, sharpness) in _seen:
        painter.drawPixmap(left, top, _picture(screens, scale, sharpness))
        return
    # Kept only from the second time on, when a page must show in one frame: the first page comes sooner without.
    _seen.add((screens, scale, sharpness))
    painter.save()
    painter.translate(left, top)
    _paint(painter, screens, scale)
    painter.restore()


_seen: set[tuple[tuple[Screen, ...], float, float]] = set()


@lru_cache(maxsize=64)
def _picture(screens: tuple[Screen, ...], scale: float, sharpness: float) -> QPixmap:
    """The picture by itself, for each size and sharpness (device pixels a px)."""
    width, height = _size(screens)
    picture = QPixmap(math.ceil(width * scale * sharpness), math.ceil((height + SHADOW) * scale * sharpness))
    picture.setDevicePixelRatio(sharpness)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, screens, scale)
    painter.end()
    return picture


def _paint(painter: QPainter, screens: tuple[Screen, ...], scale: float) -> None:
    painter.scale(scale, scale)
    height = _size(screens)[1]
    left = 0.0
    for screen in screens:
        wide = _width(screen, len(screens))
        _paint_screen(painter, QRectF(left, 0, wide, height), screen)
        left += wide + _GAP


def _size(screens: tuple[Screen, ...]) -> tuple[float, float]:
    width = sum(_width(screen, len(screens)) for screen in screens) + _GAP * (len(screens) - 1)
    return width, max(_height(screen) for screen in screens)


def _width(screen: Screen, beside: int) -> float:
    if any(drawing.tiles for drawing in screen.shows):
        return _WIDTH_WITH_TILES if beside == 1 else _WIDTH_ALONE
    return _WIDTH_ALONE if beside == 1 else _WIDTH_OF_TWO


def _height(screen: Screen) -> float:
    return max(_LOWEST, bar_height(screen) + 2 * SIDE + sum(height_of(drawing) for drawing in screen.shows))


def _paint_screen(painter: QPainter, frame: QRectF, screen: Screen) -> None:
    paint_frame(painter, frame, screen)
    bar = bar_height(screen)
    body = frame.adjusted(SIDE, bar + SIDE - 1, -SIDE, -SIDE)
    top = body.top()
    for drawing in screen.shows:
        paint_drawing(painter, body, top, drawing)
        top += height_of(drawing)
    if screen.crossed_out:
        _cross_out(painter, frame, body, screen)


def _cross_out(painter: QPainter, frame: QRectF, body: QRectF, screen: Screen) -> None:
    """A cross over all of it where there are no words; else as large as there is room for in the corner, hiding none of them."""
    top, words = body.top(), list[QRectF]()
    for drawing in screen.shows:
        words += words_in(drawing, body, top)
        top += height_of(drawing)
    if not words:
        paint_cross(painter, frame.adjusted(14, bar_height(screen) + 6, -14, -10), _STROKE)
        return
    for side in _SIDES_OF_CROSS:
        place = QRectF(frame.right() - side - _IN, frame.bottom() - side - _IN, side, side)
        around = place.adjusted(-_STROKE / 2, -_STROKE / 2, _STROKE / 2, _STROKE / 2)
        if not any(one.intersects(around) for one in words):
            break
    paint_cross(painter, place, _STROKE)
