"""A shared terminal: full screen on every display; nobody at it can close it; after the idle time it returns to a fresh first page.

What this cannot stop (Ctrl+Alt+Del, the Windows key) is for Shell Launcher, Keyboard Filter and policy.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from cim_troubleshooter.kiosk.idle import Idle
from cim_troubleshooter.kiosk.refused_events import RefusedEvents


class Terminal(QObject):
    """Keeps a window over its whole screen and a plain cover over every other one, for as long as it lives."""

    def __init__(
        self,
        application: QApplication,
        window: QWidget,
        idle_seconds: float,
        start_again: Callable[[], None],
        at_least: Callable[[], float],
    ) -> None:
        """Shows the window. `start_again` is called after `idle_seconds` without input, or after `at_least`, where that is longer."""
        super().__init__(window)
        self._window = window
        self._covers: list[QWidget] = []
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        application.setQuitOnLastWindowClosed(False)
        self._refused = RefusedEvents(self, window, self._stay_open)
        application.installEventFilter(self._refused)
        self._idle = Idle(self, idle_seconds, lambda: self._wipe(start_again), at_least)
        application.installEventFilter(self._idle)
        self.session_ends = False
        application.commitDataRequest.connect(lambda _session: self._end_session(application, start_again))
        application.screenAdded.connect(self._follow)
        application.screenRemoved.connect(self._cover_everything)
        for screen in application.screens():
            screen.geometryChanged.connect(self._cover_everything)
        self._cover_everything()

    def somebody_is_here(self) -> None:
        """A card was put in: that counts as input, and the idle time starts again."""
        self._idle.restart()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._cover_everything)
        self._cover_everything()

    def _cover_everything(self) -> None:
        for cover in self._covers:
            cover.deleteLater()
        primary = QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not primary]
        self._covers = [_cover(screen) for screen in others]
        _fill(self._window, primary)
        self._window.activateWindow()

    def _end_session(self, application: QApplication, start_again: Callable[[], None]) -> None:
        """Windows signs off, or closes the program to put a newer one in its place. A person at the terminal cannot ask for that."""
        self._wipe(start_again)
        self.session_ends = True
        application.removeEventFilter(self._refused)

    def _stay_open(self) -> list[QWidget]:
        return [self._window, *self._covers]

    def _close_what_is_open(self) -> None:
        """Close the menu that the last person opened, before it takes the next person's clicks."""
        stay_open = self._stay_open()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and not any(widget is one for one in stay_open):
                widget.close()

    def _wipe(self, start_again: Callable[[], None]) -> None:
        self._close_what_is_open()
        clipboard = QGuiApplication.clipboard()
        for mode in (clipboard.Mode.Clipboard, clipboard.Mode.Selection):
            clipboard.clear(mode)
        start_again()


def lock_down(
    application: QApplication,
    window: QWidget,
    idle_seconds: float,
    start_again: Callable[[], None],
    at_least: Callable[[], float] = lambda: 0.0,
) -> Terminal:
    """Makes a shared terminal of the window, and shows it. `at_least` is how many seconds what is shown stays untouched, at least."""
    return Terminal(application, window, idle_seconds, start_again, at_least)


def _cover(screen: QScreen) -> QWidget:
    cover = QWidget()
    cover.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    cover.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    cover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    _fill(cover, screen)
    return cover


def _fill(window: QWidget, screen: QScreen) -> None:
    """Without a window manager full screen alone fills nothing, so the window takes the screen's geometry too."""
    window.setGeometry(screen.geometry())
    window.showFullScreen()
    window.setGeometry(screen.geometry())
