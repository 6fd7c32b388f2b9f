"""Every cause with its standing, below each other: each one button, with its title and why.

The list paints all its cards and places their buttons. Thirty widgets that paint themselves, asked by a layout for their
size a dozen times each, would keep the page back by more than a frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cim_troubleshooter.journey.state import Standing
from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import one_line, wrapped_height
from cim_troubleshooter.screens.theme.painting import CENTRE, WRAPPED, fill, fill_rounded, outline_rounded, write

_SIDE = 15
_ABOVE = 11
_BELOW = 12
_GAP = 5
_BAR = 5
_TAG = tokens.TYPES["tag"]
_READS_WELL = 300
_NARROWEST = 160
_AT_ONCE = 10
"""How many buttons are made with the list: more than a page shows of it at first."""
_THE_REST_AFTER = 40
"""Milliseconds: the page is on the screen by then, and nobody has scrolled or gone with the Tab key further down."""


class Listed(NamedTuple):
    """A cause in the list. `label` is its standing in words, `because` one line that says why."""

    id: str
    title: str
    standing: Standing
    label: str
    because: str


class CauseList(QWidget):
    """`chosen` carries the id of the cause whose button was pressed. The current one has a bar on its left."""

    chosen = Signal(str)

    def __init__(self, causes: Sequence[Listed], current: str | None) -> None:
        """The causes in their order, which is also that of the Tab key."""
        super().__init__()
        self._causes, self._current = tuple(causes), current
        self._rest: QWidget | None = None
        self._buttons = [self._button(cause, self) for cause in causes[:_AT_ONCE]]
        if len(causes) > _AT_ONCE:
            QTimer.singleShot(_THE_REST_AFTER, self, self._make_the_rest)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def complete(self) -> bool:
        """Whether every cause has its button."""
        return len(self._buttons) == len(self._causes)

    def _make_the_rest(self) -> None:
        """The buttons of the causes further down, once those that are seen first are on the screen.

        They are shown together, by the one widget that holds them: for each that is shown by itself, Qt asks the display where
        the pointer is, and waits for the answer.
        """
        self._rest = QWidget()
        self._buttons += [self._button(cause, self._rest) for cause in self._causes[_AT_ONCE:]]
        self._rest.setParent(self)
        self._place_buttons()
        self._rest.show()

    def _button(self, cause: Listed, holder: QWidget) -> QPushButton:
        button = QPushButton(holder)
        button.setObjectName("cause")
        button.setAccessibleName(f"{cause.title}. {cause.label}. {cause.because}")
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
        self._place_buttons()

    def _place_buttons(self) -> None:
        width, size, top, above = self.width(), self._text_size(), 0, 0
        for number, (cause, button) in enumerate(zip(self._causes, self._buttons, strict=False)):
            height = _height(cause, width, size)
            if number == _AT_ONCE and self._rest is not None:
                above = top
                self._rest.setGeometry(0, above, width, self.height() - above)
            button.setGeometry(0, top - above, width, height)
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
        if cause.id == self._current:
            fill(painter, QRectF(0, place.top() + 2, _BAR, place.height() - 4), theme.colours.current)
        label, title, because = (part.translated(place.topLeft()) for part in _parts(cause, place.width(), size))
        scale, colours = size / tokens.BODY.size, theme.colours.tags[cause.standing]
        fill_rounded(painter, label, 2, colours.ground)
        if colours.edge != colours.ground:
            outline_rounded(painter, label, 2, colours.edge, 1)
        painter.setFont(fonts.font(_TAG.size * scale, _TAG.weight))
        write(painter, label, CENTRE, cause.label, colours.text)
        painter.setFont(fonts.font(size))
        write(painter, title, WRAPPED, cause.title, theme.colours.text)
        painter.setFont(fonts.font(tokens.SMALL.size * scale))
        write(painter, because, WRAPPED, cause.because, theme.colours.secondary_text)

    def _text_size(self) -> int:
        self.ensurePolished()
        return self.font().pixelSize()


@lru_cache(maxsize=64)
def _height_of_all(causes: tuple[Listed, ...], width: int, size: int) -> int:
    return sum(_height(cause, width, size) + tokens.GAP_2 for cause in causes) - tokens.GAP_2


def _height(cause: Listed, width: int, size: int) -> int:
    return round(_parts(cause, width, size)[2].bottom()) + _BELOW


@lru_cache(maxsize=1024)
def _parts(cause: Listed, width: int, size: int) -> tuple[QRectF, QRectF, QRectF]:
    """Where label, title and reason lie on a card of a width, at a text size in px."""
    room, scale = max(1, width - 2 * _SIDE), size / tokens.BODY.size
    small, tag = max(1, round(tokens.SMALL.size * scale)), max(1, round(_TAG.size * scale))
    label = QRectF(_SIDE, _ABOVE, one_line(cause.label, tag, _TAG.weight) + 20, wrapped_height(cause.label, 9999, tag, _TAG.weight) + 6)
    title = QRectF(_SIDE, label.bottom() + _GAP, room, wrapped_height(cause.title, room, size, tokens.BODY.weight))
    return label, title, QRectF(_SIDE, title.bottom() + 2, room, wrapped_height(cause.because, room, small, 400))
