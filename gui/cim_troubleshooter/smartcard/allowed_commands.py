"""The only commands that this program can send to a card, and the one place that builds them.

Reading only: SELECT by name, GET DATA, GET RESPONSE, and VERIFY without data, which asks how many passcode tries
are left and uses none (NIST SP 800-73-4 part 2, sections 3.1.1, 3.1.2 and 3.2.1; ISO/IEC 7816-4).

SELECT and GET DATA are built without Le, the length that is expected back: a T=0 command has none (ISO/IEC 7816-3, 12.2.1), and
`expecting` adds it for T=1.
"""

from __future__ import annotations

TRIES_LEFT = bytes.fromhex("00200080")
_SELECT = bytes.fromhex("00A40400")
_GET_DATA = bytes.fromhex("00CB3FFF")
_GET_RESPONSE = bytes.fromhex("00C00000")
_TAG_LIST = 0x5C


class CommandNotAllowed(Exception):
    """A command that is not on the list was about to leave. It did not."""


def select(name: bytes) -> bytes:
    """SELECT an application by its name (AID), 5 to 16 bytes."""
    return _SELECT + bytes([len(name)]) + name


def get_data(object_tag: bytes) -> bytes:
    """GET DATA for one PIV object by its tag, such as 5FC105."""
    return _GET_DATA + bytes([len(object_tag) + 2, _TAG_LIST, len(object_tag)]) + object_tag


def get_response(length: int) -> bytes:
    """GET RESPONSE for what a card still has to say; 0 means 256 bytes."""
    return _GET_RESPONSE + bytes([length & 0xFF])


def expecting(command: bytes, length: int) -> bytes:
    """The command with a number of bytes that it expects back (1 to 255, 0 for 256) in place of the one that it had, if any.

    VERIFY without data expects nothing back, and stays as it is.
    """
    if command == TRIES_LEFT:
        return command
    end = 4 if command[:4] == _GET_RESPONSE else 5 + command[4]
    return command[:end] + bytes([length & 0xFF])


def expecting_extended(command: bytes, length: int) -> bytes:
    """A GET DATA, built without Le, that expects up to 65,535 bytes back at once (ISO/IEC 7816-4, 5.1, extended length fields)."""
    return command[:4] + b"\x00" + len(command[5:]).to_bytes(2, "big") + command[5:] + length.to_bytes(2, "big")


def is_allowed(command: bytes) -> bool:
    """Whether a command is one of the four, whole, with nothing added but the length that it expects back."""
    if command == TRIES_LEFT:
        return True
    head, rest = command[:4], command[4:]
    if head == _GET_RESPONSE:
        return len(rest) == 1
    if head == _GET_DATA and len(rest) > 3 and rest[0] == 0:
        data = rest[3:-2]
        return len(data) == int.from_bytes(rest[1:3], "big") and _is_one_tag(data)
    if not rest or len(rest) - 1 - rest[0] not in (0, 1):
        return False
    data = rest[1 : 1 + rest[0]]
    return (head == _SELECT and 5 <= len(data) <= 16) or (head == _GET_DATA and _is_one_tag(data))


def _is_one_tag(data: bytes) -> bool:
    return 3 <= len(data) <= 5 and data[0] == _TAG_LIST and data[1] == len(data) - 2


def checked(command: bytes) -> bytes:
    """The command itself, if it may leave. Raises CommandNotAllowed."""
    if not is_allowed(command):
        raise CommandNotAllowed(command[:4].hex())
    return command
