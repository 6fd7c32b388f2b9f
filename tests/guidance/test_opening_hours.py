"""Open or closed, and until when: on British clocks, on bank holidays, in the nights when clocks change; and no claim beyond what is known."""

from __future__ import annotations

import contextlib
import random
import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cim_troubleshooter.guidance.bank_holidays_table import DAYS, FIRST_DAY, LAST_DAY
from cim_troubleshooter.guidance.british_time import changes, moments_of, on_british_clocks
from cim_troubleshooter.guidance.hours_in_words import ENGLISH, SENTENCES, hours_in_words, now_in_words
from cim_troubleshooter.guidance.hours_notation import NotOurNotation, is_notation, read_hours
from cim_troubleshooter.guidance.model import Contact, ContactKind
from cim_troubleshooter.guidance.opening_hours import Closed, OpenNow, Unknown, _state, hours_now, open_first

FIRST, LAST = date.fromisoformat(FIRST_DAY), date.fromisoformat(LAST_DAY)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
OFFICE = "Mo-Fr 08:00-18:00; PH off"


def desk(hours: str, title: str = "Desk", kind: ContactKind = "local-it", out_of_hours: bool = False) -> Contact:
    return Contact(kind=kind, title=title, phone="020 7946 0000", hours=hours, out_of_hours=out_of_hours)


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def says(hours: str, when: datetime) -> str:
    return now_in_words(hours_now(desk(hours), when, True), when)


SAID = [
    ("2026-11-30 12:00", OFFICE, "Open now until 18:00"),
    ("2026-11-28 12:00", OFFICE, "Closed. Opens Monday 08:00"),
    ("2026-11-30 06:00", OFFICE, "Closed. Opens today 08:00"),
    ("2026-06-05 16:59", OFFICE, "Open now until 18:00"),  # Summer time: 17:59 on clocks.
    ("2026-06-05 17:00", OFFICE, "Closed. Opens Monday 08:00"),
    ("2026-12-24 18:30", OFFICE, "Closed. Opens Tuesday 08:00"),  # Christmas, a weekend, and Boxing Day's substitute.
    ("2026-11-30 12:30", "Mo-Fr 08:00-12:00,13:00-17:00; PH off", "Closed. Opens today 13:00"),
    ("2026-11-30 22:30", "Mo-Fr 18:00-24:00; PH off", "Open now until midnight"),
    ("2026-11-28 20:00", "Mo-Su,PH 18:00-07:30", "Open now until 07:30"),
    ("2026-11-28 20:00", "Sa,Su,PH 00:00-24:00", "Open now until Monday 00:00"),
    ("2026-11-28 20:00", "24/7", "Open now"),
    ("2026-12-03 20:00", "We 09:00-10:00; PH off", "Closed. Opens Wednesday 09:00"),
    ("2026-12-02 10:00", "We 09:00-10:00; PH off", "Closed. Opens 9 December 09:00"),
    ("2026-11-30 12:00", 'Mo-Fr 08:00-18:00 "press 2"; PH off', "Open now until 18:00. press 2"),
    ("2026-11-28 12:00", 'Mo-Fr 08:00-18:00; Sa,Su off "ring the switchboard"; PH off', "Closed. Opens Monday 08:00. ring the switchboard"),
    ("2026-12-25 12:00", 'Mo-Fr 08:00-18:00; PH "ring the switchboard"', "ring the switchboard"),
]  # fmt: skip


@pytest.mark.parametrize(("when", "hours", "expected"), SAID)
def test_what_is_said_of_now(when: str, hours: str, expected: str) -> None:
    assert says(hours, at(when)) == expected


NO_CLAIM = [
    ("2026-11-30 12:00", "8am to 6pm"),
    ("2026-11-30 12:00", "Mo-Fr 8am-6pm"),
    ("2026-12-25 12:00", "Mo-Fr 08:00-18:00"),  # Nothing is said about bank holidays.
    ("2031-01-06 12:00", OFFICE),  # After the table's end any day may be a bank holiday.
    ("2025-12-31 12:00", OFFICE),
]


