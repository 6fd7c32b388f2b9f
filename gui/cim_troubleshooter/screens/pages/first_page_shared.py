"""What the first page has on a shared terminal alone: few words, and a card put in as the quickest answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.background.background import Background
from cim_troubleshooter.screens.background.checking import Checking
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import link_button, secondary_button
from cim_troubleshooter.screens.widgets.card_reader import CardReader

_FOLLOWS_AFTER = 300
"""Milliseconds after the page is shown."""


class FirstPageShared(QObject):
    """Lives as long as its page. `moved` carries the journey that a card begins.

    A card that is in already when the page comes begins nothing by itself: the person has to say so.
    """

    moved = Signal(object)

    def __init__(self, page: Page, journey: Journey, surroundings: Surroundings) -> None:
        """Puts the heading on the page, and the drawn reader where this terminal may look at cards."""
        super().__init__(page)
        self._journey = journey
        self._checking: Checking | None = None
        self._waits = _may_look_at_cards(surroundings)
        asks_for_card = self._waits and not journey.card_first
        self.none_of_these = secondary_button(self.tr("None of these"))
        self.card_is_in = link_button(self.tr("My card is in already")) if asks_for_card else None
        if self.card_is_in is not None:
            self.card_is_in.clicked.connect(self._look_at_card)
        page.start(*self._says(), beside=CardReader() if asks_for_card else None)

    def _says(self) -> tuple[str, str]:
        never = self.tr("You are never asked for your passcode here.")
        if self._journey.card_first:
            return self.tr("Choose your picture"), self.tr("The checks do not show what is wrong here.") + " " + never
        return (self.tr("Put your smartcard in, or choose your picture") if self._waits else self.tr("Choose your picture")), never

    def begin(self, background: Background) -> None:
        """Wait for a card, once the page has been seen."""
        if self._waits:
            QTimer.singleShot(_FOLLOWS_AFTER, self, lambda: self._wait_for_card(background))

    def leave(self) -> None:
        """Another page is shown now: a card that comes is that page's."""
        self._waits = False
        if self._checking is not None:
            self._checking.card_put_in.disconnect(self._look_at_card)
            self._checking = None

    def _wait_for_card(self, background: Background) -> None:
        if self._waits:
            self._checking = background.checking
            self._checking.card_put_in.connect(self._look_at_card)
            self._checking.follow_cards()

    def _look_at_card(self) -> None:
        self.moved.emit(moves.card_put_in(self._journey))


def _may_look_at_cards(surroundings: Surroundings) -> bool:
    enabled = surroundings.settings.checks_enabled
    return enabled is None or "card" in enabled
