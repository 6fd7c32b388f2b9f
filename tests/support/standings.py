"""Every cause of a pack in each standing that it can have: journeys on which it is looked at, one for each thing that speaks for or against it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import UNKNOWN, Cause, Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.evidence import ALLOWED, FACT, NOT_ALLOWED, ROLE
from cim_troubleshooter.journey.opening import opening_of
from cim_troubleshooter.journey.state import Journey, Place, Verdict

_VALUES = {
    "browser": "Microsoft Edge",
    "count": "2",
    "date": "20 November 2026",
    "hosts": "am.nhsidentity.spineservices.nhs.uk, gas.national.ncrs.nhs.uk and 3 more",
    "least": "2.4.10.0",
    "minutes": "75",
    "name": "Gemalto Classic Client 6.1",
    "version": "2.3.2.0",
    "way": "behind",
}
"""What stands in the sentences of findings."""


class Looked(NamedTuple):
    """A cause that is being looked at, how it stands, and the code that it stands so for; no code where nothing is known."""

    cause: Cause
    verdict: Verdict
    code: str
    journey: Journey


def every_cause_in_each_standing(pack: Pack) -> Iterator[Looked]:
    """With nothing known, with each code that points to a cause, with each that points away, and with both."""
    for cause in pack.causes.values():
        bare = _looking_at(cause, pack)
        told = [*cause.evidence.points_to, *cause.evidence.points_away]
        first = cause.evidence.points_to[:1]
        both = [(*first, code) for code in cause.evidence.points_away if first]
        for codes in ((), *((code,) for code in told), *both):
            for journey in _with(bare, codes, pack):
                yield from _looked(journey, cause, " and ".join(codes), pack)
        yield from _looked(bare._replace(chosen=cause.id), cause, "chosen", pack)


def _looked(journey: Journey, cause: Cause, code: str, pack: Pack) -> Iterator[Looked]:
    verdict = views.verdict_here(journey, pack)
    if verdict is not None:
        yield Looked(cause, verdict, code, journey)


def _looking_at(cause: Cause, pack: Pack) -> Journey:
    opening = opening_of(pack, cause.id)
    symptom = opening.symptom if opening is not None else next(iter(pack.symptoms))
    question = pack.symptoms[symptom].question
    answers = {question.id: opening.answer} if question is not None and opening is not None and opening.answer else {}
    return Journey(place=Place.WHAT_TO_DO, symptom=symptom, cause=cause.id, answers=answers, came_from=Journey())


def all_answered(journey: Journey, pack: Pack) -> Journey:
    """Nobody is asked anything any more: every question above the steps that was open has the answer that weighs nothing."""
    asked = {question.id: UNKNOWN for question in pack.questions.values() if question.on_page == "what-to-do"}
    return journey._replace(answers={**asked, **journey.answers})


def _with(journey: Journey, codes: tuple[str, ...], pack: Pack) -> list[Journey]:
    """The journey on which these codes hold; none where they cannot hold together on it."""
    for code in codes:
        added = _added(journey, code, pack)
        if added is None:
            return []
        journey = added
    return [journey]


def _added(journey: Journey, code: str, pack: Pack) -> Journey | None:
    if code in (ALLOWED, NOT_ALLOWED):
        return _may(journey, code == ALLOWED, pack)
    kind, has_slash, name = code.partition("/")
    if not has_slash or kind == FACT:
        finding = _finding(name and pack.facts[name].shown_by[0] or code)
        return journey._replace(findings=(*journey.findings, finding))
    if kind in pack.questions:
        return journey._replace(answers={**journey.answers, kind: name})
    asking = next((one for one in pack.symptoms.values() if one.question is not None and one.question.id == kind), None)
    return journey._replace(symptom=asking.id, answers={kind: name}) if asking is not None else None


def _may(journey: Journey, allowed: bool, pack: Pack) -> Journey | None:
    roles = [answer.id for answer in pack.questions[ROLE].answers]
    for operation in pack.operations.values():
        question, _, answer = operation.asked_by.partition("/")
        role = next((role for role in roles if (role in operation.may) == allowed), None)
        asking = next((one for one in pack.symptoms.values() if one.question is not None and one.question.id == question), None)
        if role is not None and asking is not None:
            return journey._replace(symptom=asking.id, answers={question: answer, ROLE: role})
    return None


def _finding(code: str) -> Finding:
    kind = all_kinds()[code]
    return kind.found({name: value for name, value in _VALUES.items() if f"{{{name}}}" in kind.sentence})
