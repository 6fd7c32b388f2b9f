"""Noticing that what a person sets for all programs was changed (system/appearance.py says what that is).

On Windows the registry tells of each change. The messages that Windows sends to windows would not do: Qt passes on only
those that change its own colours, and the text size is not among them (tried with 6.11.3 under Wine 10).
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, Signal

if sys.platform == "win32":
    from PySide6.QtCore import QWinEventNotifier  # type: ignore[attr-defined,unused-ignore]
    from shiboken6 import VoidPtr

    from cim_troubleshooter.system.appearance_windows import KEYS
    from cim_troubleshooter.system.registry_changes_windows import WatchedKey

    class Watching(QObject):
        """Emits `changed` after each change. Lives as long as its parent."""

        changed = Signal()

        def __init__(self, parent: QObject) -> None:
            super().__init__(parent)
            for key in KEYS:
                _Key(key, self)

    class _Key(QObject):
        """One key of the registry, with Qt's ear for it."""

        def __init__(self, path: str, watching: Watching) -> None:
            super().__init__(watching)
            self._key, self._watching = WatchedKey(path), watching
            # PySide6 6.11.3 takes no plain number here, and calls only what takes no argument.
            self._notifier = QWinEventNotifier(VoidPtr(self._key.event), self)
            self._notifier.activated.connect(self._tell)

        def _tell(self) -> None:
            # Asked before it is told: what is written in between is told again.
            self._key.ask_again()
            self._watching.changed.emit()

else:
    from PySide6.QtCore import QFileSystemWatcher

    from cim_troubleshooter.system.appearance_linux import settings_file

    class Watching(QObject):
        """Emits `changed` after each change. Lives as long as its parent."""

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
            """A file that is replaced is a new one to the system, so its folder is watched as well."""
            file = settings_file()
            paths = {path for path in (file, os.path.dirname(file)) if os.path.exists(path)}
            missing = paths.difference(self._files.files(), self._files.directories())
            if missing:
                self._files.addPaths(sorted(missing))
