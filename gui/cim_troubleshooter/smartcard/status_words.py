"""What a card's two status bytes mean (ISO/IEC 7816-4, 5.6; NIST SP 800-73-4 part 2, 3.1 and 3.2.1)."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class StatusWord(IntEnum):
    """The status words that a PIV card is expected to give to the commands that are sent to it."""

    OK = 0x9000
    AUTHENTICATION_BLOCKED = 0x6983
    FILE_OR_APPLICATION_NOT_FOUND = 0x6A82
    REFERENCED_DATA_NOT_FOUND = 0x6A88


NOT_FOUND = frozenset({StatusWord.FILE_OR_APPLICATION_NOT_FOUND, StatusWord.REFERENCED_DATA_NOT_FOUND})
_COUNTER = 0x63C0
_MORE_DATA = 0x61
_WRONG_LENGTH = 0x6C
_FIRST_DIGITS = (0x6, 0x9)


class PasscodeState(NamedTuple):
    """How a card's passcode stands. `tries_left` is None where the card did not tell, as one that has been unlocked does not."""

    tries_left: int | None
    presented: bool = False
    """Whether the passcode was given already since the card was put in."""


def passcode_state(status: int) -> PasscodeState | None:
    """What the answer to VERIFY without data says; None where it says nothing of the passcode."""
    if status == StatusWord.OK:
        return PasscodeState(tries_left=None, presented=True)
    if status == StatusWord.AUTHENTICATION_BLOCKED:
        return PasscodeState(tries_left=0)
    return PasscodeState(tries_left=status & 0x0F) if status & 0xFFF0 == _COUNTER else None


def more_data(status: int) -> int | None:
    """How many bytes wait for GET RESPONSE (61xx): 0 for 256 or more. None where nothing waits."""
    return status & 0xFF if status >> 8 == _MORE_DATA else None


def right_length(status: int) -> int | None:
    """The length that the card wants to be asked for instead (6Cxx): 0 for 256. None where the length was right."""
    return status & 0xFF if status >> 8 == _WRONG_LENGTH else None


def is_status_word(status: int) -> bool:
    """Whether these two bytes can be a status word at all: it begins with 6 or 9 (ISO/IEC 7816-3, 10.3.3)."""
    return status >> 12 in _FIRST_DIGITS


def in_words(status: int) -> str:
    """A status word for IT, such as `6A82`."""
    return f"{status:04X}"
