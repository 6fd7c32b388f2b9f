"""What follows once the first page is on the screen: signals, the log's file, the site's contacts.

The search's index and the checks' libraries wait until somebody turns to them: a program that is open all day is mostly not
in use, and its memory is wanted by others. Nothing of what follows may keep the first page back, nor the person who is
already reading it: what takes long is a thread's.
"""

from __future__ import annotations

import gc
import linecache
import logging
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

from cim_troubleshooter import log
from cim_troubleshooter.screens import remembered_place
from cim_troubleshooter.screens.window import TroubleshooterWindow

if TYPE_CHECKING:
    from types import FrameType

    from cim_troubleshooter.guidance.model import Contact
    from cim_troubleshooter.settings.model import Settings

TIDIES_UP_EVERY = 2000
"""Milliseconds."""
_log = logging.getLogger(__name__)


def go_on(application: QApplication, window: TroubleshooterWindow) -> None:
    """Begins all that the first page did without. Called once, on the GUI thread."""
    # Qt for Python has read the sources of what was imported after it (2 MB); nobody needs them again.
    linecache.clearcache()
    _end_on_signals(application)
    _tidy_up_on_this_thread(window)
    if not window.surroundings.kiosk:
        remembered_place.stay_on_screen(window)
    window.follow_system()
    following = Following(window)
    threading.Thread(target=following.follow, name="after the first page", daemon=True).start()


def _tidy_up_on_this_thread(window: TroubleshooterWindow) -> None:
    """Python's own collector stays off: it would take away what belongs to a window in whichever thread it happens to run."""
    gc.freeze()
    every = QTimer(window)
    every.setInterval(TIDIES_UP_EVERY)
    every.timeout.connect(tidy_up)
    every.start()


def tidy_up() -> None:
    """Take away what Python no longer needs, if there is enough of it; all of it only now and then."""
    young, _, old = gc.get_count()
    if young > gc.get_threshold()[0]:
        gc.collect(2 if old > gc.get_threshold()[2] else 1)


class Following(QObject):
    """What is read in a thread of its own, and brought to the window when it is there."""

    contacts_read = Signal(object)

    def __init__(self, window: TroubleshooterWindow) -> None:
        """Lives as long as the window."""
        super().__init__(window)
        self._window = window
        self.contacts_read.connect(self._take_contacts)

    def follow(self) -> None:
        """Opens the log, and reads the site's contacts. Runs in the thread."""
        surroundings = self._window.surroundings
        settings = surroundings.settings
        log.open_file(settings.log_folder, settings.log_level)
        for fault in (*settings.faults, *_unknown_checks(settings), *surroundings.faults):
            _log.warning("%s", fault)
        if settings.contacts_file:
            self.contacts_read.emit(_site_contacts(settings.contacts_file, settings.organisation_code))

    def _take_contacts(self, contacts: tuple[Contact, ...]) -> None:
        self._window.refresh(self._window.surroundings._replace(site_contacts=contacts))


def _unknown_checks(settings: Settings) -> list[str]:
    if not settings.checks_enabled:
        return []
    from cim_troubleshooter.checks.enabled_checks import unknown_checks

    return unknown_checks(settings)


def _site_contacts(path: str, organisation: str | None) -> tuple[Contact, ...]:
    from cim_troubleshooter.guidance.contacts_file import contacts_of, load_contacts, why_none

    loaded = load_contacts(path)
    for fault in loaded.faults:
        _log.warning("%s", fault)
    if says := why_none(loaded.sites, organisation):
        _log.warning("%s: %s", path, says)
    return contacts_of(loaded.sites, organisation)


def _end_on_signals(application: QApplication) -> None:
    """SIGTERM and SIGINT end the program at once: Python hears them only if something wakes Qt's loop."""
    if sys.platform == "win32":
        return

    def end(_number: int, _frame: FrameType | None) -> None:
        application.exit(0)

    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: os.read(reading, 64))
