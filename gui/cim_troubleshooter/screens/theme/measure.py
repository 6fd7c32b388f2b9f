"""How high wrapped text becomes. Qt's layouts ask for it a dozen times on one page: each answer is kept."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from cim_troubleshooter.screens.theme import fonts

WRAPPED = 0x1000
"""Qt's number for words that wrap. By its name in `QtCore.Qt` it would cost the first page a tenth of its time (painting.py)."""


@lru_cache(maxsize=1024)
def wrapped_height(text: str, width: int, size: int, weight: int) -> int:
    """The height in px of a text wrapped to a width, in the typeface at a size in px and a weight."""
    return QFontMetrics(fonts.font(size, weight)).boundingRect(QRect(0, 0, max(1, width), 99999), WRAPPED, text).height()


@lru_cache(maxsize=256)
def one_line(text: str, size: int, weight: int) -> int:
    """The width in px of a text on one line."""
    return QFontMetrics(fonts.font(size, weight)).horizontalAdvance(text)
