"""One event in the operating system's own log: Windows' event log; on Linux the journal, or syslog where there is none."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.event_log_windows import write
else:
    from cim_troubleshooter.system.event_log_linux import write

JOURNEY_FINISHED = 1
"""The event's number, by which the message file (installer/launcher/events.mc) and queries know it."""

__all__ = ["JOURNEY_FINISHED", "write"]
