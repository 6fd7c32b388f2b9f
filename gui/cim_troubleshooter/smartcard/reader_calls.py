"""The calls of PC/SC that name a reader."""

from __future__ import annotations

from typing import Any


def list_readers(context: Any) -> tuple[int, list[str]]:
    """SCardListReaders: return code, and the readers' names."""
    from smartcard import scard

    code, names = scard.SCardListReaders(context, [])
    return code, list(names)


def status_changes(context: Any, milliseconds: int, known: list[tuple[str, int]]) -> tuple[int, list[tuple[str, int, bytes]]]:
    """SCardGetStatusChange for readers and the state in which each is known: return code, and name, state and ATR of each."""
    from smartcard import scard

    code, states = scard.SCardGetStatusChange(context, milliseconds, known)
    return code, [(name, flags, bytes(atr)) for name, flags, atr in states]


def connect_card(context: Any, reader: str) -> tuple[int, Any, int]:
    """SCardConnect, shared, in T=0 or T=1: return code, handle and protocol."""
    from smartcard import scard

    code, handle, protocol = scard.SCardConnect(
        context, reader, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
    )
    return code, handle, protocol
