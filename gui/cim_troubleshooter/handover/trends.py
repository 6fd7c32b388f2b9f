"""One event for a finished journey, for whoever counts what goes wrong and where: never who it was.

It is made of the guidance's own ids, of how the journey ended, of seconds and of versions. Nothing that was typed, found out about a
person or read from a card can be in it: those parts of a journey are not looked at.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.system import event_log

Outcome = Literal["works-now", "passed-on", "left"]
"""It works now; the journey ended where somebody else is asked; or it was left before either."""
NONE, CARD_FIRST = "none", "card-first"
"""In place of a symptom's or a cause's id: there was none, or a card was put in before any picture was chosen."""
_BESIDE_THE_WAY = (Place.ABOUT, Place.SAVED_SUMMARY)
_OUTCOMES: dict[Place, Outcome] = {Place.WORKS_NOW: "works-now", Place.WHO_CAN_HELP: "passed-on"}


class FinishedJourney(NamedTuple):
    """What an event says, in the order of the message's places (installer/launcher/events.mc)."""

    symptom: str
    cause: str
    outcome: Outcome
    seconds: int
    program: str
    """The program's version."""
    guidance: str
    """The guidance's id."""
    reviewed: str
    """The day on which it was reviewed."""


def finished(journey: Journey, pack: Pack, seconds: float, program: str) -> FinishedJourney | None:
    """What is told of a journey that ends here; None where none had begun."""
    while journey.place in _BESIDE_THE_WAY and journey.came_from is not None:
        journey = journey.came_from
    if journey.place in (Place.WHAT_YOU_SEE, *_BESIDE_THE_WAY):
        return None
    symptom, cause = views.symptom_of(journey, pack), views.cause_of(journey, pack)
    nothing_chosen = CARD_FIRST if journey.card_first else NONE
    return FinishedJourney(
        symptom=symptom.id if symptom is not None else nothing_chosen,
        cause=cause.id if cause is not None else NONE,
        outcome=_OUTCOMES.get(journey.place, "left"),
        seconds=max(0, round(seconds)),
        program=program,
        guidance=pack.about.id,
        reviewed=pack.about.reviewed,
    )


def in_words(told: FinishedJourney) -> str:
    """The event's sentence where the system makes none of it: as the message file has it for Windows."""
    return (
        f"A journey ended after {told.seconds} s: symptom {told.symptom}, cause {told.cause}, outcome {told.outcome}. "
        f"Program {told.program}, guidance {told.guidance} reviewed {told.reviewed}."
    )


def write(told: FinishedJourney) -> None:
    """Writes the event to the system's own log. Raises OSError. May take as long as the system's log takes: not for a window's thread."""
    event_log.write(event_log.JOURNEY_FINISHED, in_words(told), {name: str(value) for name, value in told._asdict().items()})
