"""The only commands that this program can send to a card, and the one place that builds them.

Reading only: SELECT by name, GET DATA, GET RESPONSE, and VERIFY without data, which asks how many passcode tries
are left and uses none (NIST SP 800-73-4 part 2, sections 3.1.1, 3.1.2 and 3.2.1; ISO/IEC 7816-4).
"""

from __future__ import annotations

TRIES_LEFT = bytes.fromhex("00200080")
_SELECT = bytes.fromhex("00A40400")
_GET_DATA = bytes.fromhex("00CB3FFF")
_GET_RESPONSE = bytes.fromhex("00C00000")


class CommandNotAllowed(Exception):
    """A command that is not on the list was about to leave. It did not."""


def select(name: bytes) -> bytes:
    """SELECT an application by its name (AID), 5 to 16 bytes."""
    return _SELECT + bytes([len(name)]) + name + b"\x00"


def get_data(object_tag: bytes) -> bytes:
    """GET DATA for one PIV object by its tag, such as 5FC105."""
    return _GET_DATA + bytes([len(object_tag) + 2, 0x5C, len(object_tag)]) + object_tag + b"\x00"


def get_response(length: int) -> bytes:
    """GET RESPONSE for what a card still has to say; 0 means 256 bytes."""
    return _GET_RESPONSE + bytes([length & 0xFF])


def is_allowed(command: bytes) -> bool:
    """Whether a command is one of the four, whole and with nothing added."""
    if command == TRIES_LEFT:
        return True
    if command[:4] == _GET_RESPONSE:
        return len(command) == 5
    if command[:4] == _SELECT and len(command) > 5:
        return 5 <= command[4] <= 16 and len(command) == 6 + command[4] and command[-1] == 0
    if command[:4] == _GET_DATA and len(command) > 7:
        return (
            command[5] == 0x5C
            and 1 <= command[6] <= 3
            and command[4] == command[6] + 2
            and len(command) == 6 + command[4]
            and command[-1] == 0
        )
    return False


def checked(command: bytes) -> bytes:
    """The command itself, if it may leave. Raises CommandNotAllowed."""
    if not is_allowed(command):
        raise CommandNotAllowed(command[:4].hex())
    return command
