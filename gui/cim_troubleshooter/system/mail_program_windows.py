"""The mail program on Windows, by the shell (learn.microsoft.com: AssocQueryStringW, ShellExecuteExW)."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

from cim_troubleshooter.system.no_mail_program import NoMailProgram

assert sys.platform == "win32"

_WAIT_FOR_ANSWER, _SHOW_NO_MESSAGE = 0x100, 0x400
"""SEE_MASK_NOASYNC, which a thread needs that ends soon, and SEE_MASK_FLAG_NO_UI: what is wrong is said in our window."""
_SHOW_NORMAL = 1
_PROGRAM = 2
"""ASSOCSTR_EXECUTABLE"""
_ONE_THREAD, _NO_OLD_DDE = 0x2, 0x4
"""COINIT_APARTMENTTHREADED and COINIT_DISABLE_OLE1DDE, as ShellExecuteEx asks of a thread that calls it."""


class _Execute(ctypes.Structure):
    """SHELLEXECUTEINFOW of shellapi.h."""

    _fields_ = [
        ("cbSize", wintypes.DWORD),
        ("fMask", wintypes.ULONG),
        ("hwnd", wintypes.HWND),
        ("lpVerb", wintypes.LPCWSTR),
        ("lpFile", wintypes.LPCWSTR),
        ("lpParameters", wintypes.LPCWSTR),
        ("lpDirectory", wintypes.LPCWSTR),
        ("nShow", ctypes.c_int),
        ("hInstApp", wintypes.HINSTANCE),
        ("lpIDList", ctypes.c_void_p),
        ("lpClass", wintypes.LPCWSTR),
        ("hkeyClass", wintypes.HKEY),
        ("dwHotKey", wintypes.DWORD),
        ("hIcon", wintypes.HANDLE),
        ("hProcess", wintypes.HANDLE),
    ]


def open_message(address: str) -> None:
    """Open the message; NoMailProgram where there is none."""
    # Loaded when somebody writes: a start does without them.
    ole, shell = ctypes.WinDLL("ole32"), ctypes.WinDLL("shell32", use_last_error=True)
    begun = ole.CoInitializeEx(None, _ONE_THREAD | _NO_OLD_DDE)
    try:
        if not _has_program("mailto"):
            raise NoMailProgram("No program is set up for mailto.")
        wanted = _Execute(fMask=_WAIT_FOR_ANSWER | _SHOW_NO_MESSAGE, lpFile=address, nShow=_SHOW_NORMAL)
        wanted.cbSize = ctypes.sizeof(wanted)
        if not shell.ShellExecuteExW(ctypes.byref(wanted)):
            raise NoMailProgram(f"ShellExecuteEx: {ctypes.get_last_error()}.")
    finally:
        # Only what succeeded is taken back: a thread may have been set up already, in another way.
        if begun >= 0:
            ole.CoUninitialize()


def _has_program(scheme: str) -> bool:
    length = wintypes.DWORD(1024)
    path = ctypes.create_unicode_buffer(length.value)
    return ctypes.WinDLL("shlwapi").AssocQueryStringW(0, _PROGRAM, scheme, None, path, ctypes.byref(length)) == 0 and bool(path.value)
