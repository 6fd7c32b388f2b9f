"""Opening an administrators' file on Windows: its owner and access list are read from the open handle."""

from __future__ import annotations

import ctypes
import msvcrt
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import wintypes
from typing import BinaryIO

from cim_troubleshooter.system.file_access import Access, Entry, folders_to_check, raise_if, why_not_trusted
from cim_troubleshooter.system.folders import common_folder

assert sys.platform == "win32"

_kernel = ctypes.WinDLL("kernel32", use_last_error=True)
_advapi = ctypes.WinDLL("advapi32", use_last_error=True)
_kernel.CreateFileW.restype = wintypes.HANDLE
_kernel.CreateFileW.argtypes = [wintypes.LPCWSTR, *[wintypes.DWORD] * 2, ctypes.c_void_p, *[wintypes.DWORD] * 2, wintypes.HANDLE]
_kernel.CloseHandle.argtypes = [wintypes.HANDLE]
_kernel.LocalFree.argtypes = [ctypes.c_void_p]
_kernel.GetFileInformationByHandle.argtypes = [wintypes.HANDLE, ctypes.c_void_p]
_advapi.GetSecurityInfo.argtypes = [wintypes.HANDLE, ctypes.c_int, wintypes.DWORD, *[ctypes.c_void_p] * 5]
_advapi.ConvertSidToStringSidW.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_advapi.GetAce.argtypes = [ctypes.c_void_p, wintypes.DWORD, ctypes.POINTER(ctypes.c_void_p)]

_GENERIC_READ, _SHARE_READ, _OPEN_EXISTING = 0x80000000, 1, 3
_ITSELF_NOT_ITS_TARGET, _FOLDERS_TOO = 0x00200000, 0x02000000
_A_FILE, _OWNER, _ACCESS_LIST = 1, 1, 4
_IS_LINK = 0x400


def open_administrators_file(path: str) -> BinaryIO:
    """The file, opened for reading. Raises OthersCanChangeIt, and OSError where it can't be opened."""
    path = os.path.abspath(path)
    for folder in folders_to_check(path, common_folder()):
        with _opened(folder) as handle:
            raise_if(why_not_trusted(folder, _access_of(handle)))
    with _opened(path) as handle:
        raise_if(why_not_trusted(path, _access_of(handle)))
        return _file_of(handle)


@contextmanager
def _opened(path: str) -> Iterator[list[int]]:
    """A file or folder, opened for reading; links are not followed. _file_of takes the handle out of the list."""
    flags = _ITSELF_NOT_ITS_TARGET | _FOLDERS_TOO
    handle = _kernel.CreateFileW(path, _GENERIC_READ, _SHARE_READ, None, _OPEN_EXISTING, flags, None)
    if handle == wintypes.HANDLE(-1).value:
        raise ctypes.WinError(ctypes.get_last_error(), path)
    held = [handle]
    try:
        yield held
    finally:
        for one in held:
            _kernel.CloseHandle(one)


def _file_of(held: list[int]) -> BinaryIO:
    """The opened file as a Python file, which closes the handle."""
    return os.fdopen(msvcrt.open_osfhandle(held.pop(), os.O_RDONLY), "rb")


def _access_of(held: list[int]) -> Access:
    """The owner and the access list of what is open."""
    owner, access_list, everything = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
    # fmt: off
    code = _advapi.GetSecurityInfo(held[0], _A_FILE, _OWNER | _ACCESS_LIST, ctypes.byref(owner), None, ctypes.byref(access_list), None,
                                   ctypes.byref(everything))
    # fmt: on
    if code:
        raise ctypes.WinError(code)
    try:
        return Access(_text(owner), _entries(access_list) if access_list else None, _is_link(held[0]))
    finally:
        _kernel.LocalFree(everything)


def _entries(access_list: ctypes.c_void_p) -> list[Entry]:
    # An ACL begins with its revision, a reserved byte, its size, and the number of its entries.
    count = ctypes.c_uint16.from_address((access_list.value or 0) + 4).value
    found = []
    for number in range(count):
        entry = ctypes.c_void_p()
        if not _advapi.GetAce(access_list, number, ctypes.byref(entry)):
            raise ctypes.WinError(ctypes.get_last_error())
        at = entry.value or 0
        kind, flags = ctypes.c_uint8.from_address(at).value, ctypes.c_uint8.from_address(at + 1).value
        rights = ctypes.c_uint32.from_address(at + 4).value
        # Only plain entries (allow, deny) have the SID at a known place.
        found.append(Entry(kind, flags, rights, _text(ctypes.c_void_p(at + 8)) if kind in (0, 1) else "unknown"))
    return found


def _text(who: ctypes.c_void_p) -> str:
    text = ctypes.c_void_p()
    if not _advapi.ConvertSidToStringSidW(who, ctypes.byref(text)):
        raise ctypes.WinError(ctypes.get_last_error())
    try:
        return ctypes.wstring_at(text.value or 0)
    finally:
        _kernel.LocalFree(text)


def _is_link(handle: int) -> bool:
    about = ctypes.create_string_buffer(52)
    if not _kernel.GetFileInformationByHandle(handle, about):
        raise ctypes.WinError(ctypes.get_last_error())
    return bool(int.from_bytes(about.raw[:4], "little") & _IS_LINK)
