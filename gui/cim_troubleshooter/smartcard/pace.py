"""How long exchanges with a card take, and whether there is time for another."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager


class OutOfTime(Exception):
    """There is no time for another exchange before what was read has to be told."""


class Pace:
    """Measures exchanges against the moment (by time.monotonic) at which the last of them has to be over."""

    def __init__(self, until: float = math.inf) -> None:
        """Nothing has been measured yet."""
        self.until = until
        self.longest = 0.0
        """Seconds that the slowest exchange took."""

    @contextmanager
    def exchange(self) -> Iterator[None]:
        """Measures one exchange. Raises OutOfTime, before it begins, where the slowest one so far would not fit any more."""
        self.stop_if_out_of_time()
        began = time.monotonic()
        yield
        self.longest = max(self.longest, time.monotonic() - began)

    def stop_if_out_of_time(self) -> None:
        """Raises OutOfTime where another exchange would last too long."""
        if time.monotonic() + self.longest >= self.until:
            raise OutOfTime
