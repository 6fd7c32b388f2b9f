"""Titles of visible windows and texts of standard dialogs on Windows (winuser.h)."""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import wintypes

assert sys.platform == "win32"

_user = ctypes.WinDLL("user32")
_Visitor = ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
_DIALOG = "#32770"
_WM_GETTEXT = 0x000D
_ABORT_IF_HUNG = 0x0002
_MILLISECONDS = 100
_MOST = 512
_MOST_WINDOWS = 500


def window_texts() -> list[str] | None:
    """Titles of visible windows, and what standard dialogs say. A window that hangs is waited for for a tenth of a second."""
    texts: list[str] = []

    def visit_part(window: int, _: int) -> bool:
        texts.append(_asked_for_text(window))
        return len(texts) < _MOST_WINDOWS

    def visit(window: int, _: int) -> bool:
        if _user.IsWindowVisible(wintypes.HWND(window)) and not _is_ours(window):
            texts.append(_title(window))
            if _class_name(window) == _DIALOG:
                _user.EnumChildWindows(wintypes.HWND(window), _Visitor(visit_part), 0)
        return len(texts) < _MOST_WINDOWS

    _user.EnumWindows(_Visitor(visit), 0)
    return [text for text in texts if text]


def _is_ours(window: int) -> bool:
    process = wintypes.DWORD()
    _user.GetWindowThreadProcessId(wintypes.HWND(window), ctypes.byref(process))
    return process.value == os.getpid()


def _title(window: int) -> str:
    """The title, which Windows has without asking the window."""
    room = ctypes.create_unicode_buffer(_MOST)
    _user.GetWindowTextW(wintypes.HWND(window), room, _MOST)
    return room.value


def _class_name(window: int) -> str:
    room = ctypes.create_unicode_buffer(64)
    _user.GetClassNameW(wintypes.HWND(window), room, 64)
    return room.value


def _asked_for_text(window: int) -> str:
    room, answer = ctypes.create_unicode_buffer(_MOST), ctypes.c_size_t()
    _user.SendMessageTimeoutW(
        wintypes.HWND(window), _WM_GETTEXT, ctypes.c_size_t(_MOST), room, _ABORT_IF_HUNG, _MILLISECONDS, ctypes.byref(answer)
    )
    return room.value
