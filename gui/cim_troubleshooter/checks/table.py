"""The checks' reports as a table that IT can read: with colours on a terminal, plain anywhere else."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TextIO

from cim_troubleshooter.checks.finding import Detail, Finding, Outcome
from cim_troubleshooter.checks.runner import CheckReport
from cim_troubleshooter.system.console import console_shows_colours
from cim_troubleshooter.texts.characters import one_line

_COLOURS: dict[Outcome, str] = {"problem": "1;31", "attention": "1;33", "unknown": "1;35", "skipped": "2", "ok": "32"}
"""ANSI's: red, yellow, purple, faint, green. The word says the same."""
_FAINT = "2"
_WORD = 11


def as_table(reports: Sequence[CheckReport], in_colour: bool = False) -> str:
    """One line for each check, its findings below it, and the details for IT below each finding."""
    width = max((len(report.title) for report in reports), default=0)
    return "\n".join(line for report in reports for line in _lines(report, width, in_colour))


def shows_colours(stream: TextIO) -> bool:
    """Whether a stream ends at a terminal that shows colours, and nobody has asked for none (no-color.org)."""
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return console_shows_colours()


def _lines(report: CheckReport, width: int, in_colour: bool) -> Iterator[str]:
    word = _painted(f"{report.outcome.upper():<{_WORD}}", _COLOURS[report.outcome], in_colour)
    yield f"{word}{_painted(f'{report.title:<{width}}', '1', in_colour)}  {report.seconds:.2f} s"
    for finding in report.findings:
        yield f"{'':<{_WORD}}{finding.says} {_painted(f'[{finding.code}]', _COLOURS[finding.outcome], in_colour)}"
        for line in _details(finding):
            yield _painted(f"{'':<{_WORD + 2}}{line}", _FAINT, in_colour)


def _details(finding: Finding) -> Iterator[str]:
    for name, value in finding.details.items():
        yield f"{name}: {_written(value)}"
    for name, value in finding.personal.items():
        yield f"{name}: {_written(value)} (personal)"


def _written(value: Detail) -> str:
    """A value as one line. What a device says of itself cannot give the terminal orders."""
    text = (", ".join(map(str, value)) if isinstance(value, list) else str(value)) or "none"
    return one_line(text, instead="?")


def _painted(text: str, colour: str, in_colour: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if in_colour else text
