"""The summary on one page of A4: where every word stands. pdf.py writes the page as a file, and a printer draws it in the same way.

All measures are in points, of which 72 make an inch, from the page's upper left corner. Everything is black on white, and what matters
stands out by size and weight alone, so that nothing is lost on a printer without colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from cim_troubleshooter.handover.typeface import Typeface, typeface

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 50.0
"""Wider than what any printer leaves white."""
RULE = 0.7
"""How thick the thin lines are."""
_PLAIN, _BOLD = 400, 700
_LINE_HEIGHT = 1.32
_SIZES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""Text becomes smaller before anything is left out, down to 7.7 points."""
_MOST_CONTACTS = 3
_LONGEST_LABEL = 36

Role = Literal["H1", "H2", "P"]


class OnPaper(NamedTuple):
    """A contact as it is printed: its name, its numbers, and further lines such as its opening hours."""

    title: str
    phones: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


class Content(NamedTuple):
    """What is to stand on the page, in the person's language."""

    title: str
    contacts: tuple[OnPaper, ...]
    heading: str
    """What stands above `lines`, the lines of the summary."""
    lines: tuple[str, ...]
    foot: str
    left_out: str
    """What is said below the lines where some had no room."""
    language: str = "en-GB"


class Run(NamedTuple):
    """A piece of text on one line: its left end, its base line, and how it looks."""

    left: float
    base: float
    size: float
    weight: int
    text: str


class Paragraph(NamedTuple):
    """What belongs together, with what it is for those who hear the page, in PDF's own words."""

    role: Role
    runs: tuple[Run, ...]


class Sheet(NamedTuple):
    """The finished page, in the order in which it is read. `rules` are the heights of thin lines across it."""

    title: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    rules: tuple[float, ...]

    def text(self) -> str:
        """All words of the page, a paragraph a line."""
        return "\n".join("".join(run.text for run in paragraph.runs).strip() for paragraph in self.paragraphs)


def lay_out(content: Content) -> Sheet:
    """Put everything in its place. Where all is too long, the last lines of the summary are left out, and that is said."""
    for scale in _SIZES:
        page = _placed(content, scale)
        if page.fits():
            return page.sheet(content)
    kept = list(content.lines)
    while kept and not page.fits():
        kept.pop()
        page = _placed(content._replace(lines=(*kept, content.left_out)), _SIZES[-1])
    return page.sheet(content)


class _Page:
    """A page that is being filled from the top."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._down = MARGIN
        self._paragraphs: list[Paragraph] = []
        self._rules: list[float] = []

    def put(self, role: Role, text: str, size: float, weight: int = _PLAIN, above: float = 0) -> None:
        """A paragraph. What stands before a line's colon is bold: the eye finds the line by it."""
        size *= self._scale
        self._down += above * self._scale
        label, rest = _label(text) if weight == _PLAIN else ("", text)
        runs: list[Run] = []
        for parts in _wrapped([(label, _BOLD), (rest, weight)], size, WIDTH - 2 * MARGIN):
            base, left = self._down + size, MARGIN
            for words, heavy in parts:
                runs.append(Run(left, base, size, heavy, words))
                left += typeface(heavy).width(words, size)
            self._down += size * _LINE_HEIGHT
        if runs:
            self._paragraphs.append(Paragraph(role, tuple(runs)))

    def rule(self) -> None:
        """A thin line across the page."""
        self._down += 10 * self._scale
        self._rules.append(self._down)

    def fits(self) -> bool:
        return self._down <= HEIGHT - MARGIN

    def sheet(self, content: Content) -> Sheet:
        return Sheet(content.title, content.language, tuple(self._paragraphs), tuple(self._rules))


def _placed(content: Content, scale: float) -> _Page:
    page = _Page(scale)
    page.put("H1", content.title, 20, _BOLD)
    for contact in content.contacts[:_MOST_CONTACTS]:
        page.put("H2", contact.title, 13, _BOLD, above=12)
        for number in contact.phones:
            page.put("P", number, 28, _BOLD)
        for line in contact.lines:
            page.put("P", line, 11)
    page.rule()
    page.put("H2", content.heading, 13, _BOLD, above=12)
    for line in content.lines:
        page.put("P", line, 11, above=2)
    page.rule()
    page.put("P", content.foot, 9, above=6)
    return page


def _label(text: str) -> tuple[str, str]:
    """What stands before a line's colon, with it, and the rest."""
    before, colon, after = text.partition(": ")
    return (f"{before}: ", after) if colon and len(before) <= _LONGEST_LABEL else ("", text)


def _wrapped(pieces: Sequence[tuple[str, int]], size: float, room: float) -> list[list[tuple[str, int]]]:
    """Lines of a text that has pieces in several weights. A line that goes on below ends in a space, for those who read it as text."""
    lines: list[list[tuple[str, int]]] = [[]]
    left = room
    for piece, weight in pieces:
        face = typeface(weight)
        for word in _words(face.shown(piece), face, size, room):
            if left < face.width(word.rstrip(" "), size) and lines[-1]:
                lines.append([])
                left = room
            _append(lines[-1], word, weight)
            left -= face.width(word, size)
    return [line for line in lines if line]


def _append(line: list[tuple[str, int]], word: str, weight: int) -> None:
    if line and line[-1][1] == weight:
        line[-1] = (line[-1][0] + word, weight)
    else:
        line.append((word, weight))


def _words(text: str, face: Typeface, size: float, room: float) -> list[str]:
    """The words of a text, each with the space after it; one that is longer than a line is broken."""
    found: list[str] = []
    for word in text.replace(" ", " \n").split("\n"):
        rest = word
        while face.width(rest.rstrip(" "), size) > room:
            most = max(1, next(at for at in range(1, len(rest) + 1) if face.width(rest[:at], size) > room) - 1)
            found.append(rest[:most])
            rest = rest[most:]
        if rest:
            found.append(rest)
    return found
