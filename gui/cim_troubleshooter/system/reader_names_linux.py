"""The calls of pcsc-lite that name a reader, with names as the bytes that they are (winscard.h, pcsclite.h)."""

from __future__ import annotations

import ctypes
from functools import cache

_ATR_SIZE = 33
_LONGEST_LIST = 64 * 1024
_SHARED, _T0_OR_T1 = 2, 3
_as_given: dict[str, bytes] = {}
"""How a name was written that is not UTF-8."""


class _ReaderState(ctypes.Structure):
    """SCARD_READERSTATE."""

    _fields_ = [
        ("reader", ctypes.c_char_p),
        ("user_data", ctypes.c_void_p),
        ("current_state", ctypes.c_ulong),
        ("event_state", ctypes.c_ulong),
        ("atr_length", ctypes.c_ulong),
        ("atr", ctypes.c_ubyte * _ATR_SIZE),
    ]


@cache
def _library() -> ctypes.CDLL:
    """The library that pyscard has loaded already. Raises OSError where there is none."""
    return ctypes.CDLL("libpcsclite.so.1")


def list_readers(context: int) -> tuple[int, list[str]]:
    """SCardListReaders: return code, and the readers' names."""
    names = ctypes.create_string_buffer(_LONGEST_LIST)
    length = ctypes.c_ulong(_LONGEST_LIST)
    code = _library().SCardListReaders(ctypes.c_long(context), None, names, ctypes.byref(length))
    return code, [] if code else [_text(name) for name in names.raw[: length.value].split(b"\0") if name]


def status_changes(context: int, milliseconds: int, known: list[tuple[str, int]]) -> tuple[int, list[tuple[str, int, bytes]]]:
    """SCardGetStatusChange: return code, and name, state and ATR of each reader."""
    states = (_ReaderState * len(known))()
    for state, (name, flags) in zip(states, known, strict=True):
        state.reader, state.current_state = _written(name), flags
    code = _library().SCardGetStatusChange(ctypes.c_long(context), ctypes.c_ulong(milliseconds), states, ctypes.c_ulong(len(known)))
    told = [
        (name, int(state.event_state), bytes(state.atr[: min(state.atr_length, _ATR_SIZE)]))
        for state, (name, _) in zip(states, known, strict=True)
    ]
    return code, told


def connect_card(context: int, reader: str) -> tuple[int, int, int]:
    """SCardConnect, shared, in T=0 or T=1: return code, handle and protocol."""
    handle, protocol = ctypes.c_long(), ctypes.c_ulong()
    code = _library().SCardConnect(
        *(ctypes.c_long(context), _written(reader), ctypes.c_ulong(_SHARED), ctypes.c_ulong(_T0_OR_T1)),
        *(ctypes.byref(handle), ctypes.byref(protocol)),
    )
    return code, handle.value, protocol.value


def _text(name: bytes) -> str:
    """A name that can be shown and printed: UTF-8 where it is that, else taken for Latin-1."""
    try:
        text = name.decode()
    except UnicodeDecodeError:
        text = name.decode("latin-1")
        _as_given[text] = name
    else:
        # The same text may have been written in the other way by a reader that has gone since.
        _as_given.pop(text, None)
    return text


def _written(name: str) -> bytes:
    return _as_given.get(name) or name.encode(errors="replace")
