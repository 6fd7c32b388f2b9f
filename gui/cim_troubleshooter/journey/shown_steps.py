"""Which steps of a cause are for this person: a step may be for one login client, or for one answer, only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause, Pack, Step
from cim_troubleshooter.journey.evidence import ALLOWED, FACT, NOT_ALLOWED, Known
from cim_troubleshooter.journey.looked_for import looked_for_in_vain


class ShownStep(NamedTuple):
    """One step as a page shows it: the `number`th of `total` that this person sees, counted from 1."""

    number: int
    total: int
    step: Step
    condition: str | None = None
    """When the step applies, in the pack's words, where nobody knows whether it does: said with the step, which is never told as fact."""


def indexes_of_shown(cause: Cause, known: Known, findings: Sequence[Finding], pack: Pack) -> list[int]:
    """Where in `cause.steps` the steps stand that are shown; all of them where none would be left."""
    shown = [index for index, step in enumerate(cause.steps) if _is_shown(step, known, findings, pack)]
    return shown or list(range(len(cause.steps)))


def condition_of(step: Step, known: Known) -> str | None:
    """The step's condition in words, where nothing that is known fulfils it."""
    return step.if_ if step.only_with and not any(known.holds(code) for code in step.only_with) else None


def _is_shown(step: Step, known: Known, findings: Sequence[Finding], pack: Pack) -> bool:
    if not step.only_with or any(known.holds(code) for code in step.only_with):
        return True
    return not all(_known_not_to_hold(code, known, findings, pack) for code in step.only_with)


def _known_not_to_hold(code: str, known: Known, findings: Sequence[Finding], pack: Pack) -> bool:
    """Whether somebody knows about an evidence code that does not hold: who was asked, or a check that looked for it."""
    if code in (ALLOWED, NOT_ALLOWED):
        return known.holds(ALLOWED) or known.holds(NOT_ALLOWED)
    question, has_slash, name = code.partition("/")
    if has_slash and question != FACT:
        return any(held.startswith(f"{question}/") for held in known.reasons)
    fact = pack.facts.get(name)
    shown_by = (code,) if not has_slash else fact.shown_by if fact is not None else ()
    told = {finding.code for finding in findings}
    return any(looked_for_in_vain(one, told) for one in shown_by)
