"""A text made shorter, never inside of what a person sees as one character."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_JOINER = "\u200d"
_FIRST_FLAG, _LAST_FLAG = "\U0001f1e6", "\U0001f1ff"
_FIRST_SKIN, _LAST_SKIN = "\U0001f3fb", "\U0001f3ff"


def shortened(text: str, fits: Callable[[str], bool], mark: str = "…") -> str:
    """The text itself where it fits, or as much of its beginning as fits with the mark; empty where not even that does."""
    if fits(text):
        return text
    ends = [at for at in range(len(text)) if at == 0 or not _belongs_to_what_is_before(text, at)]
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        if fits(text[: ends[middle]].rstrip() + mark):
            low = middle + 1
        else:
            high = middle
    return text[: ends[low - 1]].rstrip() + mark if low > 1 else ""


def _belongs_to_what_is_before(text: str, at: int) -> bool:
    """Whether a character is part of the one before it: an accent of its own, a joined emoji, the second letter of a flag (UAX #29)."""
    one, before = text[at], text[at - 1]
    if unicodedata.category(one) in ("Mn", "Mc", "Me", "Cf") or before == _JOINER or _FIRST_SKIN <= one <= _LAST_SKIN:
        return True
    if _FIRST_FLAG <= one <= _LAST_FLAG:
        letters = len(text[:at]) - len(text[:at].rstrip("".join(map(chr, range(ord(_FIRST_FLAG), ord(_LAST_FLAG) + 1)))))
        return letters % 2 == 1
    return False
