"""Which readers there are, and what is in them, without touching a card."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from cim_troubleshooter.smartcard.reader_calls import list_readers, status_changes
from cim_troubleshooter.smartcard.reader_kinds import ReaderKind, kind_of
from cim_troubleshooter.smartcard.return_codes import Code, expect_success, masked
from cim_troubleshooter.system.card_service import device_type

MOST_AT_ONCE = 10
"""Readers that Windows tells the state of in one call (MAXIMUM_SMARTCARD_READERS); pcsc-lite takes 16."""


class ReaderState(NamedTuple):
    """One reader as the card service sees it now. `mute`: a card is in that does not answer its reset."""

    name: str
    card_present: bool
    mute: bool
    in_use: bool
    exclusive: bool
    atr: bytes
    flags: int
    """All that the card service says of it, for IT."""


@contextmanager
def card_service() -> Iterator[Any]:
    """A context of the card service, released at the end. Raises CardServiceError."""
    from smartcard import scard

    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    expect_success(code, "SCardEstablishContext")
    try:
        yield context
    finally:
        scard.SCardReleaseContext(context)


def reader_names(context: Any) -> list[str]:
    """The names of the readers that the card service offers; none where there is none. Raises CardServiceError."""
    code, names = list_readers(context)
    if masked(code) == Code.NO_READERS_AVAILABLE:
        return []
    expect_success(code, "SCardListReaders")
    return names


def kinds_of_readers(names: list[str]) -> dict[str, ReaderKind]:
    """What each reader is: one that NHS smartcards go into, or something else that is called a reader."""
    return {name: kind_of(name, device_type(name)) for name in names}


def reader_states(context: Any) -> list[ReaderState]:
    """Every reader and what is in it, at once and without waiting. Raises CardServiceError."""
    from smartcard import scard

    names = reader_names(context)
    told: list[ReaderState] = []
    for some in (names[start : start + MOST_AT_ONCE] for start in range(0, len(names), MOST_AT_ONCE)):
        code, states = status_changes(context, 0, [(name, scard.SCARD_STATE_UNAWARE) for name in some])
        if masked(code) != Code.TIMEOUT:
            expect_success(code, "SCardGetStatusChange")
        told += [_state(name, flags, atr) for name, flags, atr in states]
    return told


def _state(name: str, flags: int, atr: bytes) -> ReaderState:
    from smartcard import scard

    return ReaderState(
        name=name,
        card_present=bool(flags & scard.SCARD_STATE_PRESENT),
        mute=bool(flags & scard.SCARD_STATE_MUTE),
        in_use=bool(flags & scard.SCARD_STATE_INUSE),
        exclusive=bool(flags & scard.SCARD_STATE_EXCLUSIVE),
        atr=atr,
        flags=flags,
    )
