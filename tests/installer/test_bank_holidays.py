"""The table of England's bank holidays that the program ships is what the library says."""

from __future__ import annotations

import datetime

import holidays

from cim_troubleshooter.guidance.bank_holidays import is_bank_holiday
from cim_troubleshooter.guidance.bank_holidays_table import FIRST_DAY, LAST_DAY
from installer.from_source.bank_holidays import TABLE, YEARS, table

DAY = datetime.timedelta(days=1)


def test_the_table_is_what_its_command_writes_today() -> None:
    with open(TABLE, encoding="utf-8") as file:
        assert file.read() == table(int(FIRST_DAY[:4])), "Run make holidays, and compare with gov.uk/bank-holidays."


def test_each_day_of_the_table_is_what_the_library_says() -> None:
    first, last = datetime.date.fromisoformat(FIRST_DAY), datetime.date.fromisoformat(LAST_DAY)
    assert last.year - first.year + 1 == YEARS
    known = holidays.country_holidays("GB", subdiv="ENG", years=range(first.year, last.year + 1))
    for number in range((last - first).days + 1):
        assert is_bank_holiday(first + number * DAY) is (first + number * DAY in known)
