"""The search, for a window: the pack laid out once and asked off the GUI thread, answers brought back onto it.

One thread does it all. It always takes the newest question: what was asked in between is left out, and an answer that
comes after a newer question was asked is never heard.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Pack
    from cim_troubleshooter.guidance.search import Index

MOST = 6
_log = logging.getLogger(__name__)


class _Asked(NamedTuple):
    number: int
    pack: Pack
    text: str
    """Empty: only the index is to be made ready."""


class Searching(QObject):
    """`found` carries the text that was asked for and its list of Hits, best first.

    It has no parent in Qt: its thread holds it, so that it never goes while an answer is being told.
    """

    found = Signal(str, object)
    _arrived = Signal(int, str, object)

    def __init__(self) -> None:
        """Nothing happens until somebody asks."""
        super().__init__()
        self._closed = False
        self._asked: _Asked | None = None
        self._number = 0
        self._news = threading.Condition()
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def prepare(self, pack: Pack) -> None:
        """Lay a pack out for search, so that the first answer comes as quickly as all others."""
        if self._thread is None:
            self._ask(pack, "")

    def look_for(self, pack: Pack, text: str) -> None:
        """Ask for what fits a text. An answer to what was asked before is no longer wanted."""
        self._ask(pack, text)

    def forget(self) -> None:
        """No answer is wanted any more, and no text is kept."""
        with self._news:
            self._number += 1
            self._asked = None

    def close(self) -> None:
        """The window ends, and the thread with it."""
        with self._news:
            self._closed = True
            self._news.notify()

    def _ask(self, pack: Pack, text: str) -> None:
        with self._news:
            self._number += 1
            self._asked = _Asked(self._number, pack, text)
            self._news.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._answer_all, name="search", daemon=True)
            self._thread.start()

    def _answer_all(self) -> None:
        pack: Pack | None = None
        index: Index | None = None
        while (asked := self._next()) is not None:
            try:
                from cim_troubleshooter.guidance.search import index_of, search

                if index is None or asked.pack is not pack:
                    pack, index = asked.pack, index_of(asked.pack)
                hits = search(index, asked.text, MOST) if asked.text else []
            except Exception:
                # What was typed is nobody's business: the log has only where it happened.
                _log.exception("The search did not come to an end.")
                hits = []
            if asked.text:
                self._arrived.emit(asked.number, asked.text, hits)

    def _next(self) -> _Asked | None:
        """The newest question, waited for; None once the window has ended."""
        with self._news:
            while self._asked is None and not self._closed:
                self._news.wait()
            asked, self._asked = self._asked, None
            return None if self._closed else asked

    def _hear(self, number: int, text: str, hits: object) -> None:
        if number == self._number:
            self.found.emit(text, hits)
