"""What is said once it works: whom to tell, if anybody."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import ContactKind, Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey


def whom_to_tell(journey: Journey, pack: Pack) -> ContactKind | None:
    """Who has something left to repair if it happens again; None where what the person did was all that there was to do.

    A card that was pushed in, or a box that was waited for, concerns nobody. A service that was started again, or another
    browser that was used, leaves a fault behind whose owner the cause names.
    """
    cause = views.cause_of(journey, pack)
    if cause is None or cause.kind == "not-a-fault" or cause.fixed_by == "you":
        return None
    return cause.fixed_by
