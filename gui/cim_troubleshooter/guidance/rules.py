"""What must hold inside one file beyond its types: each rule gives the path of what breaks it, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from cim_troubleshooter.guidance.hours_notation import HOLIDAY, NotOurNotation, read_hours
from cim_troubleshooter.guidance.model import (
    UNKNOWN,
    AboutPack,
    Answer,
    Cause,
    Contact,
    Drawing,
    Fact,
    Irrelevance,
    Message,
    Notice,
    Operation,
    Pack,
    Question,
    Scenario,
    Screen,
    SharedAnswer,
    SharedQuestion,
    Symptom,
)
from cim_troubleshooter.guidance.named_days import is_name
from cim_troubleshooter.guidance.picture_file import ENDINGS, FOLDER
from cim_troubleshooter.guidance.spoilt_cells import spoilt
from cim_troubleshooter.texts.words import listed, nearest, quoted
from cim_troubleshooter.texts.yaml_file import PathInFile

Told = Iterator[tuple[PathInFile, str]]

MOST_LINES = 12
"""Of one drawn screen: more do not fit on a symptom card."""
MOST_SIDE_BY_SIDE = 3
"""Tiles, buttons, or pictures in the tray."""
LONGEST_TITLE = 120
_MARKS = ("crossed_out", "arrow")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_SAYS = "has lower-case letters, digits and hyphens, such as card-locked"
_SCREENSHOT = re.compile(rf"{FOLDER}/[a-z0-9]+(-[a-z0-9]+)*({'|'.join(map(re.escape, ENDINGS))})")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def is_id(word: str) -> bool:
    """Whether a word may be an id: lower-case letters, digits, and hyphens between them."""
    return len(word) <= 80 and _ID.fullmatch(word) is not None


def broken_rules(part: Any) -> Told:
    """The rules that a part of a pack breaks, whatever kind of part it is."""
    yield from _RULES[type(part)](part)


def _of_about(about: AboutPack) -> Told:
    yield from _of_id(about.id, ("id",))
    if about.over is not None and about.over == about.id:
        yield ("over",), "A pack cannot be laid over itself. Give this one an id of its own."
    if not _LANGUAGE.fullmatch(about.language):
        yield ("language",), f"A language is a short code such as en or cy, not {quoted(about.language)}."
    folders = Pack._fields[1:]
    for number, place in enumerate(about.hides):
        folder, _, id_ = place.partition("/")
        if folder not in folders or not is_id(id_):
            yield ("hides", number), f"Write the folder and the id, such as causes/card-locked.{nearest(folder, folders)}"
    if about.hides and about.over is None:
        yield ("hides",), "Only a folder that is laid over another pack can hide something. Write “over” too."
    for name in about.days:
        if not is_id(name) or not is_name(name):
            yield ("days", name), f"The name of a day {_ID_SAYS}, and begins with a letter."
    if not 5 <= about.writing.longest_sentence <= 60:
        yield ("writing", "longest_sentence"), "“longest_sentence” is a number of words from 5 to 60."
    if not 5 <= about.writing.reading_age <= 20:
        yield ("writing", "reading_age"), "“reading_age” is an age from 5 to 20."


def _of_symptom(symptom: Symptom) -> Told:
    yield from _of_title(symptom.title)
    yield from _of_order(symptom.order)
    if len(symptom.screens) > 2:
        yield ("screens",), f"A symptom has one or two screens, not {len(symptom.screens)}."
    for number, screen in enumerate(symptom.screens):
        yield from _of_screen(screen, ("screens", number))
    if not symptom.causes:
        yield ("causes",), "A symptom has at least one cause."
    yield from _named_twice(symptom.causes, ("causes",))
    if symptom.question is not None:
        yield from _of_question(symptom.question)
    yield from _of_screenshot(symptom)


def _of_screenshot(symptom: Symptom) -> Told:
    if symptom.screenshot is not None:
        if not symptom.screens:
            yield ("screens",), "Draw a screen too: it is shown until the screenshot has come, and where it cannot be shown."
        if not _SCREENSHOT.fullmatch(symptom.screenshot):
            yield ("screenshot",), f"A screenshot lies in {FOLDER}, as {FOLDER}/role.png or .jpg. Its name {_ID_SAYS}."
        if symptom.description is None:
            yield ("screenshot",), "Write “description” too: what is on the screenshot, for people who cannot see it."
    elif symptom.description is not None:
        yield ("description",), "Only a screenshot needs a description. A drawn screen is described by itself."


def _of_screen(screen: Screen, path: PathInFile) -> Told:
    if not 1 <= len(screen.shows) <= MOST_LINES:
        yield (*path, "shows"), f"A screen shows 1 to {MOST_LINES} lines, not {len(screen.shows)}."
    for number, drawing in enumerate(screen.shows):
        line = (*path, "shows", number)
        shown = _set_fields(drawing)
        if len(shown) != 1:
            together = f", not {' and '.join(shown)} together" if shown else ""
            yield line, f"Each line of a screen shows exactly one thing{together}. Start each with “- ”."
        if drawing.lines is not None and not 1 <= drawing.lines <= MOST_LINES:
            yield (*line, "lines"), f"“lines” is a number from 1 to {MOST_LINES}."
        yield from _of_what_stands_side_by_side(drawing, line)
    if screen.address is not None and screen.kind != "browser":
        yield (*path, "address"), "Only a browser has an address. Write “kind: browser” too, or remove the address."
    yield from _of_arrows(screen, path)


def _of_what_stands_side_by_side(drawing: Drawing, line: PathInFile) -> Told:
    for name in ("tiles", "tray", "buttons"):
        if len(getattr(drawing, name)) > MOST_SIDE_BY_SIDE:
            yield (*line, name), f"At most {MOST_SIDE_BY_SIDE} fit beside each other. Keep the ones that matter."
    if drawing.tiles or drawing.tray:
        for mark in ("crossed_out", "arrow"):
            if getattr(drawing, mark):
                yield (*line, mark), f"Write “{mark}” with the one that it is about, below its “title”."


def _of_arrows(screen: Screen, path: PathInFile) -> Told:
    pointed = [
        (*path, "shows", number, *inside)
        for number, drawing in enumerate(screen.shows)
        for inside, has_arrow in _arrows(drawing)
        if has_arrow
    ]
    for place in pointed[1:]:
        yield (*place, "arrow"), "One arrow on a screen shows what matters, and two do not. Keep one of them."


def _arrows(drawing: Drawing) -> Iterator[tuple[PathInFile, bool]]:
    yield (), drawing.arrow
    for name in ("tiles", "tray"):
        for place, tile in enumerate(getattr(drawing, name)):
            yield (name, place), tile.arrow


def _set_fields(drawing: Drawing) -> list[str]:
    return [name for name in drawing._fields if name not in _MARKS and getattr(drawing, name) not in (None, ())]


def _of_question(question: Question) -> Told:
    path: PathInFile = ("question",)
    yield from _of_id(question.id, (*path, "id"))
    yield from _of_answers(question.answers, path)
    for number, answer in enumerate(question.answers):
        yield from _named_twice(answer.causes, (*path, "answers", number, "causes"))
    yield from _of_groups(question.answers, path)


def _of_groups(answers: Sequence[Answer], path: PathInFile) -> Told:
    """The answers of a group stand below one heading, so they follow each other."""
    ended: set[str | None] = set()
    before: str | None = None
    for number, answer in enumerate(answers):
        if answer.group != before:
            ended.add(before)
            if answer.group is not None and answer.group in ended:
                yield (
                    (*path, "answers", number, "group"),
                    f"Answers of the group {quoted(answer.group)} follow each other. Move this one to them.",
                )
        before = answer.group
        if answer.something_else and answer.group is not None:
            yield (*path, "answers", number, "group"), "What is for everybody else stands below no heading. Remove the group."


def _of_answers(answers: Sequence[Any], path: PathInFile) -> Told:
    if len(answers) < 2:
        yield (*path, "answers"), "A question has two answers or more."
    for number, answer in enumerate(answers):
        here = (*path, "answers", number, "id")
        yield from _of_id(answer.id, here)
        if answer.id == UNKNOWN:
            yield here, "“Something else, or I don’t know” is offered anyway. Remove this answer, or give it another id."
        if answer.id in [before.id for before in answers[:number]]:
            yield here, f"There are two answers {quoted(answer.id)}. Give each its own id."
        if answer.something_else and number != len(answers) - 1:
            yield (*path, "answers", number, "something_else"), "This is the last answer. Move it to the end."


def _of_shared_question(question: SharedQuestion) -> Told:
    yield from _of_order(question.order)
    yield from _of_answers(question.answers, ())
    for number, answer in enumerate(question.answers):
        leads = [name for name in _LEADS if getattr(answer, name) is not None]
        yield from _of_leads(question, answer, leads, ("answers", number))


def _of_leads(question: SharedQuestion, answer: SharedAnswer, leads: list[str], path: PathInFile) -> Told:
    if question.on_page == "what-to-do" and leads:
        yield (*path, leads[0]), f"Only where a question has “on_page: find-out”, an answer leads to {_LEADS[leads[0]]}. Remove this."
    elif question.on_page == "find-out" and not leads:
        yield path, f"Each answer that finds out leads on: write {listed(_LEADS)}."
    elif len(leads) > 1:
        yield (*path, leads[1]), f"An answer leads to one thing only, not to {' and '.join(_LEADS[name] for name in leads)}. Keep one."
    if answer.next is not None and answer.next == question.id:
        yield (*path, "next"), "This answer leads back to its own question. Name another one."


def _of_operation(operation: Operation) -> Told:
    yield from _of_title(operation.title)
    if operation.asked_by.count("/") != 1:
        yield ("asked_by",), f"Write the question and the answer, such as activity/unlock-other, not {quoted(operation.asked_by)}."
    yield from _named_twice(operation.may, ("may",))


def _of_message(message: Message) -> Told:
    if not message.causes:
        yield ("causes",), "A message has at least one cause."
    yield from _named_twice(message.causes, ("causes",))
    yield from _named_twice(message.also, ("also",))
    yield from _of_sources(message.sources)
    yield from _of_days(message.from_, message.until, ())


def _of_notice(notice: Notice) -> Told:
    yield from _of_title(notice.title)
    yield from _of_days(notice.from_, notice.until, ())


def _of_cause(cause: Cause) -> Told:
    yield from _of_title(cause.title)
    if cause.title_possible is not None:
        yield from _of_title(cause.title_possible, "title_possible")
    for code, title in cause.title_found.items():
        yield from _of_title(title, "title_found", code)
        if code not in cause.evidence.points_to:
            says = f"{quoted(code)} does not point to this cause. Write it under “points_to” too, or remove this title."
            yield ("title_found", code), says + nearest(code, cause.evidence.points_to)
    if not cause.steps:
        yield ("steps",), "A cause has at least one step."
    if not cause.sources:
        yield ("sources",), "A cause names at least one source."
    yield from _of_sources(cause.sources)
    yield from _of_days(cause.from_, cause.until, ())
    for name in ("steps", "for_a_time"):
        for number, part in enumerate(getattr(cause, name)):
            yield from _of_days(part.from_, part.until, (name, number))
    for number, step in enumerate(cause.steps):
        if step.kind == "someone-else" and step.who == "you":
            yield ("steps", number, "kind"), "Say who does it: write “who” in this step, such as “who: local-it”."
        if step.ask and step.who != "you":
            yield ("steps", number, "ask"), "“ask” says which colleagues the person asks. Remove “who” from this step, or “ask”."
        if step.if_ is not None and not step.only_with:
            yield ("steps", number, "if"), "“if” puts the condition of “only_with” into words. Write “only_with” too, or remove this line."
    yield from _of_duties(cause)
    if cause.steps:
        yield from _of_days_without_a_step(cause)
    if cause.cannot_tell is not None and cause.evidence.points_away:
        yield ("evidence", "points_away"), "This cause has “cannot_tell”, so no finding may point away from it. Keep one of the two."
    yield from _named_twice(cause.evidence.points_to, ("evidence", "points_to"))
    yield from _named_twice(cause.evidence.points_away, ("evidence", "points_away"))
    for number, code in enumerate(cause.evidence.points_away):
        if code in cause.evidence.points_to:
            yield ("evidence", "points_away", number), f"{quoted(code)} cannot point both to a cause and away from it."


def _of_duties(cause: Cause) -> Told:
    """What must be done comes first. After a try that helped, or a step that leads to another person, nobody would come to it."""
    for number, step in enumerate(cause.steps):
        before = [one.act for one in cause.steps[:number] if one.act != "must"]
        if step.act == "must" and before:
            says = "This duty could be skipped: the step before it may end the way. Move what must be done to the front."
            yield ("steps", number, "kind"), says


def _of_fact(fact: Fact) -> Told:
    if not fact.shown_by:
        yield ("shown_by",), "A fact is shown by at least one finding."
    yield from _named_twice(fact.shown_by, ("shown_by",))


def _of_irrelevance(irrelevance: Irrelevance) -> Told:
    if not irrelevance.findings:
        yield ("findings",), "Name at least one finding."
    yield from _named_twice(irrelevance.findings, ("findings",))
    yield from _named_twice(irrelevance.when, ("when",))
    for number, code in enumerate(irrelevance.when):
        if code.count("/") != 1:
            says = f"Write a question and its answer, or symptom/…, message/… or cause/…, not {quoted(code)}."
            yield ("when", number), says


def _of_contact(contact: Contact) -> Told:
    yield from _of_title(contact.title)
    yield from broken_rules_of_reach(contact.phone, contact.email, contact.web)
    if not any((contact.phone, contact.email, contact.web, contact.where, contact.find)):
        yield (), "Say how to reach this contact: phone, email, web, where or find."


def broken_rules_of_reach(phone: str | None, email: str | None, web: str | None) -> Told:
    """What is wrong with a contact's telephone number, email address or web address."""
    if phone is not None and not any(one.isdigit() for one in phone):
        yield ("phone",), f"A telephone number has digits, and {quoted(phone)} has none."
    elif phone is not None and (says := spoilt("phone", phone)):
        yield ("phone",), says
    if email is not None and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
        yield ("email",), f"An email address is like name@example.org, and {quoted(email)} is not."
    if web is not None and not web.lower().startswith(("https://", "http://")):
        yield ("web",), "This must be a web address that starts with https:// and has no spaces."


