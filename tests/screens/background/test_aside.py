"""What may take long is done beside the window, which works meanwhile, and its outcome is told in the window's own time."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from cim_troubleshooter.screens.background.aside import Aside

PATIENT = 60.0


class Heard(QObject):
    """Who began it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.on: list[QThread] = []

    def hear(self, outcome: object) -> None:
        self.told.append(outcome)
        self.on.append(QThread.currentThread())


def test_the_window_works_while_something_takes_long_and_hears_of_it_in_its_own_thread(qtbot: QtBot) -> None:
    release, heard = threading.Event(), Heard()
    aside = Aside(lambda: release.wait(PATIENT) and threading.current_thread().name, 0.01)
    aside.ended.connect(heard.hear)
    with qtbot.waitSignal(aside.takes_long):
        aside.begin()
    assert heard.told == []
    release.set()
    qtbot.waitUntil(lambda: heard.told == ["aside"])
    assert heard.on == [QThread.currentThread()]


def test_what_ended_in_time_is_not_said_to_take_long(qtbot: QtBot) -> None:
    aside = Aside(lambda: 7, PATIENT)
    with qtbot.waitSignal(aside.ended) as ended:
        aside.begin()
    assert ended.args == [7]
    assert not aside._clock.isActive()


def test_what_fails_is_told_as_what_it_failed_with_and_logged_without_its_text(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    error = OSError("the share //anytown/jsmith is gone")

    def fail() -> None:
        raise error

    aside = Aside(fail, PATIENT)
    with qtbot.waitSignal(aside.ended) as ended:
        aside.begin()
    assert ended.args == [error]
    assert "OSError" in caplog.text and "jsmith" not in caplog.text


@pytest.mark.usefixtures("qapp")
def test_nobody_is_told_who_has_gone(qtbot: QtBot) -> None:
    release, heard, after = threading.Event(), Heard(), Heard()
    aside = Aside(lambda: release.wait(PATIENT), PATIENT)
    aside.ended.connect(heard.hear)
    aside.ended.connect(after.hear)
    aside.begin()
    told = heard.told
    heard.deleteLater()
    del heard
    release.set()
    qtbot.waitUntil(lambda: after.told == [True])
    assert told == []
