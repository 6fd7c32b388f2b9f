"""Moving, typing, scrolling and touching count as somebody's presence; what the program does by itself does not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from cim_troubleshooter.kiosk.idle import Idle

SECONDS = 60.0


def left(idle: Idle) -> int:
    """Milliseconds until nobody is there."""
    timer = idle.findChild(QTimer)
    assert timer is not None
    return timer.remainingTime()


@pytest.fixture
def idle(qtbot: QtBot) -> Iterator[Idle]:
    """A count that has been running for a while."""
    owner = QObject()
    idle = Idle(owner, SECONDS, lambda: None)
    timer = idle.findChild(QTimer)
    assert timer is not None
    # A coarse timer of a minute may be seconds early or late, and a new start may not show.
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.start()
    qtbot.waitUntil(lambda: left(idle) < SECONDS * 1000 - 40)
    yield idle
    owner.deleteLater()


@pytest.mark.parametrize(
    "kind",
    [
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    ],
    ids=lambda kind: kind.name,
)
def test_input_restarts_the_count_and_goes_on_to_the_page(idle: Idle, kind: QEvent.Type) -> None:
    before = left(idle)
    assert idle.eventFilter(QObject(), QEvent(kind)) is False
    assert left(idle) > before


@pytest.mark.parametrize("kind", [QEvent.Type.Timer, QEvent.Type.Paint, QEvent.Type.Enter, QEvent.Type.WindowActivate])
def test_what_the_program_does_by_itself_is_not_somebody(idle: Idle, kind: QEvent.Type) -> None:
    before = left(idle)
    assert idle.eventFilter(QObject(), QEvent(kind)) is False
    assert left(idle) <= before


def test_a_card_that_is_put_in_restarts_the_count(idle: Idle) -> None:
    before = left(idle)
    idle.restart()
    assert left(idle) > before


def test_the_time_is_counted_in_seconds_from_the_start_again_and_again(qtbot: QtBot) -> None:
    owner = QObject()
    passed: list[int] = []
    idle = Idle(owner, 0.02, lambda: passed.append(1))
    timer = idle.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == 20
    qtbot.waitUntil(lambda: len(passed) >= 3)


def test_what_is_shown_may_need_more_time_than_is_set_and_gets_it_once(qtbot: QtBot) -> None:
    """As on the page with the telephone number: who reads from it touches nothing."""
    owner = QObject()
    passed: list[int] = []
    idle = Idle(owner, 0.02, lambda: passed.append(1), at_least=lambda: 0.05)
    timer = idle.findChild(QTimer)
    assert timer is not None
    qtbot.waitUntil(lambda: timer.interval() == 30)
    assert passed == []
    qtbot.waitUntil(lambda: len(passed) >= 2)
