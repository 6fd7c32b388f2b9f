"""Being told when a key of the registry is written to (RegNotifyChangeKeyValue, winreg.h)."""

from __future__ import annotations

import ctypes
import sys
import winreg

assert sys.platform == "win32"

_NAMES, _VALUES = 0x1, 0x4
"""REG_NOTIFY_CHANGE_NAME, REG_NOTIFY_CHANGE_LAST_SET (winnt.h)."""


class WatchedKey:
    """A key of HKEY_CURRENT_USER, or while there is none, the nearest above it, below which it would be created."""

    def __init__(self, path: str) -> None:
        """`event` is the handle of a Windows event, which is set at the next change."""
        self._path = path
        self._opened: winreg.HKEYType | None = None
        create = ctypes.windll.kernel32.CreateEventW
        create.restype = ctypes.c_void_p
        self._event = ctypes.c_void_p(create(None, False, False, None))
        self.event: int = self._event.value or 0
        self.ask_again()

    def ask_again(self) -> None:
        """Windows tells once for each time that it was asked. When it has, nothing is outstanding, and the key may be opened anew."""
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
