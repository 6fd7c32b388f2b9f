"""Notices: what everybody should know today, at the top of the first page."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Day, Notice, Pack
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens import window as window_module
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.notice_bar import NoticeBar
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, press

WORKS = Notice(
    "Planned work on Sunday", "Logging in may take longer from 08:00 to 10:00.", Day("2026-11-20"), Day("2026-11-30"), id="works"
)
DOWN = WORKS._replace(title="Login is down", says="Many cannot log in today.", kind="warning", web="https://status.example.org", id="down")


def _with(window: TroubleshooterWindow, *notices: Notice) -> Pack:
    whole = built_in_pack().whole._replace(notices={notice.id: notice for notice in notices})
    window.refresh(window.surroundings._replace(pack=in_force(whole, "2026-11-25"), whole=whole))  # type: ignore[arg-type]
    window.show_journey(Journey())
    QApplication.processEvents()
    return whole


def _bars(window: TroubleshooterWindow) -> list[NoticeBar]:
    QApplication.processEvents()
    return [bar for bar in window.findChildren(NoticeBar) if bar.isVisible()]


def _texts(bar: NoticeBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel)]


def test_a_notice_stands_above_all_else_and_a_warning_before_information(opened: Opened) -> None:
    window = opened()
    _with(window, WORKS, DOWN)
    bars = _bars(window)
    assert [bar.accessibleName() for bar in bars] == ["Warning: Login is down", "Information: Planned work on Sunday"]
    assert window.page is not None
    assert all(bar.mapTo(window, QPoint(0, bar.height())).y() < window.page.heading.mapTo(window, QPoint(0, 0)).y() for bar in bars)


def test_it_says_what_it_is_in_words_and_shows_its_address_as_text(opened: Opened) -> None:
    window = opened()
    _with(window, DOWN)
    [bar] = _bars(window)
    assert _texts(bar) == ["Warning: Login is down", "Many cannot log in today.", "More: https://status.example.org"]


def test_information_and_warning_differ_by_their_sign_and_colour_too(opened: Opened) -> None:
    window = opened()
    _with(window, DOWN, WORKS)
    warning, information = (bar.grab().toImage() for bar in _bars(window))
    assert warning.pixelColor(1, 20).name() == tokens.WARM_YELLOW
    assert information.pixelColor(1, 20).name() == tokens.BLUE


def test_outside_its_days_nothing_is_shown(opened: Opened) -> None:
    window = opened()
    _with(window, WORKS._replace(from_=Day("2027-01-01"), until=Day("2027-01-02")))
    assert not _bars(window)


def test_on_a_new_day_the_first_page_shows_what_is_in_force_then(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened()
    _with(window, WORKS)
    assert _bars(window)
    monkeypatch.setattr(window_module, "today", lambda: Day("2026-12-24"))
    press(window, "Start again")
    assert not _bars(window)


@pytest.mark.parametrize(("width", "text_size"), [(1180, 100), (800, 100), (480, 200)])
def test_a_long_notice_wraps_and_is_not_cut_off(opened: Opened, qtbot: QtBot, width: int, text_size: int) -> None:
    window = opened()
    window.resize(width, 700)
    window.choose_text_size(text_size)
    _with(window, DOWN._replace(says="Many cannot log in today. " * 8))
    [bar] = _bars(window)
    assert bar.mapTo(window, QPoint(bar.width(), 0)).x() <= window.width()
    for label in bar.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
