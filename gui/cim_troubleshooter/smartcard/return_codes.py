"""What PC/SC answers, by number and name (pcsclite.h and winscard.h; the numbers are the same on Windows and Linux)."""

from __future__ import annotations

from enum import IntEnum


class Code(IntEnum):
    """PC/SC return codes that a reader meets. Windows gives some as negative numbers: mask with `masked`."""

    SUCCESS = 0
    INTERNAL_ERROR = 0x80100001
    CANCELLED = 0x80100002
    INVALID_HANDLE = 0x80100003
    NO_MEMORY = 0x80100006
    UNKNOWN_READER = 0x80100009
    TIMEOUT = 0x8010000A
    SHARING_VIOLATION = 0x8010000B
    NO_SMARTCARD = 0x8010000C
    UNKNOWN_CARD = 0x8010000D
    PROTO_MISMATCH = 0x8010000F
    NOT_READY = 0x80100010
    SYSTEM_CANCELLED = 0x80100012
    COMM_ERROR = 0x80100013
    NOT_TRANSACTED = 0x80100016
    READER_UNAVAILABLE = 0x80100017
    NO_SERVICE = 0x8010001D
    SERVICE_STOPPED = 0x8010001E
    NO_READERS_AVAILABLE = 0x8010002E
    UNSUPPORTED_CARD = 0x80100065
    UNRESPONSIVE_CARD = 0x80100066
    UNPOWERED_CARD = 0x80100067
    RESET_CARD = 0x80100068
    REMOVED_CARD = 0x80100069
    SECURITY_VIOLATION = 0x8010006A
    PIPE_ENDED = 0x0000006D
    BROKEN_PIPE = 0x00000109


NO_READERS_PASSED_ON = frozenset({Code.PIPE_ENDED, Code.BROKEN_PIPE})
"""What a remote Windows session answers whose client passes no readers on."""
SERVICE_IS_GONE = frozenset({Code.NO_SERVICE, Code.SERVICE_STOPPED, Code.INVALID_HANDLE, Code.COMM_ERROR}) | NO_READERS_PASSED_ON
CARD_IS_GONE = frozenset({Code.NO_SMARTCARD, Code.REMOVED_CARD, Code.READER_UNAVAILABLE, Code.UNKNOWN_READER})
CARD_WAS_DISTURBED = frozenset({Code.RESET_CARD, Code.UNPOWERED_CARD})
CARD_DOES_NOT_ANSWER = frozenset({Code.UNRESPONSIVE_CARD, Code.PROTO_MISMATCH, Code.UNSUPPORTED_CARD, Code.NOT_TRANSACTED})


def masked(code: int) -> int:
    """A return code as an unsigned 32-bit number."""
    return code & 0xFFFFFFFF


def named(code: int) -> str:
    """A return code for IT, such as `0x8010001D NO_SERVICE`."""
    number = masked(code)
    try:
        return f"0x{number:08X} {Code(number).name}"
    except ValueError:
        return f"0x{number:08X}"


_STATES = {0x1: "IGNORE", 0x4: "UNKNOWN", 0x8: "UNAVAILABLE", 0x10: "EMPTY", 0x20: "PRESENT", 0x80: "EXCLUSIVE", 0x100: "INUSE"}
_STATES |= {0x200: "MUTE", 0x400: "UNPOWERED"}


def named_state(flags: int) -> str:
    """A reader's state for IT, such as `0x00010122 PRESENT INUSE` (SCARD_READERSTATE; the upper half counts cards)."""
    return " ".join([f"0x{masked(flags):08X}", *(name for bit, name in _STATES.items() if flags & bit)])


class CardServiceError(Exception):
    """PC/SC said no. `code` is the masked return code."""

    def __init__(self, code: int) -> None:
        super().__init__(named(code))
        self.code = masked(code)
