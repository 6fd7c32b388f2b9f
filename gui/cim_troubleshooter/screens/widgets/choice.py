"""A large radio button that paints itself: a circle of 40 px and the answer beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import breakable, wrapped_height

_CIRCLE = 40
_GAP = 14
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class Choice(QRadioButton):
    """One answer to a question."""

    def __init__(self, text: str) -> None:
        """`text` is what it says, and its accessible name."""
        super().__init__()
        self._words = text
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def focus_area(self) -> QRect:
        """The circle: the focus ring goes around it, not around the words."""
        return QRect(0, (self.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE)

    def hasHeightForWidth(self) -> bool:
        """Long answers wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The circle, or the words where they are higher."""
        self.ensurePolished()
        words = wrapped_height(self._words, width - _CIRCLE - _GAP, self.font().pixelSize(), self.font().weight())
        return max(tokens.TARGET, words + tokens.GAP_1)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        self.ensurePolished()
        width = _CIRCLE + _GAP + self.fontMetrics().horizontalAdvance(self._words) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap down to a few letters a line."""
        return QSize(_CIRCLE + _GAP + 100, tokens.TARGET)

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
        painter.drawText(self.rect().adjusted(_CIRCLE + _GAP, 0, 0, 0), _WRAPPED, breakable(self._words))
