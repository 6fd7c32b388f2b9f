"""Cards that never answer leave nothing behind in the program: no thread, no file, no process."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.checks import card, card_service, reader, runner, worker_link
from cim_troubleshooter.checks.runner import run_all, start
from cim_troubleshooter.checks.worker_back_off import BackOff
from tests.bench.figure import ALLOWANCE
from tests.support.card_service import CardService, wait_for_cards
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard

PATIENCE = 20.0
CARD_CHECKS = [card_service.CHECK, reader.CHECK, card.CHECK]


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No worker before and after."""
    worker_link.close()
    wait_until_no_more_than((1000, 1000, 0))
    yield
    worker_link.close()


def workers() -> set[int]:
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and worker_link.WORKER.encode() in (folder / "cmdline").read_bytes():
                found.add(int(folder.name))
    return found


def left_over() -> tuple[int, int, int]:
    """Threads, open files and workers of this program."""
    return threading.active_count(), len(os.listdir("/proc/self/fd")), len(workers())


def wait_until_no_more_than(before: tuple[int, int, int]) -> None:
    until = time.monotonic() + PATIENCE
    while any(now > then for now, then in zip(left_over(), before, strict=True)):
        assert time.monotonic() < until, f"{left_over()} (threads, files, processes), and {before} before"
        threading.Event().wait(0.02)


@pytest.mark.parametrize("cards", [4, pytest.param(50, marks=pytest.mark.long)])
def test_cards_that_hang_leave_nothing_behind(service: CardService, cards: int) -> None:
    enough = threading.Event()

    def silent(_: bytes) -> bytes:
        enough.wait(300)
        return b"\x90\x00"

    run_all(CARD_CHECKS, 5)
    worker_link.close()
    before = left_over()
    with VirtualCard(silent, service.ports[0]):
        wait_for_cards(1)
        before = (before[0] + 1, before[1] + 1, before[2])  # the virtual card's own
        for _ in range(cards):
            began = time.monotonic()
            (report,) = run_all([card.CHECK], 0.4)
            assert time.monotonic() - began < 0.4 + 0.3 * ALLOWANCE
            assert report.findings[-1].code == "check-timed-out"
        wait_until_no_more_than(before)
        enough.set()
    wait_for_cards(0)


def test_other_checks_go_on_while_a_card_hangs(service: CardService) -> None:
    enough = threading.Event()

    def silent(_: bytes) -> bytes:
        enough.wait(PATIENCE)
        return b"\x90\x00"

    with VirtualCard(silent, service.ports[0]):
        wait_for_cards(1)
        reports = run_all(CARD_CHECKS, 1.5)
        enough.set()
    assert [report.outcome for report in reports] == ["ok", "ok", "unknown"]
    wait_for_cards(0)


def test_the_worker_stays_ready_from_one_card_to_the_next(service: CardService) -> None:
    run_all(CARD_CHECKS, 5)
    first = workers()
    assert len(first) == 1
    run_all(CARD_CHECKS, 5)
    assert workers() == first


def test_a_card_that_is_being_read_when_checks_are_cancelled_keeps_its_power(service: CardService) -> None:
    answers, asked = PivCard(), threading.Event()

    def answer(command: bytes) -> bytes:
        asked.set()
        threading.Event().wait(0.2)
        return answers.answer(command)

    with VirtualCard(answer, service.ports[0]) as virtual:
        wait_for_cards(1)
        run = start([card.CHECK], 10, lambda _: None)
        assert asked.wait(PATIENCE)
        powered = [control for control in virtual.controls if control in (0, 2)]
        run.cancel()
        wait_until_no_more_than((1000, 1000, 0))
        run_all([card.CHECK], 0.6)
        assert [control for control in virtual.controls if control in (0, 2)] == powered
    wait_for_cards(0)


def test_a_worker_that_does_not_even_hear_that_it_should_go_is_ended(service: CardService) -> None:
    run_all([card_service.CHECK], 5)
    (worker,) = workers()
    os.kill(worker, signal.SIGSTOP)
    began = time.monotonic()
    (report,) = run_all([card_service.CHECK], 0.3)
    assert time.monotonic() - began < 0.3 + 0.3 * ALLOWANCE
    assert report.findings[-1].code == "check-timed-out"
    wait_until_no_more_than((1000, 1000, 0))


@pytest.fixture
def failing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], Callable[[], int]]]:
    """Makes the second process die at birth so many times, then start as usual. Gives how often it was started."""

    def die(times: int) -> Callable[[], int]:
        log = tmp_path / "starts"
        log.touch()
        script = tmp_path / "python"
        script.write_text(f'#!/bin/sh\necho >> {log}\n[ $(wc -l < {log}) -le {times} ] && kill -9 $$\nexec {sys.executable} "$@"\n')
        script.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(script))
        return lambda: len(log.read_text().splitlines())

    monkeypatch.setattr(worker_link._Ready, "back_off", BackOff())
    yield die
    worker_link._Ready.back_off.succeeded()


