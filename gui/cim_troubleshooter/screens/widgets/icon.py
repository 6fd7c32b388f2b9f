"""The symbol of an outcome: a circle with a tick, a cross, a question mark, a dash or dots; for what asks for attention a triangle.

Shape and symbol tell outcomes apart where colours do not, as in high contrast.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cim_troubleshooter.checks.finding import Outcome
from cim_troubleshooter.screens.theme import fonts
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import CENTRE, brush, fill_circle, stroke, write

Shown = Outcome | Literal["running", "information"]
_SYMBOLS = {"attention": "!", "unknown": "?", "information": "i"}


class OutcomeIcon(QWidget):
    """An outcome as a picture. It says nothing that the words beside it don't, so it is silent for a screen reader."""

    def __init__(self, outcome: Shown) -> None:
        """`outcome` is a check's, `running` while there is none, or `information`, which is no check's."""
        super().__init__()
        self._outcome: Shown = outcome
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_outcome(self, outcome: Shown) -> None:
        """Show another outcome in the same place."""
        self._outcome = outcome
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the text beside it asks for."""
        self.ensurePolished()
        side = round(self.font().pixelSize() * 1.4)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the symbol in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_outcome(painter, QRectF(self.rect()), self._outcome)


def paint_outcome(painter: QPainter, area: QRectF, outcome: str) -> None:
    """Paint an outcome's shape and symbol into a square area."""
    colours = theme.colours.outcomes[outcome]
    side = area.width()
    if outcome == "attention":
        _fill_triangle(painter, area, colours.ground)
        painter.setFont(fonts.font(round(side * 0.6), 600))
        write(painter, area.translated(0, side * 0.1), CENTRE, _SYMBOLS[outcome], colours.symbol)
        return
    fill_circle(painter, area, colours.ground)
    if outcome == "ok":
        stroke(painter, _at(area, 0.29, 0.52), _at(area, 0.44, 0.67), side * 0.1, colours.symbol)
        stroke(painter, _at(area, 0.44, 0.67), _at(area, 0.71, 0.35), side * 0.1, colours.symbol)
    elif outcome == "problem":
        for start, end in (((0.33, 0.33), (0.67, 0.67)), ((0.67, 0.33), (0.33, 0.67))):
            stroke(painter, _at(area, *start), _at(area, *end), side * 0.11, colours.symbol)
    elif outcome == "skipped":
        stroke(painter, _at(area, 0.3, 0.5), _at(area, 0.7, 0.5), side * 0.1, colours.symbol)
    elif outcome == "running":
        for across in (0.3, 0.5, 0.7):
            stroke(painter, _at(area, across, 0.5), _at(area, across, 0.5), side * 0.12, colours.symbol)
    else:
        painter.setFont(fonts.font(round(side * 0.66), 600))
        write(painter, area, CENTRE, _SYMBOLS[outcome], colours.symbol)


def _fill_triangle(painter: QPainter, area: QRectF, colour: str) -> None:
    """A triangle that stands on its side, with round corners."""
    corners = [_at(area, 0.5, 0.1), _at(area, 0.93, 0.88), _at(area, 0.07, 0.88)]
    shape = QPainterPath(corners[0])
    for corner in corners[1:]:
        shape.lineTo(corner)
    shape.closeSubpath()
    painter.fillPath(shape, brush(colour))
    for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
        stroke(painter, start, end, area.width() * 0.13, colour)


def _at(area: QRectF, across: float, down: float) -> QPointF:
    return QPointF(area.x() + area.width() * across, area.y() + area.height() * down)
