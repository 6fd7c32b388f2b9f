"""Brings every translation up to date with what the program says, and compiles it.

    python installer/from_source/translations.py

Qt's own tools do the work: lupdate collects the texts, lrelease compiles them. The sentences of findings, the names of checks
and the journey's reasons are not texts of Qt, so lupdate gets them as a file of calls. What is new in a `.ts` file is
marked unfinished there; a test names it until somebody has translated it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from glob import glob

import PySide6

from cim_troubleshooter.checks.catalogue import all_checks, all_kinds
from cim_troubleshooter.guidance import hours_in_words
from cim_troubleshooter.handover.summary import SENTENCES
from cim_troubleshooter.journey.verdicts import CHOSEN, MESSAGE, NO_SIGN, NOT_KNOWN
from cim_troubleshooter.screens.language import CALENDAR, CHECK, ENGLISH_CALENDAR, FINDING, HOURS, REASON, SUMMARY, translations

_TOOLS = os.path.dirname(PySide6.__file__)
_PACKAGE = os.path.join("gui", "cim_troubleshooter")


def bring_up_to_date(folder: str) -> None:
    """Every `cim_*.ts` in a folder: all of today's texts and no old ones. Run it from the project's folder."""
    with tempfile.TemporaryDirectory() as scratch:
        sentences = os.path.join(scratch, "sentences.py")
        with open(sentences, "w", encoding="utf-8") as file:
            file.writelines(f"QCoreApplication.translate({context!r}, {text!r})\n" for context, text in spoken_without_qt())
        for target in sorted(glob(os.path.join(folder, "cim_*.ts"))):
            _run("lupdate", *_sources(), sentences, "-ts", target, "-no-obsolete", "-locations", "none")


def compile_all(folder: str) -> None:
    """Every `cim_*.ts` in a folder into the `.qm` beside it."""
    for source in sorted(glob(os.path.join(folder, "cim_*.ts"))):
        _run("lrelease", "-silent", source, "-qm", f"{os.path.splitext(source)[0]}.qm")


def spoken_without_qt() -> Iterator[tuple[str, str]]:
    """Context and text of each sentence that rooms without Qt say."""
    for kind in all_kinds().values():
        yield FINDING, kind.sentence
    for check in all_checks():
        yield CHECK, check.title
    yield from ((REASON, reason) for reason in (NOT_KNOWN, NO_SIGN, CHOSEN, MESSAGE))
    yield CALENDAR, ENGLISH_CALENDAR
    for sentence in SENTENCES.values():
        yield SUMMARY, sentence
    for sentence in hours_in_words.SENTENCES.values():
        yield HOURS, sentence


def _sources() -> list[str]:
    return sorted(glob(os.path.join(_PACKAGE, "**", "*.py"), recursive=True))


def _run(tool: str, *arguments: str) -> None:
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    done = subprocess.run([os.path.join(_TOOLS, name), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{tool}: {done.stderr.strip() or done.stdout.strip()}")


if __name__ == "__main__":
    bring_up_to_date(translations())
    compile_all(translations())
