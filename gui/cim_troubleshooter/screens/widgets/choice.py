"""A large radio button that paints itself: a circle of 40 px at a text size of 100 %, and the answer beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import breakable
from cim_troubleshooter.screens.widgets.wrapping_button import WordsWrap

_CIRCLE = 40
_DOT = 0.5
"""Of the circle's width."""
_GAP = 14
_LARGEST = 2.0
"""The circle grows with the text up to this many times: beyond it, the words need the room."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right)


class Choice(WordsWrap, QRadioButton):
    """One answer to a question. It is as wide as its circle and words: nothing beside them chooses it."""

    above = tokens.GAP_1
    narrowest = _CIRCLE + _GAP + 100

    def __init__(self, text: str) -> None:
        """`text` is what it says, and its accessible name."""
        super().__init__()
        self.wrapped = text
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.let_words_wrap()

    def circle(self) -> int:
        """The circle's width in px at the text size in force."""
        self.ensurePolished()
        return round(_CIRCLE * min(_LARGEST, self.font().pixelSize() / tokens.TYPES["choice"].size))

    def room_beside(self) -> int:
        """The circle, and the gap between it and the words."""
        return self.circle() + _GAP

    def heightForWidth(self, width: int) -> int:
        """The circle and the words, whichever is higher."""
        return max(super().heightForWidth(width), self.circle() + self.above)

    def focus_area(self) -> QRect:
        """The circle: the focus ring goes around it, not around the words."""
        side = self.circle()
        return QRect(0, (self.height() - side) // 2, side, side)

    def hitButton(self, position: object) -> bool:
        """The words can be chosen as well as the circle."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the group, which knows the answer above and below."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle, the dot where it is chosen, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.circle()
        middle = QPointF(side / 2, self.height() / 2)
        edge = 4 if self.hasFocus() else tokens.BORDER
        painter.setPen(QPen(QColor(theme.colours.text), edge))
        painter.setBrush(QColor(theme.colours.field))
        painter.drawEllipse(middle, (side - edge) / 2, (side - edge) / 2)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colours.text))
            painter.drawEllipse(middle, side * _DOT / 2, side * _DOT / 2)
        painter.setPen(QColor(theme.colours.text))
        painter.drawText(self.rect().adjusted(self.room_beside(), 0, 0, 0), _WRAPPED, breakable(self.wrapped))
