"""Every key that is shown does what is written beside it, and is announced where it cannot be seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.search_field import SearchField
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons, press

CTRL = Qt.KeyboardModifier.ControlModifier


def _ready(window: TroubleshooterWindow, qtbot: QtBot) -> TroubleshooterWindow:
    """The window once its first page has been seen."""
    window.activateWindow()
    qtbot.waitUntil(lambda: window._keys is not None and isinstance(window.page, FirstPage) and window.page.search is not None)
    return window


def _page(window: TroubleshooterWindow) -> Place:
    assert window.page is not None
    return window.page.journey.place


def _shown(window: TroubleshooterWindow) -> dict[str, str]:
    """The key that stands beside each link, by the link's name."""
    return {one.text(): one._key for one in window.findChildren(LinkButton) if one.isVisible() and one._key}


def test_the_key_beside_about_leads_there_and_the_one_beside_back_leads_back(opened: Opened, qtbot: QtBot) -> None:
    window = _ready(opened(), qtbot)
    for name, leads_to in (("About this program", Place.ABOUT), ("Back", Place.WHAT_YOU_SEE)):
        key = _shown(window)[name]
        assert key in buttons(window)[name].accessibleDescription()
        qtbot.keySequence(window, QKeySequence(key))
        assert _page(window) is leads_to


def test_the_key_in_the_search_field_leads_there(opened: Opened, qtbot: QtBot) -> None:
    window = _ready(opened(), qtbot)
    field = window.findChild(SearchField)
    assert field is not None and field._key in field.accessibleDescription()
    qtbot.keySequence(window, QKeySequence(field._key))
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize("journey", [Journey(), moves.choose_symptom(Journey(), built_in_pack().pack, "manage-smartcards")])
def test_keys_change_the_text_size_step_by_step_and_no_further(opened: Opened, qtbot: QtBot, journey: Journey) -> None:
    window = opened(journey)
    window.activateWindow()
    qtbot.waitUntil(lambda: window._keys is not None and window.isActiveWindow())
    went = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Minus):
        qtbot.keyClick(window, key, CTRL)
        went.append(window.text_size)
    assert went == [125, 150, 200, 200, 150, 100, 100]


def test_the_menu_shows_the_keys_that_lead_to_its_sizes(opened: Opened, qtbot: QtBot) -> None:
    window = _ready(opened(), qtbot)
    window.choose_text_size(150)
    for place, key in ((1, "Ctrl+-"), (3, "Ctrl++"), (0, "Ctrl+0")):
        press(window, "Text size")
        [menu] = [one for one in window.findChildren(QMenu) if one.isVisible()]
        action = menu.actions()[place]
        assert action.shortcut().toString() == key and action.isShortcutVisibleInContextMenu()
        size = action.data()
        menu.close()
        window.activateWindow()
        qtbot.waitUntil(lambda: not window.findChildren(QMenu) and window.isActiveWindow())
        qtbot.keySequence(window, QKeySequence(key))
        assert window.text_size == size
        window.choose_text_size(150)


def test_a_shared_terminal_shows_no_keys_and_hears_none_that_leads_away(opened: Opened, qtbot: QtBot) -> None:
    window = _ready(opened(kiosk=True), qtbot)
    assert not _shown(window)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert _page(window) is Place.WHAT_YOU_SEE
    press(window, "None of these")
    assert not _shown(window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert _page(window) is Place.WHAT_YOU_SEE


def test_a_search_that_keys_lead_to_elsewhere_does_nothing(opened: Opened, qtbot: QtBot) -> None:
    window = opened(moves.start_finding_out(Journey(), built_in_pack().pack))
    window.activateWindow()
    qtbot.waitUntil(lambda: window._keys is not None and window.isActiveWindow())
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    assert _page(window) is Place.FIND_OUT
