"""Check: one thing that this computer can be asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cim_troubleshooter.checks.finding import Finding, FindingKind

if TYPE_CHECKING:
    from cim_troubleshooter.checks.this_run import ThisRun

Report = Callable[[Finding], None]


class Check(NamedTuple):
    """A check: `run` reports findings as it gets them. It may block, and may raise; the runner takes care of both."""

    id: str
    title: str
    kinds: tuple[FindingKind, ...]
    run: Callable[[Report], None]
    order: int = 1000
    """Its place in the chain from reader to browser: the row it has on the page, lowest first."""
    apart: bool = False
    """Whether its calls can block for ever, as those to cards and readers can. It then runs in a process of its own, and
    `run` is a function that its file has by its own name."""
    live: bool = False
    """Whether it runs again by itself when a reader or a card comes or goes."""
    run_with_personal: Callable[[Report], None] | None = None
    """The same as `run`, for IT that asks for it: its findings also carry what tells who holds the card."""
    for_run: Callable[[ThisRun], Callable[[Report], None]] | None = None
    """Gives `run` as the site's settings want it, for a check in which they have a say or which shares what it asks with others."""
    deadline: float | None = None
    """The most seconds that it may take, where that is less than what the site allows every check."""


TIMED_OUT = FindingKind(
    code="check-timed-out",
    outcome="unknown",
    sentence="This check took too long, so it was stopped.",
    means="The deadline passed. What was found until then is kept.",
    does_not_mean="That anything is well, or broken: it was not found out.",
    mended_by=("local-it",),
)

FAILED = FindingKind(
    code="check-failed",
    outcome="unknown",
    sentence="This check could not be finished.",
    means="Something happened that nobody foresaw. The log has the rest.",
    does_not_mean="That anything is well, or broken: it was not found out.",
    mended_by=("local-it",),
)
