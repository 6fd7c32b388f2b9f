"""The summary: what the person gives the Registration Authority or IT, as plain text.

Safe by construction: it is made of the pack's own words, the sentences of findings and the computer's name. Details of
findings, reader names and anything that tells who holds a card are never looked at. Its lines travel as a code and named
values, and become words where they are shown: here in English, in `screens` in any language.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey, Tried
from cim_troubleshooter.texts.characters import one_line
from cim_troubleshooter.texts.days import day_in_words, time_in_words

LONGEST_LINE = 300
_MOST_UNSEEN = 4

SENTENCES = {
    "problem": "Problem: {title}",
    "no-picture": "Problem: none of the pictures fits",
    "card-first": "Problem: not told, a smartcard was put in to be looked at",
    "message": "On the screen: {says}",
    "message-code": "On the screen: {says} ({code})",
    "answer": "{question} {answer}",
    "answer-not-known": "{question} not known",
    "when": "When: {time}",
    "where": "Where: {computer}",
    "no-checks": "Checks: none ran on this computer, so nothing is ruled out",
    "checks-skipped": "Checks: skipped before they had all finished",
    "found": "Found: {finding}",
    "working": "Working: {finding}",
    "not-found-out": "Not found out: {finding}",
    "looked-at": "Looked at: {title}",
    "not-seen": "Cannot be seen here: {titles}",
    "helped": "Tried: {step} (it helped)",
    "did-not-help": "Tried: {step} (it did not help)",
    "nothing-tried": "Tried: nothing yet",
    "guidance": "Guidance of {reviewed}, program {program}",
}
"""The lines' sentences in English, by their codes."""

LineValue = str | Finding | datetime.date
Say = Callable[[LineValue], str]


class Line(NamedTuple):
    """One fact: a code of SENTENCES, and what stands in its places."""

    code: str
    values: Mapping[str, LineValue] = {}


def summary(journey: Journey, pack: Pack, when: datetime.datetime, computer: str, program: str) -> str:
    """The journey as a short, complete message in English, one fact a line."""
    return as_text(lines_of(journey, pack, when, computer, program), SENTENCES, _in_english)


def as_text(lines: Sequence[Line], sentences: Mapping[str, str], say: Say) -> str:
    """Lines in the language of `sentences`; `say` writes a finding, a day or a time in it."""
    return "\n".join(_plain(sentences[line.code].format_map({name: say(value) for name, value in line.values.items()})) for line in lines)


def lines_of(journey: Journey, pack: Pack, when: datetime.datetime, computer: str, program: str) -> list[Line]:
    """The journey as facts, in the order in which somebody else wants to read them."""
    return [
        *_problem(journey, pack),
        *_answers(journey, pack),
        Line("when", {"time": when}),
        Line("where", {"computer": computer}),
        *_found(journey),
        *_causes(journey, pack),
        *_tried(journey, pack),
        Line("guidance", {"reviewed": datetime.date.fromisoformat(pack.about.reviewed), "program": program}),
    ]


def _problem(journey: Journey, pack: Pack) -> Iterator[Line]:
    symptom = views.symptom_of(journey, pack)
    without = Line("card-first") if journey.card_first else Line("no-picture")
    yield Line("problem", {"title": symptom.title}) if symptom else without
    message = views.message_of(journey, pack)
    if message and message.code and message.code not in message.says:
        yield Line("message-code", {"says": message.says, "code": message.code})
    elif message:
        yield Line("message", {"says": message.says})
    if symptom and symptom.question:
        chosen = journey.answers.get(symptom.question.id)
        for answer in symptom.question.answers:
            if answer.id == chosen:
                yield Line("answer", {"question": symptom.question.asks, "answer": answer.says})


def _answers(journey: Journey, pack: Pack) -> Iterator[Line]:
    """What was asked above the steps or to find out, and what the person answered: the swap test above all."""
    for id_, chosen in journey.answers.items():
        question = pack.questions.get(id_)
        if question is not None:
            says = next((answer.says for answer in question.answers if answer.id == chosen), None)
            asked: dict[str, LineValue] = {"question": question.asks}
            yield Line("answer", {**asked, "answer": says}) if says else Line("answer-not-known", asked)


def _found(journey: Journey) -> Iterator[Line]:
    if not journey.findings:
        yield Line("no-checks")
        return
    for code, outcomes in (("found", ("problem", "attention")), ("working", ("ok",)), ("not-found-out", ("unknown", "skipped"))):
        yield from (Line(code, {"finding": finding}) for finding in _each_once(journey.findings) if finding.outcome in outcomes)
    if journey.checks_skipped:
        yield Line("checks-skipped")


def _each_once(findings: Sequence[Finding]) -> list[Finding]:
    return list({finding.says: finding for finding in reversed(findings)}.values())[::-1]


def _causes(journey: Journey, pack: Pack) -> Iterator[Line]:
    cause = views.cause_of(journey, pack)
    if cause:
        yield Line("looked-at", {"title": cause.title})
    possible = [pack.causes[verdict.cause] for verdict in views.verdicts_of(journey, pack) if verdict.standing == "possible"]
    unseen = [one.title for one in possible if one.fixed_by == "registration-authority" and one.cannot_tell]
    if unseen:
        yield Line("not-seen", {"titles": "; ".join(unseen[:_MOST_UNSEEN])})


def _tried(journey: Journey, pack: Pack) -> Iterator[Line]:
    told = [line for tried in journey.tried if (line := _step(tried, pack))]
    yield from told or [Line("nothing-tried")]


def _step(tried: Tried, pack: Pack) -> Line | None:
    cause = pack.causes.get(tried.cause)
    if cause is None or tried.step >= len(cause.steps):
        return None
    return Line("helped" if tried.helped else "did-not-help", {"step": cause.steps[tried.step].do})


def _in_english(value: LineValue) -> str:
    if isinstance(value, Finding):
        return value.says
    if isinstance(value, datetime.datetime):
        return time_in_words(value)
    return day_in_words(value) if isinstance(value, datetime.date) else value


def _plain(line: str) -> str:
    """One line, without characters that can't be seen, not longer than anybody would write."""
    seen = one_line(line)
    return seen if len(seen) <= LONGEST_LINE else f"{seen[: LONGEST_LINE - 1]}…"
