"""Opening hours in the notation of OpenStreetMap, such as `Mo-Fr 08:00-18:00; PH off`: the part of it that flows/README.md describes.

The whole of it is at https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification. What is not in our part (months, weeks,
dates, school holidays, sunrise, open ends, `||`) is a fault with a sentence, and never guessed at.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from cim_troubleshooter.texts.words import quoted

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
HOLIDAY = 7
"""The number of “PH”, after those of the weekdays from Monday, 0."""
DAY_LONG = 24 * 60
"""Minutes."""

_STARTS = re.compile(r"(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?![a-z])|24/7|\d{1,2}:\d\d\s*[-–+])", re.IGNORECASE)
_ALWAYS = re.compile(r"24/7")
_NOTE = re.compile(r'"([^"]*)"')
_DAYS = re.compile(
    r"((?:[A-Za-z]{2}\s*(?:[-–]\s*[A-Za-z]{2})?\s*,\s*)*[A-Za-z]{2}\s*(?:[-–]\s*[A-Za-z]{2})?)(?![A-Za-z])\s*:?\s*(.*)", re.DOTALL
)
_SPAN = re.compile(r"(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)")
_ELSEWHERE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter|sunrise|sunset|dawn|dusk|SH)\b|\d\+|\|\||\[", re.IGNORECASE
)
_EXAMPLE = "Write it like “Mo-Fr 08:00-18:00; PH off”."


class Span(NamedTuple):
    """From one minute of a day to another, which is not in it; an end after 24:00 is on the next day."""

    start: int
    end: int


class Rule(NamedTuple):
    """What holds on some days. `ask` has only a note: whether anybody is there, nobody can tell without reading it."""

    days: frozenset[int]
    spans: tuple[Span, ...] = ()
    note: str = ""
    kind: Literal["open", "off", "ask"] = "open"


class Hours(NamedTuple):
    """Opening hours. Of two rules for a day the later one holds alone, as OpenStreetMap has it."""

    rules: tuple[Rule, ...]

    def on(self, day: int) -> Rule | None:
        """The rule for a weekday from Monday, 0, or for HOLIDAY; None where none names it."""
        return next((rule for rule in reversed(self.rules) if day in rule.days), None)


class NotOurNotation(ValueError):
    """It begins like the notation, and goes on as our part of it does not. Its text says how, and what to do."""


def is_notation(text: str) -> bool:
    """Whether a text means to be the notation: it begins with a weekday of two letters, PH, 24/7 or a time span. All else is free text."""
    return _STARTS.match(text.strip()) is not None


@lru_cache(maxsize=1024)
def read_hours(text: str) -> Hours | None:
    """The hours that a text in the notation says; None for free text. Raises NotOurNotation."""
    if not is_notation(text):
        return None
    rules: list[Rule] = []
    for part in _parts(text):
        rule = _rule(part)
        if HOLIDAY not in rule.days and any(HOLIDAY in earlier.days for earlier in rules):
            raise NotOurNotation("The rule for PH stands before another. Write it last: a later rule takes the place of an earlier one.")
        rules.append(rule)
    return Hours(tuple(rules))


def _parts(text: str) -> list[str]:
    """The rules between semicolons; a semicolon in a note is part of it."""
    found = re.findall(r'(?:"[^"]*"|[^;"])+', text)
    if text.count('"') % 2:
        raise NotOurNotation("A note starts with a quotation mark here and does not end with one.")
    return [part.strip() for part in found if part.strip()]


def _rule(part: str) -> Rule:
    notes = _NOTE.findall(part)
    bare = _NOTE.sub(" ", part).strip()
    if not notes and (other := _ELSEWHERE.search(bare)):
        raise NotOurNotation(f"{quoted(other.group())} is not in the part of the notation that is known here. {_EXAMPLE}")
    note = " ".join(one.strip() for one in notes)
    if _ALWAYS.fullmatch(bare):
        return Rule(frozenset(range(HOLIDAY + 1)), (Span(0, DAY_LONG),), note)
    with_days = _DAYS.fullmatch(bare) if bare[:1].isalpha() and bare.lower() not in ("off", "closed") else None
    days = _days(with_days.group(1)) if with_days else frozenset(range(HOLIDAY))
    times = (with_days.group(2) if with_days else bare).strip()
    if times.lower() in ("off", "closed"):
        return Rule(days, (), note, "off")
    if not times:
        if not note:
            raise NotOurNotation(f"After {quoted(part)} there are no hours. {_EXAMPLE}")
        return Rule(days, (), note, "ask")
    return Rule(days, tuple(sorted(_span(one.strip()) for one in times.split(","))), note)


def _days(written: str) -> frozenset[int]:
    found: set[int] = set()
    for item in written.split(","):
        first, *rest = (_day(name.strip()) for name in re.split("[-–]", item))
        if not rest:
            found.add(first)
            continue
        last = rest[0]
        if HOLIDAY in (first, last):
            raise NotOurNotation(f"PH stands by itself: write it like “Mo-Fr,PH”, not {quoted(item.strip())}.")
        found.update((first + number) % HOLIDAY for number in range((last - first) % HOLIDAY + 1))
    return frozenset(found)


def _day(name: str) -> int:
    days = {day.lower(): number for number, day in enumerate((*WEEKDAYS, "PH"))}
    if name.lower() not in days:
        raise NotOurNotation(f"{quoted(name)} is not a day: the days are {', '.join(WEEKDAYS)}, and PH for bank holidays.")
    return days[name.lower()]


def _span(written: str) -> Span:
    match = _SPAN.fullmatch(written)
    if match is None:
        raise NotOurNotation(f"{quoted(written)} is not a time span. Write it like “08:00-18:00”.")
    first_hour, first_minute, last_hour, last_minute = map(int, match.groups())
    start, end = first_hour * 60 + first_minute, last_hour * 60 + last_minute
    if first_minute > 59 or last_minute > 59 or start >= DAY_LONG or end > DAY_LONG or start == end:
        raise NotOurNotation(f"{quoted(written)} is not a time span of a day: times go from 00:00 to 24:00.")
    return Span(start, end if end > start else end + DAY_LONG)
