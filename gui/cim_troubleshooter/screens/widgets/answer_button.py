"""A white button whose words wrap: an answer that counts at once, without Continue."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import one_line, wrapped_height
from cim_troubleshooter.screens.theme.painting import WRAPPED, fill_rounded, outline_rounded, write

_SIDE = 18
_ABOVE = 9


class AnswerButton(QPushButton):
    """One answer to a question that is asked on a page with other things on it."""

    def __init__(self, says: str, question: str) -> None:
        """`says` is the answer and the accessible name; the question is told as its description."""
        super().__init__(says)
        self.setAccessibleName(says)
        self.setAccessibleDescription(question)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Long answers wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The words, never less than a finger needs."""
        return max(tokens.TARGET, self._words_height(width) + 2 * _ABOVE)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        self.ensurePolished()
        width = one_line(self.text(), self.font().pixelSize(), self.font().weight()) + 2 * _SIDE + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap down to a few letters a line."""
        return QSize(2 * _SIDE + 40, tokens.TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        ground = (
            theme.colours.quiet_button_down
            if self.isDown()
            else theme.colours.quiet_button_hover
            if self.underMouse()
            else theme.colours.quiet_button
        )
        fill_rounded(painter, whole, tokens.RADIUS, ground)
        outline_rounded(painter, whole, tokens.RADIUS, theme.colours.link, tokens.BORDER)
        height = self._words_height(self.width())
        words = QRectF(_SIDE, (self.height() - height) / 2, self.width() - 2 * _SIDE, height)
        write(painter, words, WRAPPED, self.text(), theme.colours.link)

    def _words_height(self, width: int) -> int:
        self.ensurePolished()
        return wrapped_height(self.text(), max(1, width - 2 * _SIDE), self.font().pixelSize(), self.font().weight())
