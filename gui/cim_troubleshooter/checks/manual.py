"""Writes what gui/README.md says of every finding, from the checks themselves: `python -m cim_troubleshooter.checks.manual`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from cim_troubleshooter.checks.catalogue import ANY_CHECK, all_checks, kinds_by_check
from cim_troubleshooter.checks.finding import FindingKind, Fixer

MANUAL = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "README.md")
BEGINS = "<!-- Written by python -m cim_troubleshooter.checks.manual, from the checks. -->"
ENDS = "<!-- End of what is written from the checks. -->"
_FIXERS: dict[Fixer, str] = {
    "you": "you",
    "local-it": "local IT",
    "registration-authority": "Registration Authority",
    "national-service-desk": "National Service Desk",
}


def findings_table() -> str:
    """Every finding that any check can give: what it means, what it does not, who can fix it, and the rule that good news stands on."""
    rows = ["| code | check | outcome | means | does not mean | fixed by | rule of the good news |", "|---|---|---|---|---|---|---|"]
    for check in (*(check.id for check in all_checks()), ANY_CHECK):
        rows += [_row("any" if check == ANY_CHECK else check, kind) for kind in kinds_by_check()[check]]
    return "\n".join(rows)


def rewritten(manual: str) -> str:
    """The manual with the table as it should be now."""
    before, begins, rest = manual.partition(BEGINS)
    _, ends, after = rest.partition(ENDS)
    if not begins or not ends:
        raise ValueError("The manual lacks the two lines between which the table stands.")
    return f"{before}{BEGINS}\n\n{findings_table()}\n\n{ENDS}{after}"


def _row(check: str, kind: FindingKind) -> str:
    fixers = ", ".join(_FIXERS[fixer] for fixer in kind.fixed_by) or "–"
    return (
        "| "
        + " | ".join(_in_a_table([f"`{kind.code}`", check, kind.outcome, kind.means, kind.does_not_mean, fixers, kind.rule or "–"]))
        + " |"
    )


def _in_a_table(cells: list[str]) -> Iterator[str]:
    for cell in cells:
        yield cell.replace("|", "\\|")


def main() -> int:
    """Rewrites gui/README.md in a checkout."""
    with open(MANUAL, encoding="utf-8") as file:
        manual = file.read()
    with open(MANUAL, "w", encoding="utf-8", newline="\n") as file:
        file.write(rewritten(manual))
    return 0


if __name__ == "__main__":
    sys.exit(main())
