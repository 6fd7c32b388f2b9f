"""The Tab key goes through each page as it is read out, and that is from top to bottom as it stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.code_picture import LargeCode
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes import EVERY_STATE
from tests.screens.audit import called
from tests.screens.conftest import Opened, buttons
from tests.screens.looks import each_scene


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    load_typeface()
    qapp.setFont(base_font())


def _by_tab(window: TroubleshooterWindow, forward: bool = True) -> list[QWidget]:
    """What has the focus one after the other, from the first page's or last page's end until it begins again."""
    window.activateWindow()
    QApplication.processEvents()
    passed: list[QWidget] = []
    while len(passed) < 300:
        window.focusNextPrevChild(forward)
        here = QApplication.focusWidget()
        if here is None or here in passed:
            break
        passed.append(here)
    return passed


def _column(window: QWidget, widget: QWidget) -> int:
    """0 in the left column or where there are none, 1 in the right one, 2 below both."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Columns):
        above = above.parentWidget()
    if isinstance(above, Columns):
        return int(above.right.geometry().contains(widget.mapTo(above, QPoint(1, 1))))
    columns = window.findChild(Columns)
    return 2 if columns is not None and widget.mapTo(window, QPoint()).y() >= columns.mapTo(window, QPoint(0, columns.height())).y() else 0


def _stands(window: TroubleshooterWindow, widget: QWidget) -> tuple[int, int, int, int]:
    """Header, page or footer; the column; and how far down and across its middle is."""
    page = window.page
    assert page is not None
    part = 1 if page.isAncestorOf(widget) else 0 if window._header.isAncestorOf(widget) else 2
    middle = widget.mapTo(window, widget.rect().center())
    return part, _column(window, widget), middle.y() // 24, middle.x()


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
def test_the_tab_key_goes_from_top_to_bottom(every: int) -> None:
    for name, window in each_scene(tuple(EVERY_STATE)[::every]):
        window.resize(1180, 3000)
        # What fills the window, such as a code to scan, stands nowhere in particular.
        passed = [one for one in _by_tab(window) if not isinstance(one, LargeCode)]
        assert len(passed) > 1, name
        placed = sorted(passed, key=lambda one, window=window: _stands(window, one))  # type: ignore[misc]
        start = passed.index(placed[0])
        assert [called(one) for one in passed[start:] + passed[:start]] == [called(one) for one in placed], name


def test_the_tab_key_reaches_everything_that_can_be_pressed_and_goes_back_the_same_way(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    qtbot.waitUntil(lambda: isinstance(window.page, FirstPage) and window.page.search is not None)
    forwards = _by_tab(window)
    assert set(forwards) >= set(buttons(window).values())
    backwards = _by_tab(window, forward=False)
    start = backwards.index(forwards[-1])
    assert backwards[start:] + backwards[:start] == forwards[::-1]


def test_what_is_reached_can_be_seen(opened: Opened) -> None:
    window = opened()
    window.activateWindow()
    window.resize(800, 600)
    QApplication.processEvents()
    area = window._scroll.viewport()
    for _ in range(30):
        window.focusNextPrevChild(True)
        widget = QApplication.focusWidget()
        if widget is not None and window.page is not None and window.page.isAncestorOf(widget):
            top = widget.mapTo(area, QPoint(0, 0)).y()
            assert top >= -1 and min(top + widget.height(), top + area.height()) <= area.height() + 1


def test_focus_is_moved_with_its_reason(opened: Opened) -> None:
    window = opened()
    window.activateWindow()
    QApplication.processEvents()
    assert window.focusNextPrevChild(True)
    focused = QApplication.focusWidget()
    assert focused is not None and focused.focusPolicy() & Qt.FocusPolicy.TabFocus
