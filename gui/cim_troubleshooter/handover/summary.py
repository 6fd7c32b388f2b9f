"""The summary: what the person gives the Registration Authority or IT, as plain text.

It has two parts. What is read aloud (`lines_of`): the first two lines say what, where and since when; then the reference, what the
person added, and all that whoever helps asks for. And what nobody should read aloud (`lines_for_it`): the details of findings.

Safe by construction: it is made of the pack's own words, the sentences of findings, the computer's name, details that are known to
tell nothing of the person (told_details.py), and what the person typed into a field that says what it is for. Its lines travel as a
code and named values, and become words where they are shown: here in English, in `screens` in any language.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.catalogue import ANY_CHECK, all_checks, kinds_by_check
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause, Pack
from cim_troubleshooter.handover.login_software import login_software
from cim_troubleshooter.handover.reference import reference_of
from cim_troubleshooter.handover.told_details import in_words, told_details
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
    "where": "Where: {computer}. Seen since: {since}",
    "where-at": "Where: {computer}, {organisation}. Seen since: {since}",
    "reference": "Reference: {reference}",
    "name": "Name: {name}",
    "telephone": "Call back on: {telephone}",
    "card": "Number on the card (UUID): {card}",
    "message": "On the screen: {says}",
    "message-code": "On the screen: {says} ({code})",
    "answer": "{question} {answer}",
    "answer-not-known": "{question} not known",
    "no-checks": "Checks: none ran on this computer, so nothing is ruled out",
    "checks-skipped": "Checks: skipped before they had all finished",
    "found": "Found: {finding} ({code})",
    "working": "Working: {finding}",
    "not-found-out": "Not found out: {finding} ({code})",
    "not-checked": "Not checked: {checks}",
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
    "login-software": "Login software: {versions}",
    "login-software-not-told": "Login software: not found out",
    "guidance": "Guidance of {reviewed}, program {program}",
    "when": "Written: {time}",
    "detail": "{code}: {details}",
    "verdict": "{cause}: {standing}",
    "pack": "Guidance: {id}, reviewed {reviewed}",
}
"""The lines' sentences in English, by their codes."""


class CheckTitles(NamedTuple):
    """The names of some checks in English; they are translated where they are shown."""

    titles: tuple[str, ...]


LineValue = str | Finding | CheckTitles | datetime.date
Say = Callable[[LineValue], str]


class Line(NamedTuple):
    """One fact: a code of SENTENCES, and what stands in its places."""

    code: str
    values: Mapping[str, LineValue] = {}


class Circumstances(NamedTuple):
    """What a summary says beside the journey."""

    when: datetime.datetime
    computer: str
    program: str
    """The program's version."""
    since: datetime.datetime | None = None
    """When the journey began: the problem has been there since then at least. None: since `when`."""
    organisation: str = ""
    """Which organisation the computer belongs to, where that is known."""


def summary(journey: Journey, pack: Pack, told: Circumstances) -> str:
    """What is read aloud, in English, one fact a line."""
    return in_english(lines_of(journey, pack, told))


def in_english(lines: Sequence[Line]) -> str:
    """Lines as they read in English."""
    return as_text(lines, SENTENCES, _in_english)


def as_text(lines: Sequence[Line], sentences: Mapping[str, str], say: Say) -> str:
    """Lines in the language of `sentences`; `say` writes a finding, a day or a time in it."""
    return "\n".join(_plain(sentences[line.code].format_map({name: say(value) for name, value in line.values.items()})) for line in lines)


def lines_of(journey: Journey, pack: Pack, told: Circumstances) -> list[Line]:
    """What is read aloud, in the order in which somebody else wants to hear it."""
    problem, *seen = _problem(journey, pack)
    return [
        problem,
        _where(told),
        Line("reference", {"reference": reference_of(journey)}),
        *_added(journey),
        *seen,
        *_answers(journey, pack),
        *_found(journey),
        *_causes(journey, pack),
        *_tried(journey, pack),
        *_not_checked(journey, pack),
        _software(journey),
        Line("guidance", {"reviewed": datetime.date.fromisoformat(pack.about.reviewed), "program": told.program}),
        Line("when", {"time": told.when}),
    ]