def doubts_about(part: Any) -> Told:
    """What its author should look at, though the part is used as it is: hours that are shown as text, or say nothing of bank holidays."""
    if isinstance(part, Contact) and (says := doubt_about_hours(part.hours)):
        yield ("hours",), says


def doubt_about_hours(written: str | None) -> str | None:
    """Why nothing, or not everything, can be said of now by hours that begin like the notation of hours_notation.py."""
    try:
        hours = read_hours(written or "")
    except NotOurNotation as reason:
        return f"{reason} Until then, these hours are shown as they are written."
    if hours is None or hours.on(HOLIDAY) is not None:
        return None
    return "These hours do not say what holds on bank holidays. Add “; PH off”, or the hours of those days after “PH”."


def _of_scenario(scenario: Scenario) -> Told:
    if not scenario.expect.expects_something():
        yield ("expect",), "A scenario expects something: first_cause, found, possible, unlikely, fixed_by or contact."
    if scenario.says is not None and (scenario.symptom or scenario.message or scenario.cause or scenario.answers or scenario.findings):
        yield ("says",), "A scenario with “says” tries the search alone. Write another scenario for what comes after it."
    of_a_journey = [name for name in _OF_A_JOURNEY if getattr(scenario.expect, name) not in (None, ())]
    if scenario.says is not None and of_a_journey:
        yield ("expect", of_a_journey[0]), "The search can be expected to find a symptom, message or first_cause, and who it is fixed_by."
    if not (scenario.says or scenario.symptom or scenario.message or scenario.cause or scenario.answers):
        yield (), "A scenario starts with a symptom, a message, a cause, what somebody “says”, or answers that find out. Write one."


