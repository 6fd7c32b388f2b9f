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
from cim_troubleshooter.journey.duties import open_duties
from cim_troubleshooter.journey.state import Journey, StepTaken
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
    "done": "Done: {step}",
    "still-to-be-done": "Still to be done: {step}",
    "for-local-it": "For local IT: {step}",
    "for-registration-authority": "For the Registration Authority: {step}",
    "for-national-service-desk": "For the National Service Desk: {step}",
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
    """What was tried, with what came of it; then the duties that were done and those that are left; then what others do."""
    steps = [(pack.causes[one.cause].steps[one.step], one.result) for one in journey.taken if _exists(one, pack)]
    tried = [Line(result, {"step": step.do}) for step, result in steps if result in ("helped", "did-not-help")]
    yield from tried or [Line("nothing-tried")]
    yield from (Line("done", {"step": step.do}) for step, result in steps if result == "done")
    yield from (Line("still-to-be-done", {"step": duty.says.do}) for duty in open_duties(journey, pack))
    shown = views.shown_step(journey, pack)
    for_others = [step for step, result in steps if result == "left-to-others"]
    for_others += [shown.step] if shown is not None and shown.step.act == "someone-else" else []
    yield from (Line(f"for-{step.who}", {"step": step.do}) for step in dict.fromkeys(for_others))


def _exists(taken: StepTaken, pack: Pack) -> bool:
    return taken.cause in pack.causes and taken.step < len(pack.causes[taken.cause].steps)


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
