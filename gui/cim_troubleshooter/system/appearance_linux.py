"""What is set for all programs on Linux: the settings file that desktops write for GTK."""

from __future__ import annotations

import os

_DEFAULT_DPI = 96 * 1024
"""What `gtk-xft-dpi` says for text of the default size: dots per inch, in 1024ths."""


def appearance_set() -> tuple[bool, float]:
    """Whether a high-contrast theme is on, and the text size in per cent: 0 where it is not set."""
    try:
        with open(settings_file(), encoding="utf-8") as file:
            lines = [line.partition("=") for line in file]
    except (OSError, UnicodeDecodeError):
        return False, 0
    values = {name.strip(): value.strip() for name, _, value in lines}
    dpi = values.get("gtk-xft-dpi", "")
    contrast = "highcontrast" in values.get("gtk-theme-name", "").lower().replace("-", "")
    return contrast, int(dpi) * 100 / _DEFAULT_DPI if dpi.isdecimal() else 0


def settings_file() -> str:
    """The file to watch for changes."""
    folder = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    return os.path.join(folder, "gtk-3.0", "settings.ini")
