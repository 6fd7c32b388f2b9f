"""The checks: one row each, filling in as answers come; a sentence that concludes once all have. Continue works at any moment."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.language import title_of
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import link_button, primary_button, secondary_button
from cim_troubleshooter.screens.widgets.check_row import CheckRow
from cim_troubleshooter.screens.widgets.check_rows import CheckRows
from cim_troubleshooter.screens.widgets.conclusion import Conclusion
from cim_troubleshooter.screens.widgets.panel import Inset

if TYPE_CHECKING:
    from cim_troubleshooter.checks.check import Check
    from cim_troubleshooter.checks.finding import Finding
    from cim_troubleshooter.checks.runner import CheckReport
    from cim_troubleshooter.screens.background.background import Background
    from cim_troubleshooter.screens.background.checking import Checking
    from cim_troubleshooter.smartcard.watch import Happening

_ON_THE_SCREEN_AFTER = 20
"""Milliseconds after which the page is surely there. Checks that begin before take turns with it, and it comes later."""
_AT_LEAST = 1.0
"""Seconds for which rows are seen to fill in. What concludes, and puts the worst first, would otherwise come as a flash."""
_TICK = 300
"""Milliseconds before a check's progress is shown, and between two steps of it."""


class ThisComputerPage(Page):
    """What the checks find, row by row."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """Rows come with the checks, which `begin` starts."""
        super().__init__(journey, surroundings)
        self._switched_off = surroundings.settings.checks_enabled == ()
        lead = self.tr("Leave your smartcard in the reader. Nothing is changed, and you are never asked for your passcode.")
        self.start(
            self.tr("No checks on this computer") if self._switched_off else self._checking_says(), "" if self._switched_off else lead
        )
        self.rows: dict[str, CheckRow] = {}
        self.conclusion = Conclusion()
        self.conclusion.hide()
        self._list: CheckRows | None = None
        self._reports: dict[str, CheckReport] = {}
        self._checking: Checking | None = None
        self._began = 0.0
        self._over = self._told = False
        """Whether all checks have answered and the page says so, and whether that was read out in this run."""
        self.read_anyway = secondary_button(self.tr("Read the card anyway"))
        self.read_anyway.clicked.connect(lambda: self._start(read_anyway=True))
        self.read_anyway.hide()
        self.body.addWidget(self.conclusion)
        self.body.addWidget(self.read_anyway)
        self.body.addStretch(1)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self._show_time)
        self._concluding = QTimer(self)
        self._concluding.setSingleShot(True)
        self._concluding.timeout.connect(self._conclude)
        self._buttons()

    def _checking_says(self) -> str:
        return self.tr("Checking this computer")

    def _buttons(self) -> None:
        self._next = primary_button(self.tr("Continue"))
        self._next.clicked.connect(lambda: self._leave(skipped=False))
        self._again = secondary_button(self.tr("Check again"))
        self._again.clicked.connect(self._check_again)
        self._skip = link_button(self.tr("Skip these checks"))
        self._skip.clicked.connect(lambda: self._leave(skipped=True))

    def footer_buttons(self) -> list[QWidget]:
        """Continue, Check again, and Skip these checks while they run."""
        return [self._next, self._again, self._skip]

    def begin(self, background: Background) -> None:
        """Start the checks, now that the page is shown."""
        if self._switched_off:
            says = self.tr("The checks are switched off on this computer, so nothing is ruled out. Select Continue.")
            switched_off = Inset(says, "attention")
            self.body.insertWidget(1, switched_off)
            switched_off.stackUnder(self.conclusion)
            for nothing_to_do in (self._again, self._skip):
                nothing_to_do.hide()
            return
        self._checking = background.checking
        self._checking.known.connect(self._show_rows)
        self._checking.news.connect(self._show_news)
        self._checking.happened.connect(self._show_happening)
        QTimer.singleShot(_ON_THE_SCREEN_AFTER, self, lambda: self._start(self.journey.read_anyway))

    def leave(self) -> None:
        """Stop listening: another page is shown now."""
        self._clock.stop()
        self._concluding.stop()
        if self._checking is not None:
            self._checking.cancel()
            self._checking.known.disconnect(self._show_rows)
            self._checking.news.disconnect(self._show_news)
            self._checking.happened.disconnect(self._show_happening)
            self._checking = None

    def _check_again(self) -> None:
        self._start()

    def _start(self, read_anyway: bool = False) -> None:
        if self._checking is None:
            return
        self._reports.clear()
        self.read_anyway.hide()
        self._told = False
        self._go_on_checking()
        if self._list is not None:
            self._list.unsort()
        self._checking.start(self.surroundings.settings, self.surroundings.pack, read_anyway)

    def _show_rows(self, checks: list[Check]) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        titles = [title_of(check.title) for check in checks]
        self.rows = {check.id: CheckRow(check.id, title, titles) for check, title in zip(checks, titles, strict=True)}
        self._list = CheckRows([*self.rows.values()])
        self.body.insertWidget(self.body.indexOf(self.read_anyway), self._list)
        # Read out where it stands.
        self._list.stackUnder(self.read_anyway)
        self._list.show()

    def _show_news(self, report: CheckReport) -> None:
        row = self.rows.get(report.check)
        known = self._reports.get(report.check)
        # A row that runs again by itself keeps its answer until there is a new one.
        if row is None or (known is not None and known.finished and not report.finished):
            return
        self._reports[report.check] = report
        before = row.accessibleName()
        spoken = row.show_report(report)
        # While all checks run, the conclusion is read out in place of a dozen rows.
        if spoken and spoken != before and self._told:
            announce(row, spoken)
        if any(finding.code == "card-in-use" for finding in report.findings):
            self.read_anyway.show()
        if self._all_answered():
            self._clock.stop()
            self._concluding.start(max(0, round((self._began + _AT_LEAST - time.monotonic()) * 1000)))

    def _all_answered(self) -> bool:
        return len(self._reports) == len(self.rows) and all(one.finished for one in self._reports.values())

    def _go_on_checking(self) -> None:
        """The page says that checks run."""
        self._began = time.monotonic()
        self._concluding.stop()
        self._clock.start()
        if self._over:
            self._over = False
            self._say(self._checking_says())

    def _conclude(self) -> None:
        """All checks have answered: say so, once, and what it comes to. The worst is first now."""
        if self._list is None or not self._all_answered():
            return
        self._over = True
        findings = self.findings()
        self.conclusion.show_of(findings)
        self._list.sort()
        self._say(self.tr("This computer has been checked"))
        if not self._told:
            self._told = True
            announce(self.conclusion, self.conclusion.text())

    def _say(self, heading: str) -> None:
        """The heading, and what belongs to it: the lead and Skip while checks run, the conclusion when they are over."""
        self.heading.setText(heading)
        if self.lead is not None:
            self.lead.setVisible(not self._over)
        self.conclusion.setVisible(self._over)
        if self._over and self._skip.hasFocus():
            # The button that does the same from now on.
            self._next.setFocus()
        self._skip.setVisible(not self._over)
        self.renamed.emit()

    def _show_happening(self, happening: Happening) -> None:
        """A reader or card came or went: say it in its row at once. What it means, the checks find out."""
        check, says = {
            "card-in": ("card", self.tr("A smartcard was put in.")),
            "card-out": ("card", self.tr("The smartcard was taken out.")),
            "reader-in": ("reader", self.tr("A card reader was plugged in.")),
            "reader-out": ("reader", self.tr("A card reader was unplugged.")),
            "service-back": ("card-service", self.tr("The Smart Card service has started.")),
            "service-gone": ("card-service", self.tr("The Smart Card service has stopped.")),
        }[happening.what]
        row = self.rows.get(check)
        if row is None:
            return
        self._reports.pop(check, None)
        self.read_anyway.hide()
        row.show_happening(says)
        if self._list is not None:
            self._list.bring(row)
        announce(row, says)
        self._go_on_checking()

    def _show_time(self) -> None:
        share = (time.monotonic() - self._began) / self.surroundings.settings.checks_timeout_seconds
        for id_, row in self.rows.items():
            if id_ not in self._reports or not self._reports[id_].finished:
                row.show_time(share)

    def findings(self) -> list[Finding]:
        """All that the rows say now."""
        return [finding for report in self._reports.values() for finding in report.findings]

    def _leave(self, skipped: bool) -> None:
        findings = self.findings()
        journey = moves.found(self.journey, findings) if findings else self.journey
        self.moved.emit(moves.checks_seen(journey, self.surroundings.pack, skipped=skipped and not self._all_answered()))
