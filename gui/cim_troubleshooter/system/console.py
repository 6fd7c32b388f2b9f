"""Whether the console that we write to shows ANSI colours."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.console_windows import console_shows_colours
else:
    from cim_troubleshooter.system.console_linux import console_shows_colours

__all__ = ["console_shows_colours"]
