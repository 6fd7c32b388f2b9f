"""The session that the program runs in, and whether it has the usual desktop."""

from __future__ import annotations

import sys

from cim_troubleshooter.system.session import Session

if sys.platform == "win32":
    from cim_troubleshooter.system.sessions_windows import has_desktop_shell, this_session
else:
    from cim_troubleshooter.system.sessions_linux import has_desktop_shell, this_session

__all__ = ["Session", "has_desktop_shell", "this_session"]