Failing = Callable[[int], Callable[[], int]]


def test_a_process_that_dies_at_birth_is_started_again(service: CardService, failing: Failing) -> None:
    starts = failing(2)
    assert [report.outcome for report in run_all(CARD_CHECKS, 10)] == ["ok", "ok", "attention"]
    assert (starts(), len(workers())) == (3, 1)


def test_where_no_second_process_can_be_had_nothing_is_asked_and_nothing_is_left_behind(service: CardService, failing: Failing) -> None:
    starts = failing(1000)
    before = left_over()
    reports = run_all(CARD_CHECKS, 10)
    assert [[finding.code for finding in report.findings] for report in reports] == [["check-not-started"]] * 3
    assert runner.exit_code(reports) == 2
    tried = starts()
    began = time.monotonic()
    for _ in range(100):
        run_all(CARD_CHECKS, 10)
    # The waits grow: 0.25, 0.5, 1 s and so on, so that a hundred more looks are a handful of starts.
    assert starts() - tried <= 3 + (time.monotonic() - began)
    wait_until_no_more_than(before)


def test_a_process_that_could_be_started_later_is_started_then(service: CardService, failing: Failing) -> None:
    failing(4)
    reports = run_all(CARD_CHECKS, 10)
    assert {finding.code for report in reports for finding in report.findings} == {"check-not-started"}
    until = time.monotonic() + PATIENCE
    while reports[0].findings[0].code == "check-not-started":
        assert time.monotonic() < until
        threading.Event().wait(0.1)
        reports = run_all(CARD_CHECKS, 10)
    assert [report.outcome for report in reports] == ["ok", "ok", "attention"]


def test_a_process_that_takes_longer_than_a_check_may_is_ready_for_the_next_one(
    service: CardService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = tmp_path / "go on"
    script = tmp_path / "python"
    script.write_text(f"#!/bin/sh\nwhile [ ! -e '{go_on}' ]; do sleep 0.05; done\nexec {sys.executable} \"$@\"\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    threads = threading.active_count()
    for _ in range(5):
        assert [report.findings[-1].code for report in run_all(CARD_CHECKS, 0.2)] == ["check-timed-out"] * 3
    until = time.monotonic() + PATIENCE
    while threading.active_count() > threads + 3:  # the start, its time limit, and at most one more that is about to end
        assert time.monotonic() < until
        threading.Event().wait(0.02)
    go_on.touch()
    assert [report.outcome for report in run_all(CARD_CHECKS, 10)] == ["ok", "ok", "attention"]


def test_a_worker_that_ends_by_itself_is_no_good_news(service: CardService) -> None:
    asked = threading.Event()

    def silent(_: bytes) -> bytes:
        asked.set()
        threading.Event().wait(2)
        return b"\x90\x00"

    with VirtualCard(silent, service.ports[0]):
        wait_for_cards(1)
        reports = []
        run = start([card.CHECK], 10, reports.append)
        assert asked.wait(PATIENCE)
        (worker,) = workers()
        os.kill(worker, 9)
        run.wait()
    assert reports[-1].findings[-1].code == "check-failed"
    wait_for_cards(0)


def test_the_installed_program_knows_the_words_that_start_the_worker() -> None:
    program = "import sys; from cim_troubleshooter.command_line import main; sys.exit(main(sys.argv[1:]))"
    ran = subprocess.run([sys.executable, "-c", program, "-m", worker_link.WORKER], input=b"", capture_output=True, timeout=PATIENCE)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b'["ready"]\n', b"")


def test_the_worker_runs_checks_and_nothing_else() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", worker_link.WORKER],
        input=b'["run", 1, "os:getcwd", {}, 5]\n',
        capture_output=True,
        timeout=PATIENCE,
        env={**os.environ, "PYTHONSAFEPATH": "1"},
    )
    assert b"ValueError: Only checks run here." in ran.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_the_worker_goes_when_its_input_ends_and_not_in_the_middle_of_a_card(number: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-m", worker_link.WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        assert worker.stdin is not None and worker.stdout is not None
        assert worker.stdout.readline() == b'["ready"]\n'
        worker.send_signal(number)
        worker.stdin.write(b'["run", 1, "os:getcwd", {}, 5]\n')
        worker.stdin.close()
        assert b"Only checks run here" in worker.stdout.read()
        assert worker.wait(PATIENCE) == 0
