"""Filling and outlining with one call, strokes with round ends, and the flags for drawing text."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from cim_troubleshooter.screens.theme import qt_numbers
from cim_troubleshooter.screens.theme.measure import one_line

LEFT = qt_numbers.LEFT | qt_numbers.MIDDLE
CENTRE = qt_numbers.CENTRE
WRAPPED = qt_numbers.LEFT | qt_numbers.TOP | qt_numbers.WRAPPED


def rounded(area: QRectF, radius: float) -> QPainterPath:
    """A rectangle with rounded corners."""
    shape = QPainterPath()
    shape.addRoundedRect(area, radius, radius)
    return shape


def fill_rounded(painter: QPainter, area: QRectF, radius: float, colour: str) -> None:
    """Fill a rectangle with rounded corners."""
    painter.fillPath(rounded(area, radius), QColor(colour))


def outline_rounded(painter: QPainter, area: QRectF, radius: float, colour: str, width: float) -> None:
    """Draw the edge of a rectangle with rounded corners, inside the area."""
    half = width / 2
    painter.strokePath(rounded(area.adjusted(half, half, -half, -half), radius), QPen(QColor(colour), width))


def fill_circle(painter: QPainter, area: QRectF, colour: str) -> None:
    """Fill the circle in a square."""
    shape = QPainterPath()
    shape.addEllipse(area)
    painter.fillPath(shape, QColor(colour))


def outline_circle(painter: QPainter, area: QRectF, colour: str, width: float) -> None:
    """Draw the edge of the circle in a square, inside the area."""
    half = width / 2
    shape = QPainterPath()
    shape.addEllipse(area.adjusted(half, half, -half, -half))
    painter.strokePath(shape, QPen(QColor(colour), width))


def stroke(painter: QPainter, start: QPointF, end: QPointF, thickness: float, colour: str) -> None:
    """A straight stroke with round ends."""
    across, down = end.x() - start.x(), end.y() - start.y()
    half = thickness / 2
    turned = QTransform().translate(start.x(), start.y()).rotate(math.degrees(math.atan2(down, across)))
    bar = rounded(QRectF(-half, -half, math.hypot(across, down) + thickness, thickness), half)
    painter.fillPath(turned.map(bar), QColor(colour))


@lru_cache(maxsize=256)
def elided(text: str, width: float, size: int, weight: int) -> str:
    """The text, its end left out where it is wider than `width`."""
    if one_line(text, size, weight) <= width:
        return text
    kept = text
    while kept and one_line(f"{kept}…", size, weight) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
