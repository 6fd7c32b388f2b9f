"""What speaks for and against causes: findings, facts, what the person answered, and what follows from them.

Each evidence code is given with the reasons why it holds. An answer weighs exactly like a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Answer, Operation, Pack, SharedAnswer, SharedQuestion, Symptom
from cim_troubleshooter.journey.opening import answer_of_message, opening_of
from cim_troubleshooter.journey.state import Journey, Reason

ROLE = "role"
"""The question whose answers decide which operations are allowed."""
FACT = "fact"
"""What the codes of facts begin with, as in `fact/card-is-in`."""
ALLOWED, NOT_ALLOWED = "operation/allowed", "operation/not-allowed"


class Known(NamedTuple):
    """What is known so far."""

    reasons: Mapping[str, tuple[Reason, ...]]
    """The evidence codes that hold, such as "no-reader" and "login-client/identity-agent", each with its reasons."""
    irrelevant: frozenset[str] = frozenset()
    """Codes of findings that make no cause found, because of what the person said."""
    chosen: str | None = None
    """The cause that the person chose from what the search found."""
    claimed: frozenset[str] = frozenset()
    """The answer to the question before the checks, and what it answers by itself: what somebody takes it for, which decides nothing."""
    own_words: bool = True
    """Whether the person gave that answer, and not the message or the cause that they chose."""

    def holds(self, code: str) -> bool:
        """Whether something says that this evidence code holds."""
        return code in self.reasons


def known_of(journey: Journey, pack: Pack) -> Known:
    """Everything that is known on a journey."""
    symptom = pack.symptoms.get(journey.symptom or "")
    reasons: dict[str, list[Reason]] = {}
    for finding in journey.findings:
        _add(reasons, finding.code, finding)
    for code, finding in _answered_by_findings(pack, journey.findings):
        _add(reasons, code, finding)
    for code, says in _answered(pack, symptom, journey.answers):
        _add(reasons, code, says)
    claimed = {*_claimed(journey, symptom)}
    for code, claim in _answered_by_claims(journey, pack, reasons):
        _add(reasons, code, claim)
        claimed.add(code)
    for code, finding in _facts(pack, journey.findings):
        _add(reasons, code, finding)
    for code, says in _operations(pack, reasons):
        _add(reasons, code, says)
    return Known(
        {code: tuple(why) for code, why in reasons.items()},
        _irrelevant(journey, pack, reasons),
        journey.chosen,
        frozenset(claimed),
        opened_with_answer(journey, pack) is None,
    )


def answered_already(pack: Pack, question: SharedQuestion, journey: Journey) -> bool:
    """Whether somebody or a check has answered a question, “I don't know” included, so that nobody needs to be asked."""
    if question.id in journey.answers:
        return True
    known = {finding.code for finding in journey.findings} | _claims_that_answer(journey, pack)
    return any(known.intersection(answer.answered_by) for answer in question.answers)


def opened_with_answer(journey: Journey, pack: Pack) -> str | None:
    """The answer to the question before the checks that the chosen message or cause gave in the person's stead; None where it did not."""
    symptom = pack.symptoms.get(journey.symptom or "")
    if symptom is None or symptom.question is None:
        return None
    message = pack.messages.get(journey.message or "")
    opening = opening_of(pack, journey.chosen) if message is None and journey.chosen is not None else None
    if message is not None:
        given = answer_of_message(pack, message)
    else:
        given = opening.answer if opening is not None and opening.symptom == symptom.id else None
    return given if journey.answers.get(symptom.question.id) == given else None


def _add(reasons: dict[str, list[Reason]], code: str, reason: Reason) -> None:
    told = reasons.setdefault(code, [])
    if reason not in told:
        told.append(reason)


def _irrelevant(journey: Journey, pack: Pack, reasons: Mapping[str, object]) -> frozenset[str]:
    """The findings that the pack says lead nowhere, given what was said, and what was chosen on the way in."""
    ways_in = {f"symptom/{journey.symptom}", f"message/{journey.message}", f"cause/{journey.chosen}"}
    holding = [one for one in pack.irrelevant.values() if not one.when or any(code in reasons or code in ways_in for code in one.when)]
    return frozenset(code for one in holding for code in one.findings)


def _facts(pack: Pack, findings: Sequence[Finding]) -> Iterator[tuple[str, Finding]]:
    for fact in pack.facts.values():
        for finding in findings:
            if finding.code in fact.shown_by:
                yield f"{FACT}/{fact.id}", finding


def _claimed(journey: Journey, symptom: Symptom | None) -> frozenset[str]:
    if symptom is None or symptom.question is None or symptom.question.id not in journey.answers:
        return frozenset()
    return frozenset((f"{symptom.question.id}/{journey.answers[symptom.question.id]}",))


def _claims_that_answer(journey: Journey, pack: Pack) -> frozenset[str]:
    """What was said before the checks, where it can answer other questions. What a message says is not what the person knows."""
    if journey.message is not None and opened_with_answer(journey, pack) is not None:
        return frozenset()
    return _claimed(journey, pack.symptoms.get(journey.symptom or ""))


def _answered_by_claims(journey: Journey, pack: Pack, reasons: Mapping[str, Sequence[Reason]]) -> list[tuple[str, Reason]]:
    """Answers that follow from what was said before the checks. What a check told, or somebody answered, counts more."""
    claims = [code for code in _claims_that_answer(journey, pack) if code in reasons]
    open_questions = [
        question
        for question in pack.questions.values()
        if question.id not in journey.answers and not any(f"{question.id}/{answer.id}" in reasons for answer in question.answers)
    ]
    return [
        (f"{question.id}/{answer.id}", reasons[code][0])
        for question in open_questions
        for answer in question.answers
        for code in claims
        if code in answer.answered_by
    ]


def _answered_by_findings(pack: Pack, findings: Sequence[Finding]) -> Iterator[tuple[str, Finding]]:
    for question in pack.questions.values():
        for answer in question.answers:
            for finding in findings:
                if finding.code in answer.answered_by:
                    yield f"{question.id}/{answer.id}", finding


def _answered(pack: Pack, symptom: Symptom | None, answers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for question, chosen in answers.items():
        # “I don't know” is an answer of no question: it weighs nothing.
        answer = _answer(pack, symptom, question, chosen)
        if answer is not None:
            yield f"{question}/{chosen}", answer.because or f"You said: {answer.says}"


def _answer(pack: Pack, symptom: Symptom | None, question: str, chosen: str) -> Answer | SharedAnswer | None:
    offered: tuple[Answer | SharedAnswer, ...] = ()
    if symptom is not None and symptom.question is not None and symptom.question.id == question:
        offered = symptom.question.answers
    elif question in pack.questions:
        offered = pack.questions[question].answers
    return next((answer for answer in offered if answer.id == chosen), None)


def _operations(pack: Pack, known: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Whether somebody of that role may do what they want to: once for each role and operation that is known."""
    asked = pack.questions.get(ROLE)
    roles = [answer for answer in asked.answers if f"{ROLE}/{answer.id}" in known] if asked is not None else []
    for operation in pack.operations.values():
        for role in roles if operation.asked_by in known else ():
            allowed = role.id in operation.may
            yield (ALLOWED if allowed else NOT_ALLOWED), _sentence(role.says, operation, allowed)


def _sentence(role: str, operation: Operation, allowed: bool) -> str:
    article = "An" if role[:1].lower() in "aeiou" or role.startswith("RA ") else "A"
    return f"{article} {role} {'can' if allowed else 'cannot'} {operation.title[:1].lower()}{operation.title[1:]}."
