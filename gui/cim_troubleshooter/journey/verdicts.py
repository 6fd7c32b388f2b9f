"""Evidence weighed: which causes are found here, possible or unlikely, and why.

No weights and no guesswork. Evidence that points to a cause makes it found; evidence that points away, and
nothing that points to it, makes it unlikely; everything else stays possible, also what a check looked for in vain. What
a person has tried beats what a computer can read: an answer that points away makes a cause unlikely though a check found
it. What no computer can know (`cannot_tell`) is never made unlikely. What only the person can know is the cause as soon
as they say so. Inside each standing the author's order holds, but that a found cause with a duty comes before those without one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause, Pack, Symptom
from cim_troubleshooter.journey.evidence import FACT, Known, known_of
from cim_troubleshooter.journey.looked_for import no_sign_of
from cim_troubleshooter.journey.state import Journey, Origin, Reason, Standing, Verdict

NOT_KNOWN = "This computer cannot tell."
NO_SIGN = "The checks found no sign of it."
CHOSEN = "You chose this."
MESSAGE = "The message can mean this."
_ORDER: tuple[Standing, ...] = ("found", "possible", "unlikely")


def verdicts_of(journey: Journey, pack: Pack) -> list[Verdict]:
    """Every cause to consider with its standing, likeliest first; none for "None of these".

    Those of the symptom, and whatever the checks found a problem for, whatever was chosen. Where a card came first, the faults
    that the checks found, of whatever symptom.
    """
    known = known_of(journey, pack)
    symptom = pack.symptoms.get(journey.symptom or "")
    if symptom is None:
        return _found_faults(pack, known) if journey.card_first else []
    origins: dict[str, Origin] = {}
    for cause, origin in (*_said_causes(pack, known), *_asked_for(journey, pack, symptom), *_found_by_checks(pack, known)):
        origins.setdefault(cause, origin)
    if journey.cause is not None and journey.cause in pack.causes:
        # Who went back may stand at a cause that newer findings no longer lead to.
        origins.setdefault(journey.cause, "symptom")
    return in_order((verdict_on(pack.causes[cause], known, origin) for cause, origin in origins.items()), pack)


def causes_to_consider(symptom: Symptom, answers: Mapping[str, str], leading: Sequence[str] = ()) -> tuple[str, ...]:
    """The ids of the causes of a symptom, in order, after the answers given so far; `leading` ones come before all others."""
    causes = symptom.causes
    if symptom.question is not None:
        chosen = answers.get(symptom.question.id)
        for answer in symptom.question.answers:
            if answer.id == chosen and answer.causes:
                causes = answer.causes
    return tuple(dict.fromkeys((*leading, *causes)))


def in_order(verdicts: Iterable[Verdict], pack: Pack) -> list[Verdict]:
    """Verdicts, likeliest first: what the person said, then what was found (duties first), then by standing."""
    return sorted(verdicts, key=lambda verdict: (_ORDER.index(verdict.standing), verdict.origin != "said", _has_no_duty(verdict, pack)))


def verdict_on(cause: Cause, known: Known, origin: Origin = "symptom") -> Verdict:
    """One cause's standing. Where evidence contradicts itself, both sides are said, the one that decided first."""
    if cause.person_knows and (said := _said(cause, known)):
        return Verdict(cause.id, "found", said, "said")
    deciding = _deciding(cause, known)
    pointing_to = _relevant(_reasons(deciding, known), known)
    pointing_away = _reasons(cause.evidence.points_away, known)
    tried = _answers(cause.evidence.points_away, known) and not _answers(deciding, known)
    if pointing_to and not (tried and cause.cannot_tell is None):
        return Verdict(cause.id, "found", each_once((*pointing_to, *pointing_away)), origin)
    if pointing_away and cause.cannot_tell is None:
        return Verdict(cause.id, "unlikely", each_once((*pointing_away, *pointing_to)), origin)
    return Verdict(cause.id, "possible", _why_possible(cause, known, origin), origin)


def is_claimed(cause: Cause, known: Known) -> bool:
    """Whether the person's own answer to the question before the checks says that it is this cause."""
    return known.own_words and not known.claimed.isdisjoint(cause.evidence.points_to)


