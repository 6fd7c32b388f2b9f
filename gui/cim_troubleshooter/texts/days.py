"""Days in words, as people in the UK write them: in English whatever the computer's language, which Qt sets for strftime."""

from __future__ import annotations

import datetime

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def day_in_words(day: datetime.date) -> str:
    """Such as `20 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day_in_words(day: datetime.date) -> str:
    """Such as `20 Nov 2026`, where there is little room."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def time_in_words(when: datetime.datetime) -> str:
    """Such as `20 November 2026, 09:05`."""
    return f"{day_in_words(when)}, {when:%H:%M}"
