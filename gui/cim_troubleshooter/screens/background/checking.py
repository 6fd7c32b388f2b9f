"""The checks, for a window: started off the GUI thread, their news brought back onto it.

The checks are imported in a thread of their own, so that the page is there at once; news of a run that was left behind
is never heard. Readers and cards are followed from the first run until the window ends: when one comes or goes while
the checks are shown, the checks that look at them run again by themselves.
"""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cim_troubleshooter.smartcard.put_in import PutIn

if TYPE_CHECKING:
    from cim_troubleshooter.checks.check import Check
    from cim_troubleshooter.checks.runner import CheckReport, Run
    from cim_troubleshooter.checks.this_run import ThisRun
    from cim_troubleshooter.guidance.model import Pack
    from cim_troubleshooter.settings.model import Settings
    from cim_troubleshooter.smartcard.watch import Happening, Watch

SETTLES_IN = 500 if sys.platform == "win32" else 30
"""Milliseconds between a happening and the checks: one that follows at once belongs to it. Windows itself reads every card
that is put in, and our own reading would stand in its way."""
AT_MOST_EVERY = 1.0
"""Seconds from the beginning of one set of checks to that of the next."""
_LONGEST_WAIT_FOR_THE_WATCH = 0.5
_NOBODY = -1


class _Voice(QObject):
    """What threads speak with. It belongs to no window, so that it never goes while one of them is speaking."""

    arrived = Signal(int, str, object)
    came_or_went = Signal(object)


class Checking(QObject):
    """One set of checks at a time, for the page that shows them."""

    known = Signal(object)
    """The checks that will run."""
    news = Signal(object)
    """Each report as it comes."""
    happened = Signal(object)
    """A reader or card came or went; the checks that look at them follow by themselves."""
    card_put_in = Signal()
    """Somebody has put a card in, once readers and cards are followed; never one that was in before."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing runs until `start`."""
        super().__init__(parent)
        self._number = 0
        self._whole = 0
        self._latest: dict[str, int] = {}
        """Which run's word counts, for each check."""
        self._live: list[Check] = []
        self._this_run: ThisRun | None = None
        self._runs: list[Run] = []
        self._deadline = 0.0
        self._watch: Watch | None = None
        self._beginning = threading.Lock()
        self._closed = False
        self._voice = _Voice()
        self._voice.arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._voice.came_or_went.connect(self._hear_happening, Qt.ConnectionType.QueuedConnection)
        self._began = -AT_MOST_EVERY
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLES_IN)
        self._settled.timeout.connect(self._run_live_checks)
        self._put_in = PutIn()
        self._card_stays = QTimer(self)
        self._card_stays.setSingleShot(True)
        self._card_stays.setInterval(SETTLES_IN)
        self._card_stays.timeout.connect(self.card_put_in)

    def start(self, settings: Settings, pack: Pack, read_anyway: bool = False) -> None:
        """Run the checks that the site lets run. `read_anyway` reads a card that a login program is using.

        However often somebody asks, login servers and cards are asked once in a while: what comes sooner waits, and the last counts.
        """
        self.cancel()
        number, wait = self._number, self._began + AT_MOST_EVERY - time.monotonic()
        if wait <= 0:
            self._start_now(number, settings, pack, read_anyway)
        else:
            QTimer.singleShot(round(wait * 1000), self, lambda: self._start_now(number, settings, pack, read_anyway))

    def _start_now(self, number: int, settings: Settings, pack: Pack, read_anyway: bool) -> None:
        if number != self._whole:
            return
        self._began = time.monotonic()
        self._deadline = settings.checks_timeout_seconds
        threading.Thread(target=self._begin, args=(number, settings, pack, read_anyway), name="begin checks", daemon=True).start()

    def follow_cards(self) -> None:
        """Tell of cards that are put in, without any check: for a page that waits for one. No card is asked anything."""
        threading.Thread(target=self._follow, name="follow cards", daemon=True).start()

    def cancel(self) -> None:
        """Leave behind whatever runs, and let readers and cards come and go without a word."""
        self._number += 1
        self._whole = self._number
        self._latest.clear()
        self._live = []
        self._settled.stop()
        runs, self._runs = self._runs, []
        for run in runs:
            run.cancel()

    def close(self) -> None:
        """The window ends: follow nothing any more."""
        self.cancel()
        with self._beginning:
            self._closed = True
            if self._watch is not None:
                self._watch.stop()

    def _begin(self, number: int, settings: Settings, pack: Pack, read_anyway: bool) -> None:
        from cim_troubleshooter.checks import runner
        from cim_troubleshooter.checks.catalogue import checks_for
        from cim_troubleshooter.checks.this_run import ThisRun, Wishes
        from cim_troubleshooter.journey.for_checks import identity_agent_ends
        from cim_troubleshooter.journey.on_screen import wordings

        wishes = Wishes(read_anyway=read_anyway)
        this_run = ThisRun(settings, wordings(pack), wishes=wishes, identity_agent_ends=identity_agent_ends(pack))
        checks = checks_for(this_run)
        self._tell(number, "known", (checks, this_run))
        if any(check.live for check in checks):
            self._follow()
        self._tell(number, "run", runner.start(checks, self._deadline, lambda report: self._tell(number, "news", report), this_run))

    def _follow(self) -> None:
        """What is there before the checks begin is theirs to find; what comes after, the watch tells."""
        from cim_troubleshooter.smartcard.watch import Watch

        with self._beginning:
            if self._closed:
                return
            if self._watch is None:
                self._watch = Watch(self._tell_of)
            self._watch.start()
        self._watch.began.wait(_LONGEST_WAIT_FOR_THE_WATCH)

    def _tell(self, number: int, what: str, about: tuple[list[Check], ThisRun] | CheckReport | Run) -> None:
        self._voice.arrived.emit(number, what, about)

    def _tell_of(self, happening: Happening) -> None:
        from cim_troubleshooter.smartcard.reader_kinds import kind_of

        if not happening.reader or kind_of(happening.reader) == "reader":
            self._voice.came_or_went.emit(happening)

    def _hear(self, number: int, what: str, about: Any) -> None:
        if what == "known" and number == self._whole:
            checks, self._this_run = about
            self._live = [check for check in checks if check.live]
            self._latest = dict.fromkeys((check.id for check in checks), number)
            self.known.emit(checks)
        elif what == "news" and self._latest.get(about.check) == number:
            self.news.emit(about)
        elif what == "run":
            if number == self._whole:
                self._runs.append(about)
                about.cancel(only=[id_ for id_, latest in self._latest.items() if latest != number])
            else:
                about.cancel()

    def _hear_happening(self, happening: Happening) -> None:
        if happening.what == "card-out":
            self._card_stays.stop()
        if self._put_in.by_somebody(happening):
            self._card_stays.start()
        if not self._live:
            return
        live = [check.id for check in self._live]
        # What is found out about a moment that has passed is no news any more.
        self._latest.update(dict.fromkeys(live, _NOBODY))
        for run in self._runs:
            run.cancel(only=live)
        self.happened.emit(happening)
        self._settled.start()

    def _run_live_checks(self) -> None:
        from cim_troubleshooter.checks import runner

        if self._this_run is None:
            return
        self._runs = [run for run in self._runs if not run.over]
        self._number += 1
        number = self._number
        self._latest.update(dict.fromkeys((check.id for check in self._live), number))
        this_run = self._this_run.without_wishes()
        self._runs.append(runner.start(self._live, self._deadline, lambda report: self._tell(number, "news", report), this_run))
