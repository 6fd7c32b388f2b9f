"""The session on Windows, by Remote Desktop Services (wtsapi32.h)."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import wintypes

from cim_troubleshooter.system import processes_windows, registry
from cim_troubleshooter.system.session import Session, windows_session

assert sys.platform == "win32"

_TERMINAL_SERVER = r"System\CurrentControlSet\Control\Terminal Server"
_PROTOCOL_TYPE = 16
"""WTSClientProtocolType."""


def this_session() -> Session:
    """The session of this process."""
    name = os.environ.get("SESSIONNAME", "")
    return windows_session(
        name, processes_windows.session_of(os.getpid()), registry.number("HKLM", _TERMINAL_SERVER, "GlassSessionId"), _protocol()
    )


def has_desktop_shell() -> bool:
    """Whether the Windows desktop (Explorer) runs in this session: without it nothing starts from the Startup folder."""
    return bool(ctypes.WinDLL("user32").GetShellWindow())


def _protocol() -> int | None:
    terminal = ctypes.WinDLL("wtsapi32")
    told, size = ctypes.c_void_p(), wintypes.DWORD()
    if not terminal.WTSQuerySessionInformationW(None, -1, _PROTOCOL_TYPE, ctypes.byref(told), ctypes.byref(size)) or not told.value:
        return None
    protocol = ctypes.c_ushort.from_address(told.value).value
    terminal.WTSFreeMemory(told)
    return protocol
