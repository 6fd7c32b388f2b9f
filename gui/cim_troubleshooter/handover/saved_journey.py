"""The journey of a saved summary, as far as the guidance here knows it: what its findings mean can then be weighed once more."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.handover.saved_summary import SavedSummary
from cim_troubleshooter.journey.state import Journey, Place, StepTaken


def journey_of(saved: SavedSummary, pack: Pack) -> Journey:
    """What was seen, answered, found and tried. What this guidance does not have is left out; what was typed stays in the file."""
    symptom = saved.symptom if saved.symptom in pack.symptoms else None
    message = saved.message if saved.message in pack.messages and pack.messages[saved.message or ""].symptom == symptom else None
    return Journey(
        place=Place.SAVED_SUMMARY,
        symptom=symptom,
        message=message,
        chosen=saved.chosen if saved.chosen in pack.causes else None,
        card_first=saved.card_first,
        answers=saved.answers,
        findings=tuple(Finding(one.code, one.outcome, one.says, dict(one.values), dict(one.details)) for one in saved.findings),
        checks_skipped=saved.checks_skipped,
        cause=saved.cause if saved.cause in pack.causes else None,
        taken=tuple(StepTaken(one.cause, one.step, one.result) for one in saved.taken if _exists(one.cause, one.step, pack)),
    )


def _exists(cause: str, step: int, pack: Pack) -> bool:
    return cause in pack.causes and step < len(pack.causes[cause].steps)
