"""The symbol of an act: an arrow to try, an exclamation mark in a triangle for a duty, a person for what somebody else does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cim_troubleshooter.guidance.model import StepKind
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import brush, fill_circle, stroke


class ActIcon(QWidget):
    """An act as a picture. It says nothing that the words beside it don't, so it is silent for a screen reader."""

    def __init__(self, act: StepKind) -> None:
        """The kind of act that a step is."""
        super().__init__()
        self._act = act
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the text beside it asks for."""
        self.ensurePolished()
        side = round(self.font().pixelSize() * 1.6)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape that belongs to the act, and the symbol in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        {"try": _paint_try, "must": _paint_duty}.get(self._act, _paint_person)(painter, area)


def _paint_try(painter: QPainter, area: QRectF) -> None:
    fill_circle(painter, area, theme.colours.current)
    colour, thick = theme.colours.on_current, area.width() * 0.1
    stroke(painter, _at(area, 0.28, 0.5), _at(area, 0.7, 0.5), thick, colour)
    stroke(painter, _at(area, 0.52, 0.3), _at(area, 0.72, 0.5), thick, colour)
    stroke(painter, _at(area, 0.52, 0.7), _at(area, 0.72, 0.5), thick, colour)


def _paint_duty(painter: QPainter, area: QRectF) -> None:
    shape = QPainterPath(_at(area, 0.5, 0.06))
    for across, down in ((0.98, 0.92), (0.02, 0.92)):
        shape.lineTo(_at(area, across, down))
    shape.closeSubpath()
    painter.fillPath(shape, brush(theme.colours.text))
    colours, thick = theme.colours.insets["attention"], area.width() * 0.1
    stroke(painter, _at(area, 0.5, 0.4), _at(area, 0.5, 0.62), thick, colours.ground)
    stroke(painter, _at(area, 0.5, 0.8), _at(area, 0.5, 0.8), thick, colours.ground)


def _paint_person(painter: QPainter, area: QRectF) -> None:
    colour = theme.colours.current
    fill_circle(painter, QRectF(_at(area, 0.32, 0.04), _at(area, 0.68, 0.4)), colour)
    left, top, width = area.x() + area.width() * 0.12, area.y() + area.height() * 0.48, area.width() * 0.76
    shoulders = QPainterPath(QPointF(left, top + width * 0.66))
    shoulders.arcTo(QRectF(left, top, width, width * 1.3), 180, -180)
    shoulders.closeSubpath()
    painter.fillPath(shoulders, brush(colour))


def _at(area: QRectF, across: float, down: float) -> QPointF:
    return QPointF(area.x() + area.width() * across, area.y() + area.height() * down)
