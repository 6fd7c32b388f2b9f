"""Whether somebody has just put a card in. Not every card that comes into sight was: one may have been there all the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cim_troubleshooter.smartcard.watch import Happening

KNOWN_AFTER = 3.0
"""Seconds after its reader, or the card service, has come in which a card that comes into sight may have been there before.

A reader that was plugged in, a remote session that was reconnected and a service that was restarted all report their
cards a little later.
"""
_NEVER = float("-inf")


class PutIn:
    """Judges happenings in the order in which the watch tells them."""

    def __init__(self) -> None:
        """Nothing has happened yet."""
        self._service_back = _NEVER
        self._reader_in: dict[str, float] = {}
        self._card_out: dict[str, float] = {}

    def by_somebody(self, happening: Happening) -> bool:
        """Whether this is a card that a person has put in, as far as can be told: where in doubt, no."""
        what, reader, heard = happening
        if what == "service-back":
            self._service_back = heard
        elif what == "reader-in":
            self._reader_in[reader] = heard
        elif what == "card-out":
            self._card_out[reader] = heard
        if what != "card-in":
            return False
        # Out and in at one moment: the same card after a sleep, or one that stopped answering.
        changed_unseen = self._card_out.get(reader) == heard
        return not changed_unseen and heard - max(self._service_back, self._reader_in.get(reader, _NEVER)) > KNOWN_AFTER
