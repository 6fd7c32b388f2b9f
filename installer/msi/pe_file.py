"""The little of the Portable Executable format that the build and its tests need: which DLLs a file asks for."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

_IMPORTS, _DELAYED_IMPORTS = 1, 13


class _Section(NamedTuple):
    address: int
    size: int
    offset: int


def imported_dlls(path: Path) -> tuple[str, ...]:
    """The names of the DLLs that a 64-bit exe, dll or pyd is linked to, those loaded on first use included, in lower case."""
    content = path.read_bytes()
    header = struct.unpack_from("<I", content, 0x3C)[0]
    if content[:2] != b"MZ" or content[header : header + 4] != b"PE\0\0":
        return ()
    count, optional_size = struct.unpack_from("<2xH12xH", content, header + 4)
    optional = header + 24
    if struct.unpack_from("<H", content, optional)[0] != 0x20B:
        return ()
    sections = [
        _Section(*struct.unpack_from("<8x4xI4xI", content, at)[:1], *struct.unpack_from("<16xII", content, at))
        for at in range(optional + optional_size, optional + optional_size + 40 * count, 40)
    ]
    found: list[str] = []
    for directory, stride, name_at in ((_IMPORTS, 20, 12), (_DELAYED_IMPORTS, 32, 4)):
        address = struct.unpack_from("<I", content, optional + 112 + 8 * directory)[0]
        if address:
            found += _names(content, sections, _offset(sections, address), stride, name_at)
    return tuple(dict.fromkeys(name.lower() for name in found))


def _names(content: bytes, sections: list[_Section], at: int, stride: int, name_at: int) -> list[str]:
    names = []
    while any(content[at : at + stride]):
        start = _offset(sections, struct.unpack_from("<I", content, at + name_at)[0])
        names.append(content[start : content.index(b"\0", start)].decode("ascii"))
        at += stride
    return names


def _offset(sections: list[_Section], address: int) -> int:
    for section in sections:
        if section.address <= address < section.address + section.size:
            return address - section.address + section.offset
    raise ValueError(f"Address {address:#x} lies in no section.")


def file_version(path: Path) -> tuple[int, int, int, int] | None:
    """The fixed version number of an exe, dll or pyd; None for a file without one."""
    content = path.read_bytes()
    at = content.find(b"\xbd\x04\xef\xfe")  # VS_FIXEDFILEINFO's signature.
    if content[:2] != b"MZ" or at < 0:
        return None
    high, low = struct.unpack_from("<II", content, at + 8)
    return high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF


def file_language(path: Path) -> str | None:
    """The language number of a file's version information, as Windows Installer writes it; None for a file without a version."""
    if file_version(path) is None:
        return None
    content = path.read_bytes()
    mark = "Translation\0".encode("utf-16-le")
    at = content.find(mark)
    if at < 0:
        return "0"
    start = (at + len(mark) + 3) // 4 * 4
    return str(struct.unpack_from("<H", content, start)[0])
