"""Slips that word processors and hurried hands make in YAML: the advice names the slip, not what the parser stumbled over."""

from __future__ import annotations

import re
from typing import NamedTuple

from cim_troubleshooter.texts.words import quoted

_BULLETS = "–—−‐‑‒•·‣▪◦●○■⁃∙"
_HARD_SPACES = "\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff"
_HARD = "There is a hard space here, as word processors make them: it looks like a space, and is none. Type the spaces again."
_BULLET = "A line of a list starts with a hyphen and a space (“- ”). Replace the “{}” at its start."
_NO_SPACE = "Put a space after the hyphen that starts this line of a list."
_APOSTROPHE = "An apostrophe ends the text here. Write it twice ('') in single quotes, or put double quotes around the text."
_QUOTE = 'A quote ends the text here. Put single quotes around the whole text, or write \\" for a quote inside it.'
_CURLY = "These are a word processor's quotes (“ ”), which hold no text together. Put straight quotes (\") around the text."
_COMMENT = "{} is a comment here and not part of the text, since a space and # begin one. Put the whole text in quotes."

_START_OF_TEXT = r"(?:^ *|[:-] +)"
_ANY_LINE = (
    (re.compile(rf"^ *()[{_HARD_SPACES}]"), _HARD),
    (re.compile(rf"^ *(?:- +)?[A-Za-z_]+:()[{_HARD_SPACES}]"), _HARD),
    (re.compile(rf"^ *(-?[{_BULLETS}])"), _BULLET),
    (re.compile(r"^ *(\*)[ \t]"), _BULLET),
    (re.compile(r"^ *()-(?=[A-Za-z_]+:)"), _NO_SPACE),
    (re.compile(rf"{_START_OF_TEXT}'(?:[^']|'')*()'(?!') *[^\s'#,:\]}}]"), _APOSTROPHE),
    (re.compile(rf'{_START_OF_TEXT}"(?:[^"\\]|\\.)*()" *[^\s#,:\]}}]'), _QUOTE),
)
_ON_THE_LINE_ITSELF = ((re.compile(rf"{_START_OF_TEXT}()[“”„‘’«]"), _CURLY),)
"""Such quotes are no slip by themselves: any text may have them."""
_AFTER_A_QUOTE = re.compile(r"[^\W\d_]'$")
_BEGINS_A_COMMENT = re.compile(r"[ \t]+(#\w.*)")


class Slip(NamedTuple):
    """Where in its line a slip is, from 0, and what to do about it."""

    column: int
    says: str


def slip_in(line: str) -> Slip | None:
    """The slip of a line near which the parser stumbled, if it shows one."""
    return _first(_ANY_LINE, line)


def slip_at(line: str, column: int) -> Slip | None:
    """The slip of the line on which the parser stumbled at `column`, if it shows one."""
    if _AFTER_A_QUOTE.search(line[:column]):
        return slip_in(line) or Slip(column - 1, _APOSTROPHE)
    return slip_in(line) or _first(_ON_THE_LINE_ITSELF, line)


def slip_at_start(text: str) -> str | None:
    """What is wrong with a text or a name without quotes that is the first on its line, if its first character shows it."""
    if re.match(f"[{_HARD_SPACES}]", text):
        return _HARD
    if text[0] in _BULLETS:
        return _BULLET.format(text[0])
    return _NO_SPACE if re.match("-[A-Za-z]", text) else None


def cut_off(rest: str) -> str | None:
    """What is wrong with what follows a text without quotes on its line: `Ward #5` is the text “Ward” and a comment."""
    comment = _BEGINS_A_COMMENT.match(rest)
    return _COMMENT.format(quoted(comment[1])) if comment else None


def _first(kinds: tuple[tuple[re.Pattern[str], str], ...], line: str) -> Slip | None:
    for pattern, says in kinds:
        if found := pattern.search(line):
            return Slip(found.start(1), says.format(found[1]))
    return None
