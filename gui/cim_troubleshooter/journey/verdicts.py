"""Evidence weighed: which causes are found here, possible or unlikely, and why.

No weights and no guesswork. Evidence that points to a cause makes it found; evidence that points away, and
nothing that points to it, makes it unlikely; everything else stays possible. What a person has tried beats what a
computer can read: an answer that points away makes a cause unlikely though a check found it. What no computer can
know (`cannot_tell`) is never made unlikely. Inside each standing the author's order holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cim_troubleshooter.guidance.model import Cause, Pack, Symptom
from cim_troubleshooter.journey.evidence import FACT, Known
from cim_troubleshooter.journey.state import Reason, Standing, Verdict

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


def weigh(pack: Pack, causes: Iterable[str], known: Known) -> list[Verdict]:
    """Each cause with its standing, likeliest first. A cause that the pack lost, or that is not in force, is left out."""
    verdicts = [verdict_on(pack.causes[cause], known) for cause in causes if cause in pack.causes]
    return sorted(verdicts, key=lambda verdict: _ORDER.index(verdict.standing))


def verdict_on(cause: Cause, known: Known) -> Verdict:
    """One cause's standing. Where evidence contradicts itself, both sides are said, the one that decided first."""
    pointing_to = _reasons(cause.evidence.points_to, known)
    pointing_away = _reasons(cause.evidence.points_away, known)
    tried = _answers(cause.evidence.points_away, known) and not _answers(cause.evidence.points_to, known)
    if pointing_to and not (tried and cause.cannot_tell is None):
        return Verdict(cause=cause.id, standing="found", because=each_once((*pointing_to, *pointing_away)))
    if pointing_away and cause.cannot_tell is None:
        return Verdict(cause=cause.id, standing="unlikely", because=each_once((*pointing_away, *pointing_to)))
    return Verdict(cause=cause.id, standing="possible", because=(cause.cannot_tell or NOT_KNOWN,))


def each_once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons in their order, each once. A finding has parts that do not hash, so that no set does this."""
    kept: list[Reason] = []
    for reason in reasons:
        if reason not in kept:
            kept.append(reason)
    return tuple(kept)


def _answers(codes: Sequence[str], known: Known) -> bool:
    """Whether one of the codes that hold is an answer, such as `other-computer/works`, and neither a finding nor a fact."""
    return any("/" in code and not code.startswith(f"{FACT}/") for code in codes if code in known)


def _reasons(codes: Sequence[str], known: Known) -> tuple[Reason, ...]:
    """Why the codes hold, in the order in which it was found out."""
    if known.keys().isdisjoint(codes):
        return ()
    return each_once(reason for code in known if code in codes for reason in known[code])
