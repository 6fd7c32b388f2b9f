"""The drawn card reader: a smartcard on its way into it, chip first."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import fill_rounded, outline_rounded, stroke

_WIDTH, _HEIGHT = 116.0, 80.0
"""Units, one px at a text size of 100 %."""
_LARGEST = 2.3
"""Beyond, the words beside it need the room."""


class CardReader(QWidget):
    """A picture, with words for people who can't see it. It grows with the text, which the style sheet gives it as its font."""

    def __init__(self) -> None:
        """The same always."""
        super().__init__()
        self.setAccessibleName(self.tr("Picture of a smartcard going into a card reader, chip first"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def scale(self) -> float:
        """The text size, 1.0 being 100 %, as far as the picture grows with it."""
        self.ensurePolished()
        return min(_LARGEST, self.font().pixelSize() / tokens.BODY.size)

    def sizeHint(self) -> QSize:
        """As large as the text beside it asks for."""
        return QSize(round(_WIDTH * self.scale()), round(_HEIGHT * self.scale()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the slot, the card before it, the arrow, and the reader in front of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _WIDTH, self.height() / _HEIGHT)
        fill_rounded(painter, QRectF(22, 45, 72, 10), 3, tokens.BLACK)
        _paint_card(painter, QRectF(31, 1, 54, 60))
        fill_rounded(painter, QRectF(0, 50, _WIDTH, 30), 6, tokens.GREY_1)
        _paint_arrow(painter, QPointF(101, 12), 24)


def _paint_card(painter: QPainter, card: QRectF) -> None:
    fill_rounded(painter, card, 5, tokens.WHITE)
    outline_rounded(painter, card, 5, tokens.BLUE, 2.5)
    fill_rounded(painter, QRectF(card.left() + 9, card.top() + 9, 12, 15), 1.5, tokens.GREY_3)
    for line, width in enumerate((20.0, 20.0, 13.0)):
        fill_rounded(painter, QRectF(card.left() + 26, card.top() + 9 + line * 6, width, 3), 1.5, tokens.GREY_4)
    fill_rounded(painter, QRectF(card.center().x() - 7, card.top() + 31, 14, 12), 2, tokens.WARM_YELLOW)


def _paint_arrow(painter: QPainter, top: QPointF, length: float) -> None:
    tip = top + QPointF(0, length)
    for start in (top, tip + QPointF(-6, -7), tip + QPointF(6, -7)):
        stroke(painter, start, tip, 3.5, theme.colours.current)
