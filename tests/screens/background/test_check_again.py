"""Check again may be pressed as often as somebody likes: login servers and the process that asks cards see little of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.screens.background.checking import AT_MOST_EVERY, Checking
from cim_troubleshooter.settings.model import Settings
from tests.support.hosts import Server

PRESSES = 100


@pytest.fixture
def checking(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Checking]:
    monkeypatch.delenv("https_proxy", raising=False)
    made = Checking()
    yield made
    made.close()


def test_a_hundred_presses_are_not_a_hundred_requests_and_the_last_one_counts(qtbot: QtBot, checking: Checking, tmp_path: Path) -> None:
    server = Server(tmp_path / "server")
    settings = Settings(checks_enabled=("network",), checks_network_hosts=(f"localhost:{server.port}",))
    pack = built_in_pack().pack
    began = time.monotonic()
    for _ in range(PRESSES):
        checking.start(settings, pack)
        qtbot.wait(5)
    with qtbot.waitSignal(checking.news, timeout=10_000, check_params_cb=lambda report: report.finished):
        pass
    assert 0 < len(server.requests) <= 2 + (time.monotonic() - began) / AT_MOST_EVERY
    server.stop()


def test_a_first_press_does_not_wait_and_one_that_was_left_behind_never_starts(qtbot: QtBot, checking: Checking, tmp_path: Path) -> None:
    server = Server(tmp_path / "server")
    settings = Settings(checks_enabled=("network",), checks_network_hosts=(f"localhost:{server.port}",))
    pack = built_in_pack().pack
    with qtbot.waitSignal(checking.news, timeout=10_000, check_params_cb=lambda report: report.finished):
        checking.start(settings, pack)
    asked = len(server.requests)
    checking.start(settings, pack)
    checking.cancel()
    qtbot.wait(round(AT_MOST_EVERY * 1500))
    assert (asked, len(server.requests)) == (1, 1)
    server.stop()
