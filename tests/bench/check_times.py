"""How long the checks take with a real card service: with a readable card, and with one that never answers."""

from __future__ import annotations

import threading
import time

from cim_troubleshooter.checks.catalogue import all_checks
from cim_troubleshooter.checks.runner import run_all
from tests.support import card_service
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard


def with_a_readable_card() -> tuple[float, float]:
    """Seconds for all checks, and for the slowest of them."""
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]):
        card_service.wait_for_cards(1)
        all_checks()
        began = time.monotonic()
        reports = run_all(all_checks(), 10)
        return time.monotonic() - began, max(report.seconds for report in reports)


def with_a_card_that_never_answers(deadline: float) -> float:
    """Seconds above the deadline for all checks."""
    enough = threading.Event()

    def answer(_: bytes) -> bytes:
        enough.wait(30)
        return b"\x90\x00"

    with card_service.running() as service, VirtualCard(answer, service.ports[0]):
        card_service.wait_for_cards(1)
        began = time.monotonic()
        run_all(all_checks(), deadline)
        above = time.monotonic() - began - deadline
        enough.set()
        return above
