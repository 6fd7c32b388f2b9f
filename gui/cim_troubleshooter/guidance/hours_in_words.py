"""Opening hours as people read them: “Open now until 17:00”, “Closed. Opens Monday 08:00”, and the hours of a week, line by line.

The words are templates by code, so that screens/language.py can give them in another language, with its own names of days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from cim_troubleshooter.guidance.british_time import on_british_clocks
from cim_troubleshooter.guidance.hours_notation import DAY_LONG, HOLIDAY, Hours, Rule, Span
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.guidance.opening_hours import Closed, HoursNow, OpenNow, hours_of

SENTENCES: Mapping[str, str] = {
    "open": "Open now",
    "open-until": "Open now until {time}",
    "open-until-midnight": "Open now until midnight",
    "open-until-day": "Open now until {day} {time}",
    "closed": "Closed now",
    "opens-today": "Closed. Opens today {time}",
    "opens-day": "Closed. Opens {day} {time}",
    "one-day": "{days} {times}",
    "note-alone": "{days}: {note}",
    "days": "{first} to {last}",
    "two-days": "{first} and {last}",
    "every-day": "Every day",
    "bank-holidays": "Bank holidays",
    "span": "{start} to {end}",
    "and": "{times} and {more}",
    "all-day": "all day",
    "off": "closed",
}
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEK = 7


class Words(NamedTuple):
    """A language's templates, and how it writes a weekday (Monday is 0) and a day of the year."""

    sentences: Mapping[str, str] = SENTENCES
    weekday: Callable[[int], str] = _NAMES.__getitem__
    day: Callable[[date], str] = lambda day: f"{day.day} {_MONTHS[day.month - 1]}"


ENGLISH = Words()


def now_in_words(now: HoursNow, when: datetime, words: Words = ENGLISH) -> str:
    """What is said of a contact at a moment (which has a zone), its note included; empty where there is no claim and no note."""
    says = _claim(now, on_british_clocks(when), words)
    return ". ".join(part for part in (says, now.note) if part)


def hours_to_show(contact: Contact, words: Words = ENGLISH) -> list[str]:
    """A contact's hours as people read them, line by line; as they are written where they are free text. Empty where there are none."""
    of_week = hours_of(contact)
    if of_week is None:
        return contact.hours.splitlines() if contact.hours else []
    return hours_in_words(of_week, words)


def hours_in_words(hours: Hours, words: Words = ENGLISH) -> list[str]:
    """The hours of a week, one line for each run of days that are alike, and one for bank holidays where the hours speak of them."""
    if all(hours.on(day) == hours.on(0) for day in range(HOLIDAY + 1)):
        return [_line(words.sentences["every-day"], hours.on(0), words)]
    lines = [_line(days, rule, words) for days, rule in _runs(hours, words)]
    return [*lines, _line(words.sentences["bank-holidays"], hours.on(HOLIDAY), words)] if hours.on(HOLIDAY) else lines


def _claim(now: HoursNow, shown: datetime, words: Words) -> str:
    sentences, today = words.sentences, shown.date()
    if isinstance(now, OpenNow):
        if now.until is None:
            return sentences["open"]
        if now.until == datetime.combine(today + timedelta(days=1), datetime.min.time()):
            return sentences["open-until-midnight"]
        if now.until - shown < timedelta(days=1):
            return sentences["open-until"].format(time=_time(now.until))
        return sentences["open-until-day"].format(day=_day(now.until.date(), today, words), time=_time(now.until))
    if isinstance(now, Closed):
        if now.opens is None:
            return sentences["closed"]
        if now.opens.date() == today:
            return sentences["opens-today"].format(time=_time(now.opens))
        return sentences["opens-day"].format(day=_day(now.opens.date(), today, words), time=_time(now.opens))
    return ""


def _day(day: date, today: date, words: Words) -> str:
    """A weekday within a week, after which it could be either of two."""
    return words.weekday(day.weekday()) if (day - today).days < _WEEK else words.day(day)


def _time(shown: datetime) -> str:
    return f"{shown:%H:%M}"


def _runs(hours: Hours, words: Words) -> Iterator[tuple[str, Rule | None]]:
    first = 0
    for day in range(1, HOLIDAY + 1):
        if day == HOLIDAY or _alike(hours.on(day)) != _alike(hours.on(first)):
            last = day - 1
            if first == 0 and last == HOLIDAY - 1:
                name = words.sentences["every-day"]
            elif first == last:
                name = words.weekday(first)
            else:
                name = words.sentences["two-days" if last - first == 1 else "days"].format(
                    first=words.weekday(first), last=words.weekday(last)
                )
            yield name, hours.on(first)
            first = day


def _alike(rule: Rule | None) -> object:
    """Rules are alike that say the same, whatever days they name."""
    return (rule.kind, rule.spans, rule.note) if rule is not None else ("off", (), "")


def _line(days: str, rule: Rule | None, words: Words) -> str:
    if rule is None or rule.kind == "off":
        times = words.sentences["off"]
    elif rule.kind == "ask":
        return words.sentences["note-alone"].format(days=days, note=rule.note)
    else:
        times = _span(rule.spans[0], words)
        for span in rule.spans[1:]:
            times = words.sentences["and"].format(times=times, more=_span(span, words))
    line = words.sentences["one-day"].format(days=days, times=times)
    return f"{line} ({rule.note})" if rule is not None and rule.note else line


def _span(span: Span, words: Words) -> str:
    if span == Span(0, DAY_LONG):
        return words.sentences["all-day"]
    return words.sentences["span"].format(start=_clock(span.start), end=_clock(span.end))


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}" if minute != DAY_LONG else "24:00"
