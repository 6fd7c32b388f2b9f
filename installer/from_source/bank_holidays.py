"""Writes the table of England's bank holidays that the program ships: five years, by the `holidays` library.

    make holidays YEAR=2028

The program itself does without the library, which knows the holidays of the whole world. Renew the table when
tests/guidance/test_bank_holidays.py says so, or when a holiday is proclaimed or moved, and compare it with gov.uk/bank-holidays.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import holidays

YEARS = 5
TABLE = os.path.join("gui", "cim_troubleshooter", "guidance", "bank_holidays_table.py")


def table(first_year: int) -> str:
    """The table of five years as a Python file."""
    return "\n".join(_lines(first_year)) + "\n"


def _lines(first_year: int) -> Iterator[str]:
    last_year = first_year + YEARS - 1
    yield '"""England\'s bank holidays. Written by installer/from_source/bank_holidays.py; do not edit."""'
    yield ""
    yield f'FIRST_DAY, LAST_DAY = "{first_year}-01-01", "{last_year}-12-31"'
    yield '"""The table says nothing about any other day."""'
    yield ""
    yield "DAYS = frozenset("
    yield "    {"
    days = holidays.country_holidays("GB", subdiv="ENG", years=range(first_year, last_year + 1), language="en_GB")
    for day, name in sorted(days.items()):
        yield f'        "{day}",  # {name}'
    yield "    }"
    yield ")"
    yield '"""Days such as 2026-12-25. Where Christmas is on a Saturday, that day and its substitute are both in it."""'


if __name__ == "__main__":
    from cim_troubleshooter.guidance.bank_holidays_table import FIRST_DAY

    with open(TABLE, "w", encoding="utf-8", newline="\n") as file:
        file.write(table(int(sys.argv[1]) if len(sys.argv) > 1 else int(FIRST_DAY[:4])))
