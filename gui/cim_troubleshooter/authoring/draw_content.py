"""What the picture shows of a pack: a letter for each symptom, a number for each cause and question, and who fixes what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cim_troubleshooter.guidance.model import Cause, Fixer, Pack, Symptom

FIXERS: tuple[Fixer, ...] = ("you", "local-it", "registration-authority", "national-service-desk")


class Content(NamedTuple):
    """A pack with the names that its parts have in the picture."""

    pack: Pack
    title: str
    letters: Mapping[str, str]
    """Of each symptom, by its id: A for the first on the first page."""
    numbers: Mapping[str, int]
    """Of each cause, by its id."""
    tags: Mapping[str, Sequence[str]]
    """Of each cause, by its id: the letters of the symptoms that lead to it, by themselves or else through a message."""
    asked: Mapping[str, str]
    """Of each question, by its id: Q1 for the first that finds out."""
    changed: Mapping[str, str] = {}
    """In a site's folder: what it added or changed, such as causes/no-roles, and the word for it."""
    hidden: tuple[str, ...] = ()
    left_out: int = 0
    """How many files have faults and are not in the picture."""

    def fixed_by(self, fixer: Fixer) -> list[Cause]:
        """The causes that somebody fixes, by their numbers."""
        return [cause for cause in self._by_number() if cause.fixed_by == fixer]

    def _by_number(self) -> list[Cause]:
        return [self.pack.causes[id_] for id_ in sorted(self.numbers, key=self.numbers.__getitem__)]


def content_of(pack: Pack, title: str, changed: Mapping[str, str] | None = None, hidden: Sequence[str] = (), left_out: int = 0) -> Content:
    """The pack with its letters and numbers: the same for the same pack."""
    letters = {symptom.id: _letters(place) for place, symptom in enumerate(pack.symptoms_in_order())}
    places = _places(pack)
    last = (len(letters), 0)
    order = sorted(pack.causes.values(), key=lambda cause: (FIXERS.index(cause.fixed_by), places.get(cause.id, last), cause.id))
    numbers = {cause.id: number for number, cause in enumerate(order, 1)}
    above = sorted((one for one in pack.questions.values() if one.on_page == "what-to-do"), key=lambda one: (one.order, one.id))
    questions = [*find_out_questions(pack), *(one.id for one in above)]
    asked = {id_: f"Q{number}" for number, id_ in enumerate(questions, 1)}
    return Content(pack, title, letters, numbers, _tags(pack, letters), asked, changed or {}, tuple(hidden), left_out)


def causes_of(symptom: Symptom) -> list[str]:
    """The causes of a symptom, and then those that only its answers have."""
    answers = symptom.question.answers if symptom.question is not None else ()
    return list(dict.fromkeys((*symptom.causes, *(cause for answer in answers for cause in answer.causes))))


def find_out_questions(pack: Pack) -> list[str]:
    """The questions that find out, in the order in which they may be asked; those that are never reached last."""
    every = sorted((one for one in pack.questions.values() if one.on_page == "find-out"), key=lambda one: (one.order, one.id))
    waiting = [one.id for one in every if one.id == pack.about.start_with]
    ordered = dict.fromkeys(waiting)
    while waiting:
        for answer in pack.questions[waiting.pop(0)].answers:
            if answer.next is not None and answer.next not in ordered:
                ordered[answer.next] = None
                waiting.append(answer.next)
    return list(dict.fromkeys((*ordered, *(one.id for one in every))))


def _places(pack: Pack) -> dict[str, tuple[int, int]]:
    """Where a cause is first named: the symptom's place, and its own in it."""
    places: dict[str, tuple[int, int]] = {}
    for place, symptom in enumerate(pack.symptoms_in_order()):
        for own, cause in enumerate(causes_of(symptom)):
            places.setdefault(cause, (place, own))
    return places


def _tags(pack: Pack, letters: Mapping[str, str]) -> dict[str, list[str]]:
    direct: dict[str, list[str]] = {}
    for symptom in pack.symptoms_in_order():
        for cause in causes_of(symptom):
            direct.setdefault(cause, []).append(letters[symptom.id])
    through: dict[str, set[str]] = {}
    for message in pack.messages.values():
        for cause in message.causes:
            through.setdefault(cause, set()).add(message.symptom)
    known = {cause: [letter for id_, letter in letters.items() if id_ in symptoms] for cause, symptoms in through.items()}
    return {cause: direct.get(cause) or known.get(cause, []) for cause in pack.causes}


def _letters(place: int) -> str:
    """A to Z, then AA, AB …"""
    before, letter = divmod(place, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)
