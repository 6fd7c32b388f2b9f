"""The summary: what the person gives the Registration Authority or IT, as plain text.

Safe by construction: it is made of the pack's own words, the sentences of findings and the computer's name. Details of
findings, reader names and anything that tells who holds a card are never looked at.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey, Tried

LONGEST_LINE = 300
_MOST_UNSEEN = 4


def summary(journey: Journey, pack: Pack, when: datetime.datetime, computer: str, program: str) -> str:
    """The journey as a short, complete message, one fact a line."""
    reviewed = datetime.date.fromisoformat(pack.about.reviewed)
    lines = [
        *_problem(journey, pack),
        *_answers(journey, pack),
        f"When: {when.day} {when:%B %Y, %H:%M}",
        f"Where: {computer}",
        *_found(journey),
        *_causes(journey, pack),
        *_tried(journey, pack),
        f"Guidance of {reviewed.day} {reviewed:%B %Y}, program {program}",
    ]
    return "\n".join(_plain(line) for line in lines)


def _problem(journey: Journey, pack: Pack) -> Iterator[str]:
    symptom = steps.symptom_of(journey, pack)
    yield f"Problem: {symptom.title if symptom else 'none of the pictures fits'}"
    message = steps.message_of(journey, pack)
    if message:
        yield f"On the screen: {message.says}{f' ({message.code})' if message.code and message.code not in message.says else ''}"
    if symptom and symptom.question:
        chosen = journey.answers.get(symptom.question.id)
        yield from (f"{symptom.question.asks} {answer.says}" for answer in symptom.question.answers if answer.id == chosen)


def _answers(journey: Journey, pack: Pack) -> Iterator[str]:
    """What was asked above the steps or to find out, and what the person answered: the swap test above all."""
    for id_, chosen in journey.answers.items():
        question = pack.questions.get(id_)
        if question is not None:
            says = next((answer.says for answer in question.answers if answer.id == chosen), "not known")
            yield f"{question.asks} {says}"


def _found(journey: Journey) -> Iterator[str]:
    if not journey.findings:
        yield "Checks: none ran on this computer, so nothing is ruled out"
        return
    for word, outcomes in (("Found", ("problem", "attention")), ("Working", ("ok",)), ("Not found out", ("unknown", "skipped"))):
        yield from (f"{word}: {says}" for says in _sentences(journey.findings, outcomes))
    if journey.checks_skipped:
        yield "Checks: skipped before they had all finished"


def _sentences(findings: tuple[Finding, ...], outcomes: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(finding.says for finding in findings if finding.outcome in outcomes))


def _causes(journey: Journey, pack: Pack) -> Iterator[str]:
    cause = steps.cause_of(journey, pack)
    if cause:
        yield f"Looked at: {cause.title}"
    possible = [pack.causes[verdict.cause] for verdict in steps.verdicts_of(journey, pack) if verdict.standing == "possible"]
    unseen = [one.title for one in possible if one.fixed_by == "registration-authority" and one.cannot_tell]
    if unseen:
        yield f"Cannot be seen here: {'; '.join(unseen[:_MOST_UNSEEN])}"


def _tried(journey: Journey, pack: Pack) -> Iterator[str]:
    told = [line for tried in journey.tried if (line := _step(tried, pack))]
    yield from told or ["Tried: nothing yet"]


def _step(tried: Tried, pack: Pack) -> str:
    cause = pack.causes.get(tried.cause)
    if cause is None or tried.step >= len(cause.steps):
        return ""
    return f"Tried: {cause.steps[tried.step].do} ({'it helped' if tried.helped else 'it did not help'})"


def _plain(line: str) -> str:
    """One line, without signs that can't be seen, not longer than anybody would write."""
    seen = "".join(sign if sign.isprintable() else " " for sign in line)
    return seen if len(seen) <= LONGEST_LINE else f"{seen[: LONGEST_LINE - 1]}…"