def each_once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons in their order, each once. A finding has parts that do not hash, so that no set does this."""
    kept: list[Reason] = []
    for reason in reasons:
        if reason not in kept:
            kept.append(reason)
    return tuple(kept)


def is_named_by_person(cause: Cause, known: Known) -> bool:
    """Whether the person chose the cause from what the search found, or their answer before the checks says that it is this."""
    return known.chosen == cause.id or is_claimed(cause, known)


def _deciding(cause: Cause, known: Known) -> tuple[str, ...]:
    """The codes that make a cause found. What a check could speak of, or no computer can tell, is not found because somebody says so."""
    codes = (*cause.evidence.points_to, *cause.evidence.points_away)
    if cause.cannot_tell is None and all("/" in code and not code.startswith(f"{FACT}/") for code in codes):
        return cause.evidence.points_to
    return tuple(code for code in cause.evidence.points_to if code not in known.claimed)


def _why_possible(cause: Cause, known: Known, origin: Origin) -> tuple[Reason, ...]:
    """First what the person chose, said or saw; then what a check told, though it makes nothing found; then why nothing is known."""
    told = tuple(reason for reason in _reasons(cause.evidence.points_to, known) if isinstance(reason, Finding))
    no_sign = NO_SIGN if no_sign_of(cause.evidence.points_to, known.reasons) else None
    untold = [reason for reason in (cause.cannot_tell or no_sign,) if reason is not None and not told]
    # “Cannot tell” is said only where there is nothing else to say.
    return each_once((*_why_considered(cause, known, origin), *told, *untold)) or (NOT_KNOWN,)


def _why_considered(cause: Cause, known: Known, origin: Origin) -> tuple[Reason, ...]:
    if known.chosen == cause.id:
        return (CHOSEN,)
    if is_claimed(cause, known):
        return _reasons(tuple(known.claimed), known)
    return (MESSAGE,) if origin == "message" else ()


def _said_causes(pack: Pack, known: Known) -> Iterator[tuple[str, Origin]]:
    return ((cause.id, "said") for cause in pack.causes.values() if cause.person_knows and _said(cause, known))


def _asked_for(journey: Journey, pack: Pack, symptom: Symptom) -> Iterator[tuple[str, Origin]]:
    """The causes that what the person chose and answered leads to, in the author's order. One that the pack lost is left out."""
    message = pack.messages.get(journey.message or "")
    asked: list[tuple[str, Origin]] = [(journey.chosen, "chosen")] if journey.chosen else []
    asked += [(cause, "message") for cause in message.causes] if message is not None else []
    asked += [(cause, "symptom") for cause in causes_to_consider(symptom, journey.answers)]
    return (one for one in asked if one[0] in pack.causes)


def _found_by_checks(pack: Pack, known: Known) -> Iterator[tuple[str, Origin]]:
    """Causes that a problem points to, of whatever symptom: a fault that was found is never kept back."""
    problems = {code for code, reasons in known.reasons.items() if any(_is_problem(reason) for reason in _relevant(reasons, known))}
    for cause in _of_all_symptoms(pack) if problems else ():
        if not problems.isdisjoint(cause.evidence.points_to):
            yield cause.id, "checks"


def _found_faults(pack: Pack, known: Known) -> list[Verdict]:
    faults = (verdict_on(cause, known, "checks") for cause in _of_all_symptoms(pack) if cause.kind == "fault")
    return in_order((verdict for verdict in faults if verdict.standing == "found"), pack)


def _of_all_symptoms(pack: Pack) -> list[Cause]:
    """The causes in the order in which the symptoms name them, and then those that only messages name."""
    named = (cause for symptom in pack.symptoms_in_order() for cause in symptom.causes)
    return [pack.causes[id_] for id_ in dict.fromkeys((*named, *pack.causes)) if id_ in pack.causes]


def _is_problem(reason: Reason) -> bool:
    return isinstance(reason, Finding) and reason.outcome == "problem"


def _has_no_duty(verdict: Verdict, pack: Pack) -> bool:
    return verdict.standing != "found" or all(step.act != "must" for step in pack.causes[verdict.cause].steps)


def _said(cause: Cause, known: Known) -> tuple[Reason, ...]:
    """The person's own words for a cause that only they can know."""
    answers = tuple(reason for reason in _reasons(cause.evidence.points_to, known) if isinstance(reason, str))
    return answers or ((CHOSEN,) if known.chosen == cause.id else ())


def _relevant(reasons: Sequence[Reason], known: Known) -> tuple[Reason, ...]:
    if not known.irrelevant:
        return tuple(reasons)
    return tuple(reason for reason in reasons if not (isinstance(reason, Finding) and reason.code in known.irrelevant))


def _answers(codes: Sequence[str], known: Known) -> bool:
    """Whether one of the codes that hold is an answer, such as `other-computer/works`, and neither a finding nor a fact."""
    return any("/" in code and not code.startswith(f"{FACT}/") for code in codes if known.holds(code))


def _reasons(codes: Sequence[str], known: Known) -> tuple[Reason, ...]:
    """Why the codes hold, in the order in which it was found out."""
    if known.reasons.keys().isdisjoint(codes):
        return ()
    return each_once(reason for code in known.reasons if code in codes for reason in known.reasons[code])
