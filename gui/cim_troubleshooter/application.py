"""How the window starts and ends, in reading order. Qt is imported from here on.

Only what the first page needs is imported: no YAML, no smartcard library, no network library. What is read before Qt is imported
is in before_first_page.py; what waits until the page is on the screen is in after_first_page.py.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cim_troubleshooter import ending, log
from cim_troubleshooter.before_first_page import NO_DISPLAY
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.window import TroubleshooterWindow

if TYPE_CHECKING:
    from types import TracebackType

    from cim_troubleshooter.before_first_page import Prepared
    from cim_troubleshooter.handover.saved_summary import SavedSummary
    from cim_troubleshooter.settings.model import Settings


def open_window(prepared: Prepared, saved: SavedSummary | None = None) -> int:
    """Opens the window, at a saved summary where one is given, and runs until it is closed. Then the process ends with the exit code."""
    settings, loaded, journey = prepared
    qInstallMessageHandler(_log_qts_message)
    # Only the program's name: Qt has options of its own, and would read them from the command line.
    application = QApplication([sys.argv[0]])
    if settings.language != "en":
        from cim_troubleshooter.screens.language import speak

        speak(application, settings.language)
    load_typeface()
    application.setFont(base_font())
    kiosk = settings.kiosk_enabled
    if kiosk:
        log.say_nothing_of_journeys()
    around = Surroundings(loaded.pack, settings, kiosk=kiosk, faults=loaded.faults, layers=loaded.layers, whole=loaded.whole)
    window = TroubleshooterWindow(around)
    window.show_journey(journey)
    if saved is not None:
        window.show_saved(saved)
    window.when_first_painted = lambda: _start_the_rest(application, window)
    sys.excepthook = lambda *about: _start_afresh_after_an_error(window, *about)
    _show(application, window, settings)
    ending.leave(application.exec())


def _show(application: QApplication, window: TroubleshooterWindow, settings: Settings) -> None:
    if not settings.kiosk_enabled:
        from cim_troubleshooter.screens import remembered_place

        remembered_place.recall(window)
        window.when_closed = lambda: remembered_place.keep(window)
        application.commitDataRequest.connect(lambda _session: setattr(window, "ends_without_asking", True))
        window.show()
        return
    from cim_troubleshooter.kiosk.lock_down import lock_down

    window.may_close = lambda: False
    terminal = lock_down(application, window, settings.kiosk_idle_seconds, window.start_again, window.least_idle_seconds)
    window.may_close = lambda: terminal.session_ends
    window.background.card_put_in.connect(terminal.somebody_is_here)


def _start_the_rest(application: QApplication, window: TroubleshooterWindow) -> None:
    from cim_troubleshooter.after_first_page import start_the_rest

    start_the_rest(application, window)


def _start_afresh_after_an_error(
    window: TroubleshooterWindow, kind: type[BaseException], value: BaseException, traceback: TracebackType | None
) -> None:
    import logging

    logging.getLogger(__name__).error("An unexpected error occurred.", exc_info=(kind, value, traceback))
    window.start_again()
    if window.page is not None:
        says = QCoreApplication.translate("Window", "That did not work, so here is a fresh start. Local IT can look in the log.")
        window.page.body.insertWidget(0, Inset(says, "attention"))


def _log_qts_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Writes Qt's messages to the log. Where Qt would abort because there is no display, the program ends with one line and 2."""
    if kind == QtMsgType.QtFatalMsg or "could not connect to display" in message:
        ending.leave(_refuse(NO_DISPLAY))
    import logging

    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    logging.getLogger(__name__).log(level, "Qt: %s", message)


def _refuse(line: str) -> int:
    print(f"cim-troubleshooter: {line}", file=sys.stderr, flush=True)
    return 2
