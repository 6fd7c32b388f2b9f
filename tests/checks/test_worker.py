"""Cards that never answer leave nothing behind in the program: no thread, no file, no process."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.checks import card, card_service, reader, worker_link
from cim_troubleshooter.checks.runner import run_all, start
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


def test_where_no_second_process_can_be_had_cards_are_asked_in_this_one(service: CardService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    monkeypatch.setattr(worker_link._Ready, "cannot_start", False)
    assert [report.outcome for report in run_all(CARD_CHECKS, 5)] == ["ok", "ok", "attention"]
    assert workers() == set()


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
        input=b'[1, "os:getcwd", {}]\n',
        capture_output=True,
        timeout=PATIENCE,
        env={**os.environ, "PYTHONSAFEPATH": "1"},
    )
    assert b"ValueError: Only checks run here." in ran.stdout
