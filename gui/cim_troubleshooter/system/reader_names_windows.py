"""The calls of Windows' card service that name a reader, in their wide forms (winscard.h)."""

from __future__ import annotations

import ctypes
import sys

assert sys.platform == "win32"

_ATR_SIZE = 36
_LONGEST_LIST = 32 * 1024
_SHARED, _T0_OR_T1 = 2, 3


class _ReaderState(ctypes.Structure):
    """SCARD_READERSTATEW."""

    _fields_ = [
        ("reader", ctypes.c_wchar_p),
        ("user_data", ctypes.c_void_p),
        ("current_state", ctypes.c_ulong),
        ("event_state", ctypes.c_ulong),
        ("atr_length", ctypes.c_ulong),
        ("atr", ctypes.c_ubyte * _ATR_SIZE),
    ]


def list_readers(context: int) -> tuple[int, list[str]]:
    """SCardListReadersW: return code, and the readers' names."""
    names = ctypes.create_unicode_buffer(_LONGEST_LIST)
    length = ctypes.c_ulong(_LONGEST_LIST)
    code = ctypes.windll.winscard.SCardListReadersW(ctypes.c_size_t(context), None, names, ctypes.byref(length))
    return code, [] if code else [name for name in "".join(names[: length.value]).split("\0") if name]


def status_changes(context: int, milliseconds: int, known: list[tuple[str, int]]) -> tuple[int, list[tuple[str, int, bytes]]]:
    """SCardGetStatusChangeW: return code, and name, state and ATR of each reader."""
    states = (_ReaderState * len(known))()
    for state, (name, flags) in zip(states, known, strict=True):
        state.reader, state.current_state = name, flags
    code = ctypes.windll.winscard.SCardGetStatusChangeW(
        ctypes.c_size_t(context), ctypes.c_ulong(milliseconds), states, ctypes.c_ulong(len(known))
    )
    told = [
        (name, int(state.event_state), bytes(state.atr[: min(state.atr_length, _ATR_SIZE)]))
        for state, (name, _) in zip(states, known, strict=True)
    ]
    return code, told


def connect_card(context: int, reader: str) -> tuple[int, int, int]:
    """SCardConnectW, shared, in T=0 or T=1: return code, handle and protocol."""
    handle, protocol = ctypes.c_size_t(), ctypes.c_ulong()
    code = ctypes.windll.winscard.SCardConnectW(
        *(ctypes.c_size_t(context), reader, ctypes.c_ulong(_SHARED), ctypes.c_ulong(_T0_OR_T1)),
        *(ctypes.byref(handle), ctypes.byref(protocol)),
    )
    return code, handle.value, protocol.value
