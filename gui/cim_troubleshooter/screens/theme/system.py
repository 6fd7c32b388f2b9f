"""What the person has set for all programs: a high-contrast theme, and how large text is to be.

Windows keeps both in the registry (HKEY_CURRENT_USER; Qt follows the display's scale, not the text size). Elsewhere they are in
the settings file that desktops write for GTK, `gtk-3.0/settings.ini` in the configuration folder. Reading is a fraction of a
millisecond, and done before the first frame. Less motion is the third such wish: nothing here moves by itself, and Qt's own effects
are off (following_system.py), so it always holds.
"""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

SMALLEST, LARGEST = 100, 225
"""The text sizes, in per cent, between which Windows lets people choose (UISettings.TextScaleFactor)."""


class System(NamedTuple):
    """`text_size` in per cent."""

    high_contrast: bool = False
    text_size: int = SMALLEST


def _bounded(percent: float) -> int:
    return round(min(LARGEST, max(SMALLEST, percent)))


if sys.platform == "win32":
    import winreg

    _HIGH_CONTRAST = r"Control Panel\Accessibility\HighContrast"
    _TEXT_SIZE = r"Software\Microsoft\Accessibility"
    KEYS = _HIGH_CONTRAST, _TEXT_SIZE
    """The keys of HKEY_CURRENT_USER to watch for changes."""
    _IS_ON = 1
    """HCF_HIGHCONTRASTON among the flags (winuser.h), which SPI_GETHIGHCONTRAST gives too."""

    def as_set() -> System:
        """What is set now. What can't be read is not set."""
        flags, percent = _value(_HIGH_CONTRAST, "Flags"), _value(_TEXT_SIZE, "TextScaleFactor")
        is_on = str(flags).isdecimal() and bool(int(str(flags)) & _IS_ON)
        return System(is_on, _bounded(percent) if isinstance(percent, int) else SMALLEST)

    def _value(key: str, name: str) -> object:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return winreg.QueryValueEx(opened, name)[0]
        except OSError:
            return None

else:
    _USUAL_DPI = 96 * 1024
    """What `gtk-xft-dpi` says for text of the usual size: dots an inch, in 1024ths."""

    def as_set() -> System:
        """What is set now. What can't be read is not set."""
        try:
            with open(written_in(), encoding="utf-8") as file:
                lines = [line.partition("=") for line in file]
        except (OSError, UnicodeDecodeError):
            return System()
        values = {name.strip(): value.strip() for name, _, value in lines}
        dpi = values.get("gtk-xft-dpi", "")
        contrast = "highcontrast" in values.get("gtk-theme-name", "").lower().replace("-", "")
        return System(contrast, _bounded(int(dpi) * 100 / _USUAL_DPI) if dpi.isdecimal() else SMALLEST)

    def written_in() -> str:
        """The file to watch for changes."""
        folder = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
        return os.path.join(folder, "gtk-3.0", "settings.ini")
