"""What PyYAML found wrong with a file, said so that someone who has never seen YAML can fix it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cim_troubleshooter.texts.characters import one_line
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.yaml_slips import Slip, slip_at, slip_in

if TYPE_CHECKING:
    import yaml

_COLON = "There is a colon too many here, or the line above is not finished. Put a text that has a colon in quotes."
_INDENT = "This line does not start below the lines that it belongs to. Give it the same number of spaces."
_SQUARE = "A list in square brackets is not closed, or a comma is missing in it."
_CURLY = "A part in curly brackets is not closed, or a comma is missing in it."
_NEVER_CLOSED = "found unexpected end of stream"
_PLAIN = {
    "mapping values are not allowed": _COLON,
    "could not find expected ':'": "Here or on the line above, a name has no colon. Write “name: text”.",
    "did not find expected key": _INDENT,
    "expected <block end>": _INDENT,
    "did not find expected '-' indicator": "This line belongs to a list. Start it with “- ”, and with the same spaces as the lines above.",
    "block sequence entries are not allowed": "A list cannot start on this line. Put each “- ” on a line of its own, below the name.",
    _NEVER_CLOSED: "A quote is opened here, and never closed.",
    "did not find expected ',' or ']'": _SQUARE,
    "expected ',' or ']'": _SQUARE,
    "did not find expected ',' or '}'": _CURLY,
    "expected ',' or '}'": _CURLY,
    "found unknown escape character": "A backslash in double quotes means something special. Put the text in single quotes.",
    "did not find expected node content": "A bracket is opened here and never closed, or a comma is too many.",
    "expected the node content": "A bracket is opened here and never closed, or a comma is too many.",
    "found character": "This line has a character that cannot start a text. Put the text in quotes.",
    "found undefined tag handle": "There are no tags (!) here. Put the text in quotes.",
    "expected <document start>": "There is text here that belongs to no name. Write “name: text”.",
}
"""What PyYAML says, from its C parser or its own, and what that means to an author. The first that fits is said."""


def fault_of_yaml(reason: yaml.YAMLError, text: str, file: str) -> Fault:
    """The fault for what PyYAML raised over `text`."""
    import yaml
    from yaml.reader import ReaderError

    if isinstance(reason, ReaderError):
        line, column = _place(text, int(reason.position))
        says = "There is a control character here, which no text may have. Write the line again."
        return Fault(file=file, line=line, column=column, says=says)
    mark = None
    problem = ""
    if isinstance(reason, yaml.MarkedYAMLError):
        problem = reason.problem or reason.context or ""
        mark = reason.problem_mark or reason.context_mark
        if _NEVER_CLOSED in problem:
            # The quote is what the author looks for, not the end of the file.
            mark = reason.context_mark or mark
    if mark is None:
        return Fault(file=file, line=1, column=1, says=f"This file is not YAML ({one_line(problem or type(reason).__name__)}).")
    line, column = _inside(text, mark.line, mark.column)
    if (slip := _slip_near(text, line, column)) is not None:
        return Fault(file=file, line=slip[0] + 1, column=slip[1].column + 1, says=slip[1].says)
    return Fault(file=file, line=line + 1, column=column + 1, says=_sentence(problem, text, line))


def _inside(text: str, line: int, column: int) -> tuple[int, int]:
    """The place itself, or the end of the last line that has words: what was never closed is noticed only after it."""
    written = text.rstrip().split("\n")
    return (line, column) if line < len(written) else (len(written) - 1, len(written[-1]))


def _slip_near(text: str, line: int, column: int) -> tuple[int, Slip] | None:
    """The line of a slip, from 0, and the slip: on the line where the parser stumbled, or on the line with text above it."""
    written = text.split("\n")
    if (slip := slip_at(written[line], column)) is not None:
        return line, slip
    above = next((number for number in range(line - 1, -1, -1) if written[number].strip()), None)
    found = slip_in(written[above]) if above is not None else None
    return (above, found) if above is not None and found is not None else None


def _sentence(problem: str, text: str, line: int) -> str:
    written = text.split("\n")[line]
    if "\t" in written[: len(written) - len(written.lstrip())] or "'\\t'" in problem:
        return "This line has a tab before its text. Use spaces."
    for theirs, ours in _PLAIN.items():
        if theirs in problem:
            return ours
    return f"This line is not YAML ({one_line(problem)}). Check its spaces, colons and quotes."


def _place(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
