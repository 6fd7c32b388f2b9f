"""What the log has of a journey: its pages by their places, and how it ended. Not what was chosen, typed or read."""

from __future__ import annotations

from collections import Counter

from cim_troubleshooter import log
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.window import TroubleshooterWindow


def follow(window: TroubleshooterWindow) -> None:
    """From now on each page and each journey's end is told, beside whoever hears of journeys' ends already."""
    others_hear = window.when_finished

    def finished(journey: Journey, seconds: float) -> None:
        _journey_over(journey, seconds)
        others_hear(journey, seconds)

    window.when_page_shown = _page_shown
    window.when_finished = finished
    if window.page is not None:
        _page_shown(window.page.journey)


def _page_shown(journey: Journey) -> None:
    log.journey.info("Page: %s", journey.place.name.lower().replace("_", "-"))


def _journey_over(last: Journey, seconds: float) -> None:
    results = Counter(taken.result for taken in last.taken)
    steps = ", ".join(f"{result}: {many}" for result, many in results.items()) or "no step taken"
    log.journey.info("Journey over: at %s after %.0f s, %s", last.place.name.lower().replace("_", "-"), seconds, steps)
