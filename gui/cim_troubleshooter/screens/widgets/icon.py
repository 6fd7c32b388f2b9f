"""The sign of an outcome: a circle with a tick, an exclamation mark, a question mark, a dash or dots."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from cim_troubleshooter.checks.finding import Outcome
from cim_troubleshooter.screens.theme import tokens

Shown = Outcome | Literal["running"]
_SIGNS = {"problem": "!", "attention": "!", "unknown": "?"}


class OutcomeIcon(QWidget):
    """An outcome as a picture. It says nothing that the words beside it don't, so it is silent for a screen reader."""

    def __init__(self, outcome: Shown) -> None:
        """`outcome` is a check's, or `running` while there is none."""
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
        """Draw the circle and the sign in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_outcome(painter, QRectF(self.rect()), self._outcome)


def paint_outcome(painter: QPainter, area: QRectF, outcome: str) -> None:
    """Paint an outcome's circle and sign into a square area."""
    colours = tokens.OUTCOMES[outcome]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ground))
    painter.drawEllipse(area)
    side = area.width()
    pen = QPen(QColor(colours.sign), side * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if outcome == "ok":
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([_at(area, 0.29, 0.52), _at(area, 0.44, 0.67), _at(area, 0.71, 0.35)]))
    elif outcome == "skipped":
        painter.setPen(pen)
        painter.drawLine(_at(area, 0.3, 0.5), _at(area, 0.7, 0.5))
    elif outcome == "running":
        painter.setBrush(QColor(colours.sign))
        for across in (0.3, 0.5, 0.7):
            painter.drawEllipse(_at(area, across, 0.5), side * 0.06, side * 0.06)
    else:
        font = painter.font()
        font.setPixelSize(max(1, round(side * 0.66)))
        font.setWeight(font.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(colours.sign))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _SIGNS[outcome])


def _at(area: QRectF, across: float, down: float) -> QPointF:
    return QPointF(area.x() + area.width() * across, area.y() + area.height() * down)
