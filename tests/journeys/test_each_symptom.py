"""Each symptom to its contact: once past the checks, with a real card service, and once skipping them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.guidance.model import Pack, Symptom
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.journey.who_helps import owner_of
from tests.journeys.conftest import InsertCard, OpenProgram
from tests.journeys.person import Person
from tests.journeys.ways import CONTACTS, answer_nothing, choose_card, read_causes, titles_of, titles_of_causes, wait_for_the_card
from tests.support.piv_card import PivCard

SYMPTOMS = {
    "Nothing happens after selecting the link": None,
    "Problems logging in with a smartcard": None,
    "Problems selecting a role": None,
    "Cannot access Care Identity Management": None,
    "Cannot access smartcard servicing functions": None,
    "Cannot manage smartcards": "Unlock my own smartcard",
    "Unlock or renew my smartcard, or get a new passcode": "My card is locked or blocked",
    "My smartcard is lost, stolen, found or shared": "My card is lost or stolen",
    "My job, workplace or name changed": "I work at a new place",
    "One service does not accept my smartcard": None,
    "I am logged out, or asked again": None,
    "I have no smartcard yet, or need other help": "I have no smartcard, or want another one",
}
EVERY_DAY = ("Problems selecting a role", "Cannot manage smartcards")
ENDED, LOCKED, WELL = PivCard(days=-4), PivCard(passcode=b"\x69\x83"), PivCard()

WITH_A_CARD = [
    ("Nothing happens after selecting the link", WELL, "addresses-blocked", "Your local IT helpdesk"),
    ("Problems logging in with a smartcard", LOCKED, "passcode-locked", "Your Registration Authority"),
    ("Problems selecting a role", ENDED, "certificates-expired", "Your Registration Authority"),
    ("Cannot access Care Identity Management", WELL, "browser-in-old-mode", "Your local IT helpdesk"),
    ("Cannot access smartcard servicing functions", None, "card-not-in-reader", "Your local IT helpdesk"),
    ("Cannot manage smartcards", LOCKED, "passcode-locked", "Your Registration Authority"),
    ("Unlock or renew my smartcard, or get a new passcode", LOCKED, "passcode-locked", "Your Registration Authority"),
    ("My smartcard is lost, stolen, found or shared", WELL, "card-lost-or-stolen", "Your Registration Authority"),
    ("My job, workplace or name changed", WELL, "wrong-organisation", "Your Registration Authority"),
    ("One service does not accept my smartcard", ENDED, "certificates-expired", "Your Registration Authority"),
    ("I am logged out, or asked again", WELL, "session-ends-without-card", "Your local IT helpdesk"),
    ("I have no smartcard yet, or need other help", WELL, "no-smartcard-yet", "Your Registration Authority"),
]


def _everyday_or_long(title: str, *values: object) -> object:
    return pytest.param(title, *values, id=title, marks=() if title in EVERY_DAY else pytest.mark.long)


def _symptom(pack: Pack, title: str) -> Symptom:
    return next(symptom for symptom in pack.symptoms.values() if symptom.title == title)


def _said(pack: Pack, symptom: Symptom, answer: str | None) -> bool:
    """Whether the answer names what only the person can know, so that no check is waited for."""
    begun = moves.choose_symptom(Journey(), pack, symptom.id)
    chosen = [one.id for one in symptom.question.answers if one.says == answer] if symptom.question is not None else []
    return (
        bool(chosen)
        and symptom.question is not None
        and moves.answer(begun, pack, symptom.question.id, chosen[0]).place is Place.WHAT_TO_DO
    )


def _missing(person: Person, causes: list[set[str]]) -> list[set[str]]:
    read = read_causes(person)
    return [titles for titles in causes if not any(name.startswith(tuple(titles)) for name in read)]


def test_the_journeys_here_cover_every_symptom_of_the_built_in_guidance(pack: Pack) -> None:
    assert {symptom.title for symptom in pack.symptoms.values()} == set(SYMPTOMS) == {title for title, *_ in WITH_A_CARD}


@pytest.mark.parametrize(("title", "card", "cause", "contact"), [_everyday_or_long(*row) for row in WITH_A_CARD])
def test_a_symptom_leads_past_the_checks_to_what_was_found_and_whom_to_contact(
    open_program: OpenProgram, insert: InsertCard, pack: Pack, tmp_path: Path, title: str, card: PivCard | None, cause: str, contact: str
) -> None:
    symptom, answer = _symptom(pack, title), SYMPTOMS[title]
    if card:
        insert(card.answer)
    # What is found of a network is another on each computer that runs this.
    site = tmp_path / "site.yaml"
    site.write_text("checks:\n  enabled: [card-service, reader, card]\n", encoding="utf-8")
    person = open_program("--site", str(site))
    choose_card(person, symptom, answer)
    if not _said(pack, symptom, answer):
        wait_for_the_card(person)
        person.presses("Continue")
    answer_nothing(person)
    assert person.hears_first().name in titles_of(pack.causes[cause])
    assert not _missing(person, titles_of_causes(pack, symptom, answer))
    person.presses("Show who can help")
    person.sees(contact)


@pytest.mark.parametrize(("title", "answer"), [_everyday_or_long(title, answer) for title, answer in SYMPTOMS.items()])
def test_a_symptom_leads_to_its_contact_when_the_checks_are_skipped(
    open_program: OpenProgram, pack: Pack, title: str, answer: str | None
) -> None:
    symptom = _symptom(pack, title)
    person = open_program()
    choose_card(person, symptom, answer)
    if not _said(pack, symptom, answer):
        person.goes_past_the_checks()
    answer_nothing(person)
    first = next(cause for cause in pack.causes.values() if person.hears_first().name in titles_of(cause))
    assert not _missing(person, titles_of_causes(pack, symptom, answer))
    person.presses("Show who can help")
    person.sees(CONTACTS[owner_of(first, range(len(first.steps))) or "local-it"])


@pytest.mark.long
@pytest.mark.parametrize("place", range(9))
def test_each_activity_of_managing_smartcards_shows_its_own_causes(open_program: OpenProgram, pack: Pack, place: int) -> None:
    symptom = _symptom(pack, "Cannot manage smartcards")
    assert symptom.question and len(symptom.question.answers) == 9
    answer = symptom.question.answers[place].says
    person = open_program()
    choose_card(person, symptom, answer)
    person.goes_past_the_checks()
    assert not _missing(person, titles_of_causes(pack, symptom, answer))
