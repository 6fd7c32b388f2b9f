"""A piece of work beside the window: done in a thread of its own, its outcome told on the GUI thread.

For what may keep somebody waiting: a printer, a disk on a share that is gone, the start of another program.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_log = logging.getLogger(__name__)


class Aside(QObject):
    """`ended` carries what the work gave, or the exception that ended it; `takes_long` comes before it where it does.

    It has no parent in Qt: its thread holds it, so that it never goes while its outcome is being told.
    """

    ended = Signal(object)
    takes_long = Signal()
    _arrived = Signal(object)

    def __init__(self, work: Callable[[], object], long_after: float) -> None:
        """Nothing happens until `begin`. `long_after`: seconds until `takes_long`, after which the outcome still comes."""
        super().__init__()
        self._work = work
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(round(long_after * 1000))
        self._clock.timeout.connect(self.takes_long)

    def begin(self) -> None:
        """Start the work."""
        self._clock.start()
        threading.Thread(target=self._do, name="aside", daemon=True).start()

    def _do(self) -> None:
        try:
            outcome = self._work()
        except Exception as error:
            # What failed is told to the person by whoever asked. Its text stays out of the log: a path that they chose may have their name.
            _log.info("What was begun beside the window did not succeed: %s.", type(error).__name__)
            outcome = error
        self._arrived.emit(outcome)

    def _hear(self, outcome: object) -> None:
        self._clock.stop()
        self.ended.emit(outcome)
