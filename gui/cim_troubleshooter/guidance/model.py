"""The nouns of guidance, as typed data: Pack, Symptom, Screen, Question, Cause, Step, Fact, Message, Contact, Scenario.

A pack's YAML files have exactly these fields (flows/README.md explains them to authors), but that a name which Python
keeps for itself has an underscore here (`from_`). An id is never written in a file: it is the file's name without `.yaml`.

What has `from_` or `until` is in force from the first of these days on, and no longer on the second (dates.py).

An evidence code is a fact (`fact/card-is-in`), a finding's code (`no-reader`), an answer (`login-client/identity-agent`), or
`operation/allowed` and `operation/not-allowed`, which follow from operations and answers (journey/evidence.py).
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, NewType

from cim_troubleshooter.texts.fault import Fault

Day = NewType("Day", str)
"""A day as written, such as 2026-11-24: days in order are texts in order, and the first page needs no calendar."""
DayOrName = NewType("DayOrName", str)
"""A day as written, or the name of one in pack.yaml (named_days.py). What is in force has days only."""

Fixer = Literal["you", "local-it", "registration-authority", "national-service-desk"]
"""Who can carry out a step, or fix a cause; also the kinds of contact (except `you`)."""
ContactKind = Literal["local-it", "registration-authority", "national-service-desk"]
NearKind = Literal["local-unlocker", "sponsor"]
"""Colleagues who may unlock a card, renew one in time or ask for a role. They own no cause: a step names whom to ask (`Step.ask`)."""
AnyContactKind = Literal[ContactKind, NearKind]
StepKind = Literal["try", "must", "someone-else"]
"""Something to try, which has a way to see that it worked; something that must be done; something that somebody else does."""
UNKNOWN = "unknown"
"""The answer “Something else, or I don’t know”: remembered as given, and weighs nothing."""


class Tile(NamedTuple):
    """One tile of a drawn web page, or one small picture in the tray beside the clock."""

    title: str
    crossed_out: bool = False
    arrow: bool = False
    """Whether an arrow points to it: the part that matters."""


class Drawing(NamedTuple):
    """One line of a drawn screen. Exactly one field is set, and `crossed_out` or `arrow` beside it where they apply."""

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
    tray: tuple[Tile, ...] = ()
    buttons: tuple[str, ...] = ()
    crossed_out: bool = False
    arrow: bool = False


class Screen(NamedTuple):
    """The picture on a symptom card: a window's title and what it shows, top to bottom."""

    window: str
    shows: tuple[Drawing, ...]
    crossed_out: bool = False
    kind: Literal["window", "browser", "dialog"] = "window"
    address: str | None = None
    """What stands in a browser's address bar."""


class Answer(NamedTuple):
    """One answer to a symptom's question. `causes`, where given, replaces the symptom's causes and their order."""

    id: str
    says: str
    causes: tuple[str, ...] = ()
    because: str | None = None
    """The sentence that a verdict gives as its reason; made from the answer where there is none."""
    group: str | None = None
    """The heading that it stands below with its neighbours, such as “Your own card”."""
    something_else: bool = False
    """Whether it is the way on for everybody whom no other answer fits."""


class Question(NamedTuple):
    """What a symptom asks before the checks, one answer to be chosen."""

    id: str
    asks: str
    answers: tuple[Answer, ...]


class Symptom(NamedTuple):
    """What the person sees. `order` is its place on the first page, lowest first.

    What cannot be seen on a screen has no `screens`: its card stands apart from the pictures, and is low.
    """

    title: str
    sees: str
    screens: tuple[Screen, ...]
    causes: tuple[str, ...]
    question: Question | None = None
    order: int = 100
    people_say: tuple[str, ...] = ()
    """How people put it, in their own words: for the search."""
    screenshot: str | None = None
    """The site's own picture in place of the drawn ones: as written in the file, `pictures/role.png`; once read, where it lies."""
    description: str | None = None
    """What is on the screenshot, for people who can't see it."""
    id: str = ""


class Evidence(NamedTuple):
    """Evidence codes that make a cause found, and ones that make it unlikely."""

    points_to: tuple[str, ...] = ()
    points_away: tuple[str, ...] = ()


