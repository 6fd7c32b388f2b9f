"""How wide words are in the program's own typeface, and where a line of them must end.

The widths are read from the font files (OpenType: tables `cmap`, format 4, `hmtx`, `hhea` and `head`), so that the picture is laid
out without Qt and without a screen.
"""

from __future__ import annotations

import os
import struct
from functools import cache

from cim_troubleshooter.system.folders import shipped_folder

NORMAL, BOLD = "AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf"
SPARE = 1.05
"""Arial, which stands in where a program does not take the typeface from the picture, is up to this much wider."""
UNKNOWN_SIGN = 1.0
"""The width of a sign that the typeface does not have, in parts of the size: no sign of another one is wider."""


@cache
def font(name: str) -> bytes:
    """A font file of the program."""
    with open(os.path.join(shipped_folder("resources"), "fonts", name), "rb") as file:
        return file.read()


@cache
def width(words: str, size: float, bold: bool = False) -> float:
    """How wide words of that size may be, in the unit of the size."""
    widths = _widths(BOLD if bold else NORMAL)
    return SPARE * size * sum(widths.get(sign, UNKNOWN_SIGN) for sign in words)


def lines(words: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The words in lines that are no wider than `room`; a word that is wider than all of it is cut."""
    done: list[str] = []
    line: list[str] = []
    filled, space = 0.0, width(" ", size, bold)
    for word in words.split():
        for piece in _pieces(word, size, room, bold):
            needs = width(piece, size, bold)
            if line and filled + space + needs > room:
                done.append(" ".join(line))
                line, filled = [], -space
            elif not line:
                filled = -space
            line.append(piece)
            filled += space + needs
    return [*done, " ".join(line)] if line else done


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    if width(word, size, bold) <= room:
        return [word]
    pieces = [""]
    for sign in word:
        if pieces[-1] and width(pieces[-1] + sign, size, bold) > room:
            pieces.append("")
        pieces[-1] += sign
    return pieces


@cache
def _widths(name: str) -> dict[str, float]:
    """The width of each sign in a font, in parts of its size."""
    data = font(name)
    tables = {}
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        tables[tag] = start
    (units,) = struct.unpack_from(">H", data, tables[b"head"] + 18)
    (measured,) = struct.unpack_from(">H", data, tables[b"hhea"] + 34)
    advances = [struct.unpack_from(">H", data, tables[b"hmtx"] + 4 * number)[0] / units for number in range(measured)]
    return {chr(code): advances[min(glyph, measured - 1)] for code, glyph in _glyphs(data, tables[b"cmap"]).items()}


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """The number of each sign's glyph: all that a table of format 4 has, which every font has."""
    (count,) = struct.unpack_from(">H", data, start + 2)
    tables = [start + struct.unpack_from(">HHL", data, start + 4 + 8 * number)[2] for number in range(count)]
    table = next(one for one in tables if struct.unpack_from(">H", data, one)[0] == 4)
    segments = struct.unpack_from(">H", data, table + 6)[0] // 2
    parts = [table + 14 + place * 2 * segments + (2 if place else 0) for place in range(4)]
    glyphs = {}
    for number in range(segments):
        end, first, delta, offset = (struct.unpack_from(">H", data, part + 2 * number)[0] for part in parts)
        for code in range(first, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", data, parts[3] + 2 * number + offset + 2 * (code - first))
            glyphs[code] = (glyph + delta) & 0xFFFF if glyph or not offset else 0
    return glyphs
