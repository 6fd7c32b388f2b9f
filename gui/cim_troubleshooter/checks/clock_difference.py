"""How far this computer's clock is ahead of the time that hosts on the network give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.network_probe import HostAnswer


class Difference(NamedTuple):
    """`seconds` that the clock is fast (negative: slow), and from how many hosts' answers that follows."""

    seconds: float
    hosts: int


def difference(answers: Sequence[HostAnswer]) -> Difference | None:
    """The middle one of the differences; None where no host gave the time.

    Hosts whose certificate is trusted are believed before others.
    """
    dated = [(answer, moment) for answer in answers if (moment := _moment(answer.date)) is not None]
    believed = [pair for pair in dated if pair[0].trusted] or dated
    if not believed:
        return None
    differences = sorted(answer.at - moment for answer, moment in believed)
    return Difference(differences[len(differences) // 2], len(believed))


def _moment(date: str) -> float | None:
    """Seconds since 1970 of an HTTP date (RFC 9110, 5.6.7)."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError):
        return None
