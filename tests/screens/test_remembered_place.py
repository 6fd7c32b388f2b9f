"""The window comes back where it was, never where there is no screen any more, and never on a shared terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.screens import remembered_place
from cim_troubleshooter.system import folders


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file, not there yet."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return Path(folders.log_folder() or "") / "window.txt"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(500, 400)
    qtbot.addWidget(made)
    return made


def test_a_window_comes_back_where_it_was(kept: Path, window: QWidget, qtbot: QtBot) -> None:
    window.setGeometry(40, 60, 640, 420)
    remembered_place.keep(window)
    assert kept.read_text() == "40 60 640 420 0\n"
    other = QWidget()
    qtbot.addWidget(other)
    remembered_place.recall(other)
    assert (other.pos(), other.size().toTuple()) == (QPoint(40, 60), (640, 420))


def test_a_window_that_filled_the_screen_fills_it_again(kept: Path, window: QWidget) -> None:
    kept.parent.mkdir()
    kept.write_text("40 60 640 420 1\n")
    remembered_place.recall(window)
    assert window.isMaximized()


@pytest.mark.parametrize("place", ["5000 60", "-900 60", "40 -300", "40 5000"])
def test_where_no_screen_is_any_more_only_the_size_comes_back(kept: Path, window: QWidget, place: str) -> None:
    kept.parent.mkdir()
    kept.write_text(f"{place} 640 420 0\n")
    before = window.pos()
    remembered_place.recall(window)
    assert (window.pos(), window.size().toTuple()) == (before, (640, 420))


@pytest.mark.parametrize("place", ["0 0 3000 2500", "500 300 640 700", "100 0 640 3000"])
def test_a_window_lies_wholly_on_the_screen_that_is_there_now(kept: Path, window: QWidget, place: str) -> None:
    kept.parent.mkdir()
    kept.write_text(f"{place} 0\n")
    remembered_place.recall(window)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize("written", ["", "40 60 640 420 0"])
def test_what_a_taskbar_takes_is_left_free(kept: Path, window: QWidget, written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if written:
        kept.parent.mkdir()
        kept.write_text(written)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(60, 30, 500, 300))
    window.resize(1180, 828)
    remembered_place.recall(window)
    room = QRect(60, 30, 500, 300)
    assert window.width() <= room.width() and window.height() < room.height()
    remembered_place.stay_on_screen(window)
    assert room.contains(window.geometry())


@pytest.mark.parametrize("written", ["", "a b c d e", "1 2 3", "0 0 1 1 0", "0 0 99999 99999 0", "0 0 640 420 0 7", "\x00\xff", "9" * 5000])
def test_a_file_that_somebody_changed_is_passed_over(kept: Path, window: QWidget, written: str) -> None:
    kept.parent.mkdir()
    kept.write_bytes(written.encode("latin-1"))
    remembered_place.recall(window)
    assert window.size().toTuple() == (500, 400)


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_said(kept: Path, window: QWidget) -> None:
    kept.parent.parent.joinpath(kept.parent.name).write_text("a file where the folder would be")
    remembered_place.keep(window)
