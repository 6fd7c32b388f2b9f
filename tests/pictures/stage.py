"""Where scenes are set: windows over given guidance on a given day, and what would otherwise never look the same twice."""

from __future__ import annotations

import datetime
import platform
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QDeadlineTimer, QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from cim_troubleshooter.checks.any_check_findings import TIMED_OUT
from cim_troubleshooter.checks.check import Check
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.checks.runner import CheckReport
from cim_troubleshooter.guidance.model import Contact, Layer, Pack
from cim_troubleshooter.handover.summary import Circumstances
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.background.checking import Checking
from cim_troubleshooter.screens.pages import who_can_help_contacts
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.pages.this_computer_page import ThisComputerPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets import summary_card
from cim_troubleshooter.screens.widgets.take_away import TakeAway
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings
from cim_troubleshooter.system import folders

MOMENT, BEGAN = datetime.datetime(2026, 11, 25, 9, 12), datetime.datetime(2026, 11, 25, 9, 5)
COMPUTER = "WARD7-03"
LOG = "~/.local/state/cim-troubleshooter"
USUAL_SIZE = (1180, 828)
PATIENCE = 20_000
"""Milliseconds for what works in the background."""
CHECKS = {
    "card-service": "Smart card service",
    "reader": "Card reader",
    "card": "Your smartcard",
    "workstation": "Smartcard software",
    "network": "Care Identity addresses",
    "browser": "Browser settings",
}


class NoChecking(Checking):
    """Runs no check: a scene says itself what was found."""

    def start(self, *_about: object, **_more: object) -> None:
        """Nothing of this computer is in a picture."""

    def follow_cards(self) -> None:
        """Nor does a card that is put in now change it."""


class Stage:
    """Opens a window for each scene and closes it afterwards."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._windows: list[TroubleshooterWindow] = []

    def window(
        self,
        journey: Journey | None = None,
        size: tuple[int, int] = USUAL_SIZE,
        pack: Pack | None = None,
        contacts: Sequence[Contact] = (),
        kiosk: bool = False,
        **settings: object,
    ) -> TroubleshooterWindow:
        """A window that shows a journey, nothing in it running."""
        changed = load_settings()._replace(**settings)  # type: ignore[arg-type]
        shown = pack or self.pack
        layer = Layer(shown.about.id, shown.about.title, "", shown.about.reviewed)
        surroundings = Surroundings(shown, changed, site_contacts=tuple(contacts), kiosk=kiosk, layers=(layer,))
        window = TroubleshooterWindow(surroundings)
        self._windows.append(window)
        window.background._checking = NoChecking(window)
        window.resize(QSize(*size))
        window.show_journey(journey or Journey())
        window.show()
        QApplication.processEvents()
        if isinstance(window.page, FirstPage):
            # What the field becomes once the page has been seen.
            until(lambda: window.page.search is not None)
        return window

    def clear(self) -> None:
        """Closes all windows."""
        for window in self._windows:
            window.may_close = lambda: True
            window.close()
            window.deleteLater()
        self._windows.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def still() -> Iterator[None]:
    """The summary is always of the same moment and computer, and the log in the same place."""
    circumstances, log_folder, node = summary_card.circumstances, folders.log_folder, platform.node
    platform.node = lambda: COMPUTER
    moment = who_can_help_contacts.moment
    who_can_help_contacts.moment = lambda: MOMENT.replace(tzinfo=datetime.UTC)
    summary_card.circumstances = lambda _begun, _around: Circumstances(MOMENT, COMPUTER, "1.0.0", since=BEGAN)
    folders.log_folder = lambda: LOG
    try:
        yield
    finally:
        summary_card.circumstances, folders.log_folder, platform.node = circumstances, log_folder, node
        who_can_help_contacts.moment = moment


def until(holds: Callable[[], bool]) -> None:
    """Lets the window work until something holds."""
    deadline = QDeadlineTimer(PATIENCE)
    while not holds():
        if deadline.hasExpired():
            raise TimeoutError("The scene did not come about.")
        QApplication.processEvents()
        QApplication.sendPostedEvents()


def tell(window: TroubleshooterWindow, findings: dict[str, Sequence[Finding]], finished: bool = True, share: float = 0.0) -> None:
    """What the checks found, by check, on the page that shows them; the rows of the others still wait, at a share of their time."""
    page = window.page
    assert isinstance(page, ThisComputerPage)
    # What begins them comes a moment after the page, and would remove what is told before.
    until(lambda: page._began > 0)
    window.background.checking.known.emit([Check(id_, title, lambda *_: None) for id_, title in CHECKS.items()])
    for id_, told in findings.items():
        window.background.checking.news.emit(CheckReport(id_, CHECKS[id_], tuple(told), 0.2, finished))
    page._clock.stop()
    page._concluding.stop()
    page._conclude()
    for id_ in CHECKS:
        if id_ not in findings and share:
            page.rows[id_].show_time(share)


def timed_out() -> Finding:
    """As a check that hangs is reported."""
    return TIMED_OUT.found()


def type_into_search(window: TroubleshooterWindow, text: str) -> None:
    """Types, and waits for the answer."""
    assert isinstance(window.page, FirstPage)
    search = window.page.search
    assert search is not None
    window.background.searching.prepare(window.surroundings.pack)
    search.field.setText(text)
    until(lambda: not search.results.isHidden())


def button(window: TroubleshooterWindow, name: str) -> QAbstractButton:
    """The button whose name begins so."""
    return next(
        one for one in window.findChildren(QAbstractButton) if one.isVisible() and (one.accessibleName() or one.text()).startswith(name)
    )


def ways(window: TroubleshooterWindow) -> TakeAway:
    """The ways to take the summary away."""
    found = window.findChild(TakeAway)
    assert isinstance(found, TakeAway)
    return found


def taken(window: TroubleshooterWindow) -> QImage:
    """The window as a person sees it."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()
    return window.grab().toImage()
