"""Follows readers and cards while the program is open, and reports what comes and goes.

One thread with one context of its own waits in SCardGetStatusChange for all readers and for the pseudo-reader that stands
for readers that come (pcsc-lite's and Windows' manuals of that call). pyscard's own monitors are not used: one asks every
second, the other ends for good once the card service has been away.

A context does not outlive its card service, and may hear nothing more after the computer slept: then it is dropped, and
a new one shows what has changed meanwhile.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from cim_troubleshooter.smartcard.reader_calls import status_changes
from cim_troubleshooter.smartcard.readers import MOST_AT_ONCE, card_service, reader_names
from cim_troubleshooter.smartcard.return_codes import CardServiceError, Code, masked
from cim_troubleshooter.system.clock import seconds_with_sleep

What = Literal["service-back", "service-gone", "reader-in", "reader-out", "card-in", "card-out"]

LONGEST_WAIT = 20.0
"""Seconds until the wait restarts by itself, so that a cancel that came too early, or a sleep, is noticed."""
LONGEST_WAIT_FOR_SOME = 0.5
"""The same where there are more readers than the card service takes in one call: the others are looked at in between."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.2, 5.0
"""Seconds between two tries to reach a card service that is gone."""
_LONGER_THAN_A_WAIT = 5.0
_NEW_READERS = "\\\\?PnP?\\Notification"
_CHANGED = 0x2
"""SCARD_STATE_CHANGED."""
_AT_ONCE = 0.005
_log = logging.getLogger(__name__)
_AT_ONCE_IN_A_ROW = 20


class Happening(NamedTuple):
    """What came or went, in which reader, and when that was heard (by time.monotonic)."""

    what: What
    reader: str = ""
    heard: float = 0.0


class Slot(NamedTuple):
    """What is in a reader. `moves` is how many times cards came and went, as the card service counts."""

    present: bool
    mute: bool
    moves: int
    atr: bytes


class Picture(NamedTuple):
    """Whether there is a card service, and what is in each of its readers."""

    service: bool
    slots: dict[str, Slot]


NOTHING = Picture(service=False, slots={})


def differences(before: Picture, after: Picture, heard: float = 0.0) -> list[Happening]:
    """What happened between two pictures. A card that was changed for another came and went."""
    told: list[Happening] = []
    if before.service != after.service:
        told.append(Happening("service-back" if after.service else "service-gone", heard=heard))
    for name in sorted(before.slots.keys() | after.slots.keys()):
        was, now = before.slots.get(name), after.slots.get(name)
        if was and was.present and (now is None or not now.present or _another_card(was, now)):
            told.append(Happening("card-out", name, heard))
        if (was is None) != (now is None):
            told.append(Happening("reader-in" if was is None else "reader-out", name, heard))
        if now and now.present and (was is None or not was.present or _another_card(was, now)):
            told.append(Happening("card-in", name, heard))
    return told


def _another_card(was: Slot, now: Slot) -> bool:
    return (was.moves, was.mute, was.atr) != (now.moves, now.mute, now.atr)


