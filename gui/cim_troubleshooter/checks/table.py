"""The checks' reports as a table that IT can read in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.checks.runner import CheckReport

_WORDS = {"problem": "PROBLEM", "attention": "ATTENTION", "unknown": "UNKNOWN", "skipped": "SKIPPED", "ok": "OK"}


def as_table(reports: Sequence[CheckReport]) -> str:
    """One line for each check and finding, with the details for IT below it."""
    width = max((len(report.title) for report in reports), default=0)
    lines: list[str] = []
    for report in reports:
        lines.append(f"{_WORDS[report.outcome]:<10} {report.title:<{width}}  {report.seconds:.2f} s")
        for finding in report.findings:
            lines.append(f"{'':<11}{finding.says} [{finding.code}]")
            lines += [f"{'':<13}{name}: {value}" for name, value in finding.details.items()]
    return "\n".join(lines)
