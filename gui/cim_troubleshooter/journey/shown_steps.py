"""Which steps of a cause are for this person: a step may be for one login client, or for one answer, only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause, Step
from cim_troubleshooter.journey.evidence import ALLOWED, NOT_ALLOWED, Evidence


class ShownStep(NamedTuple):
    """One step as a page shows it: the `number`th of `total` that this person sees, counted from 1."""

    number: int
    total: int
    step: Step


def places_of_shown(cause: Cause, evidence: Evidence, findings: Sequence[Finding]) -> list[int]:
    """The places in `cause.steps` of the steps that are shown; all of them where none would be left."""
    places = [place for place, step in enumerate(cause.steps) if _is_shown(step, evidence, findings)]
    return places or list(range(len(cause.steps)))


def _is_shown(step: Step, evidence: Evidence, findings: Sequence[Finding]) -> bool:
    if not step.only_with or any(code in evidence for code in step.only_with):
        return True
    return not any(_somebody_knows(code, evidence, findings) for code in step.only_with)


def _somebody_knows(code: str, evidence: Evidence, findings: Sequence[Finding]) -> bool:
    """Whether it is known that an evidence code, which does not hold, does not hold."""
    if code in (ALLOWED, NOT_ALLOWED):
        return ALLOWED in evidence or NOT_ALLOWED in evidence
    question, is_answer, _ = code.partition("/")
    if is_answer:
        return any(known.startswith(f"{question}/") for known in evidence)
    return any(finding.outcome not in ("unknown", "skipped") for finding in findings)
