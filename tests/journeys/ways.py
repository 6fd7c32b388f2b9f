"""The ways through the program that journeys share, each written as what a person does."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Cause, Pack, Symptom
from cim_troubleshooter.journey.verdicts import causes_to_consider
from tests.journeys.person import Person

UNSURE = "Something else, or I don’t know"
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


def titles_of(cause: Cause) -> set[str]:
    """What a cause may be called, however it stands."""
    return {cause.title, *([cause.title_possible] if cause.title_possible else []), *cause.title_found.values()}


def titles_of_causes(pack: Pack, symptom: Symptom, answer: str | None) -> list[set[str]]:
    """What each of the causes that must be there to be read may be called."""
    question = symptom.question
    chosen = {} if question is None else {question.id: next(one.id for one in question.answers if one.says == answer)}
    return [titles_of(pack.causes[cause]) for cause in causes_to_consider(symptom, chosen) if cause in pack.causes]


def answer_nothing(person: Person) -> None:
    """On the page of steps: “Something else, or I don’t know” to each question that has the page to itself, until there is a cause."""
    person.sees("What else it could be")
    while person.sees_now(UNSURE):
        asked = heading_of(person)
        person.presses(UNSURE)
        person.sees_no_more(asked)
        person.sees("What else it could be")


def open_causes(person: Person) -> None:
    """Fold out the causes that are folded away by who can fix them."""
    answer_nothing(person)
    for fold in [seen.name for seen in person.looks_around() if seen.name.startswith(("For ", "Unlikely ("))]:
        person.presses(fold)
        person.sees_described(fold, "Open, shown below")


def read_causes(person: Person) -> list[str]:
    """The causes on the page of steps, as they are read out: the one that is shown, and every other, folded away or not."""
    open_causes(person)
    return [f"{heading_of(person)}. ", *(seen.name for seen in person.looks_around() if seen.role == "list item")]


def look_at(person: Person, cause: Cause) -> None:
    """On the page of steps: to a cause, unless it is shown already."""
    answer_nothing(person)
    if heading_of(person) not in titles_of(cause):
        begins = tuple(f"{title} " if title.endswith("?") else f"{title}. " for title in titles_of(cause))
        person.presses(next(name for name in read_causes(person)[1:] if name.startswith(begins)))
        answer_nothing(person)
    assert person.hears_first().name in titles_of(cause)


def heading_of(person: Person) -> str:
    """The page's heading, from the window's title."""
    return person.titles()[0].removesuffix(TITLE_ENDS)
