"""What all pages have in common: a heading that is read first, a body, actions for the footer, and one signal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.row_end import end_rows
from cim_troubleshooter.screens.widgets.words import Heading, WrappedWords, words

if TYPE_CHECKING:
    from cim_troubleshooter.screens.background.background import Background


Leaving = Literal["finish", "start-again", "close"]
"""What ends a journey for good: the page's own Finish, Start again in the header, and the window's close button."""


class Page(QWidget):
    """A view of a journey. What the person did, it tells as the journey that follows, made by journey/moves.py."""

    LEAST_IDLE_SECONDS = 0.0
    """How long a shared terminal leaves the page to somebody who touches nothing, at least: they may be on the telephone."""
    OFFERS_HELP = True
    """Whether the window puts a link to who can help beside the page's own buttons."""
    WIDEST_ROW: int | None = tokens.WIDEST_ROW
    """How wide the body becomes at most, in px; None where the page itself sees to it."""
    REMINDS = True
    """Whether the window reminds of the local downtime procedure below it."""
    moved = Signal(object)
    asked = Signal()
    """The page asks something at its top, which has to be in sight."""
    left = Signal(str)
    """After `asks_before`: the person wants it all the same. Carries the same Leaving."""
    reshaped = Signal()
    """The page wants another height now, and to be laid out at once."""
    renamed = Signal()
    """The heading says something else now."""
    learnt = Signal(object)
    """The Surroundings with what the person told about themselves, such as their organisation."""
    seen = Signal()
    """The page has been on the screen for a moment. What can wait, such as the pages after it, is made ready now."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """An empty page; a kind of page calls this, then `start` with its heading."""
        super().__init__()
        self.setObjectName("page")
        self.journey = journey
        self.begun = time.monotonic()
        """When the person left the first page, by the clock of time.monotonic."""
        self.surroundings = surroundings
        self.body = QVBoxLayout(self)
        self._scroll_bar = tokens.SCROLL_BAR
        self.body.setContentsMargins(tokens.GAP_5, 20, tokens.GAP_5 - self._scroll_bar, tokens.GAP_4)
        self.body.setSpacing(tokens.GAP_2)
        self.heading = Heading("")
        self.lead: WrappedWords | None = None
        """The line of help below the heading, where there is one."""

    def leave_room(self, scroll_bar: int, width: int) -> None:
        """The margins in a width. The scroll bar, always there, is part of the right one: page, header and footer end at one line."""
        self._scroll_bar = scroll_bar
        self._keep_margins(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window the rest of the width stays empty."""
        super().resizeEvent(event)
        self._keep_margins(self.width())

    def minimumSizeHint(self) -> QSize:
        """Without the width that stays empty: a wide window can become narrow again."""
        least, margins = self.body.minimumSize(), self.body.contentsMargins()
        return QSize(least.width() - max(0, margins.right() - tokens.GAP_5 + self._scroll_bar), least.height())

    def _keep_margins(self, width: int) -> None:
        end_rows(self.body, width, self.WIDEST_ROW, self._scroll_bar)

    def sizeHint(self) -> QSize:
        """What the body asks for. Qt's own hint would measure every text in a width that the page never has, for a height nobody uses."""
        return self.body.sizeHint()

    def start(self, heading: str, lead: str = "", beside: QWidget | None = None) -> None:
        """Put the heading and a line of help at the top of the body, and a picture `beside` them."""
        self.heading.setText(heading)
        top = QVBoxLayout()
        top.setSpacing(tokens.GAP_1)
        top.addWidget(self.heading)
        if lead:
            self.lead = words(lead, "lead", secondary=True)
            top.addWidget(self.lead)
        self.body.addLayout(top if beside is None else _beside_each_other(top, beside))
        if lead:
            self.body.addSpacing(tokens.GAP_1)

    def footer_buttons(self) -> list[QWidget]:
        """The page's buttons for the footer, left to right, and what is said beside them."""
        return []

    def stays(self, before: Journey) -> bool:
        """Whether this page only changes what was shown before, so that nothing may jump."""
        return False

    def read_first(self, before: Journey | None) -> QWidget:
        """What has the focus, and so is read out, once the page takes the place of the one of `before`."""
        return self.heading

    def take_news(self) -> None:
        """`surroundings` have changed: something was read while the page is shown. By default, the pages after it show it."""

    def room_changed(self) -> None:
        """The window has another size now."""

    def left_as(self) -> object:
        """How the page is left, for `take_up` of the page that takes its place when somebody comes back. It is kept in memory alone."""
        return None

    def take_up(self, left: object) -> None:
        """Somebody comes back: go on where they left."""

    def turn_to_search(self) -> None:
        """Put the focus into the search field, on a page that has one."""

    def begin(self, background: Background) -> None:
        """Called once the page is shown. A page that needs what works in the background asks for it here, or later."""

    def asks_before(self, leaving: Leaving) -> bool:
        """Whether the page asks the person first, on itself, because something would be lost. Nothing else happens then."""
        return False

    def leave(self) -> None:
        """Called before another page takes this one's place."""


def _beside_each_other(top: QVBoxLayout, beside: QWidget) -> QHBoxLayout:
    """Heading and lead in the middle of the picture's height."""
    top.insertStretch(0)
    top.addStretch()
    row = QHBoxLayout()
    row.setSpacing(tokens.GAP_4)
    row.addLayout(top, 1)
    row.addWidget(beside)
    return row
