"""What must be done on a journey, and what that means for its ends.

A duty binds where its cause was found or said, where it is being looked at, and where it was begun. Until every duty is done,
nobody is told that all is well. What had to be reported never ends so at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cim_troubleshooter.guidance.model import Cause, Pack, Step
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey


class Duty(NamedTuple):
    """A step that must be done: its cause, the step's index in it from 0, and what the step says."""

    cause: str
    step: int
    says: Step


def open_duties(journey: Journey, pack: Pack) -> list[Duty]:
    """What is still to be done, in order: those of the cause that is being looked at first."""
    done = {(taken.cause, taken.step) for taken in journey.taken if taken.result == "done"}
    return [duty for duty in _binding(journey, pack) if (duty.cause, duty.step) not in done]


def may_work_now(journey: Journey, pack: Pack) -> bool:
    """Whether “Yes, it works now” may be offered: at a step to try, with no duty left, and where nothing had to be reported."""
    shown = views.shown_step(journey, pack)
    duties = list(_binding(journey, pack))
    reported = any(duty.says.who != "you" for duty in duties)
    return shown is not None and shown.step.act == "try" and not reported and not open_duties(journey, pack)


def asks_whether_fixed(journey: Journey, pack: Pack) -> bool:
    """Whether “Did that fix it?” is asked: at a step to try, but not once something was reported, for a yes would lead nowhere."""
    shown = views.shown_step(journey, pack)
    return shown is not None and shown.step.act == "try" and (may_work_now(journey, pack) or bool(open_duties(journey, pack)))


def must_report(cause: Cause) -> bool:
    """Whether one of the cause's duties is owed to somebody else."""
    return any(step.act == "must" and step.who != "you" for step in cause.steps)


def may_finish(journey: Journey, pack: Pack) -> bool:
    """Whether “Finish” may be offered: with no duty left."""
    return not open_duties(journey, pack)


def _binding(journey: Journey, pack: Pack) -> Iterator[Duty]:
    found = [verdict.cause for verdict in views.verdicts_of(journey, pack) if verdict.standing == "found"]
    begun = [taken.cause for taken in journey.taken if taken.result == "done"]
    for id_ in dict.fromkeys((journey.cause or "", *found, *begun)):
        cause = pack.causes.get(id_)
        if cause is not None and any(step.act == "must" for step in cause.steps):
            for index in views.shown_indexes(journey, pack, cause):
                if cause.steps[index].act == "must":
                    yield Duty(cause.id, index, cause.steps[index])