def lines_for_it(journey: Journey, pack: Pack) -> list[Line]:
    """What nobody should read aloud: each finding's details, the causes found or unlikely, and which guidance said so."""
    told = views.verdicts_of(journey, pack)
    details = ((finding.code, in_words(told_details(finding.details).items())) for finding in _each_once(journey.findings))
    return [
        *(Line("detail", {"code": code, "details": words}) for code, words in details if words),
        *(Line("verdict", {"cause": one.cause, "standing": one.standing}) for one in told if one.standing != "possible"),
        Line("pack", {"id": pack.about.id, "reviewed": pack.about.reviewed}),
    ]


def _where(told: Circumstances) -> Line:
    values: dict[str, LineValue] = {"computer": told.computer, "since": told.since or told.when}
    return Line("where-at", {**values, "organisation": told.organisation}) if told.organisation else Line("where", values)


def _added(journey: Journey) -> Iterator[Line]:
    """What the person typed for whoever helps; each field's name is the line's code."""
    yield from (Line(field, {field: typed}) for field, typed in journey.added._asdict().items() if typed)


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
    findings = _each_once(journey.findings)
    yield from (Line("found", {"finding": one, "code": one.code}) for one in findings if one.outcome in ("problem", "attention"))
    yield from (Line("working", {"finding": one}) for one in findings if one.outcome == "ok")


def _each_once(findings: Sequence[Finding]) -> list[Finding]:
    return list({finding.says: finding for finding in reversed(findings)}.values())[::-1]


def _causes(journey: Journey, pack: Pack) -> Iterator[Line]:
    here = views.verdict_here(journey, pack)
    if here is not None:
        yield Line("looked-at", {"title": views.title_of(here, journey, pack)})


def _not_checked(journey: Journey, pack: Pack) -> Iterator[Line]:
    """What nobody may take for well: what was not found out, checks that told nothing, and what no computer can see."""
    findings = _each_once(journey.findings)
    yield from (Line("not-found-out", {"finding": one, "code": one.code}) for one in findings if one.outcome in ("unknown", "skipped"))
    if findings and (titles := _silent_checks(journey)):
        yield Line("not-checked", {"checks": CheckTitles(titles)})
    if findings and journey.checks_skipped:
        yield Line("checks-skipped")
    possible = [one for one in views.verdicts_of(journey, pack) if one.standing == "possible"]
    unseen = [views.title_of(one, journey, pack) for one in possible if _only_registration_authority_sees(pack.causes[one.cause])]
    if unseen:
        yield Line("not-seen", {"titles": "; ".join(unseen[:_MOST_UNSEEN])})


def _only_registration_authority_sees(cause: Cause) -> bool:
    return cause.fixed_by == "registration-authority" and cause.cannot_tell is not None


def _silent_checks(journey: Journey) -> tuple[str, ...]:
    """The checks of which no finding is there. Where one ended unforeseen, nobody can tell which it was: then none is named."""
    told = {finding.code for finding in journey.findings}
    codes = {check: {kind.code for kind in kinds} for check, kinds in kinds_by_check().items()}
    if told & codes[ANY_CHECK]:
        return ()
    return tuple(check.title for check in all_checks() if check.id in codes and not told & codes[check.id])


def _software(journey: Journey) -> Line:
    found = login_software(journey.findings)
    return Line("login-software", {"versions": "; ".join(found)}) if found else Line("login-software-not-told")


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
    if isinstance(value, CheckTitles):
        return ", ".join(value.titles)
    if isinstance(value, datetime.datetime):
        return time_in_words(value)
    return day_in_words(value) if isinstance(value, datetime.date) else value


def _plain(line: str) -> str:
    """One line, without characters that can't be seen, not longer than anybody would write."""
    seen = one_line(line)
    return seen if len(seen) <= LONGEST_LINE else f"{seen[: LONGEST_LINE - 1]}…"
