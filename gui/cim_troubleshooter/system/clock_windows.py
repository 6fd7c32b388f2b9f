"""The clock of Windows."""

from __future__ import annotations

import time


def seconds_with_sleep() -> float:
    """Seconds since the computer was started: what Python asks Windows for counts sleep (QueryPerformanceCounter)."""
    return time.monotonic()
