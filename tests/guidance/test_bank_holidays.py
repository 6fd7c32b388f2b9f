"""The table of England's bank holidays is what the library says, and reaches far enough."""

from __future__ import annotations

import datetime

import holidays

from cim_troubleshooter.guidance.bank_holidays import is_bank_holiday
from cim_troubleshooter.guidance.bank_holidays_table import DAYS, FIRST_DAY, LAST_DAY
from installer.from_source.bank_holidays import TABLE, YEARS, table

ENOUGH = datetime.timedelta(days=2 * 365)
DAY = datetime.timedelta(days=1)


def test_the_table_is_what_its_command_writes_today() -> None:
    with open(TABLE, encoding="utf-8") as file:
        assert file.read() == table(int(FIRST_DAY[:4])), "Run installer/from_source/bank_holidays.py, and compare with gov.uk/bank-holidays."


def test_the_table_reaches_two_years_ahead() -> None:
    """A program that is installed now may stay for years without a new one."""
    left = datetime.date.fromisoformat(LAST_DAY) - datetime.date.today()
    assert left >= ENOUGH, f"The table ends on {LAST_DAY}: run installer/from_source/bank_holidays.py {datetime.date.today().year}."


def test_each_day_of_the_table_is_what_the_library_says_and_no_other_day_is_claimed() -> None:
    first, last = datetime.date.fromisoformat(FIRST_DAY), datetime.date.fromisoformat(LAST_DAY)
    assert last.year - first.year + 1 == YEARS
    known = holidays.country_holidays("GB", subdiv="ENG", years=range(first.year, last.year + 1))
    for number in range((last - first).days + 1):
        assert is_bank_holiday(first + number * DAY) is (first + number * DAY in known)
    assert (is_bank_holiday(first - DAY), is_bank_holiday(last + DAY)) == (None, None)


def test_christmas_at_a_weekend_and_its_substitutes_are_all_there() -> None:
    """As gov.uk/bank-holidays has them for 2027."""
    assert {"2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28"} <= DAYS
