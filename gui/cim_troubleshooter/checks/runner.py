"""Runs checks side by side, each with a deadline, and tells of each finding as it comes.

Each check has a daemon thread of its own. One whose calls can block for ever runs apart, in a process that is ended at
the deadline (worker_link.py says why); any other thread is left behind then, and its own calls' time limits end it.
Neither can hold up the other checks, the window or the program's exit.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from cim_troubleshooter import log
from cim_troubleshooter.checks.any_check_findings import FAILED, NOT_STARTED, TIMED_OUT
from cim_troubleshooter.checks.check import Check
from cim_troubleshooter.checks.finding import Finding, Outcome, worst
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.checks.worker_link import CannotStart, Errand
from cim_troubleshooter.settings.model import Settings

_log = logging.getLogger(__name__)


class CheckReport(NamedTuple):
    """How a check stands: its findings so far, and whether it has finished."""

    check: str
    title: str
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    finished: bool = False

    @property
    def outcome(self) -> Outcome:
        """The worst of its findings'; unknown where there is none."""
        return worst([finding.outcome for finding in self.findings])


class _OneCheck:
    """One check under way. Whoever finishes it first, the check or its deadline, has the last word."""

    def __init__(self, check: Check, this_run: ThisRun, deadline: float, report: Callable[[CheckReport], None]) -> None:
        self.id = check.id
        self._check = check
        self._this_run = this_run
        self._report = report
        self._findings: list[Finding] = []
        self._began = time.monotonic()
        self.until = self._began + min(deadline, check.deadline or deadline)
        self._lock = threading.Lock()
        self._errand = Errand(check.run, this_run, self._take) if check.apart else None
        self.over = threading.Event()

    def run(self) -> None:
        try:
            if self._errand is not None:
                self._errand.wait()
            else:
                self._check.run(self._take, self._this_run)
        except CannotStart as reason:
            self.finish(NOT_STARTED.found(details={"reason": str(reason)}))
        except Exception:
            _log.exception("The check %s could not be finished.", self._check.id)
            self.finish(FAILED.found())
        else:
            self.finish()

    def _take(self, finding: Finding) -> None:
        with self._lock:
            if not self.over.is_set():
                self._findings.append(finding)
                self._report(self._now(finished=False))

    def finish(self, last: Finding | None = None, tell: bool = True) -> None:
        with self._lock:
            if self.over.is_set():
                return
            if last is not None:
                self._findings.append(last)
            self.over.set()
            if tell:
                told = self._now(finished=True)
                log.journey.info("Check %s: %s (%s) in %.0f ms", told.check, told.outcome, _codes(told), told.seconds * 1000)
                self._report(told)
        if self._errand is not None:
            self._errand.abandon()

    def _now(self, finished: bool) -> CheckReport:
        return CheckReport(
            check=self._check.id,
            title=self._check.title,
            findings=tuple(self._findings),
            seconds=round(time.monotonic() - self._began, 3),
            finished=finished,
        )


def _codes(report: CheckReport) -> str:
    return ", ".join(finding.code for finding in report.findings) or "nothing found"


class Run:
    """Checks under way."""

    def __init__(self, under_way: list[_OneCheck]) -> None:
        self._under_way = sorted(under_way, key=lambda one: one.until)
        self._watch = threading.Thread(target=self._keep_the_deadlines, name="deadlines", daemon=True)
        self._watch.start()

    def cancel(self, only: Collection[str] | None = None) -> None:
        """Ends all checks at once, or the ones named; nothing more is reported of them."""
        for one in self._under_way:
            if only is None or one.id in only:
                one.finish(tell=False)

    @property
    def over(self) -> bool:
        """Whether every check has finished, run out of time or been cancelled."""
        return all(one.over.is_set() for one in self._under_way)

    def wait(self) -> None:
        """Until all checks have finished or run out of time."""
        self._watch.join()

    def _keep_the_deadlines(self) -> None:
        for one in self._under_way:
            one.over.wait(max(0.0, one.until - time.monotonic()))
            one.finish(TIMED_OUT.found())


def start(checks: Sequence[Check], deadline_seconds: float, report: Callable[[CheckReport], None], this_run: ThisRun | None = None) -> Run:
    """Starts the checks, each with its own deadline or the one given, whichever is sooner.

    `report` is called from their threads with each finding, and once more when one has finished. Without `this_run`: with default
    settings, and these checks alone.
    """
    shared = this_run or ThisRun(Settings(), only=[check.id for check in checks])
    shared.begins(deadline_seconds)
    under_way = [_OneCheck(check, shared, deadline_seconds, report) for check in checks]
    for check, one in zip(checks, under_way, strict=True):
        threading.Thread(target=one.run, name=f"check {check.id}", daemon=True).start()
    return Run(under_way)


def run_all(checks: Sequence[Check], deadline_seconds: float, this_run: ThisRun | None = None) -> list[CheckReport]:
    """Runs the checks to their end, and gives each one's last report, in the order of `checks`."""
    last: dict[str, CheckReport] = {}
    start(checks, deadline_seconds, lambda report: last.__setitem__(report.check, report), this_run).wait()
    return [last[check.id] for check in checks]


def exit_code(reports: Sequence[CheckReport]) -> int:
    """0: at least one check ran and none found anything amiss. 1: one did, or failed unforeseen. 2: none could run."""
    outcomes = {report.outcome for report in reports}
    failed = any(finding.code == FAILED.code for report in reports for finding in report.findings)
    if failed or outcomes & {"problem", "attention"}:
        return 1
    return 0 if "ok" in outcomes else 2
