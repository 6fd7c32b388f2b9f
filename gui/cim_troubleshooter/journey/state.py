"""A Journey: one person's way from symptom to contact. Pure data; every page is a view of it.

Each thing that the person does gives a new Journey (steps.py); nothing here changes.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, NamedTuple, Optional

from cim_troubleshooter.checks.finding import Finding

Standing = Literal["found", "possible", "unlikely"]


class Page(StrEnum):
    """Where the person is. The first four are the four steps shown at the top; a question belongs to the first."""

    WHAT_YOU_SEE = "what-you-see"
    QUESTION = "question"
    THIS_COMPUTER = "this-computer"
    WHAT_TO_DO = "what-to-do"
    WHO_CAN_HELP = "who-can-help"
    WORKS_NOW = "works-now"


class Tried(NamedTuple):
    """A step that the person says they have tried, and whether it helped."""

    cause: str
    step: int
    helped: bool


class Journey(NamedTuple):
    """Where somebody is and what is known so far. `symptom` None on a later page means "None of these"."""

    page: Page = Page.WHAT_YOU_SEE
    symptom: str | None = None
    answers: Mapping[str, str] = {}
    checks_skipped: bool = False
    findings: tuple[Finding, ...] = ()
    cause: str | None = None
    step: int = 0
    tried: tuple[Tried, ...] = ()
    everything_tried: bool = False
    came_from: Optional["Journey"] = None


class Verdict(NamedTuple):
    """A cause's standing after the findings, and because of what: one sentence for each reason."""

    cause: str
    standing: Standing
    because: tuple[str, ...]
