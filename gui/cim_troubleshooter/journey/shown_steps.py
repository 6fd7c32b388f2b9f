"""Which steps of a cause are for this person: a step may be for one login client, or for one answer, only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause, Step
from cim_troubleshooter.journey.evidence import ALLOWED, FACT, NOT_ALLOWED, Known


class ShownStep(NamedTuple):
    """One step as a page shows it: the `number`th of `total` that this person sees, counted from 1."""

    number: int
    total: int
    step: Step


def indexes_of_shown(cause: Cause, known: Known, findings: Sequence[Finding]) -> list[int]:
    """Where in `cause.steps` the steps stand that are shown; all of them where none would be left."""
    shown = [index for index, step in enumerate(cause.steps) if _is_shown(step, known, findings)]
    return shown or list(range(len(cause.steps)))


def _is_shown(step: Step, known: Known, findings: Sequence[Finding]) -> bool:
    if not step.only_with or any(code in known for code in step.only_with):
        return True
    return not any(_somebody_knows(code, known, findings) for code in step.only_with)


def _somebody_knows(code: str, known: Known, findings: Sequence[Finding]) -> bool:
    """Whether it is known that an evidence code, which does not hold, does not hold."""
    if code in (ALLOWED, NOT_ALLOWED):
        return ALLOWED in known or NOT_ALLOWED in known
    question, is_answer, _ = code.partition("/")
    if is_answer and question != FACT:
        return any(held.startswith(f"{question}/") for held in known)
    return any(finding.outcome not in ("unknown", "skipped") for finding in findings)
