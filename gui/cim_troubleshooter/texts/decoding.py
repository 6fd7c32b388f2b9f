"""The text in a file's bytes, whichever program saved it: UTF-8 with or without its mark, UTF-16, or a code page of Windows, DOS or a Mac.

Only bytes that are no UTF-8 are guessed at, line by line, so that one pasted name does not spoil the others. Which code page it is
follows from what letters and marks it gives: `O’Neill` in one is `OÕNeill` in another.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

CODE_PAGES = {"cp1252": "Windows (Western European)", "cp850": "DOS (Western European)", "mac_roman": "Mac (Western European)"}
_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LIKELY = frozenset("ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜŴŶàáâäçèéêëìíîïñòóôöùúûüßŵŷæœøåÆŒØÅ‘’“”–—…•£€°½\u00a0")
_UNLIKELY = -4


class Decoded(NamedTuple):
    """A file's text, and where it was guessed at: the code page, and the first line of it, counted from 1."""

    text: str
    code_page: str | None = None
    first_line: int = 1


def decoded(content: bytes) -> Decoded:
    """The text of a file. Never raises: bytes that no encoding gives a letter for become U+FFFD."""
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return Decoded(content.decode(encoding, "replace"))
    if encoding_16 := _utf_16_without_mark(content):
        return Decoded(content.decode(encoding_16, "replace"))
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _line_by_line(content)


def repaired(text: str) -> str:
    """The text as it was before a program took its UTF-8 for Windows' code page (`Oâ€™Neill`); every other text as it is."""
    if text.isascii() or not any(one in text for one in "ÃÂâÅ"):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _utf_16_without_mark(content: bytes) -> str | None:
    """UTF-16 of mostly Latin letters has a zero in every other byte."""
    start = content[:200]
    if len(start) < 4 or start.count(0) * 3 < len(start):
        return None
    return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"


def _line_by_line(content: bytes) -> Decoded:
    lines: list[str | bytes] = []
    for line in content.split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            lines.append(line)
    strange = b"\n".join(line for line in lines if isinstance(line, bytes))
    page = max(CODE_PAGES, key=lambda one: _likelihood(strange, one))
    first = next(number for number, line in enumerate(lines, start=1) if isinstance(line, bytes))
    text = "\n".join(line if isinstance(line, str) else line.decode(page, "replace") for line in lines)
    return Decoded(text, page, first)


def _likelihood(strange: bytes, page: str) -> int:
    """How many characters are letters and marks that texts of this country have, less what they hardly ever have."""
    beyond = [one for one in strange.decode(page, "replace") if not one.isascii()]
    return sum(1 if one in _LIKELY else _UNLIKELY for one in beyond)
