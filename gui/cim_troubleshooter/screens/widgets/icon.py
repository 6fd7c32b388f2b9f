"""The symbol of an outcome: a circle with a tick, an exclamation mark, a question mark, a dash or dots."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cim_troubleshooter.checks.finding import Outcome
from cim_troubleshooter.screens.theme import fonts
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import CENTRE, fill_circle, stroke, write

Shown = Outcome | Literal["running", "information"]
_SYMBOLS = {"problem": "!", "attention": "!", "unknown": "?", "information": "i"}


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
    """Paint an outcome's circle and symbol into a square area."""
    colours = theme.colours.outcomes[outcome]
    side = area.width()
    fill_circle(painter, area, colours.ground)
    if outcome == "ok":
        stroke(painter, _at(area, 0.29, 0.52), _at(area, 0.44, 0.67), side * 0.1, colours.symbol)
        stroke(painter, _at(area, 0.44, 0.67), _at(area, 0.71, 0.35), side * 0.1, colours.symbol)
    elif outcome == "skipped":
        stroke(painter, _at(area, 0.3, 0.5), _at(area, 0.7, 0.5), side * 0.1, colours.symbol)
    elif outcome == "running":
        for across in (0.3, 0.5, 0.7):
            stroke(painter, _at(area, across, 0.5), _at(area, across, 0.5), side * 0.12, colours.symbol)
    else:
        painter.setFont(fonts.font(round(side * 0.66), 600))
        write(painter, area, CENTRE, _SYMBOLS[outcome], colours.symbol)


def _at(area: QRectF, across: float, down: float) -> QPointF:
    return QPointF(area.x() + area.width() * across, area.y() + area.height() * down)
