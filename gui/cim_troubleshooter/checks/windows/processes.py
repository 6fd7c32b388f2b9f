"""The programs that run for this user, in this session. Other users' are not looked at."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple


class Process(NamedTuple):
    """A running program: its file's name, its whole path where that may be known, and its number."""

    name: str
    path: str
    id: int


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY_LIMITED_INFORMATION = 0x1000
    _kernel = ctypes.WinDLL("kernel32")
    _kernel.OpenProcess.restype = wintypes.HANDLE

    def session_of(process: int) -> int | None:
        """The number of the Windows session that a process belongs to."""
        session = wintypes.DWORD()
        return session.value if _kernel.ProcessIdToSessionId(process, ctypes.byref(session)) else None

    def processes() -> list[Process]:
        """The programs of this session that this user may ask (PROCESS_QUERY_LIMITED_INFORMATION), which are the user's own."""
        ours = session_of(os.getpid())
        return [process for id_ in _all_ids() if session_of(id_) == ours and (process := _asked(id_))]

    def _all_ids() -> list[int]:
        ids, used = (wintypes.DWORD * 4096)(), wintypes.DWORD()
        _kernel.K32EnumProcesses(ids, ctypes.sizeof(ids), ctypes.byref(used))
        return [id_ for id_ in ids[: used.value // ctypes.sizeof(wintypes.DWORD)] if id_]

    def _asked(id_: int) -> Process | None:
        handle = _kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, id_)
        if not handle:
            return None
        try:
            size = wintypes.DWORD(1024)
            path = ctypes.create_unicode_buffer(size.value)
            if not _kernel.QueryFullProcessImageNameW(wintypes.HANDLE(handle), 0, path, ctypes.byref(size)):
                return None
            return Process(path.value.rsplit("\\", 1)[-1], path.value, id_)
        finally:
            _kernel.CloseHandle(wintypes.HANDLE(handle))

else:

    def session_of(process: int) -> int | None:
        """None: sessions of this kind are on Windows alone."""
        return None

    def processes() -> list[Process]:
        """The programs of this user, by /proc."""
        found = []
        for entry in filter(str.isdigit, os.listdir("/proc")):
            try:
                if os.stat(f"/proc/{entry}").st_uid == os.getuid():
                    with open(f"/proc/{entry}/comm", encoding="utf-8", errors="replace") as file:
                        found.append(Process(file.read().strip(), "", int(entry)))
            except OSError:
                continue
        return found
