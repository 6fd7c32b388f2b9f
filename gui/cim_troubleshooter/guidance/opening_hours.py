"""Whether a contact is open now, until when, and when it opens next; and whom to show first because of it.

Hours are times on British clocks, whatever zone a computer is set to (british_time.py). A span belongs to the day on which it begins, so
the night before a bank holiday ends as always. On a bank holiday that the hours do not speak of, and on days that the table of bank
holidays does not reach, no claim is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, NamedTuple

from cim_troubleshooter.guidance.bank_holidays import is_bank_holiday
from cim_troubleshooter.guidance.british_time import changes, moments_of, on_british_clocks
from cim_troubleshooter.guidance.hours_notation import HOLIDAY, Hours, NotOurNotation, Rule, read_hours
from cim_troubleshooter.guidance.model import Contact

LOOKS_AHEAD = 15
"""Days. Nobody is helped by an opening that is further away."""
_DAY = timedelta(days=1)


class OpenNow(NamedTuple):
    """Somebody is there. `until` is what British clocks show when that ends; None if it is not known, or days away."""

    until: datetime | None = None
    note: str = ""


class Closed(NamedTuple):
    """Nobody is there. `opens` is what British clocks show when somebody is again; None if it is not known, or weeks away."""

    opens: datetime | None = None
    note: str = ""


class Unknown(NamedTuple):
    """No claim: there are no hours in the notation, the clock may be wrong, or the day is a holiday that the hours do not speak of."""

    note: str = ""


HoursNow = OpenNow | Closed | Unknown
_State = Literal["open", "closed", "unknown"]


def hours_now(contact: Contact, when: datetime, clock_trusted: bool) -> HoursNow:
    """Whether a contact is open at a moment (`when` has a zone). Unknown where the computer's clock is not trusted. Never raises."""
    hours = hours_of(contact) if clock_trusted else None
    if hours is None:
        return Unknown()
    state, note = _state(hours, on_british_clocks(when))
    if state == "unknown":
        return Unknown(note)
    ahead = next((change for change in _changes(hours, when, state)), None)
    known = ahead is not None and ahead[1] != "unknown"
    shown = on_british_clocks(ahead[0]) if ahead is not None and known else None
    return OpenNow(shown, note) if state == "open" else Closed(shown, note)


def hours_of(contact: Contact) -> Hours | None:
    """A contact's hours as data; None where there are none, and where they are free text."""
    try:
        return read_hours(contact.hours) if contact.hours else None
    except NotOurNotation:
        return None


def open_first(contacts: Sequence[Contact], when: datetime, clock_trusted: bool) -> list[Contact]:
    """The contacts, each kind in its place, and within it those who can be reached now first.

    An out-of-hours route comes after the others of its kind, and before them while they are all closed.
    """
    kinds = list(dict.fromkeys(contact.kind for contact in contacts))
    return sorted(contacts, key=lambda contact: (contact.for_staff, kinds.index(contact.kind), _rank(contact, when, clock_trusted)))


def _rank(contact: Contact, when: datetime, clock_trusted: bool) -> int:
    now = hours_now(contact, when, clock_trusted)
    if isinstance(now, Closed):
        return 4 if contact.out_of_hours else 3
    if contact.out_of_hours:
        return 2
    return 0 if isinstance(now, OpenNow) else 1


def _state(hours: Hours, shown: datetime) -> tuple[_State, str]:
    """What holds when British clocks show this, and the note of the rule that says so."""
    today, yesterday = _rule_on(hours, shown.date()), _rule_on(hours, shown.date() - _DAY)
    minute = shown.hour * 60 + shown.minute
    for rule, at in ((today, minute), (yesterday, minute + 24 * 60)):
        if rule is not None and any(span.start <= at < span.end for span in rule.spans):
            return "open", rule.note
    if today is None or today.kind == "ask":
        return "unknown", today.note if today is not None else ""
    if yesterday is None and any(span.end > minute + 24 * 60 for rule in hours.rules for span in rule.spans):
        return "unknown", ""
    return "closed", today.note if today.kind == "off" else ""


_CLOSED = Rule(frozenset(), kind="off")


def _rule_on(hours: Hours, day: date) -> Rule | None:
    """The rule that holds on a day; None where nobody can tell which."""
    ordinary, holiday = hours.on(day.weekday()) or _CLOSED, hours.on(HOLIDAY)
    is_holiday = is_bank_holiday(day)
    if is_holiday is None:
        return ordinary if ordinary == holiday else None
    return holiday if is_holiday else ordinary


def _changes(hours: Hours, when: datetime, state: _State) -> Iterator[tuple[datetime, _State]]:
    """The moments after `when` at which it is no longer as it was, and what it is then."""
    for moment in _edges(hours, when):
        after, _note = _state(hours, on_british_clocks(moment))
        if after != state:
            yield moment, after


def _edges(hours: Hours, when: datetime) -> list[datetime]:
    """The moments ahead at which anything may begin or end: by the hours, at midnight, or as clocks are changed."""
    first = on_british_clocks(when).date() - _DAY
    minutes = {0, *(edge for rule in hours.rules for span in rule.spans for edge in span)}
    shown = [datetime.combine(first + day * _DAY, time()) + timedelta(minutes=one) for day in range(LOOKS_AHEAD + 2) for one in minutes]
    clocks = [change for year in (first.year, first.year + 1) for change in changes(year)]
    ahead = when.astimezone(UTC) + LOOKS_AHEAD * _DAY
    moments = {*clocks, *(moment for one in shown for moment in moments_of(one))}
    return sorted(moment for moment in moments if when < moment <= ahead)