class Step(NamedTuple):
    """One act, by one kind of person. A step to try says how to tell that it worked."""

    do: str
    more: str | None = None
    who: Fixer = "you"
    worked_if: str | None = None
    from_: DayOrName | None = None
    until: DayOrName | None = None
    only_with: tuple[str, ...] = ()
    """Evidence codes: the step is shown where one of them holds, and where nobody knows."""
    kind: StepKind | None = None
    """As written; `act` says what holds where nothing is written."""
    if_: str | None = None
    """The condition of `only_with` in words, shown with the step where nobody knows whether it holds."""
    ask: tuple[NearKind, ...] = ()
    """Which colleagues the person is to ask: *Who can help* shows the site's contacts of these kinds before the owner's."""

    @property
    def act(self) -> StepKind:
        """What kind of act it is. By default, what another person does is `someone-else`, and everything else a `try`."""
        return self.kind or ("try" if self.who == "you" else "someone-else")


class DatedSentence(NamedTuple):
    """A sentence that is true for a time, shown after what a cause explains."""

    says: str
    from_: DayOrName | None = None
    until: DayOrName | None = None


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
    first_if: tuple[str, ...] = ()
    """Words that point at danger: where all words of one are said together, the search shows this cause first."""
    alone: bool = False
    """Whether the search shows nothing else where it finds this first: what was typed is about something else."""
    people_say: tuple[str, ...] = ()
    from_: DayOrName | None = None
    until: DayOrName | None = None
    for_a_time: tuple[DatedSentence, ...] = ()
    kind: Literal["fault", "not-a-fault", "elsewhere"] = "fault"
    """Something to fix; nothing to fix; or neither the card nor Care Identity Management, but somewhere else."""
    person_knows: bool = False
    """Only the person can know it: once they say so, this is the cause, and no check is waited for."""
    opens_in: str | None = None
    """Where the cause opens if the search found it: a symptom, or a symptom and an answer to its question (`unlock-or-renew/locked`)."""
    title_possible: str | None = None
    """The title where nothing points to the cause, for one whose title says what is so: “may”, or a question."""
    title_found: Mapping[str, str] = {}
    """The title where one of these evidence codes points to the cause, for one whose title says what may be: what is so."""
    id: str = ""


OLD_NAMES: Mapping[tuple[type, str], str] = {(Cause, "facts"): "for_a_time"}
"""Names of fields that packs written for an earlier version still use, with today's."""


class Fact(NamedTuple):
    """What the checks can prove, such as that a card is in the reader, and the findings that prove it."""

    says: str
    shown_by: tuple[str, ...]
    id: str = ""


class Irrelevance(NamedTuple):
    """Findings that do not make a cause found, because of what the person said; with no `when`, whatever they said."""

    findings: tuple[str, ...]
    because: str
    when: tuple[str, ...] = ()
    """What the person said or chose: an answer (`what-happened/mislaid`), or `symptom/…`, `message/…`, `cause/…`."""
    id: str = ""


class SharedAnswer(NamedTuple):
    """One answer to a question that several symptoms share. An answer that finds out leads to exactly one thing."""

    id: str
    says: str
    because: str | None = None
    answered_by: tuple[str, ...] = ()
    """What gives this answer by itself: findings, and answers to the question before the checks where no finding does."""
    next: str | None = None
    symptom: str | None = None
    contact: ContactKind | None = None
    something_else: bool = False
    """As of a symptom's answer."""


class SharedQuestion(NamedTuple):
    """What is asked above the steps where an answer decides, or after “None of these” to find out what it is."""

    asks: str
    answers: tuple[SharedAnswer, ...]
    more: str | None = None
    order: int = 100
    people_do_not_know: bool = True
    """Whether “Something else, or I don’t know” is offered."""
    on_page: Literal["what-to-do", "find-out"] = "what-to-do"
    id: str = ""


class Operation(NamedTuple):
    """Something that only some roles may do: which answer means that somebody wants to, and which roles may."""

    title: str
    asked_by: str
    may: tuple[str, ...]
    id: str = ""


class Message(NamedTuple):
    """What the screen says, word for word, and what lies behind it. `also` has other wordings and parts of it."""

    says: str
    symptom: str
    causes: tuple[str, ...]
    explains: str | None = None
    also: tuple[str, ...] = ()
    answer: str | None = None
    """The answer that it gives to its symptom's question, such as `renew`: nobody is asked what it has said."""
    people_say: tuple[str, ...] = ()
    code: str | None = None
    sources: tuple[str, ...] = ()
    reviewed: Day | None = None
    from_: DayOrName | None = None
    until: DayOrName | None = None
    id: str = ""


