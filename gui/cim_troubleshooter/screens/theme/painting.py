"""Filling, outlining and writing with one call each, and strokes with round ends.

Python builds all ninety enumerations of `QtCore.Qt` when the first of them is named, which would keep the first page back
by a tenth of its time. Naming a colour to QPainter's own `setPen`, `setBrush` or `fillRect` does so too: colours go to Qt as
brushes of a palette, and text as a text layout. Where a property of a widget is one of these, its name is given as a text.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QTextCharFormat, QTextLayout

from cim_troubleshooter.screens.theme import fonts
from cim_troubleshooter.screens.theme.measure import breakable, one_line

LEFT, CENTRE, WRAPPED = "left", "centre", "wrapped"
_ONE_LINE = 1e5
_BELOW_WORDS = 3


@cache
def brush(colour: str) -> QBrush:
    """A colour, as #rrggbb or #aarrggbb, to fill with."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    return palette.brush(QPalette.ColorRole.WindowText)


def write(painter: QPainter, area: QRectF, where: str, text: str, colour: str) -> None:
    """Draw text in the painter's font and a colour. `where` is LEFT, CENTRE or WRAPPED: from the top, in lines of the area's width."""
    font = painter.font()
    if where == WRAPPED:
        words, _, _ = _set(breakable(text), font.pixelSize(), font.weight(), colour, area.width())
        words.draw(painter, QPointF(round(area.x()), round(area.y())))
    else:
        write_line(painter, area, where, text, colour, (font.pixelSize(), font.weight()), whole=True)


def write_line(painter: QPainter, area: QRectF, where: str, text: str, colour: str, style: tuple[int, int], whole: bool = False) -> None:
    """Draw one line in a size and weight, LEFT or in the CENTRE. Its end is left out where there is no room, unless it is to be `whole`."""
    words, width, height = _set(text, *style, colour, _ONE_LINE)
    if width > area.width() and not whole:
        words, width, height = _set(elided(text, area.width(), *style), *style, colour, _ONE_LINE)
    left = (area.width() - width) / 2 if where == CENTRE else 0.0
    words.draw(painter, QPointF(round(area.x() + left), round(area.y() + (area.height() - height) / 2)))


def underline(painter: QPainter, area: QRectF, text: str, colour: str, thickness: float) -> None:
    """Draw a rule below each line of a text that `write` has WRAPPED in the same area, as far as its words go."""
    font = painter.font()
    words, _, _ = _set(breakable(text), font.pixelSize(), font.weight(), colour, area.width())
    for number in range(words.lineCount()):
        line = words.lineAt(number)
        below = round(area.y() + line.y() + line.ascent()) + _BELOW_WORDS
        fill(painter, QRectF(round(area.x()), below, line.naturalTextWidth(), thickness), colour)


@lru_cache(maxsize=512)
def _set(text: str, size: int, weight: int, colour: str, width: float) -> tuple[QTextLayout, float, float]:
    """A text set in lines of a width, with the width and height that it takes."""
    words = QTextLayout(text, fonts.font(size, weight))
    everywhere = QTextLayout.FormatRange()
    everywhere.start, everywhere.length, everywhere.format = 0, len(text), _look(colour)
    words.setFormats([everywhere])
    widest = down = 0.0
    words.beginLayout()
    while (line := words.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(width)
        line.setPosition(QPointF(0, down))
        widest, down = max(widest, line.naturalTextWidth()), down + line.height()
    words.endLayout()
    return words, widest, down


@cache
def _look(colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(brush(colour))
    return look


def fill(painter: QPainter, area: QRectF, colour: str) -> None:
    """Fill a rectangle."""
    shape = QPainterPath()
    shape.addRect(area)
    painter.fillPath(shape, brush(colour))


def rounded(area: QRectF, radius: float) -> QPainterPath:
    """A rectangle with rounded corners."""
    shape = QPainterPath()
    shape.addRoundedRect(area, radius, radius)
    return shape


def fill_rounded(painter: QPainter, area: QRectF, radius: float, colour: str) -> None:
    """Fill a rectangle with rounded corners."""
    painter.fillPath(rounded(area, radius), brush(colour))


def fill_top(painter: QPainter, whole: QRectF, radius: float, height: float, colour: str) -> None:
    """Fill the upper part of a rectangle whose corners are rounded. Several times quicker than to fill it through a clip."""
    left, top, right, across = whole.left(), whole.top(), whole.right(), 2 * radius
    shape = QPainterPath(QPointF(left, top + height))
    shape.arcTo(left, top, across, across, 180, -90)
    shape.arcTo(right - across, top, across, across, 90, -90)
    shape.lineTo(right, top + height)
    shape.closeSubpath()
    painter.fillPath(shape, brush(colour))


def outline_rounded(painter: QPainter, area: QRectF, radius: float, colour: str, width: float) -> None:
    """Draw the edge of a rectangle with rounded corners, inside the area."""
    # What lies between two outlines: filling is several times quicker than stroking.
    shape = rounded(area, radius)
    shape.addRoundedRect(area.adjusted(width, width, -width, -width), max(0.0, radius - width), max(0.0, radius - width))
    painter.fillPath(shape, brush(colour))


def fill_circle(painter: QPainter, area: QRectF, colour: str) -> None:
    """Fill the circle in a square."""
    shape = QPainterPath()
    shape.addEllipse(area)
    painter.fillPath(shape, brush(colour))


def outline_circle(painter: QPainter, area: QRectF, colour: str, width: float) -> None:
    """Draw the edge of the circle in a square, inside the area."""
    shape = QPainterPath()
    shape.addEllipse(area)
    shape.addEllipse(area.adjusted(width, width, -width, -width))
    painter.fillPath(shape, brush(colour))


def stroke(painter: QPainter, start: QPointF, end: QPointF, thickness: float, colour: str) -> None:
    """A straight stroke with round ends."""
    across, down = end.x() - start.x(), end.y() - start.y()
    half = thickness / 2
    painter.save()
    painter.translate(start)
    painter.rotate(math.degrees(math.atan2(down, across)))
    fill_rounded(painter, QRectF(-half, -half, math.hypot(across, down) + thickness, thickness), half, colour)
    painter.restore()


@lru_cache(maxsize=256)
def elided(text: str, width: float, size: int, weight: int) -> str:
    """The text, its end left out where it is wider than `width`."""
    if one_line(text, size, weight) <= width:
        return text
    kept = text
    while kept and one_line(f"{kept}…", size, weight) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
