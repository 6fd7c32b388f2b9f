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

    def __init__(self, parent: QObject, seconds: float, when_idle: Callable[[], None]) -> None:
        """Begins to count at once."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(when_idle)
        self._timer.start()

    def restart(self) -> None:
        """Somebody is there, although nothing was touched."""
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any input restarts the count."""
        if event.type() in _INPUT:
            self._timer.start()
        return False
