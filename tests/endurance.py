"""A thousand cards and fifty restarts of the card service in one program: `make endure`, or `python -m tests.endurance CARDS RESTARTS`.

The program's own checking, as the checks page uses it: followed by events, each card read by itself. In the end threads and
open files must be back where they began, and memory must not have grown by more than 2 MB.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from cim_troubleshooter.checks import worker_link
from cim_troubleshooter.checks.runner import CheckReport
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.screens.background.checking import Checking
from cim_troubleshooter.settings.load import load_settings
from tests.support import card_service as service_for_tests
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard

PATIENCE = 30.0
MOST_GROWTH = 2.0
WARM_UP = 20
"""Cards and, of them, two restarts until memory is what the work itself needs."""


class Held(NamedTuple):
    """What a process holds: threads, open files, resident memory in MB."""

    threads: int
    files: int
    memory: float


class Program:
    """The checks as the window has them, and the last word on each."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        # Wakes the loop that waits for events, so that it checks the time.
        self._clock = QTimer()
        self._clock.start(50)
        self._checking = Checking()
        self._codes: dict[str, set[str]] = {}
        self._checking.news.connect(self._hear)
        self._checking.happened.connect(lambda _: self._codes.clear())
        settings = load_settings()._replace(checks_enabled=("card-service", "reader", "card"))
        self._checking.start(settings, built_in_pack().pack)

    def _hear(self, report: CheckReport) -> None:
        if report.finished:
            self._codes[report.check] = {finding.code for finding in report.findings}

    def until(self, check: str, code: str) -> None:
        self.wait(lambda: code in self._codes.get(check, ()), f"{check} to say {code}")

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"waited for {what}; there is {self._codes}")
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def close(self) -> None:
        self._checking.close()
        self._checking.deleteLater()
        worker_link.close()


def held() -> Held:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Held(threading.active_count(), len(os.listdir("/proc/self/fd")), pages * os.sysconf("SC_PAGE_SIZE") / 1e6)


def settled(program: Program, least: Held | None = None) -> Held:
    """What is held once what ends has ended."""
    with contextlib.suppress(TimeoutError):
        end = time.monotonic() + 5
        program.wait(lambda: time.monotonic() > end or (least is not None and held()[:2] <= least[:2]), "nothing to change")
    return held()


@contextlib.contextmanager
def service() -> Iterator[service_for_tests.CardService]:
    with service_for_tests.running() as running:
        yield running


def insertions(program: Program, port: int, count: int) -> None:
    for _ in range(count):
        program.until("card", "no-card")
        with VirtualCard(PivCard().answer, port):
            program.until("card", "card-readable")


def endure(program: Program, cards: int, restarts: int) -> None:
    """So many cards, spread over so many lives of the card service."""
    for number in range(restarts + 1):
        share = cards * (number + 1) // (restarts + 1) - cards * number // (restarts + 1)
        with service() as running:
            insertions(program, running.ports[0], share)
            program.until("card", "no-card")
        program.until("card-service", "card-service-stopped")


def main(cards: int, restarts: int) -> int:
    application = QCoreApplication([])
    program = Program(application)
    endure(program, min(WARM_UP, cards), 2)
    before = settled(program)
    began = time.monotonic()
    endure(program, cards, restarts)
    after = settled(program, before)
    program.close()
    growth = after.memory - before.memory
    print(f"{cards} cards, {restarts} restarts of the card service, {time.monotonic() - began:.0f} s")
    print(
        f"threads {before.threads} -> {after.threads}, open files {before.files} -> {after.files}, memory {growth:+.2f} MB (at most {MOST_GROWTH})"
    )
    sys.stdout.flush()
    well = after.threads <= before.threads and after.files <= before.files and growth < MOST_GROWTH
    os._exit(0 if well else 1)


if __name__ == "__main__":
    main(*(int(given) for given in sys.argv[1:] or (1000, 50)))
