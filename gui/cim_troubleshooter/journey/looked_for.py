"""What the checks looked for and did not find: weaker than evidence against a cause, and not the same as not knowing.

Each kind of finding says beside its check which other findings show that it was looked for (`checks/finding.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.journey.evidence import FACT


def looked_for_in_vain(code: str, told: Collection[str]) -> bool:
    """Whether a check looked for this finding and did not find it, given the codes of all findings that were told."""
    kind = all_kinds().get(code)
    if kind is None or code in told:
        return False
    return any(one in told for one in kind.looked_for_with) and not any(one in told for one in kind.not_told_with)


def no_sign_of(points_to: Sequence[str], told: Collection[str]) -> bool:
    """Whether every finding that points to a cause was looked for in vain. False where a fact, or only answers, point to it."""
    findings = [code for code in points_to if "/" not in code]
    facts = any(code.startswith(f"{FACT}/") for code in points_to)
    return bool(findings) and not facts and all(looked_for_in_vain(code, told) for code in findings)
