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


def more_data(status: int) -> bool:
    """Whether the card has more to say, to be fetched with GET RESPONSE (61xx)."""
    return status >> 8 == _MORE_DATA