class Watch:
    """Tells of happenings from a thread of its own, until it is stopped."""

    def __init__(self, tell: Callable[[Happening], None]) -> None:
        """Nothing is told of what is there when `start` is called, only of what changes after."""
        self._tell = tell
        self._picture: Picture | None = None
        self._context: Any = None
        self._stopped = threading.Event()
        self._restart = False
        self._thread = threading.Thread(target=self._follow, name="readers and cards", daemon=True)
        self.began = threading.Event()
        """Set once it knows what was there in the beginning."""

    def start(self) -> None:
        """Begin; where it has begun already, nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """End, without waiting for it."""
        self._stopped.set()
        self._interrupt(until=lambda: not self._thread.is_alive())

    def restart(self) -> None:
        """Drop the context and start again, as after the computer has slept."""
        self._restart = True
        self._interrupt(until=lambda: not self._restart or not self._thread.is_alive())

    def join(self, seconds: float) -> bool:
        """Whether the thread has ended within so many seconds."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _interrupt(self, until: Callable[[], bool]) -> None:
        """Cancel the wait, again and again: a cancel before the wait began is lost. Not here: a hung service blocks it."""

        def cancel() -> None:
            from smartcard import scard

            while not until():
                if self._context is not None:
                    scard.SCardCancel(self._context)
                self._thread.join(0.02)

        if self._thread.is_alive():
            threading.Thread(target=cancel, name="wake the watch", daemon=True).start()

    def _follow(self) -> None:
        pause = SHORTEST_PAUSE
        while not self._stopped.is_set():
            try:
                with card_service() as context:
                    self._context = context
                    try:
                        self._wait(context)
                    finally:
                        self._context = None
                        pause = SHORTEST_PAUSE
            except Exception as reason:
                # Whatever a card service returns, readers and cards are followed from then on as before.
                if not isinstance(reason, CardServiceError):
                    _log.exception("Readers could not be followed, so it is tried again.")
                self._see(NOTHING)
                self._stopped.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            self._restart = False

    def _wait(self, context: Any) -> None:
        """Until stopped, or a new context is wanted. Raises CardServiceError when the service goes."""
        known: dict[str, _Known] = {}
        first, in_a_row = True, 0
        while not self._stopped.is_set() and not self._restart:
            names = [*reader_names(context), _NEW_READERS]
            self._forget_others(names)
            began, began_awake = time.monotonic(), seconds_with_sleep()
            known = {name: known.get(name, _UNKNOWN) for name in names}
            told = _changes(context, known, wait=not first)
            if told is not None:
                first = False
                known |= told
                self._see(_picture(known))
            if seconds_with_sleep() - began_awake > LONGEST_WAIT + _LONGER_THAN_A_WAIT:
                return
            in_a_row = in_a_row + 1 if time.monotonic() - began < _AT_ONCE else 0
            if in_a_row > _AT_ONCE_IN_A_ROW:
                # Something that changes without end is no reason to keep a processor busy.
                self._stopped.wait(SHORTEST_PAUSE)

    def _forget_others(self, names: list[str]) -> None:
        """A reader that went between two waits is told by its absence alone."""
        if self._picture is not None and not self._picture.slots.keys() <= set(names):
            self._see(self._picture._replace(slots={name: slot for name, slot in self._picture.slots.items() if name in names}))

    def _see(self, picture: Picture) -> None:
        before, self._picture = self._picture, picture
        if before is not None:
            for one in differences(before, picture, time.monotonic()):
                self._tell(one)
        self.began.set()


class _Known(NamedTuple):
    """What the card service said last of a reader: its state, and the answer to reset of the card in it."""

    flags: int
    atr: bytes


_UNKNOWN = _Known(0, b"")
"""SCARD_STATE_UNAWARE: the service tells at once how it is."""


def _changes(context: Any, known: dict[str, _Known], wait: bool) -> dict[str, _Known] | None:
    """What has changed, after waiting for it where that is wanted; None where nothing has. Raises CardServiceError.

    No card service takes any number of readers in one call: of many, all but the last few are asked without waiting, and the wait for those
    is short.
    """
    names = list(known)
    groups = [names[start : start + MOST_AT_ONCE] for start in range(0, len(names), MOST_AT_ONCE)]
    longest = LONGEST_WAIT if len(groups) == 1 else LONGEST_WAIT_FOR_SOME
    told: dict[str, _Known] = {}
    for group in groups:
        seconds = longest if wait and group is groups[-1] and not told else 0
        code, states = status_changes(context, int(seconds * 1000), [(name, known[name].flags) for name in group])
        answer = masked(code)
        if answer == Code.SUCCESS or (not wait and answer == Code.TIMEOUT):
            told |= {name: _Known(flags & ~_CHANGED, atr) for name, flags, atr in states}
        elif answer not in (Code.TIMEOUT, Code.CANCELLED, Code.UNKNOWN_READER):
            raise CardServiceError(answer, "SCardGetStatusChange")
    return told or None


def _picture(known: dict[str, _Known]) -> Picture:
    from smartcard import scard

    gone = scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_IGNORE
    return Picture(
        service=True,
        slots={
            name: Slot(bool(flags & scard.SCARD_STATE_PRESENT), bool(flags & scard.SCARD_STATE_MUTE), flags >> 16 & 0xFFFF, atr)
            for name, (flags, atr) in known.items()
            if name != _NEW_READERS and not flags & gone
        },
    )
