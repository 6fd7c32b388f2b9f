"""Findings weighed against a pack's evidence: which causes are found here, possible or unlikely, and why.

No weights and no guesswork. Evidence that points to a cause makes it found; evidence that points away, and
nothing that points to it, makes it unlikely; everything else stays possible. What no computer can know
(`cannot_tell`) is never made unlikely. Inside each standing the author's order holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause, Pack, Symptom
from cim_troubleshooter.journey.state import Standing, Verdict

NOT_KNOWN = "This computer cannot tell."
_ORDER: tuple[Standing, ...] = ("found", "possible", "unlikely")


def causes_to_consider(symptom: Symptom, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the causes of a symptom, in order, after the answers given so far."""
    if symptom.question is not None:
        chosen = answers.get(symptom.question.id)
        for answer in symptom.question.answers:
            if answer.id == chosen and answer.causes:
                return answer.causes
    return symptom.causes


def weigh(pack: Pack, symptom: Symptom, answers: Mapping[str, str], findings: Sequence[Finding]) -> list[Verdict]:
    """Every cause of the symptom with its standing, likeliest first. A cause that the pack lost is left out."""
    causes = [pack.causes[cause] for cause in causes_to_consider(symptom, answers) if cause in pack.causes]
    verdicts = [_verdict(cause, findings) for cause in causes]
    return sorted(verdicts, key=lambda verdict: _ORDER.index(verdict.standing))


def _verdict(cause: Cause, findings: Sequence[Finding]) -> Verdict:
    pointing_to = _sentences(cause.evidence.points_to, findings)
    if pointing_to:
        return Verdict(cause=cause.id, standing="found", because=pointing_to)
    pointing_away = _sentences(cause.evidence.points_away, findings)
    if pointing_away and cause.cannot_tell is None:
        return Verdict(cause=cause.id, standing="unlikely", because=pointing_away)
    return Verdict(cause=cause.id, standing="possible", because=(cause.cannot_tell or NOT_KNOWN,))


def _sentences(codes: Sequence[str], findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.says for finding in findings if finding.code in codes))
