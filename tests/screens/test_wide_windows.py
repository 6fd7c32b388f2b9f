"""In a wide window a row's end can still be found from its beginning, and more pictures stand beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.audit import called, seen
from tests.screens.conftest import Opened
from tests.screens.looks import each_scene, settle


def _too_wide(window: TroubleshooterWindow) -> list[str]:
    """Words, cards and rows of the page that are wider than a row should be."""
    page = window.page
    assert page is not None
    rows = [one for one in seen(page) if isinstance(one, (QLabel, QFrame)) or type(one) is not QWidget]
    return [f"{called(one)}: {one.width()} px" for one in rows if one.width() > tokens.WIDEST_ROW]


@pytest.mark.parametrize("size", [(1920, 1080), (2560, 1440)])
def test_no_row_is_wider_than_can_be_followed(size: tuple[int, int]) -> None:
    looked_at = 0
    for name, window in each_scene():
        if isinstance(window.page, FirstPage):
            continue
        for text_size in (100, 200):
            window.choose_text_size(text_size)
            window.resize(*size)
            settle()
            assert _too_wide(window) == [], (name, text_size)
            looked_at += 1
    assert looked_at > 50


@pytest.mark.parametrize(("width", "columns"), [(800, 2), (1024, 3), (1366, 3), (1490, 3), (1500, 4), (1920, 4), (2560, 4)])
def test_four_pictures_stand_beside_each_other_from_1500_px_on(opened: Opened, width: int, columns: int) -> None:
    window = opened()
    window.resize(width, 900)
    settle()
    assert isinstance(window.page, FirstPage)
    tops = [card.mapTo(window, QPoint(0, 0)).y() for card in window.page.cards]
    assert tops.count(tops[0]) == columns


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_a_wide_window_can_become_narrow_again(opened: Opened, text_size: int) -> None:
    window = opened(moves.who_can_help(Journey()))
    window.choose_text_size(text_size)
    for width in (3840, 800):
        window.resize(width, 900)
        settle()
        assert window.width() == width
        assert window.page is not None and window.page.width() < width
