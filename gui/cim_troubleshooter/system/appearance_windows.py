"""What is set for all programs on Windows, which keeps it in the registry below HKEY_CURRENT_USER.

Qt follows the display's scale, not the text size, and its palette has the accent colour for what is selected, with the theme's
text on it (qwindowstheme.cpp in 6.11; seen with 6.11.3): whether the two can be told apart is chance. So both are read here.
"""

from __future__ import annotations

import ctypes
import sys

from cim_troubleshooter.system import registry

assert sys.platform == "win32"

_HIGH_CONTRAST = r"Control Panel\Accessibility\HighContrast"
_TEXT_SIZE = r"Software\Microsoft\Accessibility"
KEYS = _HIGH_CONTRAST, _TEXT_SIZE
"""The keys of HKEY_CURRENT_USER to watch for changes."""
_IS_ON = 1
"""HCF_HIGHCONTRASTON among the flags (winuser.h), which SPI_GETHIGHCONTRAST gives too."""


def appearance_set() -> tuple[bool, float]:
    """Whether a high-contrast theme is on, and the text size in per cent: 0 where it is not set."""
    flags = str(registry.value("HKCU", _HIGH_CONTRAST, "Flags"))
    is_on = flags.isdecimal() and bool(int(flags) & _IS_ON)
    return is_on, registry.number("HKCU", _TEXT_SIZE, "TextScaleFactor") or 0


def system_colour(number: int) -> str:
    """One of the theme's colours as #rrggbb, by its number (COLOR_WINDOW and so on, winuser.h)."""
    reference: int = ctypes.windll.user32.GetSysColor(number)  # 0x00bbggrr
    return "#" + reference.to_bytes(3, "little").hex()
