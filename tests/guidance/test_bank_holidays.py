"""The table of England's bank holidays reaches far enough, and nothing is claimed beyond it."""

from __future__ import annotations

import datetime

from cim_troubleshooter.guidance.bank_holidays import is_bank_holiday
from cim_troubleshooter.guidance.bank_holidays_table import DAYS, FIRST_DAY, LAST_DAY

ENOUGH = datetime.timedelta(days=2 * 365)
DAY = datetime.timedelta(days=1)


def test_the_table_reaches_two_years_ahead() -> None:
    """A program that is installed now may stay for years without a new one."""
    left = datetime.date.fromisoformat(LAST_DAY) - datetime.date.today()
    assert left >= ENOUGH, f"The table ends on {LAST_DAY}. Renew it: make holidays YEAR={datetime.date.today().year}"


def test_nothing_is_claimed_of_a_day_before_or_after_the_table() -> None:
    first, last = datetime.date.fromisoformat(FIRST_DAY), datetime.date.fromisoformat(LAST_DAY)
    assert (is_bank_holiday(first), is_bank_holiday(last)) == (True, False)
    assert (is_bank_holiday(first - DAY), is_bank_holiday(last + DAY)) == (None, None)


def test_christmas_at_a_weekend_and_its_substitutes_are_all_there() -> None:
    """As gov.uk/bank-holidays has the substitutes for 2027 and 2028; the days themselves are no days of work either."""
    assert {"2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28", "2028-01-01", "2028-01-03"} <= DAYS
