"""How far this computer's clock is ahead of the time that hosts on the network give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.network_probe import HostAnswer

MOST_APART = 300.0
"""Seconds by which hosts may differ and still be said to agree."""


class Difference(NamedTuple):
    """`seconds` that the clock is fast (negative: slow), and from how many hosts' answers that follows.

    `proved`: the certificates of these hosts are trusted, so that nobody on the way made up the time.
    """

    seconds: float
    hosts: int
    proved: bool


def difference(answers: Sequence[HostAnswer]) -> Difference | None:
    """The middle one of the differences; None where no host gave the time, or where they do not agree on it.

    Hosts whose certificate is trusted are believed before others: a clock that is far off makes every certificate look out of date.
    """
    dated = [(answer, moment) for answer in answers if (moment := _moment(answer.date)) is not None]
    believed = [pair for pair in dated if pair[0].trusted] or dated
    if not believed:
        return None
    # What a cache gives is as old as it says (RFC 9111, 5.1).
    differences = sorted(answer.at - moment - answer.age for answer, moment in believed)
    if differences[-1] - differences[0] > MOST_APART:
        return None
    return Difference(differences[len(differences) // 2], len(believed), believed[0][0].trusted)


def _moment(date: str) -> float | None:
    """Seconds since 1970 of an HTTP date (RFC 9110, 5.6.7)."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError):
        return None
