"""Which days are bank holidays in England, as far as the table goes."""

from __future__ import annotations

from datetime import date

from cim_troubleshooter.guidance.bank_holidays_table import DAYS, FIRST_DAY, LAST_DAY


def is_bank_holiday(day: date) -> bool | None:
    """Whether a day is a bank holiday in England; None for a day that the table says nothing about."""
    written = day.isoformat()
    return written in DAYS if FIRST_DAY <= written <= LAST_DAY else None
