"""A white button whose words wrap: an answer that counts at once, without Continue."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import WRAPPED, fill_rounded, outline_rounded, write
from cim_troubleshooter.screens.widgets.wrapping_button import WrappingButton

_SIDE = 18
_ABOVE = 9


class AnswerButton(WrappingButton):
    """One answer to a question that is asked on a page with other things on it."""

    beside = 2 * _SIDE
    above = 2 * _ABOVE
    narrowest = beside + 40

    def __init__(self, says: str, question: str) -> None:
        """`says` is the answer and the accessible name; the question is told as its description."""
        super().__init__(says)
        self.setAccessibleName(says)
        self.setAccessibleDescription(question)

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
        height = self.words_height(self.width())
        words = QRectF(_SIDE, (self.height() - height) / 2, self.width() - 2 * _SIDE, height)
        write(painter, words, WRAPPED, self.text(), theme.colours.link)
