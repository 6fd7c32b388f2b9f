"""What a person sets for all programs on Windows, set from outside as Windows' own settings do."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

if sys.platform != "win32":
    raise ImportError("This runs on Windows.")

import winreg

user32 = ctypes.windll.user32
_SETTING_CHANGE, _THEME_CHANGED = 0x1A, 0x31A
_SET_HIGH_CONTRAST, _SET_UI_EFFECTS, _SET_MENU_ANIMATION, _SET_MENU_FADE = 0x43, 0x103F, 0x1003, 0x1013
_EVERYBODY = 0xFFFF
_NUMBERS = {"Window": 5, "WindowText": 8, "Button": 15, "ButtonText": 18, "Highlight": 13, "HighlightedText": 14, "Link": 26}
"""COLOR_WINDOW and so on (winuser.h), by Qt's names."""


def set_high_contrast(is_on: bool) -> None:
    """Says that a high-contrast theme is on, and tells everybody. Wine does not take SPI_SETHIGHCONTRAST (1439, unknown value)."""
    _write(r"Control Panel\Accessibility\HighContrast", "Flags", str(127 if is_on else 126), winreg.REG_SZ)
    _tell(_SETTING_CHANGE, _SET_HIGH_CONTRAST)
    _tell(_THEME_CHANGED)


def set_colours(colours: dict[str, str]) -> None:
    """Gives Windows a theme's colours, each as #rrggbb. Under Wine only programs that start afterwards see them."""
    known = {_NUMBERS[name]: int.from_bytes(bytes.fromhex(colour[1:]), "little") for name, colour in colours.items() if name in _NUMBERS}
    numbers, values = (ctypes.c_int * len(known))(*known), (wintypes.DWORD * len(known))(*known.values())
    assert user32.SetSysColors(len(known), numbers, values)


def set_text_size(percent: int, tell: bool = False) -> None:
    """The text size in Windows' settings; `tell` everybody, or let them find out."""
    _write(r"Software\Microsoft\Accessibility", "TextScaleFactor", percent, winreg.REG_DWORD)
    if tell:
        _tell(_SETTING_CHANGE)


def let_menus_move() -> None:
    """Menus roll in, as people may have set. (They usually fade, which needs see-through windows: Wine has none on a plain X server.)"""
    for action, is_on in ((_SET_UI_EFFECTS, True), (_SET_MENU_ANIMATION, True), (_SET_MENU_FADE, False)):
        assert user32.SystemParametersInfoW(action, 0, ctypes.c_void_p(is_on), 3)


def _write(key: str, name: str, value: str | int, kind: int) -> None:
    with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, key) as opened:
        winreg.SetValueEx(opened, name, 0, kind, value)


def _tell(message: int, parameter: int = 0) -> None:
    answer = ctypes.c_size_t()
    user32.SendMessageTimeoutW(_EVERYBODY, message, parameter, 0, 2, 3000, ctypes.byref(answer))
