"""The version that a Windows program's file carries (winver.h)."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

assert sys.platform == "win32"

_version = ctypes.WinDLL("version")
# FILE_VER_GET_NEUTRAL: the file itself, not a translation that lies beside it.
_NEUTRAL = 0x02
_SIGNATURE = 0xFEEF04BD


def file_version(path: str) -> str:
    """Four numbers such as `2.4.10.0`, of VS_FIXEDFILEINFO; empty where the file or its version is absent.

    Files on a network share are not asked, since they may take long.
    """
    if path.startswith("\\\\"):
        return ""
    unused = wintypes.DWORD()
    size = _version.GetFileVersionInfoSizeExW(_NEUTRAL, path, ctypes.byref(unused))
    room = ctypes.create_string_buffer(size or 1)
    if not size or not _version.GetFileVersionInfoExW(_NEUTRAL, path, 0, size, room):
        return ""
    fixed, length = ctypes.c_void_p(), wintypes.UINT()
    if not _version.VerQueryValueW(room, "\\", ctypes.byref(fixed), ctypes.byref(length)) or not fixed.value:
        return ""
    numbers = (wintypes.DWORD * 4).from_address(fixed.value)
    high, low = numbers[2], numbers[3]
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}" if numbers[0] == _SIGNATURE else ""
