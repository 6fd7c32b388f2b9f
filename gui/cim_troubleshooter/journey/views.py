"""What a page shows of a journey: its symptom, the causes with their standing, the step and the question that come next."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Cause, Message, Pack, SharedQuestion, Symptom
from cim_troubleshooter.journey.evidence import Known, evidence_known
from cim_troubleshooter.journey.questions import question_that_decides
from cim_troubleshooter.journey.shown_steps import ShownStep, indexes_of_shown
from cim_troubleshooter.journey.state import Journey, Verdict
from cim_troubleshooter.journey.verdicts import causes_to_consider, weigh


def verdicts_of(journey: Journey, pack: Pack) -> list[Verdict]:
    """Every cause of the journey's symptom with its standing, likeliest first; none for "None of these".

    Where a card came first, the faults that the checks found, of whatever symptom.
    """
    symptom = symptom_of(journey, pack)
    if symptom is None:
        return _found_anywhere(journey, pack) if journey.card_first else []
    message = message_of(journey, pack)
    leading = (*((journey.sought,) if journey.sought else ()), *(message.causes if message else ()))
    return weigh(pack, causes_to_consider(symptom, journey.answers, leading), evidence_for(journey, pack))


def _found_anywhere(journey: Journey, pack: Pack) -> list[Verdict]:
    causes = dict.fromkeys(cause for symptom in pack.symptoms_in_order() for cause in symptom.causes)
    faults = [id_ for id_ in causes if id_ in pack.causes and pack.causes[id_].kind == "fault"]
    return [verdict for verdict in weigh(pack, faults, evidence_for(journey, pack)) if verdict.standing == "found"]


def evidence_for(journey: Journey, pack: Pack) -> Known:
    """The evidence codes that hold, each with its sentences."""
    return evidence_known(pack, symptom_of(journey, pack), journey.answers, journey.findings)


def shown_step(journey: Journey, pack: Pack) -> ShownStep | None:
    """The step that the journey is at, and which of how many; None where no cause is looked at."""
    cause = cause_of(journey, pack)
    if cause is None:
        return None
    shown = shown_indexes(journey, pack, cause)
    index = step_index(journey, pack, cause)
    return ShownStep(number=shown.index(index) + 1, total=len(shown), step=cause.steps[index])


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


def next_question(journey: Journey, pack: Pack) -> SharedQuestion | None:
    """What is asked above the steps now: what is to be answered anew, or what could still change a verdict or the steps."""
    if journey.asked_again in pack.questions:
        return pack.questions[journey.asked_again or ""]
    symptom = symptom_of(journey, pack)
    return question_that_decides(journey, pack, symptom, verdicts_of(journey, pack), cause_of(journey, pack))


def shown_indexes(journey: Journey, pack: Pack, cause: Cause) -> list[int]:
    """Where in the cause the steps stand that this person sees."""
    return indexes_of_shown(cause, evidence_for(journey, pack), journey.findings)


def step_index(journey: Journey, pack: Pack, cause: Cause) -> int:
    """Where in the cause the step stands that is shown: the journey's own, or the next one that this person sees."""
    shown = shown_indexes(journey, pack, cause)
    return next((index for index in shown if index >= journey.step), shown[-1])
