"""Buttons that belong together as one stop of the Tab key: arrow keys, Home and End go between them, and Tab leaves them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class OneStop(QObject):
    """Lives as long as `holder`. The Tab key comes to the button that had the focus last, or to the first one."""

    def __init__(self, holder: QObject, buttons: Sequence[QAbstractButton]) -> None:
        """In the order in which they stand."""
        super().__init__(holder)
        self._buttons = tuple(buttons)
        for button in self._buttons:
            button.installEventFilter(self)
        self._stop_at(self._buttons[:1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key goes on to another button; a button that gets the focus is the stop from now on."""
        if event.type() == QEvent.Type.FocusIn:
            self._stop_at([button for button in self._buttons if button is watched])
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, there = Qt.Key(event.key()), [button for button in self._buttons if button.isVisible() and button.isEnabled()]
        here = next((number for number, button in enumerate(there) if button is watched), None)
        if here is None or (key not in _BY and key not in _ENDS):
            return False
        there[min(max(here + _BY[key], 0), len(there) - 1) if key in _BY else _ENDS[key]].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _stop_at(self, stop: Sequence[QAbstractButton]) -> None:
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button in stop else Qt.FocusPolicy.ClickFocus)
