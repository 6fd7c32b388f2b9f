"""Every page in every state that a person may meet it in: the list that tests over all pages go through."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from cim_troubleshooter.checks import catalogue
from cim_troubleshooter.checks.check import TIMED_OUT
from cim_troubleshooter.checks.finding import Finding, FindingKind
from cim_troubleshooter.checks.runner import CheckReport
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Contact, Day, Notice, Pack
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.checking import Checking
from cim_troubleshooter.screens.pages.asking_page import AskingPage
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.pages.this_computer_page import ThisComputerPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import Settings

PACK = built_in_pack().pack
LONG = (
    "A sentence that goes on for a good while, as sentences of a hospital’s own guidance sometimes do, with a card number 1234567890 in it, "
    "so that it has to be wrapped more than once wherever it stands"
)
_PATIENCE = 5.0


def _nothing(_window: TroubleshooterWindow) -> None:
    return None


class State(NamedTuple):
    """A page, and what has been done on it once it is shown."""

    name: str
    journey: Journey = Journey()
    then: Callable[[TroubleshooterWindow], None] = _nothing
    pack: Pack = PACK
    contacts: tuple[Contact, ...] = ()
    checks: bool = True

    def show(self, window: TroubleshooterWindow) -> None:
        """Show it in a window, complete."""
        settings: Settings = window.surroundings.settings._replace(checks_enabled=None if self.checks else ())
        window._checking = _NoCheck(window)
        window.surroundings = Surroundings(self.pack, settings, self.contacts, kiosk=window.surroundings.kiosk)
        window.show_journey(self.journey)
        QApplication.processEvents()
        self.then(window)
        QApplication.processEvents()


class _NoCheck(Checking):
    """Starts nothing: what the checks find is told by the state."""

    def start(self, settings: Settings, pack: Pack, read_anyway: bool = False) -> None:
        self.known.emit(list(catalogue.all_checks()))


def _symptoms(count: int) -> Pack:
    """The built-in pack with so many symptoms, the longest words among them."""
    built_in = list(PACK.symptoms.values())
    some = {f"symptom-{at}": built_in[at % len(built_in)]._replace(id=f"symptom-{at}") for at in range(count)}
    some["symptom-0"] = some["symptom-0"]._replace(title=LONG[:90], sees=LONG)
    return PACK._replace(symptoms=some)


def _long(pack: Pack) -> Pack:
    causes = {id_: cause._replace(title=LONG[:110], explains=f"{LONG}. {LONG}.") for id_, cause in pack.causes.items()}
    return pack._replace(causes=causes)


def _kinds(outcome: str, most: int) -> list[tuple[str, FindingKind]]:
    """A finding of this outcome for each check that has one."""
    chosen = []
    for check in catalogue.all_checks():
        kind = next((kind for kind in check.kinds if kind.outcome == outcome), None)
        if kind is not None and len(chosen) < most:
            chosen.append((check.id, kind))
    return chosen


class _AnyWord(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "Omnikey 3121"


def _finding(kind: FindingKind) -> Finding:
    return Finding(
        kind.code, kind.outcome, kind.sentence.format_map(_AnyWord()), {}, {"for_it": "something that only IT reads", "list": ["a", "b"]}
    )


def _found(outcome: str, most: int = 5, details: bool = False) -> Callable[[TroubleshooterWindow], None]:
    def tell(window: TroubleshooterWindow) -> None:
        assert isinstance(window.page, ThisComputerPage)
        for check, kind in _kinds(outcome, most):
            title = next(one.title for one in catalogue.all_checks() if one.id == check)
            window.page._show_news(CheckReport(check, title, (_finding(kind),), 1.5, finished=True))
        if details:
            for row in window.page.rows.values():
                if not row.details.isHidden():
                    row.details.click()

    return tell


def _hung(window: TroubleshooterWindow) -> None:
    assert isinstance(window.page, ThisComputerPage)
    for row in window.page.rows.values():
        row.show_time(0.4)
    window.page._show_news(CheckReport("card", "Card", (_finding(TIMED_OUT),), 10.0, finished=True))


def _in_use(window: TroubleshooterWindow) -> None:
    _found("ok", 9)(window)
    assert isinstance(window.page, ThisComputerPage)
    kind = catalogue.all_kinds()["card-in-use"]
    window.page._show_news(CheckReport("card", "Card", (_finding(kind),), 0.2, finished=True))


def _typed(text: str) -> Callable[[TroubleshooterWindow], None]:
    def type_it(window: TroubleshooterWindow) -> None:
        page, until = window.page, time.monotonic() + _PATIENCE
        assert isinstance(page, FirstPage)
        while page.search is None and time.monotonic() < until:
            QApplication.processEvents()
        assert page.search is not None
        page.search.field.setText(text)
        while page._holder.isVisible() and time.monotonic() < until:
            QApplication.processEvents()
        assert not page._holder.isVisible()

    return type_it


def _proposed(window: TroubleshooterWindow) -> None:
    assert isinstance(window.page, FirstPage)
    _typed_nothing(window)
    window.page.heading.setFocus()
    window.page._propose((next(iter(PACK.messages)),))


def _typed_nothing(window: TroubleshooterWindow) -> None:
    page, until = window.page, time.monotonic() + _PATIENCE
    assert isinstance(page, FirstPage)
    while page.search is None and time.monotonic() < until:
        QApplication.processEvents()


def _continued(window: TroubleshooterWindow) -> None:
    assert isinstance(window.page, AskingPage)
    window.page._next.click()


def _chosen(window: TroubleshooterWindow) -> None:
    assert isinstance(window.page, AskingPage)
    window.page.choices[0].click()


def _unfolded(window: TroubleshooterWindow) -> None:
    for link in window.findChildren(LinkButton):
        if link.accessibleDescription() == "Closed":
            link.click()


def _copied(window: TroubleshooterWindow) -> None:
    window.page._copy()  # type: ignore[union-attr]


_ASKED = steps.choose_symptom(Journey(), PACK, "manage-smartcards")
_LOG_IN = steps.choose_symptom(Journey(), PACK, "log-in")
_SKIPPED = steps.checks_seen(_LOG_IN, PACK, skipped=True)
_FINDINGS = [_finding(kind) for _, kind in _kinds("problem", 5)]
_FIVE_FOUND = steps.checks_seen(steps.found(_LOG_IN, _FINDINGS), PACK)
_ALL_WELL = steps.checks_seen(steps.found(_LOG_IN, [_finding(kind) for _, kind in _kinds("ok", 9)]), PACK)
_ROLE = steps.checks_seen(steps.choose_symptom(Journey(), PACK, "select-role"), PACK, skipped=True)
_ANSWERED = steps.answer_here(_SKIPPED, PACK, question.id) if (question := steps.next_question(_SKIPPED, PACK)) else _SKIPPED
_DESK = Contact(
    kind="registration-authority",
    title="Registration Authority of a hospital with quite a long name, Anytown",
    phone="01632 960 123",
    email="ra.team.of.the.hospital@anytown-and-elsewhere.example.org",
    web="https://intranet.anytown-and-elsewhere.example.org/registration-authority/smartcards",
    where="Level 2, behind the restaurant",
    hours="Monday to Friday, 8 am to 6 pm",
    have_ready=("Your name", "Your card’s number"),
)
_NOTICES = {
    one.id: one
    for one in (
        Notice("Planned work on Sunday", "You cannot log in from 2 am to 4 am.", Day("2020-01-01"), Day("2099-01-01"), id="work"),
        Notice("Login is down", LONG, Day("2020-01-01"), Day("2099-01-01"), "https://status.example.org", "warning", id="down"),
    )
}


def _everything_tried() -> Journey:
    journey = _ROLE
    for _ in range(200):
        if journey.everything_tried:
            break
        journey = steps.did_not_help(journey, PACK)
    return journey


STATES = (
    State("the first page"),
    State("the first page with notices", pack=PACK._replace(notices=_NOTICES)),
    State("one symptom", pack=_symptoms(1)),
    State("twelve symptoms, one with long words", pack=_symptoms(12)),
    State("a message proposed", then=_proposed),
    State("search with no result", then=_typed("xylophone zeppelin quux")),
    State("search with some results", then=_typed("ERR1002")),
    State("search with many results", then=_typed("card")),
    State("finding out", steps.start_finding_out(Journey(), PACK)),
    State("a question", _ASKED),
    State("a question without an answer, continued", _ASKED, _continued),
    State("a question answered", _ASKED, _chosen),
    State("checks under way", _LOG_IN),
    State("no checks allowed", _LOG_IN, checks=False),
    State("all well", _LOG_IN, _found("ok", 9)),
    State("five problems", _LOG_IN, _found("problem")),
    State("five problems, details open", _LOG_IN, _found("problem", details=True)),
    State("five to see to", _LOG_IN, _found("attention")),
    State("a check that hangs", _LOG_IN, _hung),
    State("a card in use", _LOG_IN, _in_use),
    State("what to do, checks skipped", _SKIPPED),
    State("what to do, one question answered", _ANSWERED),
    State("what to do, five problems found", _FIVE_FOUND),
    State("what to do, all well", _ALL_WELL),
    State("what to do, long words", _SKIPPED, pack=_long(PACK)),
    State("what to do, next step", steps.did_not_help(_ROLE, PACK)),
    State("what to do, another way in", _ROLE, _unfolded),
    State("who can help without contacts", steps.none_of_these(Journey())),
    State("who can help, one contact", steps.who_can_help(_ROLE), contacts=(_DESK,)),
    State("who can help, many contacts, all open", steps.who_can_help(_FIVE_FOUND), _unfolded, contacts=(_DESK,) * 7),
    State("who can help, everything tried", _everything_tried()),
    State("who can help, copied", steps.who_can_help(_SKIPPED), _copied),
    State("about this program", steps.about(_ROLE)),
    State("about this program, all open", steps.about(Journey()), _unfolded),
    State("it works now", steps.works_now(_ROLE, PACK)),
)
"""None of them needs a card, a network or a shared terminal."""
