"""How to reach somebody, in full: a link where this program may open it, words where it may not. Long addresses wrap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import BREAK, one_line
from cim_troubleshooter.screens.theme.painting import WRAPPED, underline, write
from cim_troubleshooter.screens.widgets.words import breakable_address, offer_copy, words
from cim_troubleshooter.screens.widgets.wrapping_button import WrappingButton

_RULE = 1


class AddressLink(WrappingButton):
    """The name of a way and the whole address, as a link."""

    above = tokens.GAP_1

    def __init__(self, way: str, address: str, alone: bool = False) -> None:
        """`way` is such as “Email”. `alone` is for a number to be read from an arm's length: it is large, and `way` is only told."""
        super().__init__()
        self.wrapped = breakable_address(address) if alone else f"{way}: {breakable_address(address)}"
        if alone:
            self.setObjectName("words-number")
        self.setAccessibleName(f"{way}: {address}")
        offer_copy(self, address)

    def minimumSizeHint(self) -> QSize:
        """The longest part that is not broken."""
        self.ensurePolished()
        size, weight = self.font().pixelSize(), self.font().weight()
        parts = self.wrapped.replace(BREAK, " ").split()
        return QSize(max(tokens.TARGET, *(one_line(part, size, weight) + 2 for part in parts)), tokens.TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and a rule below each line of them."""
        painter = QPainter(self)
        colour = theme.colours.link_hover if self.underMouse() else theme.colours.link
        height = self.words_height(self.width())
        top = (self.height() - height) / 2
        painter.setFont(self.font())
        area = QRectF(0, top, self.width(), height)
        write(painter, area, WRAPPED, self.wrapped, colour)
        underline(painter, area, self.wrapped, colour, 2 * _RULE if self.underMouse() else _RULE)


def address_words(way: str, address: str) -> QWidget:
    """An address that is only to be read."""
    label = words("")
    label.say_broken(f"{way}: {breakable_address(address)}", f"{way}: {address}")
    return label
