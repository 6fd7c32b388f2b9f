"""How far a journey has come on the four steps that are shown at the top of every page."""

from __future__ import annotations

from typing import Literal

from cim_troubleshooter.journey.state import Journey, Place

StepState = Literal["visited", "current", "skipped", "ahead"]

_STEP_OF = {
    Place.WHAT_YOU_SEE: 0,
    Place.FIND_OUT: 0,
    Place.QUESTION: 0,
    Place.THIS_COMPUTER: 1,
    Place.WHAT_TO_DO: 2,
    Place.WHO_CAN_HELP: 3,
}
STEPS = 4
_CHECKS = 1


def four_steps(journey: Journey) -> tuple[StepState, ...]:
    """The state of each step, in order. `skipped` is what lies behind the person and was never shown, or was cut short by them.

    At the good end nothing is ahead. A page that is no step of the way (`about`) shows them as the page that it was opened on.
    """
    if journey.place is Place.ABOUT and journey.came_from is not None:
        return four_steps(journey.came_from)
    current = _STEP_OF.get(journey.place, STEPS)
    visited = _visited(journey)
    return tuple(_state(step, current, step in visited) for step in range(STEPS))


def _state(step: int, current: int, visited: bool) -> StepState:
    if step >= current:
        return "current" if step == current else "ahead"
    return "visited" if visited else "skipped"


def _visited(journey: Journey) -> set[int]:
    """The steps on whose pages the person was. Checks that they skipped told nothing."""
    visited, before = set[int](), journey.came_from
    while before is not None:
        visited.add(_STEP_OF.get(before.place, STEPS))
        before = before.came_from
    if journey.checks_skipped:
        visited.discard(_CHECKS)
    return visited
