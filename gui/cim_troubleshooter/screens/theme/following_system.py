"""Following what the person sets for all programs while the window is open (system.py says what). Begun after the first frame."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.screens.theme import system
from cim_troubleshooter.screens.theme.system import System

_TOLD_BY = (QEvent.Type.ThemeChange, QEvent.Type.ApplicationPaletteChange, QEvent.Type.ActivationChange)
"""Windows says WM_SETTINGCHANGE and WM_THEMECHANGED, which Qt makes these of. Not every change of the text size is told: it is
looked for again when somebody comes back to the window from where they set it."""


class FollowingSystem(QObject):
    """Tells `take` of what is set now, each time that it has changed."""

    def __init__(self, window: QWidget, known: System, take: Callable[[System], None]) -> None:
        """`known` is what the window follows already. Lives as long as the window."""
        super().__init__(window)
        self._known, self._palette, self._take = known, QGuiApplication.palette(), take
        self._files = QFileSystemWatcher(self)
        self._watch()
        for changed in (self._files.fileChanged, self._files.directoryChanged):
            changed.connect(self._look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again where Qt says that something is different."""
        if event.type() in _TOLD_BY:
            self._look()
        return False

    def _look(self, _path: str = "") -> None:
        self._watch()
        now, palette = system.as_set(), QGuiApplication.palette()
        if now == self._known and (not now.high_contrast or _same(palette, self._palette)):
            return
        self._known, self._palette = now, palette
        self._take(now)

    def _watch(self) -> None:
        """A file that is written anew is another one to the system, so its folder is watched as well."""
        file = system.written_in()
        if file is not None:
            paths = {path for path in (file, os.path.dirname(file)) if os.path.exists(path)}
            missing = paths.difference(self._files.files(), self._files.directories())
            if missing:
                self._files.addPaths(sorted(missing))


def _same(one: QPalette, other: QPalette) -> bool:
    roles = (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight, QPalette.ColorRole.Link)
    return all(one.color(role) == other.color(role) for role in roles)
