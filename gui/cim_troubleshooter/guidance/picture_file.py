"""A site's own picture, read as bytes: a PNG or JPEG file inside its pack, made safe before anything decodes it.

Only what draws pixels is kept; everything else in the file (who took it, where, with what, a preview, a colour profile) is dropped
here. Structure by the PNG specification (W3C, third edition, 5 and 11) and ITU-T T.81, annex B.
"""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from cim_troubleshooter.texts.words import quoted

FOLDER = "pictures"
"""Of a pack: the only place for pictures."""
ENDINGS = (".png", ".jpg", ".jpeg")
LARGEST_FILE = 4_000_000
"""Bytes."""
LONGEST_SIDE = 4_096
MOST_PIXELS = 8_300_000
"""Those of a 4K display."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_JPEG = b"\xff\xd8"
_JPEG_END = b"\xff\xd9"
_JPEG_SIZES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended and progressive: what browsers show."""
_JPEG_OTHER_SIZES = (0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
_JPEG_SCAN = 0xDA
_JPEG_COLOURS = 0xEE
"""APP14 says how the colours are written, and so belongs to the pixels."""
_AT_ONCE = 1_000_000
"""Bytes that are unpacked in one go."""
_BROKEN = "This picture is damaged. Save it again as PNG."


class NoPicture(Exception):
    """There is no picture that can be shown. Its text says why, and what to do."""


class Picture(NamedTuple):
    """A picture that may be decoded: its format, its size, and the parts of its file that draw pixels."""

    format: str
    width: int
    height: int
    content: bytes


def read_picture(path: str) -> Picture:
    """The picture at a path `…/pack/pictures/name.png`. It may be slow, as a share may be. Raises NoPicture."""
    name = quoted(os.path.basename(path))
    try:
        _stay_inside(path, name)
        with open(path, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as reason:
        raise NoPicture(f"The picture {name} can't be read ({reason.strerror or reason}). Put it into the folder {FOLDER}.") from None
    except ValueError:
        raise NoPicture(f"{name} is not the name of a file.") from None
    if len(content) > LARGEST_FILE:
        raise NoPicture(f"This picture is larger than {LARGEST_FILE // 1_000_000} MB. Make it smaller.")
    return picture_of(content)


def picture_of(content: bytes) -> Picture:
    """The picture that bytes are. Raises NoPicture."""
    if content.startswith(_PNG):
        picture = _png(content)
    elif content.startswith(_JPEG):
        picture = _jpeg(content)
    else:
        raise NoPicture("This is neither a PNG nor a JPEG picture, whatever its name says. Save it as PNG.")
    if not (0 < picture.width <= LONGEST_SIDE and 0 < picture.height <= LONGEST_SIDE) or picture.width * picture.height > MOST_PIXELS:
        raise NoPicture(f"This picture has {picture.width} by {picture.height} pixels. Cut out what matters, or make it smaller.")
    if picture.format == "png" and not _unpacks(picture):
        raise NoPicture(_BROKEN)
    return picture


def _stay_inside(path: str, name: str) -> None:
    """A link must not lead out of the pack, and what is no plain file (a pipe, a device) may never end."""
    pack = os.path.realpath(os.path.dirname(os.path.dirname(os.path.abspath(path))))
    if os.path.commonpath([pack, os.path.realpath(path)]) != pack:
        raise NoPicture(f"{name} leads out of this folder. Put the picture itself into {FOLDER}.")
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise NoPicture(f"{name} is not a file.")


def _png(content: bytes) -> Picture:
    kept = [_PNG]
    width = height = 0
    at = len(_PNG)
    kind = b""
    while kind != b"IEND":
        size, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        end = at + 12 + size
        if end > len(content) or (at == len(_PNG)) != (kind == b"IHDR") or (kind == b"IHDR" and size != 13):
            raise NoPicture(_BROKEN)
        if kind in _PNG_KEPT:
            if zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end]):
                raise NoPicture(_BROKEN)
            kept.append(content[at:end])
        if kind == b"IHDR":
            width, height = int.from_bytes(content[at + 8 : at + 12]), int.from_bytes(content[at + 12 : at + 16])
        at = end
    return Picture("png", width, height, b"".join(kept))


def _unpacks(picture: Picture) -> bool:
    """Whether the pixels of a PNG unpack to their end, and to no more than they may be: 8 bytes each, in lines, in seven passes."""
    most = 2 * picture.height * (picture.width * 8 + 1)
    unpacking = zlib.decompressobj()
    size = 0
    try:
        for packed in _pixels_of(picture.content):
            rest = packed
            while rest and not unpacking.eof:
                size += len(unpacking.decompress(rest, _AT_ONCE))
                rest = unpacking.unconsumed_tail
                if size > most:
                    return False
    except zlib.error:
        return False
    return unpacking.eof and size > 0


def _pixels_of(content: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4])
        if content[at + 4 : at + 8] == b"IDAT":
            yield content[at + 8 : end - 4]
        at = end


def _jpeg(content: bytes) -> Picture:
    """Segments up to the first scan, without those of programs and comments; then all scans as they are."""
    kept = [_JPEG]
    width = height = 0
    at = len(_JPEG)
    while True:
        if content[at : at + 1] != b"\xff" or at + 4 > len(content):
            raise NoPicture(_BROKEN)
        kind = content[at + 1]
        if kind == 0xFF:
            # There may be fill bytes before a marker.
            at += 1
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if end > len(content) or kind in (0x00, 0x01, *range(0xD0, 0xDA)):
            raise NoPicture(_BROKEN)
        if kind in _JPEG_OTHER_SIZES:
            raise NoPicture("This kind of JPEG is not shown everywhere. Save the picture as PNG.")
        if kind in _JPEG_SIZES:
            if width or end - at < 10:
                raise NoPicture(_BROKEN)
            height, width = int.from_bytes(content[at + 5 : at + 7]), int.from_bytes(content[at + 7 : at + 9])
        if kind == _JPEG_SCAN:
            break
        if kind == _JPEG_COLOURS or not (0xE0 <= kind <= 0xEF or kind == 0xFE):
            kept.append(content[at:end])
        at = end
    last = content.rfind(_JPEG_END)
    if last < at or not width:
        raise NoPicture(_BROKEN)
    return Picture("jpeg", width, height, b"".join([*kept, content[at : last + 2]]))
