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
Result = Literal["helped", "did-not-help", "done", "left-to-others"]
"""What came of a step: of one to try, whether it helped; a duty was done; what somebody else does was left to them."""
Origin = Literal["said", "chosen", "message", "symptom", "checks"]
"""Why a cause is in the list: only the person can know it and they said so, they chose it from what the search found, the message
or the symptom names it, or a check found a problem that points to it."""


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
    SAVED_SUMMARY = "saved-summary"


class StepTaken(NamedTuple):
    """A step that is behind the person, and what came of it. `step` is its index in the cause, from 0."""

    cause: str
    step: int
    result: Result


class Added(NamedTuple):
    """What the person typed for whoever helps, each only if they want to. Gone with the journey: in no log, no event, no reference."""

    name: str = ""
    telephone: str = ""
    """The number to call back on."""
    card: str = ""
    """The number under the photo on the card, which Registration Authorities call UUID."""


class Journey(NamedTuple):
    """Where somebody is and what is known so far. `symptom` None on a later page means "None of these", unless `card_first`."""

    place: Place = Place.WHAT_YOU_SEE
    symptom: str | None = None
    message: str | None = None
    """The message that was found on the screen or by the search: its causes come first."""
    chosen: str | None = None
    """The cause that was chosen from what the search found: it comes first."""
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
    read_anyway: bool = False
    """The checks are to read the card although another program is using it."""
    findings: "tuple[Finding, ...]" = ()
    cause: str | None = None
    step: int = 0
    """The step's index in the cause, from 0; the next one that is shown, where that one is not (views.shown_step)."""
    taken: tuple[StepTaken, ...] = ()
    everything_tried: bool = False
    """No cause is left that is not unlikely."""
    enough_tried: bool = False
    """So many causes were tried that it is time for a person; others are left in the list."""
    passed_on: bool = False
    """The summary of this very journey was copied, or passed on in another way: it is not lost when the journey ends."""
    added: Added = Added()
    came_from: Optional["Journey"] = None


Reason = Union["Finding", str]
"""Why something holds: what a check found, or a text of the pack or of this program."""


class Verdict(NamedTuple):
    """A cause's standing after the findings, because of what (the reason that decided comes first), and why it is in the list."""

    cause: str
    standing: Standing
    because: tuple[Reason, ...]
    origin: Origin = "symptom"
