"""A cabinet file, as Windows Installer unpacks it: one folder, packed by MSZIP, the same bytes for the same files.

The format is Microsoft's [MS-CAB]; MSZIP is deflate in blocks of 32 KiB, each of which may refer back to the one before.
"""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_BLOCK = 32_768
_MSZIP = 1
_ARCHIVE = 0x20
_NAME_IS_UTF8 = 0x80


def write_cabinet(target: Path, files: Sequence[tuple[str, Path]], when: int) -> None:
    """Packs files under the given names, in the given order, each with the time `when` (seconds since 1970)."""
    contents = [file.read_bytes() for _, file in files]
    blocks = _packed(b"".join(contents))
    entries, offset = bytearray(), 0
    date, clock = _dos_time(when)
    for (name, _), content in zip(files, contents, strict=True):
        entries += struct.pack("<IIHHHH", len(content), offset, 0, date, clock, _ARCHIVE) + name.encode("ascii") + b"\0"
        offset += len(content)
    first_entry = 36 + 8
    first_block = first_entry + len(entries)
    size = first_block + sum(map(len, blocks))
    header = struct.pack("<4sIIIIIBBHHHHH", b"MSCF", 0, size, 0, first_entry, 0, 3, 1, 1, len(files), 0, 0, 0)
    folder = struct.pack("<IHH", first_block, len(blocks), _MSZIP)
    target.write_bytes(b"".join([header, folder, bytes(entries), *blocks]))


def _packed(content: bytes) -> list[bytes]:
    """The data blocks, each with its checksum and sizes before it."""
    with ThreadPoolExecutor() as threads:
        return list(threads.map(lambda start: _packed_block(content, start), range(0, len(content), _BLOCK)))


def _packed_block(content: bytes, start: int) -> bytes:
    block = content[start : start + _BLOCK]
    before = content[max(0, start - _BLOCK) : start]
    packing = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, before)
    packed = b"CK" + packing.compress(block) + packing.flush()
    sizes = struct.pack("<HH", len(packed), len(block))
    return struct.pack("<I", _checksum(sizes, _checksum(packed))) + sizes + packed


def _checksum(data: bytes, seed: int = 0) -> int:
    whole = len(data) // 4 * 4
    # Four bytes at a time, all at once: what is exclusive-or-ed together may be halved until four bytes are left.
    number = int.from_bytes(data[:whole], "little")
    words = whole // 4
    while words > 1:
        half = (words + 1) // 2
        number = (number >> (32 * half)) ^ (number & ((1 << (32 * half)) - 1))
        words = half
    return seed ^ number ^ int.from_bytes(data[whole:], "big")


def _dos_time(when: int) -> tuple[int, int]:
    moment = time.gmtime(when)
    return (
        moment.tm_year - 1980
    ) << 9 | moment.tm_mon << 5 | moment.tm_mday, moment.tm_hour << 11 | moment.tm_min << 5 | moment.tm_sec // 2
