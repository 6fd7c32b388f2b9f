"""What the dates of a card's certificates mean now."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from cim_troubleshooter.checks import card_findings as kinds
from cim_troubleshooter.checks.finding import Detail, Finding, FindingKind
from cim_troubleshooter.smartcard.certificate import Validity
from cim_troubleshooter.texts.days import day_in_words

ENDS_SOON = datetime.timedelta(days=90)
"""Certificates can be renewed from then on (NHS England, renewing a smartcard)."""


def finding_of(found: Sequence[Validity], seconds_fast: float | None, personal: dict[str, Detail] | None = None) -> Finding:
    """What follows from some certificates' dates, of which the worst counts.

    `seconds_fast` is how far this computer's clock is ahead of the true time; None where that was not compared.
    """
    now = datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=seconds_fast or 0)
    begins, ends = max(one.begins for one in found), min(one.ends for one in found)
    kind = _kind(begins, ends, now)
    day = (begins if kind is kinds.NOT_YET_VALID else ends).date()
    details: dict[str, Detail] = {
        "not_before": begins.date().isoformat(),
        "not_after": ends.date().isoformat(),
        "certificates": len(found),
        "clock": "not compared" if seconds_fast is None else f"{round(seconds_fast)} s fast",
    }
    return kind.found({"date": day_in_words(day)}, details, personal)


def _kind(begins: datetime.datetime, ends: datetime.datetime, now: datetime.datetime) -> FindingKind:
    if ends < now:
        return kinds.EXPIRED
    if begins > now:
        return kinds.NOT_YET_VALID
    return kinds.EXPIRING if ends - now <= ENDS_SOON else kinds.VALID
