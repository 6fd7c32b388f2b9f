"""The calls of PC/SC that name a reader. pyscard takes and gives names in ASCII alone; any other goes round it."""

from __future__ import annotations

from typing import Any

from cim_troubleshooter.system import reader_names


def list_readers(context: Any) -> tuple[int, list[str]]:
    """SCardListReaders: return code, and the readers' names."""
    from smartcard import scard

    try:
        code, names = scard.SCardListReaders(context, [])
    except (SystemError, UnicodeError):
        # A name that is not UTF-8: pyscard gives up all of them.
        return reader_names.list_readers(context)
    if not all(name.isascii() for name in names):
        return reader_names.list_readers(context)
    return code, list(names)


def status_changes(context: Any, milliseconds: int, known: list[tuple[str, int]]) -> tuple[int, list[tuple[str, int, bytes]]]:
    """SCardGetStatusChange for readers and the state in which each is known: return code, and name, state and ATR of each."""
    from smartcard import scard

    if not all(name.isascii() for name, _ in known):
        return reader_names.status_changes(context, milliseconds, known)
    code, states = scard.SCardGetStatusChange(context, milliseconds, known)
    return code, [(name, flags, bytes(atr)) for name, flags, atr in states]


def connect_card(context: Any, reader: str) -> tuple[int, Any, int]:
    """SCardConnect, shared, in T=0 or T=1: return code, handle and protocol."""
    from smartcard import scard

    if not reader.isascii():
        return reader_names.connect_card(context, reader)
    code, handle, protocol = scard.SCardConnect(
        context, reader, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
    )
    return code, handle, protocol
