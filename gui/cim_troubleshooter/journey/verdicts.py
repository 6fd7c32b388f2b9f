"""Evidence weighed: which causes are found here, possible or unlikely, and why.

No weights and no guesswork. Evidence that points to a cause makes it found; evidence that points away, and
nothing that points to it, makes it unlikely; everything else stays possible. What a person has tried beats what a
computer can read: an answer that points away makes a cause unlikely though a check found it. What no computer can
know (`cannot_tell`) is never made unlikely. Inside each standing the author's order holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cim_troubleshooter.guidance.model import Cause, Pack, Symptom
from cim_troubleshooter.journey.evidence import Evidence
from cim_troubleshooter.journey.state import Standing, Verdict

NOT_KNOWN = "This computer cannot tell."
_ORDER: tuple[Standing, ...] = ("found", "possible", "unlikely")


def causes_to_consider(symptom: Symptom, answers: Mapping[str, str], leading: Sequence[str] = ()) -> tuple[str, ...]:
    """The ids of the causes of a symptom, in order, after the answers given so far; `leading` ones come before all others."""
    causes = symptom.causes
    if symptom.question is not None:
        chosen = answers.get(symptom.question.id)
        for answer in symptom.question.answers:
            if answer.id == chosen and answer.causes:
                causes = answer.causes
    return tuple(dict.fromkeys((*leading, *causes)))


def weigh(pack: Pack, causes: Iterable[str], evidence: Evidence) -> list[Verdict]:
    """Each cause with its standing, likeliest first. A cause that the pack lost, or that is not in force, is left out."""
    verdicts = [verdict_on(pack.causes[cause], evidence) for cause in causes if cause in pack.causes]
    return sorted(verdicts, key=lambda verdict: _ORDER.index(verdict.standing))


def verdict_on(cause: Cause, evidence: Evidence) -> Verdict:
    """One cause's standing. Where evidence contradicts itself, both sides are said, the one that decided first."""
    pointing_to = _sentences(cause.evidence.points_to, evidence)
    pointing_away = _sentences(cause.evidence.points_away, evidence)
    tried = _answers(cause.evidence.points_away, evidence) and not _answers(cause.evidence.points_to, evidence)
    if pointing_to and not (tried and cause.cannot_tell is None):
        return Verdict(cause=cause.id, standing="found", because=_each_once(*pointing_to, *pointing_away))
    if pointing_away and cause.cannot_tell is None:
        return Verdict(cause=cause.id, standing="unlikely", because=_each_once(*pointing_away, *pointing_to))
    return Verdict(cause=cause.id, standing="possible", because=(cause.cannot_tell or NOT_KNOWN,))


def _answers(codes: Sequence[str], evidence: Evidence) -> bool:
    """Whether one of the codes that hold is an answer, such as `other-computer/works`, and no finding."""
    return any("/" in code for code in codes if code in evidence)


def _each_once(*sentences: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentences))


def _sentences(codes: Sequence[str], evidence: Evidence) -> tuple[str, ...]:
    """Why the codes hold, in the order in which it was found out."""
    if evidence.keys().isdisjoint(codes):
        return ()
    return tuple(dict.fromkeys(says for code in evidence if code in codes for says in evidence[code]))
