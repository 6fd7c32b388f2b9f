"""A message that stands on the screen is proposed on the first page, and nothing moves by itself."""

import threading

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import on_screen
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.widgets.proposal_bar import ProposalBar
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons, press

PACK = built_in_pack().pack
MESSAGE = next(iter(PACK.messages.values()))


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_screen, "messages_shown", lambda *_: (MESSAGE.id,))


def _proposed(window: TroubleshooterWindow, qtbot: QtBot) -> ProposalBar:
    qtbot.waitUntil(lambda: isinstance(window.page, FirstPage) and window.page.proposal is not None)
    QApplication.processEvents()
    assert isinstance(window.page, FirstPage) and window.page.proposal is not None
    return window.page.proposal


@pytest.mark.usefixtures("shown")
def test_a_message_on_the_screen_is_proposed_above_the_cards_and_nothing_moves(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    bar = _proposed(window, qtbot)
    assert bar.accessibleName() == f"This looks like what is on your screen: {MESSAGE.says}"
    assert window.page is not None and window.page.journey == Journey()
    assert isinstance(window.page, FirstPage)
    assert bar.mapTo(window, QPoint(0, bar.height())).y() <= window.page.cards[0].mapTo(window, QPoint(0, 0)).y()
    assert QApplication.focusWidget() is window.page.heading


@pytest.mark.usefixtures("shown")
def test_its_one_button_begins_with_the_message(opened: Opened, qtbot: QtBot) -> None:
    window = opened(checks_enabled=None)
    _proposed(window, qtbot)
    press(window, "Start with this")
    assert window.page is not None
    assert (window.page.journey.message, window.page.journey.symptom) == (MESSAGE.id, MESSAGE.symptom)


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("how", [{"checks_screen": False}, {"checks_enabled": ("card",)}, {"kiosk": True, "kiosk_enabled": True}])
def test_where_the_site_says_no_or_strangers_use_it_nobody_looks(
    opened: Opened, qtbot: QtBot, how: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = threading.Event()
    monkeypatch.setattr(on_screen, "messages_shown", lambda *_: looked.set())
    window = opened(**how)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: isinstance(window.page, FirstPage) and window.page.search is not None)
    assert not [thread for thread in threading.enumerate() if thread.name == "look at the screen"]
    assert not looked.is_set()


@pytest.mark.usefixtures("shown")
def test_nothing_is_put_in_the_way_of_somebody_who_has_begun(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    may_answer = threading.Event()
    monkeypatch.setattr(on_screen, "messages_shown", lambda *_: (MESSAGE.id,) if may_answer.wait(20) else ())
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.page, FirstPage) and window.page.search is not None)
    window.activateWindow()
    buttons(window)["None of these"].setFocus()
    with qtbot.waitSignal(window.background.looking.seen):
        may_answer.set()
    assert isinstance(window.page, FirstPage) and window.page.proposal is None


@pytest.mark.parametrize("wrong", [(), ("unheard-of",)])
def test_what_is_not_known_is_not_proposed(opened: Opened, qtbot: QtBot, wrong: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_screen, "messages_shown", lambda *_: wrong)
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.page, FirstPage) and window.page.search is not None)
    qtbot.waitUntil(lambda: not [thread for thread in threading.enumerate() if thread.name == "look at the screen"])
    QApplication.processEvents()
    assert isinstance(window.page, FirstPage) and window.page.proposal is None
    assert window.page.journey.place is Place.WHAT_YOU_SEE
