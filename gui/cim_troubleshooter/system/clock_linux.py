"""The clock of Linux (clock_gettime(2))."""

from __future__ import annotations

import sys
import time

assert sys.platform != "win32"


def seconds_with_sleep() -> float:
    """Seconds since the computer was started; time.monotonic would leave out those for which it was asleep."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)
