"""Finding one's organisation, for a window: the contacts file read and indexed in a thread, asked there, answers brought back.

The file is read again when somebody first asks: a program that is open all day keeps no 20,000 organisations for the few who do.
As with the search, the newest question alone is answered.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Site

MOST = 6
_log = logging.getLogger(__name__)


class Organisations(QObject):
    """`found` carries what was asked for and the list of Sites, best first. `settled` carries the Organisation that was chosen.

    It has no parent in Qt: its thread holds it, so that it never goes while an answer is being told.
    """

    found = Signal(str, object)
    settled = Signal(object)
    _arrived = Signal(int, object, object)

    def __init__(self, path: str, kept_in: str | None) -> None:
        """`path` is the contacts file's, `kept_in` where its last good copy lies. Nothing is read until `prepare` or a question."""
        super().__init__()
        self._path = path
        self._kept_in = kept_in
        self._number = 0
        self._asked: tuple[int, str | Site] | None = None
        self._closed = False
        self._news = threading.Condition()
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def prepare(self) -> None:
        """Read the file, so that the first answer comes as quickly as all others."""
        if self._thread is None:
            self.look_for("")

    def look_for(self, text: str) -> None:
        """Ask for the organisations that fit a text."""
        self._ask(text)

    def choose(self, site: Site) -> None:
        """Ask for the contacts that count for an organisation, its parents' among them."""
        self._ask(site)

    def close(self) -> None:
        """Nobody asks any more: the thread ends, and with it all that it keeps."""
        with self._news:
            self._closed = True
            self._number += 1
            self._news.notify()

    def _ask(self, what: str | Site) -> None:
        with self._news:
            self._number += 1
            self._asked = (self._number, what)
            self._news.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._answer_all, name="organisations", daemon=True)
            self._thread.start()

    def _answer_all(self) -> None:
        from cim_troubleshooter.guidance.contacts_last_good import load_in_time
        from cim_troubleshooter.guidance.organisations import by_code, contacts_here, find, index_of
        from cim_troubleshooter.guidance.which_organisation import Organisation

        try:
            sites = load_in_time(self._path, self._kept_in).sites
            index, codes = index_of(sites), by_code(sites)
            while (asked := self._next()) is not None:
                number, what = asked
                if isinstance(what, str):
                    self._arrived.emit(number, what, find(index, what, MOST))
                else:
                    settled = Organisation("chosen", what, contacts_here(what, codes), may_choose=True)
                    self._arrived.emit(number, settled, None)
        except Exception:
            # What was typed is nobody's business: the log has only where it happened.
            _log.exception("The organisations could not be searched.")

    def _next(self) -> tuple[int, str | Site] | None:
        with self._news:
            while self._asked is None and not self._closed:
                self._news.wait()
            asked, self._asked = self._asked, None
            return None if self._closed else asked

    def _hear(self, number: int, what: object, found: object) -> None:
        if number != self._number:
            return
        if isinstance(what, str):
            self.found.emit(what, found)
        else:
            self.settled.emit(what)