def _of_title(title: str, *path: str) -> Told:
    if len(title) > LONGEST_TITLE or "\n" in title:
        yield path or ("title",), f"A title is one line of at most {LONGEST_TITLE} characters."


def _of_id(id_: str, path: PathInFile) -> Told:
    if not is_id(id_):
        yield path, f"An id {_ID_SAYS}, not {quoted(id_)}."


def _of_order(order: int) -> Told:
    if not 0 <= order <= 10_000:
        yield ("order",), "“order” is a number from 0 to 10000."


def _of_sources(sources: Sequence[str]) -> Told:
    for number, source in enumerate(sources):
        if not source.startswith("https://"):
            yield ("sources", number), "A source is a web address that starts with https://."


def _of_days(start: str | None, end: str | None, path: PathInFile) -> Told:
    # Whether a day with a name is the later one follows from pack.yaml, which is another file.
    if start is not None and end is not None and (start == end or not (is_name(start) or is_name(end))) and start >= end:
        yield (*path, "until"), f"“until” is the first day on which this no longer holds: a later day than {start}."


def _of_days_without_a_step(cause: Cause) -> Told:
    """A cause that has no step on some day would be missing on it."""
    first, last = _late(cause.from_) or "", _late(cause.until) or "9999-12-31"
    there = [(_late(step.from_) or "", _late(step.until) or "9999-12-31") for step in cause.steps]
    changes = {day for days in there for day in days if first < day < last}
    for day in sorted({first, *changes}):
        if not any(starts <= day < ends for starts, ends in there):
            when = f"From {day.removeprefix('9998 ')} on" if day else "Before the first of these days"
            yield ("steps",), f"{when}, no step of this cause is left. Write one without days, or give the cause the same days."
            return


def _late(day: str | None) -> str | None:
    """A day with a name as one that is later than every day that is written: which day it is stands in another file."""
    return f"9998 {day}" if day is not None and is_name(day) else day


def _named_twice(words: Sequence[str], path: PathInFile) -> Told:
    for number, word in enumerate(words):
        if word in words[:number]:
            yield (*path, number), f"{quoted(word)} is here twice. Keep one of them."


_OF_A_JOURNEY = ("found", "possible", "unlikely", "not_shown", "contact", "asks", "first_step", "helps")
_LEADS = {"next": "another question", "symptom": "a symptom", "contact": "a contact"}
_RULES: dict[type, Callable[[Any], Told]] = {
    AboutPack: _of_about,
    Symptom: _of_symptom,
    Cause: _of_cause,
    SharedQuestion: _of_shared_question,
    Operation: _of_operation,
    Message: _of_message,
    Notice: _of_notice,
    Contact: _of_contact,
    Scenario: _of_scenario,
    Fact: _of_fact,
    Irrelevance: _of_irrelevance,
}