@pytest.mark.parametrize(("when", "hours"), NO_CLAIM)
def test_no_claim_is_made_beyond_what_is_known(when: str, hours: str) -> None:
    assert hours_now(desk(hours), at(when), True) == Unknown()


def test_no_claim_is_made_by_a_clock_that_may_be_wrong() -> None:
    assert hours_now(desk("24/7"), at("2026-11-30 12:00"), False) == Unknown()


def test_always_open_stays_so_after_the_tables_end() -> None:
    assert hours_now(desk("24/7"), at("2040-12-25 12:00"), True) == OpenNow()


def test_the_next_opening_is_left_unsaid_where_a_holiday_lies_between_that_the_hours_do_not_speak_of() -> None:
    assert says("Mo-Fr 08:00-18:00", at("2026-12-24 19:00")) == "Closed now"


@pytest.mark.parametrize("hours", [-11, -5, 0, 1, 9, 14])
def test_a_computer_set_to_any_zone_says_the_same(hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    for when in ("2026-06-05 07:30", "2026-11-30 12:00", "2026-10-25 00:30", "2026-03-29 01:00"):
        assert hours_now(desk(OFFICE), at(when).astimezone(zone), True) == hours_now(desk(OFFICE), at(when), True)


def naively(hours: str, moment: datetime) -> bool:
    """An independent answer for one minute: the notation taken apart by hand, and the system's own zone data."""
    shown = moment.astimezone(ZoneInfo("Europe/London")).replace(tzinfo=None)
    for back in (0, 1):
        day = shown.date() - back * DAY
        name = "PH" if day in HOLIDAYS else ORDER[day.weekday()]
        times = [line.strip().split(" ", 1)[1] for line in hours.split(";") if named(line.strip().split(" ", 1)[0], name)]
        minute = shown.hour * 60 + shown.minute + back * 1440
        for span in (times[-1] if times else "off").replace("off", "").split(","):
            start, end = (int(one[:2]) * 60 + int(one[3:]) for one in span.split("-")) if span else (0, 0)
            if start <= minute < (end if end >= start else end + 1440):
                return True
    return False


HOLIDAYS = {date.fromisoformat(day) for day in DAYS}
"""What the holidays' library says, as tests/installer/test_bank_holidays.py makes sure."""
ORDER = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def named(days: str, day: str) -> bool:
    for item in days.split(","):
        first, _, last = item.partition("-")
        if day in (first, last) or (last and day != "PH" and ORDER.index(first) < ORDER.index(day) < ORDER.index(last)):
            return True
    return False


TRIED = (
    OFFICE,
    "Mo-Fr 08:00-12:00,13:00-17:30; Sa 09:00-12:00; PH off",
    "Mo-Fr 18:00-08:00; Sa,Su 00:00-24:00; PH 00:00-24:00",
    "Mo-Su 22:00-06:00; We off; PH 10:00-12:00",
    "Mo-Su,PH 00:30-01:30,01:45-02:15",
    "Fr-Sa 23:00-01:30; Su 00:15-01:00,02:00-03:00; PH off",
)


def is_open(hours: str, moment: datetime) -> bool:
    now = hours_now(desk(hours), moment, True)
    assert not isinstance(now, Unknown), (hours, moment)
    return isinstance(now, OpenNow)


@pytest.mark.parametrize("hours", TRIED)
def test_every_edge_of_five_years_is_where_an_independent_evaluator_has_it(hours: str) -> None:
    """A minute before, at and after each time that is written, and at midnight, on every day of the table."""
    rules = read_hours(hours)
    assert rules is not None
    edges = sorted({0, 720, *(edge % 1440 for rule in rules.rules for span in rule.spans for edge in span)})
    for number in range(1, (LAST - FIRST).days):
        for edge in edges:
            start = datetime.combine(FIRST + number * DAY, time(), UTC) + edge * MINUTE
            for moment in (start - MINUTE, start, start - 60 * MINUTE, start - 61 * MINUTE):
                state, _note = _state(rules, on_british_clocks(moment))
                assert (state == "open") is naively(hours, moment), (hours, moment, state)


@pytest.mark.parametrize("hours", TRIED)
def test_the_nights_when_clocks_change_are_right_minute_by_minute(hours: str) -> None:
    rules = read_hours(hours)
    assert rules is not None
    for change in (one for year in range(FIRST.year, LAST.year + 1) for one in changes(year)):
        for minute in range(-180, 240):
            moment = change + minute * MINUTE
            assert (_state(rules, on_british_clocks(moment))[0] == "open") is naively(hours, moment), (hours, moment)


def until_it_changes(hours: str, moment: datetime) -> datetime:
    """The first minute, one after the other, at which it is no longer as it was."""
    now, later = naively(hours, moment), moment + MINUTE
    while naively(hours, later) is now:
        later += MINUTE
    return later


@pytest.mark.parametrize("hours", TRIED)
def test_until_when_and_from_when_are_what_a_walk_minute_by_minute_finds(hours: str) -> None:
    by_chance = random.Random(7)
    nights = [change - 90 * MINUTE for year in range(FIRST.year, LAST.year + 1) for change in changes(year)]
    christmas = [datetime(year, 12, 24, 17, 59, tzinfo=UTC) for year in range(FIRST.year, LAST.year)]
    any_time = [datetime(FIRST.year, 1, 8, tzinfo=UTC) + by_chance.randrange(1800 * 1440) * MINUTE for _ in range(15)]
    for moment in (*nights, *christmas, *any_time):
        now = hours_now(desk(hours), moment, True)
        assert isinstance(now, OpenNow | Closed)
        told = now.until if isinstance(now, OpenNow) else now.opens
        changes_at = until_it_changes(hours, moment)
        assert told is not None and told.replace(fold=0) == on_british_clocks(changes_at).replace(fold=0), (hours, moment, now, changes_at)
        assert changes_at in moments_of(told)


def test_clocks_are_right_at_every_hour_of_a_century() -> None:
    for year in range(1997, 2097):
        for change in changes(year):
            for hour in range(-3, 4):
                moment = change + timedelta(hours=hour)
                public = moment.astimezone(ZoneInfo("Europe/London"))
                assert on_british_clocks(moment) == public.replace(tzinfo=None)
                assert on_british_clocks(moment).fold == public.fold
                assert moment in moments_of(on_british_clocks(moment))


def test_a_time_that_clocks_leave_out_is_at_no_moment_and_one_that_they_repeat_at_two() -> None:
    assert moments_of(datetime(2027, 3, 28, 1, 30)) == ()
    assert moments_of(datetime(2027, 10, 31, 1, 30)) == (at("2027-10-31 00:30"), at("2027-10-31 01:30"))


FREE_TEXT = [
    "",
    "Monday to Friday 8am to 6pm",
    "Mon-Fri 9-5",
    "24 hours",
    "Weekdays only",
    "Most days",
    "Thursdays",
    "phone first",
    "9 to 5",
]


@pytest.mark.parametrize("text", FREE_TEXT)
def test_free_text_is_no_notation(text: str) -> None:
    assert not is_notation(text)
    assert read_hours(text) is None


NOT_OURS = [
    ("Mo-Fr 8am-6pm", "“8am-6pm” is not a time span"),
    ("Mo-Fr 8-18", "“8-18” is not a time span"),
    ("Mo-Fr", "there are no hours"),
    ("Mo-Fr 08:00+", "not in the part of the notation"),
    ("Mo-Fr 08:00-18:00; SH off", "“SH” is not in the part"),
    ("Mo-Fr 08:00-sunset", "“sunset” is not in the part"),
    ("Mo[1] 08:00-10:00", "not in the part of the notation"),
    ("Mo-Fr 08:00-18:00; Dec 25 off", "“Dec” is not in the part"),
    ('Mo-Fr 08:00-18:00 || "phone"', "is not a time span"),
    ("Mo-Fr 08:00-18:00, Sa 09:00-12:00", "is not a time span"),
    ("Mo-Fr 08:00-25:00", "times go from 00:00 to 24:00"),
    ("Mo-Fr 08:60-18:00", "times go from 00:00 to 24:00"),
    ("Mo-Fr 08:00-08:00", "times go from 00:00 to 24:00"),
    ("Mo-Xx 08:00-18:00", "“Xx” is not a day"),
    ("Mo-PH 08:00-18:00", "PH stands by itself"),
    ("PH off; Mo-Fr 08:00-18:00", "Write it last"),
    ("24/7; We off", "Write it last"),
    ('Mo "phone', "does not end with one"),
]


@pytest.mark.parametrize(("text", "expected"), NOT_OURS)
def test_the_rest_of_the_notation_is_a_clear_fault(text: str, expected: str) -> None:
    with pytest.raises(NotOurNotation, match=re.escape(expected)):
        read_hours(text)


@given(some.text(alphabet='MoTuWePHSa-0123456789:;,/ off"x', max_size=40))
def test_whatever_is_written_gives_hours_free_text_or_a_sentence(text: str) -> None:
    hours = None
    with contextlib.suppress(NotOurNotation):
        hours = read_hours(text)
    assert hours is None or hours_in_words(hours)
    hours_now(desk(text), at("2026-11-30 12:00"), True)


WORDS = [
    (OFFICE, ["Monday to Friday 08:00 to 18:00", "Saturday and Sunday closed", "Bank holidays closed"]),
    ("Mo-Fr 08:00-12:00,13:00-17:00", ["Monday to Friday 08:00 to 12:00 and 13:00 to 17:00", "Saturday and Sunday closed"]),
    ("Mo-Fr 08:00-18:00; We off", [
        "Monday and Tuesday 08:00 to 18:00", "Wednesday closed", "Thursday and Friday 08:00 to 18:00", "Saturday and Sunday closed",
    ]),
    ("24/7", ["Every day all day"]),
    ('Mo-Su 18:00-08:00 "bleep 4567"; PH "ask the switchboard"', [
        "Every day 18:00 to 08:00 (bleep 4567)", "Bank holidays: ask the switchboard",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("hours", "expected"), WORDS)
def test_hours_are_shown_in_words(hours: str, expected: list[str]) -> None:
    read = read_hours(hours)
    assert read is not None
    assert hours_in_words(read, ENGLISH) == expected


def titles(when: str, contacts: list[Contact], trusted: bool = True) -> list[str]:
    return [contact.title for contact in open_first(contacts, at(when), trusted)]


DAY_DESK, NIGHT_DESK = desk(OFFICE, "day"), desk("Mo-Fr 18:00-08:00; Sa,Su,PH 00:00-24:00", "night", out_of_hours=True)
AUTHORITY = desk("Mo-Fr 09:00-17:00; PH off", "authority", "registration-authority")


def test_the_route_for_out_of_hours_comes_first_when_the_others_of_its_kind_are_closed() -> None:
    contacts = [NIGHT_DESK, DAY_DESK, AUTHORITY]
    assert titles("2026-11-30 12:00", contacts) == ["day", "night", "authority"]
    assert titles("2026-11-28 12:00", contacts) == ["night", "day", "authority"]
    assert titles("2026-12-25 12:00", contacts) == ["night", "day", "authority"]


def test_without_a_claim_about_now_the_order_is_that_of_office_hours() -> None:
    assert titles("2026-11-28 12:00", [NIGHT_DESK, DAY_DESK, AUTHORITY], trusted=False) == ["day", "night", "authority"]
    assert titles("2026-11-28 12:00", [DAY_DESK._replace(hours="weekdays"), NIGHT_DESK]) == ["day", "night"]


def test_a_desk_that_is_open_comes_before_one_of_its_kind_that_is_closed() -> None:
    late = desk("Mo-Su,PH 12:00-22:00", "late")
    assert titles("2026-11-30 20:00", [DAY_DESK, late]) == ["late", "day"]
    assert titles("2026-11-30 12:00", [DAY_DESK, late]) == ["day", "late"]


def test_every_sentence_can_be_filled_in() -> None:
    values = dict.fromkeys(("time", "day", "note", "days", "times", "more", "first", "last", "start", "end"), "x")
    assert all("{" not in sentence.format(**values) for sentence in SENTENCES.values())
