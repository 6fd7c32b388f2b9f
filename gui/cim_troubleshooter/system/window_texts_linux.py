"""Titles of visible windows on Linux, by X11."""

from __future__ import annotations

import os

from cim_troubleshooter.system.x11_titles import x11_titles


def window_texts() -> list[str] | None:
    """Titles of visible X11 windows; None where there is no X display."""
    return x11_titles(os.getpid()) if os.environ.get("DISPLAY") else None
