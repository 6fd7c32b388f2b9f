"""What of a pack is in force on a day: advice that ends on a known day stops by itself.

“from” is the first day on which something holds, “until” the first on which it no longer does. What is not in force is
not in the pack at all, so that whatever weighs, shows or searches a pack never has to think of days.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from cim_troubleshooter.guidance.later import Later
from cim_troubleshooter.guidance.model import Cause, Day, Pack
from cim_troubleshooter.guidance.named_days import SPEAK_OF_DAYS, dated, days_of

if TYPE_CHECKING:
    from datetime import date


def today() -> Day:
    """The day on this computer."""
    return Day(time.strftime("%Y-%m-%d"))


def in_force(pack: Pack, day: Day | date | None = None) -> Pack:
    """The pack as it holds on a day, today if none is given. A symptom may still name a cause that is not in force."""
    # A calendar's date as a text is written like ours.
    wanted = Day(str(day)) if day is not None else today()
    days = days_of(pack, (notice for notice in pack.notices.values() if holds(notice, wanted)) if pack.about.days else ())
    kept: dict[str, Any] = {name: Later(partial(_in_force, getattr(pack, name), wanted, days)) for name in SPEAK_OF_DAYS}
    return pack._replace(**kept)


def holds(part: Any, day: Day) -> bool:
    """Whether something with `from_` and `until` is in force on a day."""
    return (part.from_ is None or part.from_ <= day) and (part.until is None or day < part.until)


def _in_force(parts: Mapping[str, Any], day: Day, days: Mapping[str, Day]) -> dict[str, Any]:
    with_days = ((id_, dated(part, days)) for id_, part in parts.items())
    kept = {id_: part for id_, part in with_days if holds(part, day)}
    return {id_: _on(part, day) if isinstance(part, Cause) else part for id_, part in kept.items()}


def _on(cause: Cause, day: Day) -> Cause:
    """The cause with the steps and sentences of that day. One whose steps are all of other days keeps them: it must lead on."""
    steps = tuple(step for step in cause.steps if holds(step, day))
    for_a_time = tuple(one for one in cause.for_a_time if holds(one, day))
    return cause._replace(steps=steps or cause.steps, for_a_time=for_a_time)
