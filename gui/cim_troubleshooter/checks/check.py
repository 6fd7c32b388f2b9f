"""Check: one thing that this computer can be asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cim_troubleshooter.checks.finding import Finding

if TYPE_CHECKING:
    from cim_troubleshooter.checks.this_run import ThisRun

Report = Callable[[Finding], None]


class Check(NamedTuple):
    """A check: `run` reports findings as it gets them. It may block, and may raise; the runner takes care of both.

    What a check called `card-service` in `card_service.py` can find is in `card_service_findings.py`, as `KINDS`.
    """

    id: str
    title: str
    run: Callable[[Report, ThisRun], None]
    order: int = 1000
    """Its place in the chain from reader to browser: its row on the page, lowest first."""
    apart: bool = False
    """Whether its calls can block for ever, as those to cards and readers can. It then runs in a process of its own, and
    `run` must be a public function of its module."""
    live: bool = False
    """Whether it runs again by itself when a reader or a card comes or goes."""
    deadline: float | None = None
    """The most seconds that it may take, where that is less than what the site allows every check."""
