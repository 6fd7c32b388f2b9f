"""The checks, for a window: started off the GUI thread, their news brought back onto it.

The checks are imported in a thread of their own, so that the page is there at once; news of a run that was left behind
is never heard.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from cim_troubleshooter.checks.check import Check
    from cim_troubleshooter.checks.runner import CheckReport, Run


class Checking(QObject):
    """One set of checks at a time. `known` gives the checks that will run; `news` each report as it comes."""

    known = Signal(object)
    news = Signal(object)
    _arrived = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing runs until `start`."""
        super().__init__(parent)
        self._round = 0
        self._run: Run | None = None
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(self, enabled: tuple[str, ...] | None, deadline: float, read_anyway: bool = False) -> None:
        """Run the checks that are `enabled` (None: all). `read_anyway` reads a card that a login program is using."""
        self.cancel()
        arguments = (self._round, enabled, deadline, read_anyway)
        threading.Thread(target=self._begin, args=arguments, name="begin checks", daemon=True).start()

    def cancel(self) -> None:
        """Leave behind whatever runs."""
        self._round += 1
        if self._run is not None:
            self._run.cancel()
            self._run = None

    def _begin(self, number: int, enabled: tuple[str, ...] | None, deadline: float, read_anyway: bool) -> None:
        from cim_troubleshooter.checks import runner

        chosen = _chosen(enabled, read_anyway)
        self._tell(number, "known", chosen)
        run = runner.start(chosen, deadline, lambda report: self._tell(number, "news", report))
        if number == self._round:
            self._run = run
        else:
            run.cancel()

    def _tell(self, number: int, what: str, about: list[Check] | CheckReport) -> None:
        try:
            self._arrived.emit(number, what, about)
        except RuntimeError:
            # The window went while a check was still running: there is nobody left to tell.
            return

    def _hear(self, number: int, what: str, about: object) -> None:
        if number == self._round:
            (self.known if what == "known" else self.news).emit(about)


def _chosen(enabled: tuple[str, ...] | None, read_anyway: bool) -> list[Check]:
    from cim_troubleshooter.checks.card import READ_ANYWAY
    from cim_troubleshooter.checks.catalogue import all_checks

    checks = [check for check in all_checks() if enabled is None or check.id in enabled]
    return [READ_ANYWAY if read_anyway and check.id == READ_ANYWAY.id else check for check in checks]
