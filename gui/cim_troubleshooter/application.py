"""The window's start and end, in reading order.

What the first page needs comes first and nothing else: no YAML, no smartcard library, no network. The log's file, the
site's contacts and the checks follow in a thread once the page is on the screen.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QSocketNotifier, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cim_troubleshooter import log
from cim_troubleshooter.guidance.load import Loaded, built_in_pack, load_in_force
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.window import TroubleshooterWindow

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Contact
    from cim_troubleshooter.settings.load import Settings

LONGEST_WAIT_FOR_PACKS = 2.0
"""Seconds that folders of guidance, which may lie on a share that is gone, may take before the built-in pack is used."""
NO_DISPLAY = "cim-troubleshooter: there is no display to open a window on."
_log = logging.getLogger(__name__)


def open_window(settings: Settings, symptom: str | None = None) -> int:
    """Opens the window and stays until it ends; gives the exit code. `symptom` opens as if its card had been chosen."""
    if not _has_display():
        return _refuse(NO_DISPLAY)
    loaded = _guidance(settings)
    if symptom is not None and symptom not in loaded.pack.symptoms:
        return _refuse(f"cim-troubleshooter: there is no symptom “{symptom}”. There are: {', '.join(loaded.pack.symptoms)}.")
    qInstallMessageHandler(_hear_qt)
    # Only the program's name: Qt would take options of its own from the command line.
    application = QApplication([sys.argv[0]])
    load_typeface()
    application.setFont(base_font())
    surroundings = Surroundings(pack=loaded.pack, settings=settings, kiosk=settings.kiosk_enabled, faults=loaded.faults)
    window = TroubleshooterWindow(surroundings)
    window.show_journey(steps.choose_symptom(Journey(), loaded.pack, symptom) if symptom else Journey())
    afterwards = _Afterwards(window)
    window.installEventFilter(afterwards)
    sys.excepthook = _fresh_start_instead_of_a_traceback(window)
    ends = _end_on_signals(application)
    _show(application, window, settings)
    code = application.exec()
    del ends
    # Threads that a card still blocks must not hold up the end: nothing is left to be written but the log.
    logging.shutdown()
    os._exit(code)


def _has_display() -> bool:
    if sys.platform == "win32" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _guidance(settings: Settings) -> Loaded:
    if not settings.guidance_packs:
        return built_in_pack()
    read: list[Loaded] = []
    reading = threading.Thread(target=lambda: read.append(load_in_force(settings.guidance_packs)), daemon=True)
    reading.start()
    reading.join(LONGEST_WAIT_FOR_PACKS)
    if read:
        return read[0]
    _log.warning("The folders of guidance did not answer in time; the built-in guidance is used.")
    return built_in_pack()


def _show(application: QApplication, window: TroubleshooterWindow, settings: Settings) -> None:
    if not settings.kiosk_enabled:
        window.show()
        return
    from cim_troubleshooter.kiosk.lock_down import lock_down

    window.may_close = lambda: False
    lock_down(application, window, settings.kiosk_idle_seconds, window.start_again)


class _Afterwards(QObject):
    """What follows once the first page has been painted."""

    contacts_read = Signal(object)

    def __init__(self, window: TroubleshooterWindow) -> None:
        super().__init__(window)
        self._window = window
        self.contacts_read.connect(self._take_contacts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # Painted is not yet shown: what follows waits until the picture has gone to the display.
            QTimer.singleShot(0, self._begin)
        return False

    def _begin(self) -> None:
        threading.Thread(target=self._follow, name="after the first page", daemon=True).start()

    def _follow(self) -> None:
        gc.freeze()
        gc.enable()
        surroundings = self._window.surroundings
        settings = surroundings.settings
        log.open_file(settings.log_folder, settings.log_level)
        for fault in (*settings.faults, *surroundings.faults):
            _log.warning("%s", fault)
        if settings.contacts_file:
            self.contacts_read.emit(_site_contacts(settings.contacts_file, settings.organisation_code))
        # The checks page is next for most people: have its libraries ready.
        from cim_troubleshooter.checks.catalogue import all_checks

        all_checks()

    def _take_contacts(self, contacts: tuple[Contact, ...]) -> None:
        self._window.refresh(msgspec.structs.replace(self._window.surroundings, site_contacts=contacts))


def _site_contacts(path: str, organisation: str | None) -> tuple[Contact, ...]:
    from cim_troubleshooter.guidance.contacts_file import contacts_of, load_contacts, why_none

    loaded = load_contacts(path)
    for fault in loaded.faults:
        _log.warning("%s", fault)
    if says := why_none(loaded.sites, organisation):
        _log.warning("%s: %s", path, says)
    return contacts_of(loaded.sites, organisation)


def _hear_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's own words go to the log. Its abort for want of a display becomes one line and exit code 2."""
    if kind == QtMsgType.QtFatalMsg or "could not connect to display" in message:
        os._exit(_refuse(NO_DISPLAY))
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    _log.log(level, "Qt: %s", message)


def _fresh_start_instead_of_a_traceback(
    window: TroubleshooterWindow,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], value: BaseException, traceback: TracebackType | None) -> None:
        _log.error("Something unforeseen happened.", exc_info=(kind, value, traceback))
        window.start_again()
        if window.page is not None:
            window.page.body.insertWidget(
                0, Inset(window.tr("That did not work, so here is a fresh start. Local IT can look in the log."), "attention")
            )

    return hook


def _end_on_signals(application: QApplication) -> QSocketNotifier | None:
    """SIGTERM and SIGINT end the program at once: Python hears them only if something wakes Qt's loop."""
    if sys.platform == "win32":
        return None

    def end(_number: int, _frame: FrameType | None) -> None:
        application.exit(0)

    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: os.read(reading, 64))
    return notifier


def _refuse(line: str) -> int:
    print(line, file=sys.stderr, flush=True)
    return 2
