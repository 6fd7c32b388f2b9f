"""A clock that also counts the time for which the computer was asleep. It never goes back."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.clock_windows import seconds_with_sleep
else:
    from cim_troubleshooter.system.clock_linux import seconds_with_sleep

__all__ = ["seconds_with_sleep"]
