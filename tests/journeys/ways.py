"""The ways through the program that journeys share, each written as what a person does."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Pack, Symptom
from cim_troubleshooter.journey.verdicts import causes_to_consider
from tests.journeys.person import Person

TITLE_ENDS = " – Care Identity Management troubleshooter"
CONTACTS = {
    "you": "Your local IT helpdesk",
    "local-it": "Your local IT helpdesk",
    "registration-authority": "Your Registration Authority",
    "national-service-desk": "National Service Desk",
}


def choose_card(person: Person, symptom: Symptom, answer: str | None) -> None:
    """From the first page to the checks, or to what only the person can know, through the question where the symptom has one."""
    person.presses(symptom.title, begins=True)
    if symptom.question and answer:
        person.sees(symptom.question.asks)
        person.chooses(answer)
        person.presses("Continue")


def wait_for_the_card(person: Person) -> None:
    """On the checks page: until it is known what the card tells."""
    person.sees("Details: Your smartcard")


def titles_of_causes(pack: Pack, symptom: Symptom, answer: str | None) -> list[str]:
    """The titles of the causes that must be there to be read."""
    question = symptom.question
    chosen = {} if question is None else {question.id: next(one.id for one in question.answers if one.says == answer)}
    return [pack.causes[cause].title for cause in causes_to_consider(symptom, chosen) if cause in pack.causes]


def read_causes(person: Person) -> list[str]:
    """The causes listed on the page of steps, as they are read out."""
    person.sees("What else it could be")
    # A card's name goes on with its standing and the reason; no other button's name has a full stop.
    return [seen.name for seen in person.looks_around() if seen.role == "push button" and ". " in seen.name]


def heading_of(person: Person) -> str:
    """The page's heading, from the window's title."""
    return person.titles()[0].removesuffix(TITLE_ENDS)
