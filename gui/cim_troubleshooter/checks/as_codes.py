"""The reports as one line of codes, for tools that keep little of each computer (Intune's Remediations, Configuration Manager)."""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.checks.finding import Outcome
from cim_troubleshooter.checks.runner import CheckReport

LONGEST = 2048
"""Characters that Intune keeps of a detection script's output
(https://learn.microsoft.com/mem/intune/fundamentals/remediations, "Prerequisites")."""
ALL_OK, NONE_RAN, AND_MORE, NOTHING_TOLD = "ok", "not-checked", "and-more", "nothing-told"
_AMISS: tuple[Outcome, ...] = ("problem", "attention", "unknown", "skipped")
_RAN = {"ok", "attention", "problem"}


def as_codes(reports: Sequence[CheckReport], also_ok: bool = False) -> str:
    """`ok` only where every check ended ok; else what is amiss and what is not known, worst first, each code once.

    `not-checked` where no check could run. With `also_ok` the codes of what is well follow after `ok:`, so that a fleet's login
    software can be read off the line.
    """
    if not _RAN.intersection(report.outcome for report in reports):
        return NONE_RAN
    words = [code for outcome in _AMISS for code in _codes(reports, outcome)]
    words += [f"{report.check}:{NOTHING_TOLD}" for report in reports if not report.findings]
    words = list(dict.fromkeys(words)) or [ALL_OK]
    if also_ok and (well := _codes(reports, "ok")):
        words += [f"{ALL_OK}:", *dict.fromkeys(well)] if words != [ALL_OK] else dict.fromkeys(well)
    return _short_enough(words)


def _codes(reports: Sequence[CheckReport], outcome: Outcome) -> list[str]:
    return [finding.code for report in reports for finding in report.findings if finding.outcome == outcome]


def _short_enough(words: Sequence[str]) -> str:
    """Whole words alone, and a word that says so where some are left out."""
    line = " ".join(words)
    if len(line) <= LONGEST:
        return line
    kept = line[: LONGEST - len(AND_MORE)].rpartition(" ")[0]
    return f"{kept} {AND_MORE}"
