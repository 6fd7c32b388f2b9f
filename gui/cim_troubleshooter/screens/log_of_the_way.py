"""What the log has of a journey: its pages by their places, and how it ended. Not what was chosen, typed or read."""

from __future__ import annotations

import time
from collections import Counter

from cim_troubleshooter import log
from cim_troubleshooter.journey.state import Journey, Place


def page_shown(journey: Journey) -> None:
    """A page came onto the screen."""
    log.journey.info("Page: %s", journey.place.name.lower().replace("_", "-"))


def journey_over(last: Journey, begun: float) -> None:
    """A journey ended at a page: begun at that moment (time.monotonic). One that never left the first page is none."""
    if last.place is not Place.WHAT_YOU_SEE:
        results = Counter(taken.result for taken in last.taken)
        steps = ", ".join(f"{result}: {many}" for result, many in results.items()) or "no step taken"
        log.journey.info("Journey over: at %s after %.0f s, %s", last.place.name.lower().replace("_", "-"), time.monotonic() - begun, steps)
