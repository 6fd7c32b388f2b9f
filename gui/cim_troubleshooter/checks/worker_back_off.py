"""How long to wait before something that failed is tried again: twice as long after each failure, up to a minute."""

from __future__ import annotations

import time

FIRST = 0.25
"""Seconds to wait after the first failure."""
LONGEST = 60.0
"""Seconds to wait at most."""


class BackOff:
    """When the next attempt may be made."""

    def __init__(self) -> None:
        """The first attempt may be made at once."""
        self._failures = 0
        self._not_before = 0.0

    def failed(self) -> None:
        """Note that an attempt failed."""
        self._not_before = time.monotonic() + min(LONGEST, FIRST * 2 ** min(self._failures, 20))
        self._failures += 1

    def succeeded(self) -> None:
        """Note that an attempt succeeded: the next failure counts as the first."""
        self._failures, self._not_before = 0, 0.0

    def left(self) -> float:
        """Seconds until the next attempt may be made; 0 where it may be made now."""
        return max(0.0, self._not_before - time.monotonic())
