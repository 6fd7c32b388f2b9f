"""What must hold inside one file beyond its types: each rule gives the path of what breaks it, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from cim_troubleshooter.guidance.model import AboutPack, Cause, Contact, Drawing, Question, Scenario, Screen, Symptom
from cim_troubleshooter.guidance.words import quoted
from cim_troubleshooter.guidance.yaml_file import Path

Told = Iterator[tuple[Path, str]]

MOST_LINES = 12
"""Of one drawn screen: more do not fit on a symptom card."""
LONGEST_TITLE = 120
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_SAYS = "has small letters, digits and hyphens, such as card-locked"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def is_id(word: str) -> bool:
    """Whether a word may be an id: small letters, digits, and hyphens between them."""
    return len(word) <= 80 and _ID.fullmatch(word) is not None


def broken_rules(part: Any) -> Told:
    """The rules that a part of a pack breaks, whatever kind of part it is."""
    if isinstance(part, Symptom):
        yield from _of_symptom(part)
    elif isinstance(part, Cause):
        yield from _of_cause(part)
    elif isinstance(part, Contact):
        yield from _of_contact(part)
    elif isinstance(part, Scenario):
        yield from _of_scenario(part)
    elif isinstance(part, AboutPack):
        yield from _of_about(part)


def _of_about(about: AboutPack) -> Told:
    if not is_id(about.id):
        yield ("id",), f"An id {_ID_SAYS}, not {quoted(about.id)}."
    if about.over is not None and about.over == about.id:
        yield ("over",), "A pack cannot be laid over itself. Give this one an id of its own."
    if not _LANGUAGE.fullmatch(about.language):
        yield ("language",), f"A language is a short code such as en or cy, not {quoted(about.language)}."


def _of_symptom(symptom: Symptom) -> Told:
    yield from _of_title(symptom.title)
    if not 0 <= symptom.order <= 10_000:
        yield ("order",), "“order” is a number from 0 to 10000."
    if not 1 <= len(symptom.screens) <= 2:
        yield ("screens",), f"A symptom has one or two screens, not {len(symptom.screens)}."
    for number, screen in enumerate(symptom.screens):
        yield from _of_screen(screen, ("screens", number))
    if not symptom.causes:
        yield ("causes",), "A symptom has at least one cause."
    yield from _named_twice(symptom.causes, ("causes",))
    if symptom.question is not None:
        yield from _of_question(symptom.question)


def _of_screen(screen: Screen, path: Path) -> Told:
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


def _set_fields(drawing: Drawing) -> list[str]:
    return [name for name in drawing._fields if getattr(drawing, name) not in (None, ())]


def _of_question(question: Question) -> Told:
    path: Path = ("question",)
    if not is_id(question.id):
        yield (*path, "id"), f"An id {_ID_SAYS}, not {quoted(question.id)}."
    if len(question.answers) < 2:
        yield (*path, "answers"), "A question has two answers or more."
    for number, answer in enumerate(question.answers):
        here = (*path, "answers", number)
        if not is_id(answer.id):
            yield (*here, "id"), f"An id {_ID_SAYS}, not {quoted(answer.id)}."
        if answer.id in [before.id for before in question.answers[:number]]:
            yield (*here, "id"), f"There are two answers {quoted(answer.id)}. Give each its own id."
        yield from _named_twice(answer.causes, (*here, "causes"))


def _of_cause(cause: Cause) -> Told:
    yield from _of_title(cause.title)
    if not cause.steps:
        yield ("steps",), "A cause has at least one step."
    if not cause.sources:
        yield ("sources",), "A cause names at least one source."
    for number, source in enumerate(cause.sources):
        if not source.startswith("https://"):
            yield ("sources", number), "A source is a web address that starts with https://."
    if cause.cannot_tell is not None and cause.evidence.points_away:
        yield ("evidence", "points_away"), "This cause has “cannot_tell”, so no finding may point away from it. Keep one of the two."
    yield from _named_twice(cause.evidence.points_to, ("evidence", "points_to"))
    yield from _named_twice(cause.evidence.points_away, ("evidence", "points_away"))
    for number, code in enumerate(cause.evidence.points_away):
        if code in cause.evidence.points_to:
            yield ("evidence", "points_away", number), f"{quoted(code)} cannot point both to a cause and away from it."


def _of_contact(contact: Contact) -> Told:
    yield from _of_title(contact.title)
    yield from broken_rules_of_reach(contact.phone, contact.email, contact.web)
    if not any((contact.phone, contact.email, contact.web, contact.where, contact.find)):
        yield (), "Say how to reach this contact: phone, email, web, where or find."


def broken_rules_of_reach(phone: str | None, email: str | None, web: str | None) -> Told:
    """What is wrong with a contact's telephone number, email address or web address."""
    if phone is not None and not any(sign.isdigit() for sign in phone):
        yield ("phone",), f"A telephone number has digits, and {quoted(phone)} has none."
    if email is not None and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
        yield ("email",), f"An email address is like name@example.org, and {quoted(email)} is not."
    if web is not None and not web.lower().startswith(("https://", "http://")):
        yield ("web",), "This must be a web address that starts with https:// and has no spaces."


def _of_scenario(scenario: Scenario) -> Told:
    if not scenario.expect.expects_something():
        yield ("expect",), "A scenario expects something: first_cause, found, possible, unlikely, fixed_by or contact."


def _of_title(title: str) -> Told:
    if len(title) > LONGEST_TITLE or "\n" in title:
        yield ("title",), f"A title is one line of at most {LONGEST_TITLE} letters."


def _named_twice(words: Sequence[str], path: Path) -> Told:
    for number, word in enumerate(words):
        if word in words[:number]:
            yield (*path, number), f"{quoted(word)} stands here twice. Keep one of them."
