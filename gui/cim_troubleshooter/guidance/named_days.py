"""Days that the guidance speaks of by name, such as the day on which a program ends: written once, in pack.yaml.

`from` and `until` may have the name in place of a day, and a text has it in braces: “since {identity-agent-ends}”. A site's pack.yaml
may give a name another day, and so may a notice (`moves`) while it is in force, since a national date may move at short notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from cim_troubleshooter.guidance.model import Day, Notice, Pack

IN_BRACES = re.compile(r"\{([a-z0-9-]+)\}")
SPEAK_OF_DAYS = ("causes", "messages", "notices")
"""The folders whose files may have days, and name them in their texts."""
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def days_of(pack: Pack, notices: Iterable[Notice]) -> Mapping[str, Day]:
    """Each name's day, as the notices given move it; of two that move the same one, the later."""
    days = dict(pack.about.days)
    for notice in notices:
        for name, day in notice.moves.items():
            if name in days:
                days[name] = max(day, days[name]) if days[name] != pack.about.days[name] else day
    return days


def with_days(pack: Pack) -> Pack:
    """The whole pack, each name replaced by its day, whatever notice is in force: for authors, who see the days as written."""
    days = days_of(pack, ())
    resolved: dict[str, Any] = {name: {id_: dated(part, days) for id_, part in getattr(pack, name).items()} for name in SPEAK_OF_DAYS}
    return pack._replace(**resolved)


def dated(part: Any, days: Mapping[str, Day]) -> Any:
    """A part of a pack, or a text, with each name of a day replaced by the day. A name that is not known stays."""
    if isinstance(part, str):
        return IN_BRACES.sub(lambda found: in_words(days[found[1]]) if found[1] in days else found[0], part) if "{" in part else part
    if isinstance(part, tuple) and hasattr(part, "_fields"):
        record: Any = part
        return record._replace(**{name: _field(name, value, days) for name, value in zip(record._fields, record, strict=True)})
    if isinstance(part, tuple):
        return tuple(dated(one, days) for one in part)
    return part


def names_of_days(part: Any) -> set[str]:
    """The names of days that a part of a pack has in `from`, `until` and its texts."""
    if isinstance(part, str):
        return set(IN_BRACES.findall(part))
    if isinstance(part, tuple) and hasattr(part, "_fields"):
        own = {day for day in (getattr(part, "from_", None), getattr(part, "until", None)) if day is not None and is_name(day)}
        return own.union(*map(names_of_days, part))
    return set[str]().union(*map(names_of_days, part)) if isinstance(part, tuple) else set()


def is_name(day: str) -> bool:
    """Whether what stands for a day is a day's name."""
    return not day[:1].isdigit()


def in_words(day: Day) -> str:
    """A day as people write it: 4 May 2028."""
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def _field(name: str, value: Any, days: Mapping[str, Day]) -> Any:
    if name in ("from_", "until"):
        return days.get(value, value)
    return dated(value, days)
