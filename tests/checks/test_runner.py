"""Checks side by side: each has its own deadline, tells what it finds as it finds it, and can hold up nothing."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from cim_troubleshooter.checks import runner
from cim_troubleshooter.checks.card_findings import READABLE, READY
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.runner import CheckReport
from tests.bench.figure import ALLOWANCE

PATIENCE = 20.0


def check(id_: str, run: Callable[[Report], object], deadline: float | None = None) -> Check:
    return Check(id=id_, title=f"The {id_}", run=lambda report, _: run(report), deadline=deadline)


@pytest.fixture
def hung() -> Iterator[Callable[[Report], None]]:
    """A check that tells one thing and is then blocked until the test has ended."""
    enough = threading.Event()

    def run(report: Report) -> None:
        report(READY.found())
        enough.wait(PATIENCE)

    yield run
    enough.set()


def test_a_hung_check_costs_its_own_deadline_and_the_others_nothing(hung: Callable[[Report], None]) -> None:
    began = time.monotonic()
    reports = {
        one.check: one
        for one in runner.run_all([check("hung", hung, deadline=0.5), check("well", lambda tell: tell(READABLE.found()))], 10)
    }
    assert time.monotonic() - began < 0.5 + 0.3 * ALLOWANCE
    assert [finding.code for finding in reports["hung"].findings] == ["passcode-ready", "check-timed-out"]
    assert reports["hung"].outcome == "unknown"
    assert reports["well"].outcome == "ok"
    assert reports["well"].seconds < 0.3


def test_no_check_takes_longer_than_the_site_allows(hung: Callable[[Report], None]) -> None:
    began = time.monotonic()
    runner.run_all([check("hung", hung, deadline=10)], 0.3)
    assert time.monotonic() - began < 0.3 + 0.3 * ALLOWANCE


def test_what_is_found_is_told_at_once(hung: Callable[[Report], None]) -> None:
    told = threading.Event()
    run = runner.start([check("hung", hung)], 10, lambda _: told.set())
    assert told.wait(1)
    run.cancel()


def test_a_cancelled_run_is_over_at_once_and_says_nothing_more(hung: Callable[[Report], None]) -> None:
    reports: list[CheckReport] = []
    started = threading.Event()

    def hear(report: CheckReport) -> None:
        reports.append(report)
        started.set()

    run = runner.start([check("hung", hung)], 10, hear)
    assert started.wait(PATIENCE)
    began = time.monotonic()
    run.cancel()
    run.wait()
    assert time.monotonic() - began < 0.1 * ALLOWANCE
    assert not any(report.finished for report in reports)


def test_an_error_that_nobody_foresaw_is_no_good_news_and_no_exit_code_0() -> None:
    def run(tell: Report) -> None:
        tell(READABLE.found())
        raise ZeroDivisionError

    (report,) = runner.run_all([check("broken", run)], 10)
    assert [finding.code for finding in report.findings] == ["card-readable", "check-failed"]
    well = runner.run_all([check("well", lambda tell: tell(READABLE.found()))], 10)
    assert (runner.exit_code([report]), runner.exit_code([report, *well]), runner.exit_code(well)) == (1, 1, 0)


def test_checks_run_side_by_side() -> None:
    both = threading.Barrier(2)
    reports = runner.run_all([check(id_, lambda tell: (both.wait(5), tell(READABLE.found()))[1]) for id_ in "ab"], 10)
    assert [report.outcome for report in reports] == ["ok", "ok"]
