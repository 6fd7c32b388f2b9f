"""What is started once the first page is on the screen: signals, the log file, the site's contacts.

The search index and the libraries of the checks are loaded only when they are used: a program that is open all day is mostly idle,
and other programs need the memory. Nothing here may delay the first page or the person who is already reading it: what takes
long runs in a thread.
"""

from __future__ import annotations

import gc
import linecache
import logging
import os
import signal
import sys
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, qVersion
from PySide6.QtWidgets import QApplication

from cim_troubleshooter import log, log_of_the_start
from cim_troubleshooter.screens import log_of_the_way, remembered_place
from cim_troubleshooter.screens.dropping import Dropping
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.system import folders

if TYPE_CHECKING:
    from types import FrameType

    from cim_troubleshooter.guidance.own_contacts import OwnKind
    from cim_troubleshooter.guidance.which_organisation import Organisation
    from cim_troubleshooter.settings.model import Settings

COLLECTS_EVERY = 2000
"""Milliseconds."""
MOST_LOGGED = 50
"""Faults of one contacts file: thousands of rows may have the same one."""
_log = logging.getLogger(__name__)


def start_the_rest(application: QApplication, window: TroubleshooterWindow) -> None:
    """Starts all that the first page does not need. Called once, on the GUI thread."""
    # Qt for Python has read the source of every module that was imported after it (2 MB), which is not needed again.
    linecache.clearcache()
    _end_on_signals(application)
    _collect_garbage_on_this_thread(window)
    if not window.surroundings.kiosk:
        remembered_place.stay_on_screen(window)
        Dropping(window)
    window.follow_system()
    tell_of_finished_journeys(window)
    log_of_the_way.follow(window)
    reading = ReadInBackground(window)
    threading.Thread(target=reading.read, name="after the first page", daemon=True).start()


def tell_of_finished_journeys(window: TroubleshooterWindow) -> None:
    """Has an event written for each journey, where the site wants that."""
    if window.surroundings.settings.trends_event_log:
        from cim_troubleshooter.screens.finished_journeys import FinishedJourneys

        FinishedJourneys(window)


def _collect_garbage_on_this_thread(window: TroubleshooterWindow) -> None:
    """Python's automatic garbage collection stays off: it would delete parts of a window in whichever thread it happens to run."""
    gc.freeze()
    every = QTimer(window)
    every.setInterval(COLLECTS_EVERY)
    every.timeout.connect(collect_garbage)
    every.start()


def collect_garbage() -> None:
    """Collects what Python no longer needs if there is enough of it; the oldest generation only now and then."""
    young, _, old = gc.get_count()
    if young > gc.get_threshold()[0]:
        gc.collect(2 if old > gc.get_threshold()[2] else 1)


class Read(NamedTuple):
    """What was read of whom to contact: None without a contacts file, and the person's own numbers."""

    organisation: Organisation | None
    own_numbers: Mapping[OwnKind, str]
    copy_of: str | None = None
    """The day of the last good copy of the contacts file, where that was read."""


class ReadInBackground(QObject):
    """What is read in a thread of its own, and shown in the window when it has been read."""

    contacts_read = Signal(object)

    def __init__(self, window: TroubleshooterWindow) -> None:
        """Lives as long as the window."""
        super().__init__(window)
        self._window = window
        self.contacts_read.connect(self._show_contacts)

    def read(self) -> None:
        """Opens the log and reads the site's contacts. Runs in the thread."""
        surroundings = self._window.surroundings
        settings = surroundings.settings
        log.open_file(settings.log_folder, settings.log_level)
        log_of_the_start.tell(settings, surroundings.layers, qVersion())
        for fault in (*settings.faults, *_unknown_checks(settings), *surroundings.faults):
            _log.warning("%s", fault)
        self.contacts_read.emit(_whom_to_contact(settings))

    def _show_contacts(self, read: Read) -> None:
        around = self._window.surroundings._replace(own_numbers=read.own_numbers)
        if read.organisation is not None:
            around = around._replace(
                organisation=read.organisation, site_contacts=read.organisation.contacts, contacts_copy_of=read.copy_of
            )
        self._window.refresh(around)


def _unknown_checks(settings: Settings) -> list[str]:
    if not settings.checks_enabled:
        return []
    from cim_troubleshooter.checks.enabled_checks import unknown_checks

    return unknown_checks(settings)


def _whom_to_contact(settings: Settings) -> Read:
    """What the contacts file has for this computer and this person; nothing of a person is read on a shared terminal."""
    remembered: str | None = None
    own_numbers: Mapping[OwnKind, str] = {}
    if not settings.kiosk_enabled:
        from cim_troubleshooter.guidance import own_contacts, remembered_organisation

        remembered, own_numbers = remembered_organisation.remembered(), own_contacts.own_numbers()
    if not settings.contacts_file:
        return Read(None, own_numbers)
    from cim_troubleshooter.guidance.contacts_file import why_none
    from cim_troubleshooter.guidance.contacts_last_good import load_in_time
    from cim_troubleshooter.guidance.which_organisation import organisation_here

    # A shared terminal keeps no copies, and never uses one that somebody else has left in the user's folder.
    loaded = load_in_time(settings.contacts_file, None if settings.kiosk_enabled else folders.contacts_copies())
    for fault in loaded.faults[:MOST_LOGGED]:
        _log.warning("%s", fault)
    if (more := len(loaded.faults) - MOST_LOGGED) > 0:
        _log.warning("%s: %d more. “contacts lint” tells them all.", settings.contacts_file, more)
    if settings.organisation_code is not None and (says := why_none(loaded.sites, settings.organisation_code)):
        _log.warning("%s: %s", settings.contacts_file, says)
    return Read(organisation_here(loaded.sites, settings.organisation_code, remembered), own_numbers, loaded.copy_of)


def _end_on_signals(application: QApplication) -> None:
    """Lets SIGTERM and SIGINT end the program at once: Python handles them only when something wakes Qt's event loop."""
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
