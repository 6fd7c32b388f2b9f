"""Noticing that where the system keeps what a person set for all programs was written to (system.py says where).

On Windows that is the registry, which tells whoever waits for it. The messages that Windows sends to windows would not do: Qt passes on
only those that change its own colours, and the text size is not among them (tried with 6.11.3 under Wine 10).
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, Signal

from cim_troubleshooter.screens.theme import system

if sys.platform == "win32":
    import ctypes
    import winreg

    from PySide6.QtCore import QWinEventNotifier
    from shiboken6 import VoidPtr

    _NAMES, _VALUES = 0x1, 0x4
    """REG_NOTIFY_CHANGE_NAME, REG_NOTIFY_CHANGE_LAST_SET (winnt.h)."""

    class Watching(QObject):
        """Says `changed` after each writing. Lives as long as its parent."""

        changed = Signal()

        def __init__(self, parent: QObject) -> None:
            super().__init__(parent)
            for key in system.KEYS:
                _Key(key, self)

    class _Key(QObject):
        """One key of HKEY_CURRENT_USER, or while there is none, the nearest above it, where it would come to be."""

        def __init__(self, path: str, watching: Watching) -> None:
            super().__init__(watching)
            self._path, self._watching = path, watching
            self._opened: winreg.HKEYType | None = None
            create = ctypes.windll.kernel32.CreateEventW
            create.restype = ctypes.c_void_p
            self._event = ctypes.c_void_p(create(None, False, False, None))
            # PySide6 6.11.3 takes no plain number here, and calls only what takes no argument.
            self._notifier = QWinEventNotifier(VoidPtr(self._event.value or 0), self)
            self._notifier.activated.connect(self._tell)
            self._ask()

        def _tell(self) -> None:
            # Asked before it is told: what is written in between is told again.
            self._ask()
            self._watching.changed.emit()

        def _ask(self) -> None:
            """Windows tells once for each time that it was asked, so nothing is outstanding here, and the key may be opened anew."""
            if self._opened is not None:
                self._opened.Close()
            self._opened = _nearest(self._path)
            if self._opened is not None:
                handle = ctypes.c_void_p(self._opened.handle)
                ctypes.windll.advapi32.RegNotifyChangeKeyValue(handle, False, _NAMES | _VALUES, self._event, True)

    def _nearest(path: str) -> winreg.HKEYType | None:
        while path:
            try:
                return winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_NOTIFY)
            except OSError:
                path = path.rpartition("\\")[0]
        return None

else:
    from PySide6.QtCore import QFileSystemWatcher

    class Watching(QObject):
        """Says `changed` after each writing. Lives as long as its parent."""

        changed = Signal()

        def __init__(self, parent: QObject) -> None:
            super().__init__(parent)
            self._files = QFileSystemWatcher(self)
            self._watch()
            for written in (self._files.fileChanged, self._files.directoryChanged):
                written.connect(self._tell)

        def _tell(self, _path: str) -> None:
            self._watch()
            self.changed.emit()

        def _watch(self) -> None:
            """A file that is written anew is another one to the system, so its folder is watched as well."""
            file = system.written_in()
            paths = {path for path in (file, os.path.dirname(file)) if os.path.exists(path)}
            missing = paths.difference(self._files.files(), self._files.directories())
            if missing:
                self._files.addPaths(sorted(missing))
