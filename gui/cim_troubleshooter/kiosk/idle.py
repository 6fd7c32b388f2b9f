"""How long nobody has touched anything."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

_INPUT = frozenset({
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
})  # fmt: skip


class Idle(QObject):
    """An event filter for the application: calls `when_idle` each time that the given number of seconds passes without input."""

    def __init__(self, parent: QObject, seconds: float, when_idle: Callable[[], None], at_least: Callable[[], float] = lambda: 0.0) -> None:
        """Begins to count at once. `at_least` is asked when the time is up: what is shown then may need more of it."""
        super().__init__(parent)
        self._seconds, self._when_idle, self._at_least = seconds, when_idle, at_least
        self._passed = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._time_is_up)
        self.restart()

    def restart(self) -> None:
        """Somebody is there, although nothing was touched."""
        self._passed = 0.0
        self._count(self._seconds)

    def _count(self, seconds: float) -> None:
        self._passed += seconds
        self._timer.start(round(seconds * 1000))

    def _time_is_up(self) -> None:
        left = self._at_least() - self._passed
        if left > 0:
            self._count(left)
            return
        self.restart()
        self._when_idle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any input restarts the count."""
        if event.type() in _INPUT:
            self.restart()
        return False
