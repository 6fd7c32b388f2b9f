"""How long the checks take with a real card service: with a readable card, and with one that never answers.

The network's hosts are four servers of our own that take 50 ms to answer.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from cim_troubleshooter.checks.catalogue import checks_for
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system.proxy import Proxy
from tests.support import card_service
from tests.support.certificates import written
from tests.support.hosts import PUBLIC, Server
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard


def with_a_readable_card() -> tuple[float, float]:
    """Seconds for all checks, and for the slowest of them."""
    with _hosts() as hosts, card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]):
        card_service.wait_for_cards(1)
        this_run = ThisRun(Settings(checks_network_hosts=hosts), proxy=Proxy)
        checks = checks_for(this_run)
        began = time.monotonic()
        reports = run_all(checks, 10, this_run)
        return time.monotonic() - began, max(report.seconds for report in reports)


def with_a_card_that_never_answers(deadline: float) -> float:
    """Seconds above the deadline for all checks."""
    enough = threading.Event()

    def answer(_: bytes) -> bytes:
        enough.wait(30)
        return b"\x90\x00"

    with _hosts() as hosts, card_service.running() as service, VirtualCard(answer, service.ports[0]):
        card_service.wait_for_cards(1)
        this_run = ThisRun(Settings(checks_network_hosts=hosts), proxy=Proxy)
        checks = checks_for(this_run)
        began = time.monotonic()
        run_all(checks, deadline, this_run)
        above = time.monotonic() - began - deadline
        enough.set()
        return above


@contextlib.contextmanager
def _hosts() -> Iterator[tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        before = os.environ.get("SSL_CERT_FILE")
        os.environ["SSL_CERT_FILE"] = written(PUBLIC, Path(folder, "authority.pem"))
        servers = [Server(Path(folder, str(number)), wait=0.05) for number in range(4)]
        yield tuple(f"localhost:{server.port}" for server in servers)
        for server in servers:
            server.stop()
        del os.environ["SSL_CERT_FILE"]
        if before is not None:
            os.environ["SSL_CERT_FILE"] = before
