"""A Journey: one person's way from symptom to contact. Pure data; every page is a view of it.

Each thing that the person does gives a new Journey (moves.py); nothing here changes.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple, Optional, Union

from cim_troubleshooter.guidance.model import ContactKind

if TYPE_CHECKING:
    from cim_troubleshooter.checks.finding import Finding

Standing = Literal["found", "possible", "unlikely"]


class Place(StrEnum):
    """Where the person is. Four of them are the steps shown at the top; questions belong to the first."""

    WHAT_YOU_SEE = "what-you-see"
    FIND_OUT = "find-out"
    QUESTION = "question"
    THIS_COMPUTER = "this-computer"
    WHAT_TO_DO = "what-to-do"
    WHO_CAN_HELP = "who-can-help"
    WORKS_NOW = "works-now"
    ABOUT = "about"


class Tried(NamedTuple):
    """A step that the person says they have tried, and whether it helped."""

    cause: str
    step: int
    helped: bool


class Journey(NamedTuple):
    """Where somebody is and what is known so far. `symptom` None on a later page means "None of these", unless `card_first`."""

    place: Place = Place.WHAT_YOU_SEE
    symptom: str | None = None
    message: str | None = None
    """The message that was found on the screen or by the search: its causes come first."""
    sought: str | None = None
    """The cause that was found by the search: it comes first."""
    card_first: bool = False
    """A card was put in on a shared terminal before any picture was chosen: what the checks found leads on."""
    answers: Mapping[str, str] = {}
    """Each question's id with the answer's; `unknown` for “I don't know”."""
    asked_again: str | None = None
    """The question above the steps whose answer is being changed; until then that answer counts."""
    finding_out: str | None = None
    """The question that is asked after "None of these"."""
    leads_to: ContactKind | None = None
    """Whom finding out has led to."""
    checks_skipped: bool = False
    findings: "tuple[Finding, ...]" = ()
    cause: str | None = None
    step: int = 0
    """Where in the cause the step stands, from 0; the next one that is shown, where that one is not (views.shown_step)."""
    tried: tuple[Tried, ...] = ()
    everything_tried: bool = False
    came_from: Optional["Journey"] = None


Reason = Union["Finding", str]
"""Why something holds: what a check found, or a text of the pack or of this program."""


class Verdict(NamedTuple):
    """A cause's standing after the findings, and because of what: the reason that decided comes first."""

    cause: str
    standing: Standing
    because: tuple[Reason, ...]
