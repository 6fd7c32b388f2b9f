"""A list of causes with their standing, below each other: each one card, with its title and why.

The list paints all its cards and places a button over each: widgets that paint themselves, asked by a layout for their size a
dozen times each, would keep the page back by more than a frame.

For the keyboard the list is one stop. The arrow keys, Home and End go through it, and Tab leaves it. Assistive technology is
told a list, and of each cause its place in it (accessibility/lists.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cim_troubleshooter.journey.state import Standing
from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import one_line, wrapped_height
from cim_troubleshooter.screens.theme.painting import CENTRE, WRAPPED, fill_rounded, outline_rounded, write
from cim_troubleshooter.screens.widgets.words import place_in_list

_SIDE = 15
_ABOVE = 11
_BELOW = 12
_GAP = 5
_TAG = tokens.TYPES["tag"]
_READS_WELL = 300
_NARROWEST = 160
_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Listed(NamedTuple):
    """A cause in the list. `label` is its standing in words, `because` one line that says why, or nothing.

    A list of causes that stand alike says so once, above: `with_label` False leaves the label off the card. It is always told.
    """

    id: str
    title: str
    standing: Standing
    label: str
    because: str = ""
    with_label: bool = True


class CauseButton(QPushButton):
    """A cause's place in the list, over its painted card."""

    def __init__(self, holder: CauseList, number: int) -> None:
        """`number` is its place in the list, from 0."""
        super().__init__(holder)
        self._list, self._number = holder, number

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that go through the list; every other key is a button's."""
        key = Qt.Key(event.key())
        if key in _BY:
            self._list.go_to(self._number + _BY[key])
        elif key in _ENDS:
            self._list.go_to(_ENDS[key] % self._list.count)
        else:
            super().keyPressEvent(event)


class CauseList(QWidget):
    """`chosen` carries the id of the cause that was pressed."""

    chosen = Signal(str)

    def __init__(self, causes: Sequence[Listed], name: str) -> None:
        """The causes in their order. `name` is what the list is called for those who cannot see it."""
        super().__init__()
        self._causes = tuple(causes)
        self.setAccessibleName(name)
        self._buttons = [self._button(number, cause) for number, cause in enumerate(causes)]
        self._let_tab_come_to(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def count(self) -> int:
        """How many causes are in the list."""
        return len(self._causes)

    def go_to(self, number: int) -> None:
        """Give the focus to a cause by its place, from 0; beyond the ends nothing moves."""
        if 0 <= number < self.count:
            self._let_tab_come_to(number)
            self._buttons[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_tab_come_to(self, number: int) -> None:
        """Tab comes to one cause alone: the one that had the focus last."""
        for place, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == number else Qt.FocusPolicy.ClickFocus)

    def _button(self, number: int, cause: Listed) -> CauseButton:
        button = CauseButton(self, number)
        button.setObjectName("cause")
        button.setAccessibleName(" ".join(_as_sentence(part) for part in (cause.title, cause.label, cause.because) if part))
        button.setAccessibleDescription(place_in_list(number + 1, self.count))
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.chosen.emit(cause.id))
        return button

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All cards and the gaps between them."""
        return _height_of_all(self._causes, width, self._text_size())

    def sizeHint(self) -> QSize:
        """As wide as a card reads well; how high it becomes is for `heightForWidth` to say."""
        return QSize(_READS_WELL, 0)

    def minimumSizeHint(self) -> QSize:
        """It may become narrow where the window is."""
        return QSize(_NARROWEST, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place every button over its card."""
        width, size, top = self.width(), self._text_size(), 0
        for cause, button in zip(self._causes, self._buttons, strict=True):
            height = _height(cause, width, size)
            button.setGeometry(0, top, width, height)
            top += height + tokens.GAP_2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards that are to be seen, below their buttons."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen, width, size, top = event.rect(), self.width(), self._text_size(), 0
        for cause in self._causes:
            place = QRect(0, top, width, _height(cause, width, size))
            if place.intersects(seen):
                self._paint_card(painter, place, cause, size)
            top += place.height() + tokens.GAP_2

    def _paint_card(self, painter: QPainter, place: QRect, cause: Listed, size: int) -> None:
        fill_rounded(painter, QRectF(place), tokens.PANEL_RADIUS, theme.colours.card)
        outline_rounded(painter, QRectF(place), tokens.PANEL_RADIUS, theme.colours.card_edge, 1)
        label, title, because = (part.translated(place.topLeft()) for part in parts_of(cause, place.width(), size))
        scale, colours = size / tokens.BODY.size, theme.colours.tags[cause.standing]
        if cause.with_label:
            fill_rounded(painter, label, 2, colours.ground)
            if colours.edge != colours.ground:
                outline_rounded(painter, label, 2, colours.edge, 1)
            painter.setFont(fonts.font(_TAG.size * scale, _TAG.weight))
            write(painter, label, CENTRE, cause.label, colours.text)
        painter.setFont(fonts.font(size))
        write(painter, title, WRAPPED, cause.title, theme.colours.text)
        if cause.because:
            painter.setFont(fonts.font(tokens.SMALL.size * scale))
            write(painter, because, WRAPPED, cause.because, theme.colours.secondary_text)

    def _text_size(self) -> int:
        self.ensurePolished()
        return self.font().pixelSize()


def _as_sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."


@lru_cache(maxsize=64)
def _height_of_all(causes: tuple[Listed, ...], width: int, size: int) -> int:
    return sum(_height(cause, width, size) + tokens.GAP_2 for cause in causes) - tokens.GAP_2


def _height(cause: Listed, width: int, size: int) -> int:
    return max(tokens.TARGET, round(parts_of(cause, width, size)[2].bottom()) + _BELOW)


@lru_cache(maxsize=1024)
def parts_of(cause: Listed, width: int, size: int) -> tuple[QRectF, QRectF, QRectF]:
    """Where label, title and reason lie on a card of a width, at a text size in px. What a card goes without is of no height."""
    room, scale = max(1, width - 2 * _SIDE), size / tokens.BODY.size
    small, tag = max(1, round(tokens.SMALL.size * scale)), max(1, round(_TAG.size * scale))
    label = QRectF(_SIDE, _ABOVE, one_line(cause.label, tag, _TAG.weight) + 20, wrapped_height(cause.label, 9999, tag, _TAG.weight) + 6)
    above = label.bottom() + _GAP
    if not cause.with_label:
        label, above = QRectF(_SIDE, _ABOVE, 0, 0), _ABOVE
    title = QRectF(_SIDE, above, room, wrapped_height(cause.title, room, size, tokens.BODY.weight))
    if not cause.because:
        return label, title, QRectF(_SIDE, title.bottom(), room, 0)
    return label, title, QRectF(_SIDE, title.bottom() + 2, room, wrapped_height(cause.because, room, small, 400))
