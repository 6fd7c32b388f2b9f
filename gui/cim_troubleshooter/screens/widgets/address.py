"""How to reach somebody, in full: a link where this program may open it, words where it may not. Long addresses wrap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import BREAK, one_line, wrapped_height
from cim_troubleshooter.screens.theme.painting import WRAPPED, underline, write
from cim_troubleshooter.screens.widgets.words import breakable_address, offer_copy, words

_RULE = 1


class AddressLink(QPushButton):
    """The name of a way and the whole address, as a link."""

    def __init__(self, way: str, address: str, large: bool = False) -> None:
        """`way` is such as “Email”. `large` is for a number to be read from an arm's length: it stands alone, and `way` is only told."""
        super().__init__()
        self._words = breakable_address(address) if large else f"{way}: {breakable_address(address)}"
        if large:
            self.setObjectName("words-large")
        self.setAccessibleName(f"{way}: {address}")
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        offer_copy(self, address)

    def hasHeightForWidth(self) -> bool:
        """Long addresses wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The words, never less than a finger needs."""
        return max(tokens.TARGET, self._height(width) + tokens.GAP_1)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        self.ensurePolished()
        width = one_line(self._words, self.font().pixelSize(), self.font().weight()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest part that is not broken."""
        self.ensurePolished()
        size, weight = self.font().pixelSize(), self.font().weight()
        parts = self._words.replace(BREAK, " ").split()
        return QSize(max(tokens.TARGET, *(one_line(part, size, weight) + 2 for part in parts)), tokens.TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and a rule below each line of them."""
        painter = QPainter(self)
        colour = theme.colours.link_hover if self.underMouse() else theme.colours.link
        height = self._height(self.width())
        top = (self.height() - height) / 2
        painter.setFont(self.font())
        area = QRectF(0, top, self.width(), height)
        write(painter, area, WRAPPED, self._words, colour)
        underline(painter, area, self._words, colour, 2 * _RULE if self.underMouse() else _RULE)

    def _height(self, width: int) -> int:
        self.ensurePolished()
        return wrapped_height(self._words, width, self.font().pixelSize(), self.font().weight())


def address_words(way: str, address: str) -> QWidget:
    """An address that is only to be read."""
    label = words("")
    label.say_broken(f"{way}: {breakable_address(address)}", f"{way}: {address}")
    return label
