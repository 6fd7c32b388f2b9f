"""A large radio button that paints itself: a circle of 40 px and the answer beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import breakable
from cim_troubleshooter.screens.widgets.wrapping_button import WordsWrap

_CIRCLE = 40
_GAP = 14
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class Choice(WordsWrap, QRadioButton):
    """One answer to a question."""

    beside = _CIRCLE + _GAP
    above = tokens.GAP_1
    narrowest = beside + 100

    def __init__(self, text: str) -> None:
        """`text` is what it says, and its accessible name."""
        super().__init__()
        self.wrapped = text
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.let_words_wrap()

    def focus_area(self) -> QRect:
        """The circle: the focus ring goes around it, not around the words."""
        return QRect(0, (self.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE)

    def hitButton(self, position: object) -> bool:
        """The words can be chosen as well as the circle."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle, the dot where it is chosen, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(_CIRCLE / 2, self.height() / 2)
        edge = 4 if self.hasFocus() else tokens.BORDER
        painter.setPen(QPen(QColor(theme.colours.text), edge))
        painter.setBrush(QColor(theme.colours.field))
        painter.drawEllipse(middle, (_CIRCLE - edge) / 2, (_CIRCLE - edge) / 2)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colours.text))
            painter.drawEllipse(middle, 10, 10)
        painter.setPen(QColor(theme.colours.text))
        painter.drawText(self.rect().adjusted(_CIRCLE + _GAP, 0, 0, 0), _WRAPPED, breakable(self.wrapped))
