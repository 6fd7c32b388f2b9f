"""What every part of a drawn screen is made with: its units, its words, crosses and arrows.

A unit is one px at a scale of 1. The painter is scaled, so that everything is crisp at every text size and display scale.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.painting import LEFT, brush, fill_rounded, stroke, write_line

TEXT = 10
"""The size of all words."""
SIDE = 8.0
"""What stays free left and right of words."""
BAR = 17.0
"""The height of a title bar."""
CORNER = 3.5
_HEAD = 7.0
_SHAFT = 22.0
_ARROW_THICKNESS = 3.5


def write(painter: QPainter, area: QRectF, text: str, colour: str = tokens.PICTURE_TEXT, weight: int = 400, where: str = LEFT) -> None:
    """One line of words."""
    write_line(painter, area, where, text, colour, (TEXT, weight))


def paint_bar(painter: QPainter, area: QRectF, colour: str) -> None:
    """A bar that stands for words, or for how far something is."""
    fill_rounded(painter, area, 2, colour)


def paint_cross(painter: QPainter, area: QRectF, thickness: float) -> None:
    """A red cross over what does not work."""
    stroke(painter, area.topLeft(), area.bottomRight(), thickness, tokens.RED)
    stroke(painter, area.topRight(), area.bottomLeft(), thickness, tokens.RED)


def paint_arrow(painter: QPainter, x: float, y: float, lean: float) -> None:
    """An arrow whose tip is at (x, y). It points to the left, turned clockwise by `lean` degrees."""
    painter.save()
    painter.translate(QPointF(x, y))
    painter.rotate(lean)
    head = QPainterPath(QPointF(0, 0))
    head.lineTo(_HEAD + 2, -_HEAD)
    head.lineTo(_HEAD + 2, _HEAD)
    head.closeSubpath()
    shaft = QPainterPath()
    shaft.addRoundedRect(QRectF(_HEAD, -_ARROW_THICKNESS / 2, _SHAFT - _HEAD, _ARROW_THICKNESS), 1.5, 1.5)
    painter.fillPath(head.united(shaft), brush(tokens.DARK_BLUE))
    painter.restore()
