"""The Windows console."""

from __future__ import annotations

import ctypes
import sys

assert sys.platform == "win32"

_STANDARD_OUTPUT = -11
_VIRTUAL_TERMINAL_PROCESSING = 0x4


def console_shows_colours() -> bool:
    """Asks the console to understand ANSI escape sequences (SetConsoleMode); whether it does."""
    kernel = ctypes.windll.kernel32
    output, mode = kernel.GetStdHandle(_STANDARD_OUTPUT), ctypes.c_ulong()
    return bool(
        kernel.GetConsoleMode(output, ctypes.byref(mode)) and kernel.SetConsoleMode(output, mode.value | _VIRTUAL_TERMINAL_PROCESSING)
    )
