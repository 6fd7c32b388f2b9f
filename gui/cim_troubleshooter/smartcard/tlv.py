"""Tag, length, value: how cards and certificates write their data (ISO/IEC 7816-4 annex, ITU-T X.690)."""

from __future__ import annotations


class NotTlv(Exception):
    """The bytes are not the TLV that was asked for."""


class Incomplete(NotTlv):
    """The bytes end before the element does: it may be the beginning of one."""


def value_of(tag: int, data: bytes) -> bytes:
    """The value of the first element, which must have this tag. Raises NotTlv."""
    found, value, _ = first(data)
    return _expected(tag, found, value)


def first(data: bytes) -> tuple[int, bytes, bytes]:
    """The first element's tag and value, and what follows it. Raises NotTlv."""
    tag, start, length = _head(data)
    if start + length > len(data):
        raise Incomplete("shorter than it says")
    return tag, data[start : start + length], data[start + length :]


def begun(tag: int, data: bytes) -> tuple[bytes, bool]:
    """What there is of the first element's value, and whether that is all of it. It must have this tag. Raises NotTlv."""
    found, start, length = _head(data)
    return _expected(tag, found, data[start : start + length]), start + length <= len(data)


def begun_elements(data: bytes) -> list[tuple[int, bytes]]:
    """All elements, one after the other; the last one may end too early. Raises NotTlv."""
    found = []
    while data:
        try:
            tag, start, length = _head(data)
        except Incomplete:
            break
        found.append((tag, data[start : start + length]))
        data = data[start + length :]
    return found


def elements(data: bytes) -> list[tuple[int, bytes]]:
    """All elements, one after the other. Raises NotTlv."""
    found = []
    while data:
        tag, value, data = first(data)
        found.append((tag, value))
    return found


def _expected(tag: int, found: int, value: bytes) -> bytes:
    if found != tag:
        raise NotTlv(f"{found:X} where {tag:X} was expected")
    return value


def _head(data: bytes) -> tuple[int, int, int]:
    """Tag, where the value starts, and how long it says it is."""
    tag, start = _tag(data)
    length, start = _length(data, start)
    return tag, start, length


def _tag(data: bytes) -> tuple[int, int]:
    if not data:
        raise Incomplete("empty")
    if data[0] & 0x1F != 0x1F:
        return data[0], 1
    if len(data) < 2:
        raise Incomplete("no tag")
    if data[1] & 0x80:
        raise NotTlv("a tag of a length that is not used")
    return data[0] << 8 | data[1], 2


def _length(data: bytes, start: int) -> tuple[int, int]:
    if start >= len(data):
        raise Incomplete("no length")
    size = data[start]
    if size < 0x80:
        return size, start + 1
    count = size & 0x7F
    if not 1 <= count <= 3:
        raise NotTlv("a length that makes no sense")
    if start + 1 + count > len(data):
        raise Incomplete("no length")
    return int.from_bytes(data[start + 1 : start + 1 + count], "big"), start + 1 + count
