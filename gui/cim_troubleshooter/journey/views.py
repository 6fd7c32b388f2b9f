"""What a page shows of a journey: its symptom, the causes with their standing, the step and the question that come next."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Cause, Message, Pack, SharedQuestion, Symptom
from cim_troubleshooter.journey import verdicts
from cim_troubleshooter.journey.evidence import Known, known_of
from cim_troubleshooter.journey.questions import question_that_decides
from cim_troubleshooter.journey.shown_steps import ShownStep, condition_of, indexes_of_shown
from cim_troubleshooter.journey.state import Journey, Verdict

ENOUGH_CAUSES = 3
"""Causes tried, after which a person is proposed."""
ENOUGH_SECONDS = 120.0
"""Seconds since the journey began, after which a person is proposed."""


_WEIGHED: list[tuple[Journey, Pack, tuple[Verdict, ...]]] = []
"""The last journey that was weighed: a page asks many things about one, and neither journeys nor packs ever change."""
_KNOWN: list[tuple[Journey, Pack, Known]] = []
"""The same of what is known on it."""


def verdicts_of(journey: Journey, pack: Pack) -> list[Verdict]:
    """Every cause to consider with its standing, likeliest first; none for "None of these"."""
    for of_journey, in_pack, weighed in _WEIGHED:
        if of_journey is journey and in_pack is pack:
            return list(weighed)
    weighed = tuple(verdicts.verdicts_of(journey, pack))
    _WEIGHED[:] = [(journey, pack, weighed)]
    return list(weighed)


def verdict_here(journey: Journey, pack: Pack) -> Verdict | None:
    """How the cause that is being looked at stands; None where none is."""
    cause = cause_of(journey, pack)
    if cause is None:
        return None
    listed = next((one for one in verdicts_of(journey, pack) if one.cause == cause.id), None)
    return listed or verdicts.verdict_on(cause, evidence_for(journey, pack))


def title_of(verdict: Verdict, journey: Journey, pack: Pack) -> str:
    """A cause's title as it stands: what is so where a finding or an answer points to it, and otherwise what may be."""
    cause, reasons = pack.causes[verdict.cause], evidence_for(journey, pack).reasons
    telling = [code for code in cause.evidence.points_to if any(reason in verdict.because for reason in reasons.get(code, ()))]
    if verdict.standing == "unlikely" or not (telling or verdict.standing == "found"):
        return cause.title_possible or cause.title
    return next((cause.title_found[code] for code in telling if code in cause.title_found), cause.title)


def ruled_out(journey: Journey, pack: Pack) -> Verdict | None:
    """The cause that the person chose, where what was found speaks against it. The page that shows another cause says so, and why.

    What they chose from what the search found; or by their answer before the checks, unless a found cause is shown instead of it.
    """
    known = evidence_for(journey, pack)
    listed = verdicts_of(journey, pack)
    shown_is_found = any(one.cause == journey.cause and one.standing == "found" for one in listed)
    for one in listed:
        claimed = not shown_is_found and verdicts.is_claimed(pack.causes[one.cause], known)
        if one.standing == "unlikely" and one.cause != journey.cause and (one.cause == journey.chosen or claimed):
            return one
    return None


def person_is_proposed(journey: Journey, seconds: float = 0.0) -> bool:
    """Whether it is time to ask a person: so many causes were tried, or so many seconds have passed since the journey began."""
    return causes_taken(journey) >= ENOUGH_CAUSES or seconds >= ENOUGH_SECONDS


def causes_taken(journey: Journey) -> int:
    """Of how many causes some step is behind the person."""
    return len({taken.cause for taken in journey.taken})


def evidence_for(journey: Journey, pack: Pack) -> Known:
    """The evidence codes that hold, each with its reasons."""
    for of_journey, in_pack, known in _KNOWN:
        if of_journey is journey and in_pack is pack:
            return known
    known = known_of(journey, pack)
    _KNOWN[:] = [(journey, pack, known)]
    return known


def next_question(journey: Journey, pack: Pack) -> SharedQuestion | None:
    """What is asked above the steps now: what is to be answered anew, or what could still change a verdict or the steps."""
    if journey.asked_again in pack.questions:
        return pack.questions[journey.asked_again or ""]
    return question_that_decides(journey, pack, verdicts_of(journey, pack), cause_of(journey, pack))


def open_question(journey: Journey, pack: Pack) -> SharedQuestion | None:
    """The question that has the page to itself now. A duty comes before every question, unless the person goes back to one."""
    shown = shown_step(journey, pack)
    if shown is not None and shown.step.act == "must" and journey.asked_again is None:
        return None
    return next_question(journey, pack)


def shown_step(journey: Journey, pack: Pack) -> ShownStep | None:
    """The step that the journey is at, and which of how many; None where no cause is looked at."""
    cause = cause_of(journey, pack)
    if cause is None:
        return None
    shown = shown_indexes(journey, pack, cause)
    index = _step_among(shown, journey)
    step = cause.steps[index]
    return ShownStep(shown.index(index) + 1, len(shown), step, condition_of(step, evidence_for(journey, pack)))


def shown_indexes(journey: Journey, pack: Pack, cause: Cause) -> list[int]:
    """The indexes of those steps of a cause that this person sees."""
    return indexes_of_shown(cause, evidence_for(journey, pack), journey.findings, pack)


def step_index(journey: Journey, pack: Pack, cause: Cause) -> int:
    """The index of the step that is shown: the journey's own, or the next one that this person sees."""
    return _step_among(shown_indexes(journey, pack, cause), journey)


def finding_out(journey: Journey, pack: Pack) -> SharedQuestion | None:
    """The question that is asked to find out, if any."""
    return pack.questions.get(journey.finding_out) if journey.finding_out else None


def message_of(journey: Journey, pack: Pack) -> Message | None:
    """The message that the journey started with, if any."""
    return pack.messages.get(journey.message) if journey.message else None


def symptom_of(journey: Journey, pack: Pack) -> Symptom | None:
    """The symptom that was chosen, if any."""
    return pack.symptoms.get(journey.symptom) if journey.symptom else None


def cause_of(journey: Journey, pack: Pack) -> Cause | None:
    """The cause that is being looked at, if any."""
    return pack.causes.get(journey.cause) if journey.cause else None


def _step_among(shown: list[int], journey: Journey) -> int:
    return next((index for index in shown if index >= journey.step), shown[-1])
