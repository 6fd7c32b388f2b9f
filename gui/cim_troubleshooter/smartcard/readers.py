"""Which readers there are, and what is in them, without touching a card."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from cim_troubleshooter.smartcard.reader_kinds import ReaderKind, kind_of
from cim_troubleshooter.smartcard.return_codes import CardServiceError, Code, masked
from cim_troubleshooter.system.card_service import device_type


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
    _expect_success(code)
    try:
        yield context
    finally:
        scard.SCardReleaseContext(context)


def reader_names(context: Any) -> list[str]:
    """The names of the readers that the card service offers; none where there is none. Raises CardServiceError."""
    from smartcard import scard

    code, names = scard.SCardListReaders(context, [])
    if masked(code) == Code.NO_READERS_AVAILABLE:
        return []
    _expect_success(code)
    return list(names)


def kinds_of_readers(names: list[str]) -> dict[str, ReaderKind]:
    """What each reader is: one that NHS smartcards go into, or something else that is called a reader."""
    return {name: kind_of(name, device_type(name)) for name in names}


def reader_states(context: Any) -> list[ReaderState]:
    """Every reader and what is in it, at once and without waiting. Raises CardServiceError."""
    from smartcard import scard

    names = reader_names(context)
    if not names:
        return []
    code, states = scard.SCardGetStatusChange(context, 0, [(name, scard.SCARD_STATE_UNAWARE) for name in names])
    if masked(code) != Code.TIMEOUT:
        _expect_success(code)
    return [_state(name, flags, bytes(atr)) for name, flags, atr in states]


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


def _expect_success(code: int) -> None:
    if masked(code) != Code.SUCCESS:
        raise CardServiceError(code)
