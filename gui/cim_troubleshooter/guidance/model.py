"""The nouns of guidance, as typed data: Pack, Symptom, Screen, Question, Cause, Step, Contact, Scenario.

A pack's YAML files have exactly these fields (flows/README.md explains them to authors). An id is never
written in a file: it is the file's name without `.yaml`.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, NewType

Day = NewType("Day", str)
"""A day as written, such as 2026-11-24: days in order are texts in order, and the first page needs no calendar."""

Fixer = Literal["you", "local-it", "registration-authority", "national-service-desk"]
"""Who can carry out a step, or mend a cause; also the kinds of contact (except `you`)."""


class Tile(NamedTuple):
    """One tile of a drawn web page."""

    title: str
    crossed_out: bool = False


class Drawing(NamedTuple):
    """One line of a drawn screen. Exactly one field is set."""

    heading: str | None = None
    text: str | None = None
    error: str | None = None
    code: str | None = None
    blank: str | None = None
    progress: str | None = None
    lines: int | None = None
    roles: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    tiles: tuple[Tile, ...] = ()


class Screen(NamedTuple):
    """The picture on a symptom card: a window's title and what it shows, top to bottom."""

    window: str
    shows: tuple[Drawing, ...]
    crossed_out: bool = False


class Answer(NamedTuple):
    """One answer to a question. `causes`, where given, replaces the symptom's causes and their order."""

    id: str
    says: str
    causes: tuple[str, ...] = ()


class Question(NamedTuple):
    """What is asked before the checks, one answer to be chosen."""

    id: str
    asks: str
    answers: tuple[Answer, ...]


class Symptom(NamedTuple):
    """What the person sees. `order` is its place on the first page, lowest first."""

    title: str
    sees: str
    screens: tuple[Screen, ...]
    causes: tuple[str, ...]
    question: Question | None = None
    order: int = 100
    id: str = ""


class Evidence(NamedTuple):
    """Finding codes that make a cause found, and ones that make it unlikely."""

    points_to: tuple[str, ...] = ()
    points_away: tuple[str, ...] = ()


class Step(NamedTuple):
    """One thing to do, by one kind of person, with how to tell that it worked."""

    do: str
    more: str | None = None
    who: Fixer = "you"
    worked_if: str | None = None


class Cause(NamedTuple):
    """Why it happens. `cannot_tell` says why no computer can rule it out; such a cause has no points_away."""

    title: str
    explains: str
    fixed_by: Fixer
    steps: tuple[Step, ...]
    sources: tuple[str, ...]
    reviewed: Day
    evidence: Evidence = Evidence()
    cannot_tell: str | None = None
    tell_them: tuple[str, ...] = ()
    id: str = ""


class Contact(NamedTuple):
    """Who can help, how to reach them, and what to have ready. `find` is how to find them where no number is known."""

    kind: Literal["local-it", "registration-authority", "national-service-desk"]
    title: str
    explains: str | None = None
    find: tuple[str, ...] = ()
    phone: str | None = None
    email: str | None = None
    web: str | None = None
    where: str | None = None
    hours: str | None = None
    have_ready: tuple[str, ...] = ()
    for_staff: bool = False
    """Folded away under "For IT and RA staff": an escalation step, not a clinician's first call."""
    id: str = ""


class Expectation(NamedTuple):
    """What a scenario must end at."""

    first_cause: str | None = None
    found: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    unlikely: tuple[str, ...] = ()
    fixed_by: Fixer | None = None
    contact: str | None = None

    def expects_something(self) -> bool:
        """Whether any of it is written: a scenario that expects nothing proves nothing."""
        return self != Expectation()


class Scenario(NamedTuple):
    """The pack's own test: with this symptom, these answers and findings, this is the answer."""

    symptom: str
    expect: Expectation
    answers: Mapping[str, str] = {}
    findings: tuple[str, ...] = ()
    id: str = ""


class AboutPack(NamedTuple):
    """pack.yaml. A layer names the pack that it is laid over."""

    id: str
    title: str
    language: str
    owner: str
    reviewed: Day
    over: str | None = None
    another_way_in: tuple[str, ...] = ()
    """What someone may use instead of the card for now: shown beside every cause."""


class Pack(NamedTuple):
    """A whole pack, by id. Scenarios are for authors and are left out of what the program loads at start."""

    about: AboutPack
    symptoms: Mapping[str, Symptom]
    causes: Mapping[str, Cause]
    contacts: Mapping[str, Contact]
    scenarios: Mapping[str, Scenario] = {}

    def symptoms_in_order(self) -> list[Symptom]:
        """The symptoms as the first page shows them."""
        return sorted(self.symptoms.values(), key=lambda symptom: (symptom.order, symptom.title))


class Fault(NamedTuple):
    """What is wrong in a file, where, and what to do about it. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    says: str
    warning: bool = False

    def __str__(self) -> str:
        """As `flows lint` prints it."""
        return f"{self.file}:{self.line}:{self.column}: {self.says}"


class Site(NamedTuple):
    """One organisation of a contacts file, with its contacts."""

    name: str
    contacts: tuple[Contact, ...]
    code: str = ""
