"""The checks of a window that goes while they begin, run or speak."""

import threading

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.background.checking import Checking
from cim_troubleshooter.screens.pages.this_computer_page import ThisComputerPage
from cim_troubleshooter.settings.load import load_settings
from tests.screens.conftest import Opened

SETTINGS = load_settings()._replace(checks_enabled=("card-service", "reader", "card"))


def _threads(*names: str) -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name in names]


def test_checks_that_are_begun_and_closed_many_times_end_without_a_word(qtbot: QtBot) -> None:
    pack = built_in_pack().pack
    for _ in range(20):
        window = Checking()
        window.start(SETTINGS, pack)
        window.start(SETTINGS, pack)
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not _threads("begin checks", "readers and cards", "wake the watch"), timeout=10_000)


def test_two_beginnings_at_once_follow_readers_and_cards_once(qtbot: QtBot) -> None:
    window, pack = Checking(), built_in_pack().pack
    for _ in range(10):
        window.start(SETTINGS, pack)
    qtbot.waitUntil(lambda: not _threads("begin checks"), timeout=10_000)
    assert len(_threads("readers and cards")) == 1
    window.close()
    qtbot.waitUntil(lambda: not _threads("readers and cards", "wake the watch"), timeout=10_000)


def test_the_checks_begin_once_their_page_is_there_and_not_at_all_where_it_has_gone_by_then(opened: Opened, qtbot: QtBot) -> None:
    window, pack = opened(checks_enabled=SETTINGS.checks_enabled), built_in_pack().pack
    page = moves.choose_symptom(Journey(), pack, "log-in")
    window.show_journey(page)
    assert not _threads("begin checks", "readers and cards")
    window.show_journey(moves.checks_seen(page, pack, skipped=True))
    qtbot.wait(100)
    assert not _threads("begin checks", "readers and cards")
    window.show_journey(page)
    shown = window.page
    assert isinstance(shown, ThisComputerPage)
    qtbot.waitUntil(lambda: len(shown.rows) == len(SETTINGS.checks_enabled), timeout=10_000)
