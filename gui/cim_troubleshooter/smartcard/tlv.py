"""Tag, length, value: how cards and certificates write their data (ISO/IEC 7816-4 annex, ITU-T X.690)."""

from __future__ import annotations


class NotTlv(Exception):
    """The bytes are not the TLV that was asked for."""


def value_of(tag: int, data: bytes) -> bytes:
    """The value of the first element, which must have this tag. Raises NotTlv."""
    found, value, _ = first(data)
    if found != tag:
        raise NotTlv(f"{found:X} where {tag:X} was expected")
    return value


def first(data: bytes) -> tuple[int, bytes, bytes]:
    """The first element's tag and value, and what follows it. Raises NotTlv."""
    tag, start = _tag(data)
    length, start = _length(data, start)
    if start + length > len(data):
        raise NotTlv("shorter than it says")
    return tag, data[start : start + length], data[start + length :]


def elements(data: bytes) -> list[tuple[int, bytes]]:
    """All elements, one after the other. Raises NotTlv."""
    found = []
    while data:
        tag, value, data = first(data)
        found.append((tag, value))
    return found


def _tag(data: bytes) -> tuple[int, int]:
    if not data:
        raise NotTlv("empty")
    if data[0] & 0x1F != 0x1F:
        return data[0], 1
    if len(data) < 2 or data[1] & 0x80:
        raise NotTlv("a tag of a length that is not used")
    return data[0] << 8 | data[1], 2


def _length(data: bytes, start: int) -> tuple[int, int]:
    if start >= len(data):
        raise NotTlv("no length")
    size = data[start]
    if size < 0x80:
        return size, start + 1
    count = size & 0x7F
    if not 1 <= count <= 3 or start + 1 + count > len(data):
        raise NotTlv("a length that makes no sense")
    return int.from_bytes(data[start + 1 : start + 1 + count], "big"), start + 1 + count
