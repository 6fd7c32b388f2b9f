"""A Journey: one person's way from symptom to contact. Pure data; every page is a view of it.

Each thing that the person does gives a new Journey (steps.py); nothing here changes.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple, Optional

from cim_troubleshooter.guidance.model import ContactKind

if TYPE_CHECKING:
    from cim_troubleshooter.checks.finding import Finding

Standing = Literal["found", "possible", "unlikely"]


class Page(StrEnum):
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

    page: Page = Page.WHAT_YOU_SEE
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
    """The place of the step in the cause; the next one that is shown, where that one is not (steps.shown_step)."""
    tried: tuple[Tried, ...] = ()
    everything_tried: bool = False
    came_from: Optional["Journey"] = None


class Verdict(NamedTuple):
    """A cause's standing after the findings, and because of what: one sentence for each reason."""

    cause: str
    standing: Standing
    because: tuple[str, ...]
