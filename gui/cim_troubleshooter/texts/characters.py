"""Which characters may be shown: one answer for guidance, contacts, settings, tables, summaries and what is pasted.

A character that cannot be seen may give a terminal orders, turn the direction of what follows, or make two words that look
alike different. Some are needed all the same: joiners between letters of some scripts and inside emoji, and the letters of a
flag's country (unicode.org: UAX #9, UTS #51).
"""

from __future__ import annotations

import unicodedata

_HARMLESS = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff")
"""Soft hyphens, spaces of no width, joiners where nothing joins, and the marks that programs put around a copied number."""
_JOINERS = frozenset("\u200c\u200d")
_BLACK_FLAG, _FIRST_TAG, _LAST_TAG = "\U0001f3f4", "\U000e0020", "\U000e007f"
_FIRST_EMOJI, _LAST_EMOJI = "\U0001f000", "\U0001faff"
"""New emoji come every year: all of this range is shown, also what Python's tables do not know yet."""


def hidden(text: str) -> bool:
    """Whether a character of the text cannot be seen and has no meaning where it is. Line ends and hard spaces do no harm."""
    return not text.isprintable() and any(_is_hidden(text, at) for at in range(len(text)))


def without_marks(text: str) -> str:
    """The text without hidden characters that do no harm, such as the marks around a copied telephone number."""
    if text.isprintable():
        return text
    return "".join(one for at, one in enumerate(text) if one not in _HARMLESS or not _is_hidden(text, at))


def one_line(text: str, instead: str = " ") -> str:
    """The text on one line, with nothing in it that could act on a terminal: `instead` replaces what cannot be seen."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() or _belongs(text, at) else instead for at, one in enumerate(text))


def _is_hidden(text: str, at: int) -> bool:
    one = text[at]
    return not (one.isprintable() or one == "\n" or unicodedata.category(one) == "Zs" or _belongs(text, at))


def _belongs(text: str, at: int) -> bool:
    """Whether a character that is not printable by itself has a meaning where it is."""
    one = text[at]
    if one in _JOINERS:
        return 0 < at < len(text) - 1 and _can_be_joined(text[at - 1]) and _can_be_joined(text[at + 1])
    if _FIRST_TAG <= one <= _LAST_TAG:
        return text[:at].rstrip("".join(map(chr, range(ord(_FIRST_TAG), ord(_LAST_TAG) + 1)))).endswith(_BLACK_FLAG)
    return _FIRST_EMOJI <= one <= _LAST_EMOJI


def _can_be_joined(one: str) -> bool:
    """Letters and marks of other scripts than ours, and symbols."""
    return not one.isascii() and (unicodedata.category(one)[0] in "LM" or unicodedata.category(one) in ("So", "Sk", "Cn"))
