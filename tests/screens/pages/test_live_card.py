"""Putting a card in and taking it out changes the checks page by itself, at once, through the real card service."""

import statistics
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages import this_computer_page
from cim_troubleshooter.screens.pages.this_computer_page import ThisComputerPage
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.smartcard.watch import Happening
from tests.bench.figure import ALLOWANCE
from tests.screens.conftest import Opened, press
from tests.support import card_service as service_for_tests
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard

LOG_IN = moves.choose_symptom(Journey(), built_in_pack().pack, "log-in")
PATIENCE = 20_000
pytestmark = pytest.mark.usefixtures("card_checks_alone")


def row(window: TroubleshooterWindow, check: str) -> QLabel:
    """The words of a check's row."""
    assert isinstance(window.page, ThisComputerPage)
    return window.page.rows[check]._found


def shows(window: TroubleshooterWindow, check: str, words: str) -> Callable[[], bool]:
    return lambda: isinstance(window.page, ThisComputerPage) and check in window.page.rows and words in row(window, check).text()


class Painted(QObject):
    """Notes when a label is first painted with certain words."""

    def __init__(self, label: QLabel, words: str) -> None:
        super().__init__()
        self._label, self._words = label, words
        self.at = 0.0
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.at and self._words in self._label.text():
            self.at = time.monotonic()
        return False


def test_a_card_that_comes_and_goes_is_seen_without_checking_again(
    opened: Opened, qtbot: QtBot, service: service_for_tests.CardService
) -> None:
    window = opened(LOG_IN)
    qtbot.waitUntil(shows(window, "card", "no smartcard"), timeout=PATIENCE)
    with VirtualCard(PivCard().answer, service.ports[0]):
        qtbot.waitUntil(shows(window, "card", "read to the end"), timeout=PATIENCE)
    qtbot.waitUntil(shows(window, "card", "The smartcard was taken out."), timeout=PATIENCE)
    qtbot.waitUntil(shows(window, "card", "no smartcard"), timeout=PATIENCE)
    assert isinstance(window.page, ThisComputerPage)
    assert {code.code for code in window.page.findings()} == {"card-service-running", "reader-found", "no-card"}


def test_what_comes_and_goes_is_read_out_once_and_rows_that_stay_as_they_are_are_not(
    opened: Opened, qtbot: QtBot, service: service_for_tests.CardService, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(this_computer_page, "announce", lambda _, text: said.append(text))
    window = opened(LOG_IN)
    qtbot.waitUntil(shows(window, "card", "no smartcard"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(said) == 1, timeout=PATIENCE)
    said.clear()
    with VirtualCard(PivCard().answer, service.ports[0]):
        qtbot.waitUntil(shows(window, "card", "read to the end"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(said) >= 4, timeout=PATIENCE)
    assert [text.partition(".")[0] for text in said] == [
        "A smartcard was put in",
        "Your smartcard: working",
        "The smartcard was taken out",
        "Your smartcard: needs attention",
    ]


def test_what_was_found_of_a_card_that_is_out_again_is_not_passed_on(
    opened: Opened, qtbot: QtBot, service: service_for_tests.CardService
) -> None:
    with VirtualCard(PivCard(days=-4).answer, service.ports[0]):
        service_for_tests.wait_for_cards(1)
        window = opened(LOG_IN)
        qtbot.waitUntil(shows(window, "card", "ended on"), timeout=PATIENCE)
    qtbot.waitUntil(shows(window, "card", "taken out"), timeout=PATIENCE)
    assert isinstance(window.page, ThisComputerPage)
    assert "certificate-expired" not in {finding.code for finding in window.page.findings()}
    press(window, "Continue")


@pytest.mark.parametrize("rounds", [3, pytest.param(40, marks=pytest.mark.long)])
def test_a_row_follows_an_event_within_two_frames_and_a_card_is_read_soon_after(
    opened: Opened, qtbot: QtBot, service: service_for_tests.CardService, rounds: int, capsys: pytest.CaptureFixture[str]
) -> None:
    window = opened(LOG_IN)
    qtbot.waitUntil(shows(window, "card", "no smartcard"), timeout=PATIENCE)
    heard: list[Happening] = []
    window.background.checking.happened.connect(heard.append)
    until_row, until_read = [], []
    for _ in range(rounds):
        label = row(window, "card")
        put_in, read = Painted(label, "put in"), Painted(label, "read to the end")
        began = time.monotonic()
        with VirtualCard(PivCard().answer, service.ports[0]):
            qtbot.waitUntil(lambda: bool(read.at), timeout=PATIENCE)  # noqa: B023
            until_read.append(read.at - began)
            until_row.append(put_in.at - heard[-1].heard)
            taken_out = Painted(label, "taken out")
        qtbot.waitUntil(lambda: bool(taken_out.at), timeout=PATIENCE)  # noqa: B023
        until_row.append(taken_out.at - heard[-1].heard)
        qtbot.waitUntil(shows(window, "card", "no smartcard"), timeout=PATIENCE)
    slowest = sorted(until_row)[int(len(until_row) * 0.95) - 1]
    with capsys.disabled():
        print(
            f"\nPC/SC event to painted row: 95th percentile {slowest * 1000:.1f} ms of {len(until_row)}; "
            f"card put in to read and shown: median {statistics.median(until_read):.2f} s, longest {max(until_read):.2f} s"
        )
    assert slowest < 0.030 * ALLOWANCE
    assert statistics.median(until_read) < 0.7 * ALLOWANCE


def test_the_service_may_go_and_come_back_while_the_checks_are_shown(opened: Opened, qtbot: QtBot) -> None:
    with service_for_tests.running() as first:
        window = opened(LOG_IN)
        qtbot.waitUntil(shows(window, "card", "no smartcard"), timeout=PATIENCE)
        first.stop()
        qtbot.waitUntil(shows(window, "card-service", "does not answer"), timeout=PATIENCE)
    with service_for_tests.running() as second, VirtualCard(PivCard().answer, second.ports[0]):
        qtbot.waitUntil(shows(window, "card", "read to the end"), timeout=PATIENCE)
        assert "is running" in row(window, "card-service").text()
