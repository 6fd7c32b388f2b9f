"""Check: one thing that this computer can be asked."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from cim_troubleshooter.checks.finding import Finding, FindingKind

Report = Callable[[Finding], None]


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A check: `run` reports findings as it gets them. It may block, and may raise; the runner takes care of both.

    `order` is its place in the chain from reader to browser.
    """

    id: str
    title: str
    order: int
    kinds: tuple[FindingKind, ...]
    run: Callable[[Report], None]


TIMED_OUT = FindingKind(
    code="check-timed-out",
    outcome="unknown",
    sentence="This check took too long, so it was stopped.",
    means="The deadline passed. What was found until then is kept.",
    does_not_mean="That anything is well, or broken: it was not found out.",
)

FAILED = FindingKind(
    code="check-failed",
    outcome="unknown",
    sentence="This check could not be finished.",
    means="Something happened that nobody foresaw. The log has the rest.",
    does_not_mean="That anything is well, or broken: it was not found out.",
)
