"""Whether a message that the guidance knows is on the screen, for a window: looked for in a thread, told on the GUI thread."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Pack
    from cim_troubleshooter.settings.model import Settings

_log = logging.getLogger(__name__)


class Looking(QObject):
    """`seen` carries the ids of the messages that stand on the screen, where there are any. Which words stood there is not kept.

    It has no parent in Qt: its thread holds it, so that it never goes while it is being told what was seen.
    """

    seen = Signal(object)
    _arrived = Signal(int, object)

    def __init__(self) -> None:
        """Nothing is looked at until `look`."""
        super().__init__()
        self._number = 0
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def look(self, pack: Pack, settings: Settings) -> None:
        """Look once, if the site lets us; never on a shared terminal. What an earlier look sees is no longer told."""
        self._number += 1
        enabled = settings.checks_enabled
        if settings.checks_screen and not settings.kiosk_enabled and (enabled is None or "screen" in enabled):
            threading.Thread(target=self._look, args=(self._number, pack, settings), name="look at the screen", daemon=True).start()

    def _look(self, number: int, pack: Pack, settings: Settings) -> None:
        try:
            from cim_troubleshooter.journey import on_screen

            found = on_screen.messages_on_screen(pack, settings)
        except Exception:
            _log.exception("The screen could not be looked at.")
            return
        self._arrived.emit(number, found)

    def _hear(self, number: int, found: tuple[str, ...]) -> None:
        if number == self._number and found:
            self.seen.emit(found)
