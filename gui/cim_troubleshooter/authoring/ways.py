"""Every way through a pack, walked to its end: each must come to a cause and to somebody who can help, and end.

A finding that a pack does not name changes no way, so that only those that it names are walked.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import UNKNOWN, Pack, SharedQuestion, Symptom
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.state import Journey, Place

MOST_STEPS = 1_000
"""Of one way. One that is longer goes round in a circle."""


def ways_that_end_nowhere(pack: Pack) -> Iterator[str]:
    """Each way that comes to no good end: where it began, and what is wrong with it.

    Every symptom and message, with every single finding; without a finding, with every question on the way, until nothing has
    helped; and every way of finding out. `pack` is what is in force on some day.
    """
    for name, begun in (*_symptoms_begun(pack), *_messages_begun(pack)):
        yield from (f"{name}, no finding: {what}" for what in _wrong_at_the_causes(begun, pack))
        for code in _findings(pack):
            journey = moves.checks_seen(moves.found(begun, [_finding(code)]), pack)
            yield from (f"{name}, {code}: {what}" for what in _wrong_here(journey, pack))
    yield from (f"finding out, {way}: {what}" for way, what in _wrong_on_finding_out(pack))


def findings_and_answers_that_end_nowhere(pack: Pack) -> Iterator[str]:
    """As above: every symptom with every single finding and, at once, every single answer to what is asked above the steps."""
    asked = [question for question in pack.questions.values() if question.on_page == "what-to-do"]
    answers = [(question.id, answer.id) for question in asked for answer in question.answers]
    for name, begun in _symptoms_begun(pack):
        for code in _findings(pack):
            journey = moves.checks_seen(moves.found(begun, [_finding(code)]), pack)
            for question, chosen in answers:
                answered = moves.answer_here(journey, pack, question, chosen)
                yield from (f"{name}, {code}, {question}/{chosen}: {what}" for what in _wrong_here(answered, pack))


def sampled_messages_that_end_nowhere(pack: Pack, ways: int, seed: int) -> Iterator[str]:
    """As above, for messages: so many ways, each with a message, a finding and an answer drawn by chance, until nothing has helped.

    All of them would be some hundred thousand. The same seed draws the same ways.
    """
    chance = random.Random(seed)
    begun = list(_messages_begun(pack))
    asked = [question for question in pack.questions.values() if question.on_page == "what-to-do"]
    answers = [(question.id, answer.id) for question in asked for answer in question.answers]
    findings = _findings(pack)
    for _ in range(ways):
        name, journey = chance.choice(begun)
        code, (question, chosen) = chance.choice(findings), chance.choice(answers)
        journey = moves.checks_seen(moves.found(journey, [_finding(code)]), pack)
        journey = moves.answer_here(journey, pack, question, chosen)
        wrong = [*_wrong_here(journey, pack), *_wrong_when_nothing_helps(journey, pack)]
        yield from (f"{name}, {code}, {question}/{chosen}: {what}" for what in wrong)


def findings_named(pack: Pack) -> set[str]:
    """The finding codes that change something in a pack."""
    codes = {code for cause in pack.causes.values() for code in (*cause.evidence.points_to, *cause.evidence.points_away)}
    codes |= {code for cause in pack.causes.values() for step in cause.steps for code in step.only_with}
    codes |= {code for question in pack.questions.values() for answer in question.answers for code in answer.answered_by}
    codes |= {code for fact in pack.facts.values() for code in fact.shown_by}
    return {code for code in codes if "/" not in code}


def _symptoms_begun(pack: Pack) -> Iterator[tuple[str, Journey]]:
    """Each journey that begins with a symptom as it comes to the checks, and its name."""
    for symptom in pack.symptoms_in_order():
        begun = moves.choose_symptom(Journey(), pack, symptom.id)
        yield from ((f"symptom {symptom.id}{way}", journey) for way, journey in _answered(begun, pack, symptom))


def _messages_begun(pack: Pack) -> Iterator[tuple[str, Journey]]:
    for message in pack.messages.values():
        begun = moves.choose_message(Journey(), pack, message.id)
        symptom = pack.symptoms[message.symptom]
        yield from ((f"message {message.id}{way}", journey) for way, journey in _answered(begun, pack, symptom))


def _answered(begun: Journey, pack: Pack, symptom: Symptom) -> Iterator[tuple[str, Journey]]:
    if symptom.question is None:
        yield "", begun
        return
    for answer in symptom.question.answers:
        yield f" ({answer.id})", moves.answer(begun, pack, symptom.question.id, answer.id)


def _wrong_at_the_causes(journey: Journey, pack: Pack) -> Iterator[str]:
    journey = moves.checks_seen(journey, pack)
    yield from _wrong_here(journey, pack)
    asked: set[str] = set()
    # One answer of each question, with “I don't know” for those before it, as somebody might give them.
    while (question := views.next_question(journey, pack)) is not None:
        if question.id in asked or len(asked) > len(pack.questions):
            yield f"{question.id} is asked again"
            return
        asked.add(question.id)
        for answer in question.answers:
            answered = moves.answer_here(journey, pack, question.id, answer.id)
            yield from (f"{question.id}/{answer.id}: {what}" for what in _wrong_here(answered, pack))
        journey = moves.answer_here(journey, pack, question.id, UNKNOWN)
    yield from _wrong_when_nothing_helps(journey, pack)


def _wrong_here(journey: Journey, pack: Pack) -> Iterator[str]:
    if journey.place is not Place.WHAT_TO_DO or views.shown_step(journey, pack) is None:
        yield "there is no cause"
    if not who_helps.contacts_for(moves.who_can_help(journey), pack):
        yield "there is nobody who can help"


def _wrong_when_nothing_helps(journey: Journey, pack: Pack) -> Iterator[str]:
    for _ in range(MOST_STEPS):
        if journey.place is Place.WHO_CAN_HELP:
            if not who_helps.contacts_for(journey, pack):
                yield "there is nobody who can help when nothing has helped"
            return
        # What came before is of no interest here, and would only grow.
        journey = moves.onward(journey, pack)._replace(came_from=None)
    yield "the steps never end"


def _wrong_on_finding_out(pack: Pack) -> Iterator[tuple[str, str]]:
    waiting = [("", moves.start_finding_out(Journey(), pack))]
    while waiting:
        way, journey = waiting.pop()
        question = views.finding_out(journey, pack)
        if journey.place is not Place.FIND_OUT or question is None:
            if journey.symptom is None and not who_helps.contacts_for(journey, pack):
                yield way, "there is neither a symptom nor somebody who can help"
        elif question.id in journey.answers:
            yield way, f"{question.id} is asked again"
        else:
            waiting += [(f"{way} {question.id}/{chosen}", moves.answer_finding_out(journey, pack, chosen)) for chosen in _choices(question)]


def _choices(question: SharedQuestion) -> list[str]:
    return [*(answer.id for answer in question.answers), *([UNKNOWN] if question.people_do_not_know else [])]


def _findings(pack: Pack) -> list[str]:
    return sorted(findings_named(pack) & set(all_kinds()))


def _finding(code: str) -> Finding:
    return Finding(code=code, outcome=all_kinds()[code].outcome, says=code)
