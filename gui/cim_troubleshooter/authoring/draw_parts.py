"""The parts of the picture: one box for each symptom, question, cause and contact, with all that the picture says about it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.authoring.draw_content import Content
from cim_troubleshooter.authoring.draw_letters import lines, width
from cim_troubleshooter.authoring.draw_shapes import BLUE, INK, PAPER, QUIET, RED, Box, Group, Words
from cim_troubleshooter.guidance.hours_in_words import hours_to_show
from cim_troubleshooter.guidance.model import (
    Answer,
    Cause,
    Contact,
    DatedSentence,
    Day,
    Operation,
    SharedAnswer,
    SharedQuestion,
    Step,
    Symptom,
)
from cim_troubleshooter.journey.evidence import ROLE
from cim_troubleshooter.texts.days import short_day_in_words

SMALL, NORMAL, TITLE = 6.2, 6.7, 7.6
"""Points. Below 6, print is not read on a wall."""
LINE = 1.18
"""From one line of words to the next, in parts of their size."""
PILL = 7.1
"""How high a pill is."""
EDGE = 2.8
"""Between a box and what is in it."""
AMBER, PALE_BLUE, PALE_GREY, PALE_GREEN = "#ffe08a", "#d5e3f3", "#e3e7ea", "#cfe8d8"
KINDS = {"local-it": "local IT", "registration-authority": "RA", "national-service-desk": "national desk"}
"""What a box has room to call a kind of contact."""


class Pill(NamedTuple):
    """A short word on a ground of its own."""

    says: str
    fill: str = PALE_GREY
    colour: str = INK
    bold: bool = False

    def width(self) -> float:
        """How much room it takes."""
        return max(width(self.says, SMALL, self.bold) + 4, 9.0)


class Piece(NamedTuple):
    """One box of the picture with its size, its corner at (0, 0)."""

    group: Group
    width: float
    height: float


class Stack:
    """What stands below each other in one box, as it grows."""

    def __init__(self, room: float, indent: float = EDGE) -> None:
        self.room = room
        self.indent = indent
        self.down = EDGE
        self.shapes: list[Words | Box] = []

    def words(self, says: str, size: float, bold: bool = False, colour: str = INK, after: Pill | None = None, further: float = 0) -> None:
        """Words in as many lines as they need; `after` stands at the right end of the first."""
        left = self.indent + further
        right = self.room - EDGE - (after.width() + 3 if after is not None else 0)
        if after is not None:
            self._pill(after, right + 3, self.down)
        for line in lines(says, size, right - left, bold) or [""]:
            self.shapes.append(Words(left, self.down + size * 0.95, line, size, bold, colour))
            self.down += size * LINE

    def pills(self, pills: Sequence[Pill], beside: bool = False) -> None:
        """Pills next to each other, in as many rows as they need; or begun `beside` the last words, where those leave room."""
        across = self.indent
        if beside and self.shapes and isinstance(last := self.shapes[-1], Words) and pills:
            after = last.x + width(last.says, last.size, last.bold) + 4
            if after + pills[0].width() <= self.room - EDGE:
                across = after
                self.down -= last.size * LINE
        for pill in pills:
            if across > self.indent and across + pill.width() > self.room - EDGE:
                across = self.indent
                self.down += PILL + 1.6
            self._pill(pill, across, self.down)
            across += pill.width() + 1.5
        if pills:
            self.down += PILL + 1.2

    def badge(self, says: str, fill: str, colour: str = PAPER) -> None:
        """The letter or number by which the rest of the picture calls the box, at its left."""
        pill = Pill(says, fill, colour, bold=True)
        self._pill(pill, EDGE - 0.5, self.down)
        self.indent = EDGE + pill.width() + 2.5

    def piece(self, id_: str, tells: str, fill: str, line: str | None) -> Piece:
        """The box, when all is in it."""
        height = self.down + EDGE - 1
        return Piece(Group(id_, tells, (Box(0, 0, self.room, height, fill, line), *self.shapes)), self.room, height)

    def _pill(self, pill: Pill, across: float, down: float) -> None:
        wide = pill.width()
        self.shapes.append(Box(across, down + 0.3, wide, PILL, pill.fill))
        inside = (wide - width(pill.says, SMALL, pill.bold)) / 2
        self.shapes.append(Words(across + inside, down + SMALL * 0.97, pill.says, SMALL, pill.bold, pill.colour))


def symptom_piece(symptom: Symptom, content: Content, room: float) -> Piece:
    """A card: its letter, what the person sees, the causes by number, and what is asked first."""
    page = Stack(room)
    page.badge(content.letters[symptom.id], BLUE)
    page.words(symptom.title, TITLE, bold=True, after=_changed(f"symptoms/{symptom.id}", content))
    page.words(symptom.sees, SMALL)
    page.words(f"Causes: {_numbers(symptom.causes, content)}{_messages(symptom, content)}", SMALL, colour=QUIET)
    if symptom.question is not None:
        page.words(f"Asked first: {symptom.question.asks}", SMALL, bold=True)
        # An answer for everybody else that has no causes of its own leaves the symptom's, which stand above.
        for answer in (one for one in symptom.question.answers if one.causes or not one.something_else):
            page.words(f"– {answer.says}", SMALL, after=_first_causes(answer, content), further=2)
    return page.piece(f"symptoms.{symptom.id}", f"symptoms/{symptom.id}.yaml", PAPER, BLUE)


def cause_piece(cause: Cause, content: Content, room: float, line: str) -> Piece:
    """A cause: its number, its title, the letters of its symptoms, and how it is known."""
    page = Stack(room)
    page.badge(str(content.numbers[cause.id]), line)
    page.words(cause.title, NORMAL)
    tags = [Pill(letter, PALE_BLUE, BLUE, bold=True) for letter in content.tags[cause.id]]
    changed = _changed(f"causes/{cause.id}", content)
    page.pills([*tags, *_marks(cause, content.pack.about.reviewed), *([changed] if changed is not None else [])], beside=True)
    return page.piece(f"causes.{cause.id}", f"causes/{cause.id}.yaml: {cause.explains}", PAPER, line)


def question_piece(question: SharedQuestion, content: Content, room: float) -> Piece:
    """A question: where each answer leads, or the numbers of the causes that it points to."""
    page = Stack(room)
    page.badge(content.asked[question.id], QUIET)
    page.words(question.asks, NORMAL, bold=True, after=_changed(f"questions/{question.id}", content))
    page.indent = EDGE
    for answer in question.answers:
        page.words(f"– {answer.says}", SMALL, after=_leads_to(question, answer, content))
    return page.piece(f"questions.{question.id}", f"questions/{question.id}.yaml", PAPER, QUIET)


def operations_piece(operations: Sequence[Operation], content: Content, room: float) -> Piece:
    """What the same roles may do, and which roles these are."""
    page = Stack(room)
    page.words("Who may do this to a card?", NORMAL, bold=True)
    for operation in operations:
        page.words(f"– {operation.title}", SMALL, after=_changed(f"operations/{operation.id}", content))
    role = content.pack.questions.get(ROLE)
    says = {answer.id: answer.says for answer in role.answers} if role is not None else {}
    page.words(f"Only: {'; '.join(says.get(id_, id_) for id_ in operations[0].may)}", SMALL, colour=QUIET)
    files = ", ".join(f"operations/{operation.id}.yaml" for operation in operations)
    return page.piece(f"operations.{operations[0].id}", files, PAPER, QUIET)


def contact_piece(contact: Contact, content: Content, room: float, line: str) -> Piece:
    """A contact: who they are, how to reach them, what to have ready."""
    page = Stack(room)
    page.words(contact.title, TITLE, bold=True, after=_changed(f"contacts/{contact.id}", content))
    if contact.for_staff:
        page.pills([Pill("for IT and RA staff")])
    for says in (contact.explains, "; ".join(hours_to_show(contact)), contact.where):
        if says:
            page.words(says, SMALL)
    for says in (contact.phone, contact.email, contact.web):
        if says:
            page.words(says, NORMAL, bold=True)
    for says in contact.find:
        page.words(f"– {says}", SMALL)
    if contact.have_ready:
        page.words("Have ready:", SMALL, bold=True)
        page.words("; ".join(contact.have_ready), SMALL)
    return page.piece(f"contacts.{contact.id}", f"contacts/{contact.id}.yaml", PAPER, line)


def day_in_words(day: Day) -> str:
    """A day as people write it."""
    return short_day_in_words(datetime.date.fromisoformat(day))


def _numbers(causes: Sequence[str], content: Content) -> str:
    return " ".join(str(content.numbers[id_]) for id_ in causes if id_ in content.numbers)


def _first_causes(answer: Answer, content: Content) -> Pill | None:
    """The likeliest three, and how many there are besides."""
    known = [id_ for id_ in answer.causes if id_ in content.numbers]
    more = f" +{len(known) - 3}" if len(known) > 3 else ""
    return Pill(_numbers(known[:3], content) + more) if known else None


def _messages(symptom: Symptom, content: Content) -> str:
    many = sum(message.symptom == symptom.id for message in content.pack.messages.values())
    return f" · {many} message{'' if many == 1 else 's'}" if many else ""


def _leads_to(question: SharedQuestion, answer: SharedAnswer, content: Content) -> Pill | None:
    if answer.next in content.asked:
        return Pill(content.asked[answer.next or ""], QUIET, PAPER, bold=True)
    if answer.symptom in content.letters:
        return Pill(content.letters[answer.symptom or ""], BLUE, PAPER, bold=True)
    if answer.contact is not None:
        return Pill(KINDS[answer.contact], PALE_GREEN)
    code = f"{question.id}/{answer.id}"
    pointed = [id_ for id_ in content.numbers if code in content.pack.causes[id_].evidence.points_to]
    return Pill(_numbers(pointed, content)) if pointed else None


def _marks(cause: Cause, reviewed: Day) -> list[Pill]:
    """How a cause is known, what kind it is, and its days."""
    marks = []
    if any("/" not in code for code in cause.evidence.points_to):
        marks.append(Pill("check", PALE_GREEN))
    if any("/" in code for code in cause.evidence.points_to):
        marks.append(Pill("answer", PALE_GREEN))
    if cause.kind != "fault":
        marks.append(Pill({"not-a-fault": "no fault", "elsewhere": "elsewhere"}[cause.kind]))
    marks += [Pill(says, AMBER) for says in _days(cause, reviewed)]
    return marks


def _days(cause: Cause, reviewed: Day) -> list[str]:
    """The days on which a cause comes, goes or changes; of the changes, those that the pack's last review did not see."""
    own = [f"{word} {day_in_words(Day(day))}" for word, day in (("from", cause.from_), ("ends", cause.until)) if day is not None]
    dated: tuple[Step | DatedSentence, ...] = (*cause.steps, *cause.for_a_time)
    inside = {day for part in dated for day in (part.from_, part.until) if day is not None}
    return [*own, *(f"changes {day_in_words(Day(day))}" for day in sorted(inside - {cause.from_, cause.until}) if day > reviewed)]


def _changed(place: str, content: Content) -> Pill | None:
    word = content.changed.get(place)
    return Pill(word, RED, PAPER, bold=True) if word is not None else None
