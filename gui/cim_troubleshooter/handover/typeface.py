"""What a PDF needs to know of a TrueType font: how wide its characters are, and which glyph each one is.

The tables are those of the OpenType specification: head, hhea, hmtx, OS/2, and cmap in its format 4.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from cim_troubleshooter.system.folders import shipped_folder

_FILES = {400: "400Regular", 700: "700Bold"}
_WINDOWS, _UNICODE = 3, 1
_INSTEAD = "?"


class Typeface(NamedTuple):
    """A font file and its measures, in the font's own units, of which `units` make one em."""

    name: str
    data: bytes
    units: int
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    advances: tuple[int, ...]
    """The width of each glyph."""
    glyphs: Mapping[str, int]
    """The glyph of each character that the font has."""

    def width(self, text: str, size: float) -> float:
        """How wide a text is in a size; both in points."""
        return sum(self.advances[self.glyphs[one]] for one in text) * size / self.units

    def shown(self, text: str) -> str:
        """The text in the characters that the font has: an accent that it lacks is left out, and any other becomes a question mark."""
        if all(one in self.glyphs for one in text):
            return text
        return "".join(self._nearest(one) for one in unicodedata.normalize("NFC", text))

    def _nearest(self, character: str) -> str:
        if character in self.glyphs:
            return character
        if unicodedata.category(character) in ("Cf", "Mn"):
            return ""
        base = "".join(one for one in unicodedata.normalize("NFKD", character) if one in self.glyphs)
        return base or _INSTEAD


@lru_cache(maxsize=2)
def typeface(weight: int) -> Typeface:
    """The program's own typeface in a weight, 400 or 700. OSError where its file is missing."""
    name = f"AtkinsonHyperlegibleNext_{_FILES[weight]}"
    return read_typeface(
        f"AtkinsonHyperlegibleNext-{_FILES[weight][3:]}", (Path(shipped_folder("resources")) / "fonts" / f"{name}.ttf").read_bytes()
    )


def read_typeface(name: str, data: bytes) -> Typeface:
    """The measures of a font file. ValueError or struct.error for what is none."""
    tables = _tables(data)
    head, hhea, os2 = tables["head"], tables["hhea"], tables["OS/2"]
    number = struct.unpack_from(">H", hhea, 34)[0]
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    measured = [advance for advance, _ in struct.iter_unpack(">Hh", tables["hmtx"][: 4 * number])]
    return Typeface(
        name=name,
        data=data,
        units=struct.unpack_from(">H", head, 18)[0],
        box=struct.unpack_from(">4h", head, 36),
        ascent=struct.unpack_from(">h", hhea, 4)[0],
        descent=struct.unpack_from(">h", hhea, 6)[0],
        cap_height=struct.unpack_from(">h", os2, 88)[0],
        advances=(*measured, *[measured[-1]] * (count - number)),
        glyphs=_characters(tables["cmap"]),
    )


def _tables(data: bytes) -> dict[str, bytes]:
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4s3L", data, 12 + 16 * at) for at in range(count))
    return {tag.decode("ascii"): data[offset : offset + length] for tag, _, offset, length in entries}


def _characters(cmap: bytes) -> dict[str, int]:
    """Each character of the font's table for Windows, with its glyph."""
    for at in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * at)
        if (platform, encoding) == (_WINDOWS, _UNICODE) and struct.unpack_from(">H", cmap, offset)[0] == 4:
            return _format_4(cmap[offset:])
    raise ValueError("The font has no table of characters in format 4.")


def _format_4(table: bytes) -> dict[str, int]:
    segments = struct.unpack_from(">H", table, 6)[0] // 2
    places = [14, *(16 + 2 * segments * part for part in (1, 2, 3))]
    ends, starts, deltas, offsets = (struct.unpack_from(f">{segments}H", table, place) for place in places)
    found = {}
    for at in range(segments):
        for code in range(starts[at], min(ends[at], 0xFFFE) + 1):
            place = places[3] + 2 * at + offsets[at] + 2 * (code - starts[at])
            glyph = struct.unpack_from(">H", table, place)[0] if offsets[at] else code
            if (glyph or not offsets[at]) and (glyph := (glyph + deltas[at]) & 0xFFFF):
                found[chr(code)] = glyph
    return found
