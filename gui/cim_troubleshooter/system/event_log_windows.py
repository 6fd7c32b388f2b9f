"""An event in Windows' Application log (advapi32; learn.microsoft.com: RegisterEventSourceW, ReportEventW).

The installer registers the source with its message file, so that Event Viewer shows a sentence. No user's SID is given.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping

SOURCE = "CIM Troubleshooter"
"""The source's name, as the installer registers it."""
_INFORMATION = 4

if sys.platform == "win32":
    from ctypes import wintypes

    _advapi32 = ctypes.WinDLL("advapi32", use_last_error=True)
    _advapi32.RegisterEventSourceW.restype = wintypes.HANDLE
    _advapi32.RegisterEventSourceW.argtypes = [wintypes.LPCWSTR, wintypes.LPCWSTR]
    _advapi32.ReportEventW.restype = wintypes.BOOL
    # fmt: off
    _advapi32.ReportEventW.argtypes = [
        wintypes.HANDLE, wintypes.WORD, wintypes.WORD, wintypes.DWORD, ctypes.c_void_p, wintypes.WORD, wintypes.DWORD,
        ctypes.POINTER(wintypes.LPCWSTR), ctypes.c_void_p,
    ]
    # fmt: on
    _advapi32.DeregisterEventSource.argtypes = [wintypes.HANDLE]

    def write(event: int, _sentence: str, fields: Mapping[str, str]) -> None:
        """Writes an event: its number in the message file, and the values for the message's places in their order. Raises OSError."""
        log = _advapi32.RegisterEventSourceW(None, SOURCE)
        if not log:
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            places = (wintypes.LPCWSTR * len(fields))(*fields.values())
            if not _advapi32.ReportEventW(log, _INFORMATION, 0, event, None, len(fields), 0, places, None):
                raise ctypes.WinError(ctypes.get_last_error())
        finally:
            _advapi32.DeregisterEventSource(log)
