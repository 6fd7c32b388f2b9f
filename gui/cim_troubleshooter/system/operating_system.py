"""Which operating system this is, in a few words. Python's own `platform` would bring in what starts processes."""

from __future__ import annotations

import os
import sys


def operating_system() -> str:
    """Such as `Windows 10.0.22631` or `Linux 6.1.0 x86_64`: no name of the computer is in it."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"Windows {version.major}.{version.minor}.{version.build}"
    about = os.uname()
    return f"{about.sysname} {about.release} {about.machine}"
