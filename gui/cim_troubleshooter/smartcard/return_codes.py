"""What PC/SC answers: by number, by name, and where the fault lies (pcsclite.h, winscard.h, winerror.h)."""

from __future__ import annotations

from enum import Enum, IntEnum


class Code(IntEnum):
    """PC/SC return codes that a reader meets. Windows gives some as negative numbers: mask with `masked`."""

    SUCCESS = 0
    INTERNAL_ERROR = 0x80100001
    CANCELLED = 0x80100002
    INVALID_HANDLE = 0x80100003
    INVALID_PARAMETER = 0x80100004
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
    SHUTDOWN = 0x80100018
    CARD_UNSUPPORTED = 0x8010001C
    NO_SERVICE = 0x8010001D
    SERVICE_STOPPED = 0x8010001E
    NO_ACCESS = 0x80100027
    NO_READERS_AVAILABLE = 0x8010002E
    COMM_DATA_LOST = 0x8010002F
    UNSUPPORTED_CARD = 0x80100065
    UNRESPONSIVE_CARD = 0x80100066
    UNPOWERED_CARD = 0x80100067
    RESET_CARD = 0x80100068
    REMOVED_CARD = 0x80100069
    SECURITY_VIOLATION = 0x8010006A
    ACCESS_DENIED = 0x00000005
    WINDOWS_INVALID_HANDLE = 0x00000006
    PIPE_ENDED = 0x0000006D
    BROKEN_PIPE = 0x00000109
    RPC_SERVER_UNAVAILABLE = 0x000006BA
    RPC_CALL_FAILED = 0x000006BE


class Place(Enum):
    """Where a fault lies that the card service told of."""

    SERVICE_STOPPED = "the card service is not running, or ended while it was asked"
    SERVICE_REFUSED = "the card service runs, and does not let this user in"
    NOT_PASSED_ON = "a remote session to which no readers are passed on"
    READER = "the reader is no longer there"
    NO_CARD = "the card is no longer there"
    IN_USE = "another program holds the card, or keeps resetting it"
    CARD_MUTE = "the service says that the card in the reader does not answer, or has no power"
    CARD_NOT_SUPPORTED = "the card answers its reset, but reader and service have no way to talk with it"
    NOT_TOLD = "the service answered with an error that does not say whose fault it is"


NO_READERS_PASSED_ON = frozenset({Code.PIPE_ENDED, Code.BROKEN_PIPE})
"""What a remote Windows session answers whose client passes no readers on."""
CARD_WAS_DISTURBED = frozenset({Code.RESET_CARD, Code.UNPOWERED_CARD})
"""Another program reset the card, or cut its power, since we connected."""

_PLACES: dict[int, Place] = {
    # What was opened a moment ago is not known any more: the service ended, and may have started again.
    **dict.fromkeys((Code.NO_SERVICE, Code.SERVICE_STOPPED, Code.SHUTDOWN, Code.SYSTEM_CANCELLED), Place.SERVICE_STOPPED),
    **dict.fromkeys((Code.COMM_ERROR, Code.INVALID_HANDLE, Code.WINDOWS_INVALID_HANDLE), Place.SERVICE_STOPPED),
    **dict.fromkeys((Code.RPC_SERVER_UNAVAILABLE, Code.RPC_CALL_FAILED), Place.SERVICE_STOPPED),
    **dict.fromkeys((Code.SECURITY_VIOLATION, Code.ACCESS_DENIED, Code.NO_ACCESS), Place.SERVICE_REFUSED),
    **dict.fromkeys(NO_READERS_PASSED_ON, Place.NOT_PASSED_ON),
    **dict.fromkeys((Code.UNKNOWN_READER, Code.READER_UNAVAILABLE, Code.NO_READERS_AVAILABLE), Place.READER),
    **dict.fromkeys((Code.NO_SMARTCARD, Code.REMOVED_CARD), Place.NO_CARD),
    **dict.fromkeys((Code.SHARING_VIOLATION, Code.RESET_CARD), Place.IN_USE),
    **dict.fromkeys((Code.UNRESPONSIVE_CARD, Code.UNPOWERED_CARD), Place.CARD_MUTE),
    **dict.fromkeys((Code.UNSUPPORTED_CARD, Code.PROTO_MISMATCH, Code.UNKNOWN_CARD, Code.CARD_UNSUPPORTED), Place.CARD_NOT_SUPPORTED),
}
_BEFORE_ANY_CARD = frozenset({"SCardEstablishContext", "SCardListReaders", "SCardGetStatusChange"})
_OF_A_CARD = frozenset({Place.NO_CARD, Place.IN_USE, Place.CARD_MUTE, Place.CARD_NOT_SUPPORTED})


def place_of(code: int, call: str) -> Place:
    """Where the fault lies when a call of PC/SC gives this code. A call that concerns no card says nothing about one."""
    place = _PLACES.get(masked(code), Place.NOT_TOLD)
    if call in _BEFORE_ANY_CARD and place in _OF_A_CARD:
        return Place.NOT_TOLD
    return Place.NOT_TOLD if call == "SCardEstablishContext" and place is Place.READER else place


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
    """A call of PC/SC failed. `code` is the masked return code, `call` the function's name, `place` where the fault lies."""

    def __init__(self, code: int, call: str) -> None:
        self.code = masked(code)
        self.call = call
        self.place = place_of(code, call)
        super().__init__(self.in_words)

    @property
    def in_words(self) -> str:
        """For IT, such as `SCardConnect: 0x8010000B SHARING_VIOLATION`."""
        return f"{self.call}: {named(self.code)}"


def expect_success(code: int, call: str) -> None:
    """Raises CardServiceError for anything but success."""
    if masked(code) != Code.SUCCESS:
        raise CardServiceError(code, call)
