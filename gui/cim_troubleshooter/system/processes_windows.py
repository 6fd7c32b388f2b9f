"""Running programs on Windows."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import wintypes

from cim_troubleshooter.system.process import Process

assert sys.platform == "win32"

_QUERY_LIMITED_INFORMATION = 0x1000
_SNAPSHOT_OF_PROCESSES = 0x2
_kernel = ctypes.WinDLL("kernel32")
_kernel.OpenProcess.restype = wintypes.HANDLE
_kernel.CreateToolhelp32Snapshot.restype = wintypes.HANDLE


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


def process_names() -> list[str]:
    """The file names of all running programs, whoever started them (CreateToolhelp32Snapshot, which needs no rights)."""
    snapshot = wintypes.HANDLE(_kernel.CreateToolhelp32Snapshot(_SNAPSHOT_OF_PROCESSES, 0))
    entry = _Entry(dwSize=ctypes.sizeof(_Entry))
    names = []
    more = _kernel.Process32FirstW(snapshot, ctypes.byref(entry))
    while more:
        names.append(entry.szExeFile)
        more = _kernel.Process32NextW(snapshot, ctypes.byref(entry))
    _kernel.CloseHandle(snapshot)
    return names


class _Entry(ctypes.Structure):
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
