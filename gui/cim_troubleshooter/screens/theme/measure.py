"""How high wrapped text becomes. Qt's layouts ask for it a dozen times on one page: each answer is kept."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from cim_troubleshooter.screens.theme import fonts

BREAK = "\u200b"
"""A space of no width: where a long word may go on in the next line."""
_LONGEST_WORD = 20
"""Letters. English has few longer ones; Welsh names, addresses and codes may be."""
WRAPPED = 0x1000
"""Qt's number for words that wrap. By its name in `QtCore.Qt` it would cost the first page a tenth of its time (painting.py)."""


def breakable(text: str) -> str:
    """The text, very long words in it broken where a line ends: at a large size no line would have room for one.

    An address goes on after one of its dots or hyphens; only what is still too long is broken between any two letters.
    """
    if all(len(word) <= _LONGEST_WORD for word in text.split()):
        return text
    return "".join(_broken(part) if len(part) > _LONGEST_WORD and BREAK not in part else part for part in re.split(r"(\s+)", text))


def _broken(word: str) -> str:
    parts = re.split(r"(?<=[-./@_\\])", word)
    return BREAK.join(BREAK.join(part) if len(part) > _LONGEST_WORD else part for part in parts)


@lru_cache(maxsize=1024)
def wrapped_height(text: str, width: int, size: int, weight: int) -> int:
    """The height in px of a text wrapped to a width, in the typeface at a size in px and a weight."""
    room = QRect(0, 0, max(1, width), 99999)
    return QFontMetrics(fonts.font(size, weight)).boundingRect(room, WRAPPED, breakable(text)).height()


@lru_cache(maxsize=256)
def one_line(text: str, size: int, weight: int) -> int:
    """The width in px of a text on one line."""
    return QFontMetrics(fonts.font(size, weight)).horizontalAdvance(text)
