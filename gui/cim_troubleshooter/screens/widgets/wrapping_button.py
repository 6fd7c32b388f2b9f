"""A button whose words wrap: it is as high as they become in the width that it is given, and never lower than a finger needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import one_line, wrapped_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    _Button = QAbstractButton
else:
    _Button = object


class WordsWrap(_Button):
    """What any of Qt's buttons needs for it; `WrappingButton` is the usual one. Kinds of buttons say in these fields how they look."""

    wrapped = ""
    """The words."""
    beside = 0
    """Room left and right of the words together, in px."""
    above = 0
    """Room above and below the words together, in px."""
    narrowest = 0
    """The least width in px."""

    def let_words_wrap(self, fills_width: bool = False) -> None:
        """Call once the button is made. `fills_width` takes all the width that there is."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding if fills_width else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def room_beside(self) -> int:
        """Room left and right of the words together, in px, at the text size in force."""
        return self.beside

    def words_height(self, width: int) -> int:
        """The height of the words in a button of a width."""
        self.ensurePolished()
        return wrapped_height(self.wrapped, max(1, width - self.room_beside()), self.font().pixelSize(), self.font().weight())

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The words with the room around them."""
        return max(tokens.TARGET, self.words_height(width) + self.above)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        self.ensurePolished()
        width = one_line(self.wrapped, self.font().pixelSize(), self.font().weight()) + self.room_beside() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap down to a few letters a line."""
        return QSize(self.narrowest, tokens.TARGET)


class WrappingButton(WordsWrap, QPushButton):
    """A push button whose words wrap."""

    def __init__(self, words: str = "", fills_width: bool = False) -> None:
        """`words` are shown, and told where the button gets no other accessible name."""
        super().__init__(words)
        self.wrapped = words
        self.setAutoDefault(True)
        self.let_words_wrap(fills_width)
