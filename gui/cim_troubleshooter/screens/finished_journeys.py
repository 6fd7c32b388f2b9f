"""Events of finished journeys, written beside the window: it never waits for the system's log."""

from __future__ import annotations

import logging
import threading
import time

from PySide6.QtCore import QCoreApplication

from cim_troubleshooter import __version__
from cim_troubleshooter.handover import trends
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.window import TroubleshooterWindow

LAST_WAIT = 1.0
"""Seconds that the end of the program waits at most for events that are being written."""
_log = logging.getLogger(__name__)


class FinishedJourneys:
    """Writes an event for each journey that ends in a window, each in a thread of its own."""

    def __init__(self, window: TroubleshooterWindow) -> None:
        """From now on, until the program ends."""
        self._window = window
        self._writing: list[threading.Thread] = []
        window.when_finished = self.tell
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.wait)

    def tell(self, journey: Journey, seconds: float) -> None:
        """A journey has ended after so many seconds."""
        told = trends.finished(journey, self._window.surroundings.pack, seconds, __version__)
        if told is None:
            return
        self._writing = [thread for thread in self._writing if thread.is_alive()]
        thread = threading.Thread(target=_write, args=(told,), name="event of a finished journey", daemon=True)
        self._writing.append(thread)
        thread.start()

    def wait(self) -> None:
        """Until everything is written, or for as long as the end of the program may take."""
        until = time.monotonic() + LAST_WAIT
        for thread in self._writing:
            thread.join(max(0.0, until - time.monotonic()))


def _write(told: trends.FinishedJourney) -> None:
    try:
        trends.write(told)
    except OSError as reason:
        _log.warning("The event of a finished journey could not be written: %s", reason)