class Notice(NamedTuple):
    """What everybody should know for some days: shown on the first page."""

    title: str
    says: str
    from_: Day
    until: Day
    web: str | None = None
    kind: Literal["information", "warning"] = "information"
    moves: Mapping[str, Day] = {}
    """Days of pack.yaml that are other days while this notice is in force."""
    id: str = ""


class Contact(NamedTuple):
    """Who can help, how to reach them, and what to have ready. `find` is how to find them where no number is known."""

    kind: AnyContactKind
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
    of: str = ""
    """The organisation whose contact it is, where it is not the person's own, such as its parent."""
    out_of_hours: bool = False
    """The route for when the others of its kind are closed: it comes after them, and before them while they are closed."""
    id: str = ""


class Expectation(NamedTuple):
    """What a scenario must end at."""

    first_cause: str | None = None
    found: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    unlikely: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()
    """Causes that are not in the list at all."""
    fixed_by: Fixer | None = None
    contact: str | None = None
    asks: str | None = None
    """The question that is asked next."""
    symptom: str | None = None
    """Where finding out or the search leads to."""
    message: str | None = None
    """What the search finds first."""
    first_step: StepKind | None = None
    """What kind of act the first step is."""
    helps: tuple[ContactKind, ...] = ()
    """Who the page “Who can help” names, in this order."""

    def expects_something(self) -> bool:
        """Whether any of it is written: a scenario that expects nothing proves nothing."""
        return self != Expectation()


class Scenario(NamedTuple):
    """The pack's own test: with this symptom, message or words, these answers and findings, this is the answer."""

    expect: Expectation
    symptom: str | None = None
    says: str | None = None
    """What somebody types into the search."""
    message: str | None = None
    cause: str | None = None
    """The cause that is chosen from what the search found."""
    answers: Mapping[str, str] = {}
    findings: tuple[str, ...] = ()
    today: Day | None = None
    id: str = ""


class Writing(NamedTuple):
    """How plainly the pack is to be written, as the linter judges it."""

    longest_sentence: int = 20
    """Words."""
    reading_age: int = 11


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
    hides: tuple[str, ...] = ()
    """Files of the packs below that are not wanted here, such as causes/old-bookmark."""
    start_with: str | None = None
    """The first question after “None of these”."""
    same_words: Mapping[str, tuple[str, ...]] = {}
    """The pack's own word, and what people say for it: for the search."""
    writing: Writing = Writing()
    days: Mapping[str, Day] = {}
    """Days that the guidance speaks of by name, each the first on which it is so: `identity-agent-ends`."""


class Pack(NamedTuple):
    """A whole pack, by id. Scenarios are for authors and are left out of what the program loads at start."""

    about: AboutPack
    symptoms: Mapping[str, Symptom]
    causes: Mapping[str, Cause]
    contacts: Mapping[str, Contact]
    questions: Mapping[str, SharedQuestion] = {}
    operations: Mapping[str, Operation] = {}
    messages: Mapping[str, Message] = {}
    notices: Mapping[str, Notice] = {}
    scenarios: Mapping[str, Scenario] = {}
    facts: Mapping[str, Fact] = {}
    irrelevant: Mapping[str, Irrelevance] = {}

    def symptoms_in_order(self) -> list[Symptom]:
        """The symptoms as the first page shows them."""
        return sorted(self.symptoms.values(), key=lambda symptom: (symptom.order, symptom.title))

    @staticmethod
    def card_of_none(title: str, sees: str) -> Symptom:
        """What stands among the symptoms and is none of them.

        Made here, so that the first page need not import Symptom: Qt for Python would read all of this file for it, before the first frame.
        """
        return Symptom(title, sees, (), ())


NO_PACK = Pack(AboutPack(id="unnamed", title="", language="en", owner="", reviewed=Day("0001-01-01")), {}, {}, {})
"""What is in force where not even the built-in pack can be read."""


class Layer(NamedTuple):
    """One folder of guidance in force: what it is, and what it changed in the ones below, such as `causes/no-roles`."""

    id: str
    title: str
    folder: str
    reviewed: Day
    added: tuple[str, ...] = ()
    """Nothing in the lowest layer, which adds all that it has."""
    replaced: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


class Site(NamedTuple):
    """One organisation of a contacts file, with its contacts, and what people find it by (organisations.py)."""

    name: str
    contacts: tuple[Contact, ...]
    code: str = ""
    """Its ODS code as written; `*` for the contacts that all organisations of the file share."""
    town: str = ""
    postcode: str = ""
    parent: str = ""
    """The code of the organisation whose contacts take the place of those that this one lacks."""
