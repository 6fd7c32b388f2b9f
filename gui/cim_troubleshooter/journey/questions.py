"""Which question is asked before the steps: only one whose answer could still change something that is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cim_troubleshooter.guidance.model import Cause, Pack, SharedQuestion
from cim_troubleshooter.journey.evidence import ALLOWED, NOT_ALLOWED, ROLE, Known, answered_already, known_of
from cim_troubleshooter.journey.shown_steps import condition_of, indexes_of_shown
from cim_troubleshooter.journey.state import Journey, Verdict
from cim_troubleshooter.journey.verdicts import is_named_by_person, verdict_on


def question_that_decides(journey: Journey, pack: Pack, verdicts: Sequence[Verdict], looked_at: Cause | None) -> SharedQuestion | None:
    """The first question, by its order, of which an answer could change a verdict or the steps shown; None if there is none.

    A question is not asked where somebody or a check has answered it, “I don't know” included. While somebody is at a cause
    that was found here, or that they named themselves, only what could change that cause or its steps is asked: they have
    something better to do.
    """
    known = known_of(journey, pack)
    here = [verdict for verdict in verdicts if looked_at is not None and verdict.cause == looked_at.id]
    at_hand = [verdict for verdict in here if verdict.standing == "found" or is_named_by_person(pack.causes[verdict.cause], known)]
    considered = [pack.causes[verdict.cause] for verdict in at_hand or verdicts if verdict.standing != "unlikely"]
    for question in sorted(pack.questions.values(), key=lambda one: (one.order, one.id)):
        if question.on_page != "what-to-do" or answered_already(pack, question, journey):
            continue
        codes = _codes_of(question, pack)
        concerned = [cause for cause in considered if not codes.isdisjoint(_codes_in(cause))]
        if any(_changes(journey, pack, question, answer.id, known, concerned, looked_at) for answer in question.answers):
            return question
    return None


def _codes_of(question: SharedQuestion, pack: Pack) -> set[str]:
    """The evidence codes that an answer to the question could make hold."""
    codes = {f"{question.id}/{answer.id}" for answer in question.answers}
    if question.id == ROLE or any(operation.asked_by in codes for operation in pack.operations.values()):
        codes |= {ALLOWED, NOT_ALLOWED}
    return codes


def _codes_in(cause: Cause) -> Iterator[str]:
    """The evidence codes that count for a cause or its steps."""
    yield from cause.evidence.points_to
    yield from cause.evidence.points_away
    for step in cause.steps:
        yield from step.only_with


def _changes(
    journey: Journey,
    pack: Pack,
    question: SharedQuestion,
    answer: str,
    known: Known,
    concerned: Sequence[Cause],
    looked_at: Cause | None,
) -> bool:
    if not concerned:
        return False
    then = known_of(journey._replace(answers={**journey.answers, question.id: answer}), pack)
    if any(verdict_on(cause, then).standing != verdict_on(cause, known).standing for cause in concerned):
        return True
    if looked_at is None:
        return False
    return _steps(looked_at, then, journey, pack) != _steps(looked_at, known, journey, pack)


def _steps(cause: Cause, known: Known, journey: Journey, pack: Pack) -> list[tuple[int, str | None]]:
    """The steps that are shown, each with its condition where that is not known."""
    shown = indexes_of_shown(cause, known, journey.findings, pack)
    return [(index, condition_of(cause.steps[index], known)) for index in shown]
