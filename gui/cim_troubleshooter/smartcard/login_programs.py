"""Whether an NHS login program runs here: then a card that is in use is theirs, and is left alone.

Identity Agent's program is known by name. For Credential Management and Smartcard Connect no source gives one, so they are
known by the words of their names, in whatever way they are written.
"""

from __future__ import annotations

import os
import sys

LOGIN_PROGRAMS = ("identityagent", "credentialmanagement", "smartcardconnect")
"""Words that a login program's name holds, without spaces and other signs."""


def login_program_runs(processes: str = "/proc") -> bool:
    """Whether one of the NHS login programs is running. What cannot be listed does not count."""
    names = _on_windows() if sys.platform == "win32" else _on_linux(processes)
    return any(is_login_program(name) for name in names)


def is_login_program(name: str) -> bool:
    """Whether a process by this name is one of the NHS login programs."""
    letters = "".join(filter(str.isalpha, name.lower())).removesuffix("exe")
    return any(known in letters for known in LOGIN_PROGRAMS)


def _on_linux(processes: str) -> list[str]:
    names = []
    for entry in os.listdir(processes):
        if entry.isdigit():
            try:
                with open(os.path.join(processes, entry, "comm"), encoding="utf-8", errors="replace") as file:
                    names.append(file.read().strip())
            except OSError:
                continue
    return names


def _on_windows() -> list[str]:
    """Process names by a snapshot (CreateToolhelp32Snapshot), which needs no rights."""
    import ctypes
    from ctypes import wintypes

    class Entry(ctypes.Structure):
        """PROCESSENTRY32W of tlhelp32.h."""

        _fields_ = [
            ("dwSize", wintypes.DWORD),
            ("cntUsage", wintypes.DWORD),
            ("th32ProcessID", wintypes.DWORD),
            ("th32DefaultHeapID", ctypes.c_size_t),
            ("th32ModuleID", wintypes.DWORD),
            ("cntThreads", wintypes.DWORD),
            ("th32ParentProcessID", wintypes.DWORD),
            ("pcPriClassBase", wintypes.LONG),
            ("dwFlags", wintypes.DWORD),
            ("szExeFile", wintypes.WCHAR * 260),
        ]

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateToolhelp32Snapshot.restype = wintypes.HANDLE
    snapshot = wintypes.HANDLE(kernel.CreateToolhelp32Snapshot(0x2, 0))
    entry = Entry(dwSize=ctypes.sizeof(Entry))
    names = []
    more = kernel.Process32FirstW(snapshot, ctypes.byref(entry))
    while more:
        names.append(entry.szExeFile)
        more = kernel.Process32NextW(snapshot, ctypes.byref(entry))
    kernel.CloseHandle(snapshot)
    return names
