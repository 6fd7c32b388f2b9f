"""The time on a clock in the United Kingdom, on a computer that is set to any zone.

The rule is computed, and no zone data is shipped: Python reads none from Windows, the whole of tzdata is 0.35 MB for one zone that
has had one rule since 1996, and a copy of it would grow old without anybody noticing. The rule is in law: summer time, one hour before
Greenwich mean time, begins at 01:00 Greenwich mean time on the last Sunday in March, and ends at 01:00 Greenwich mean time on the last
Sunday in October (Summer Time Act 1972, section 1, as substituted by the Summer Time Order 2002, SI 2002/262).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

_HOUR = timedelta(hours=1)
_MARCH, _OCTOBER, _SUNDAY = 3, 10, 6


def on_british_clocks(moment: datetime) -> datetime:
    """What clocks show at a moment, without a zone. `moment` has a zone; `fold` is 1 for the second of two equal times in October."""
    greenwich = moment.astimezone(UTC).replace(tzinfo=None, fold=0)
    begins, ends = _summer_time(greenwich.year)
    if begins <= greenwich < ends:
        return greenwich + _HOUR
    return greenwich.replace(fold=1 if ends <= greenwich < ends + _HOUR else 0)


def moments_of(shown: datetime) -> tuple[datetime, ...]:
    """The moments at which clocks show this: one; two in the hour that is repeated in October; none in the one left out in March."""
    as_winter, as_summer = shown.replace(tzinfo=UTC, fold=0), shown.replace(tzinfo=UTC, fold=0) - _HOUR
    return tuple(moment for moment in (as_summer, as_winter) if on_british_clocks(moment).replace(fold=0) == shown.replace(fold=0))


def changes(year: int) -> tuple[datetime, datetime]:
    """The moments of a year at which summer time begins and ends."""
    begins, ends = _summer_time(year)
    return begins.replace(tzinfo=UTC), ends.replace(tzinfo=UTC)


def _summer_time(year: int) -> tuple[datetime, datetime]:
    """By Greenwich mean time."""
    return _last_sunday(year, _MARCH), _last_sunday(year, _OCTOBER)


def _last_sunday(year: int, month: int) -> datetime:
    last = date(year, month, 31)
    sunday = last - timedelta(days=(last.weekday() - _SUNDAY) % 7)
    return datetime(sunday.year, sunday.month, sunday.day, 1)
