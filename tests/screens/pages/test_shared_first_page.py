"""The first page of a shared terminal: few words, and a card put in is looked at; one that was in before is not, unless somebody says so."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.widgets.card_reader import CardReader
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.smartcard import put_in
from tests.screens.conftest import Opened, buttons, press
from tests.support import card_service as service_for_tests
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard

PATIENCE = 20_000
A_WHILE = 1_500
"""Milliseconds in which a card that is put in has long been noticed."""


@pytest.fixture(autouse=True)
def every_card_is_put_in(monkeypatch: pytest.MonkeyPatch, card_checks_alone: None) -> None:
    """Also one that comes soon after its reader."""
    monkeypatch.setattr(put_in, "KNOWN_AFTER", 0.0)


def _page(window: TroubleshooterWindow) -> Place:
    assert window.page is not None
    return window.page.journey.place


def _follows_cards(window: TroubleshooterWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.background._checking is not None and window.background._checking._watch is not None, timeout=PATIENCE)
    watch = window.background.checking._watch
    assert watch is not None
    qtbot.waitUntil(watch.began.is_set, timeout=PATIENCE)


def test_a_card_that_is_put_in_is_looked_at(opened: Opened, qtbot: QtBot, service: service_for_tests.CardService) -> None:
    window = opened(kiosk=True)
    here: list[None] = []
    window.background.card_put_in.connect(lambda: here.append(None))
    _follows_cards(window, qtbot)
    with VirtualCard(PivCard(days=-4).answer, service.ports[0]):
        qtbot.waitUntil(lambda: _page(window) is Place.THIS_COMPUTER, timeout=PATIENCE)
        assert len(here) == 1
        qtbot.waitUntil(lambda: any("ended on" in label.text() for label in window.findChildren(QLabel)), timeout=PATIENCE)
        press(window, "Continue")
    assert window.page is not None
    assert window.page.journey.place is Place.WHAT_TO_DO
    assert "certificates" in window.page.heading.text()


def test_a_card_that_was_in_before_begins_nothing_until_somebody_says_that_it_is_in(
    opened: Opened, qtbot: QtBot, service: service_for_tests.CardService
) -> None:
    with VirtualCard(PivCard().answer, service.ports[0]):
        service_for_tests.wait_for_cards(1)
        window = opened(kiosk=True)
        _follows_cards(window, qtbot)
        qtbot.wait(A_WHILE)
        # Nor does it after the idle time.
        window.start_again()
        qtbot.wait(A_WHILE)
        assert _page(window) is Place.WHAT_YOU_SEE
        press(window, "My card is in already")
        assert _page(window) is Place.THIS_COMPUTER


def test_on_a_computer_of_ones_own_no_card_is_waited_for(opened: Opened, qtbot: QtBot, service: service_for_tests.CardService) -> None:
    window = opened()
    with VirtualCard(PivCard().answer, service.ports[0]):
        service_for_tests.wait_for_cards(1)
        qtbot.wait(A_WHILE)
        assert _page(window) is Place.WHAT_YOU_SEE
        assert window.background._checking is None
    assert not window.findChildren(CardReader)


@pytest.mark.parametrize("enabled", [(), ("network",)])
def test_a_terminal_that_may_not_look_at_cards_asks_for_none(opened: Opened, enabled: tuple[str, ...]) -> None:
    window = opened(kiosk=True, checks_enabled=enabled)
    assert window.page is not None
    assert window.page.heading.text() == "Choose your picture"
    assert not window.findChildren(CardReader)
    assert "My card is in already" not in buttons(window)


def test_where_the_checks_found_nothing_it_says_no_more_than_that(opened: Opened) -> None:
    window = opened(moves.checks_seen(moves.card_put_in(Journey()), built_in_pack().pack), kiosk=True)
    assert window.page is not None
    assert window.page.heading.text() == "Choose your picture"
    assert any("do not show what is wrong" in label.text() for label in window.page.findChildren(QLabel))


@pytest.mark.parametrize("text_size", [100, 200])
def test_none_of_these_is_among_the_actions_at_every_text_size(opened: Opened, text_size: int) -> None:
    window = opened(kiosk=True)
    window.choose_text_size(text_size)
    none = buttons(window)["None of these"]
    assert window._actions.isAncestorOf(none)
    press(window, "None of these")
    assert _page(window) is Place.FIND_OUT
