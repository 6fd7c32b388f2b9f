"""The window's start and end, in reading order. From here on there is Qt.

What the first page needs comes first and nothing else: no YAML, no smartcard library, no network. What is read before
this is in before_first_page.py; what follows once the page is on the screen, in after_first_page.py.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cim_troubleshooter import ending
from cim_troubleshooter.before_first_page import NO_DISPLAY
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.window import TroubleshooterWindow

if TYPE_CHECKING:
    from types import TracebackType

    from cim_troubleshooter.before_first_page import Prepared
    from cim_troubleshooter.settings.model import Settings

_log = logging.getLogger(__name__)


def open_window(prepared: Prepared) -> int:
    """Opens the window and stays until it ends; gives the exit code."""
    settings, loaded, journey = prepared
    qInstallMessageHandler(_hear_qt)
    # Only the program's name: Qt would take options of its own from the command line.
    application = QApplication([sys.argv[0]])
    if settings.language != "en":
        from cim_troubleshooter.screens.language import speak

        speak(application, settings.language)
    load_typeface()
    application.setFont(base_font())
    kiosk = settings.kiosk_enabled
    around = Surroundings(loaded.pack, settings, kiosk=kiosk, faults=loaded.faults, layers=loaded.layers, whole=loaded.whole)
    window = TroubleshooterWindow(around)
    window.show_journey(journey)
    window.when_first_painted = lambda: _go_on(application, window)
    sys.excepthook = lambda *about: _fresh_start_instead_of_a_traceback(window, *about)
    _show(application, window, settings)
    ending.leave(application.exec())


def _show(application: QApplication, window: TroubleshooterWindow, settings: Settings) -> None:
    if not settings.kiosk_enabled:
        from cim_troubleshooter.screens import remembered_place

        remembered_place.recall(window)
        window.when_closed = lambda: remembered_place.keep(window)
        window.show()
        return
    from cim_troubleshooter.kiosk.lock_down import lock_down

    window.may_close = lambda: False
    terminal = lock_down(application, window, settings.kiosk_idle_seconds, window.start_again)
    window.may_close = lambda: terminal.session_ends
    window.background.card_put_in.connect(terminal.somebody_is_here)


def _go_on(application: QApplication, window: TroubleshooterWindow) -> None:
    from cim_troubleshooter.after_first_page import go_on

    go_on(application, window)


def _fresh_start_instead_of_a_traceback(
    window: TroubleshooterWindow, kind: type[BaseException], value: BaseException, traceback: TracebackType | None
) -> None:
    _log.error("Something unforeseen happened.", exc_info=(kind, value, traceback))
    window.start_again()
    if window.page is not None:
        says = QCoreApplication.translate("Window", "That did not work, so here is a fresh start. Local IT can look in the log.")
        window.page.body.insertWidget(0, Inset(says, "attention"))


def _hear_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's own words go to the log. Its abort for want of a display becomes one line and exit code 2."""
    if kind == QtMsgType.QtFatalMsg or "could not connect to display" in message:
        ending.leave(_refuse(NO_DISPLAY))
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    _log.log(level, "Qt: %s", message)


def _refuse(line: str) -> int:
    print(f"cim-troubleshooter: {line}", file=sys.stderr, flush=True)
    return 2
