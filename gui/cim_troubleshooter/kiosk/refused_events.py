"""What a stranger may not do: close the window or a cover, minimise it, open a context menu, carry text in or out, hold a key down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

_REFUSED = frozenset({
    QEvent.Type.ContextMenu,
    QEvent.Type.ToolTip,
    QEvent.Type.WhatsThis,
    QEvent.Type.QueryWhatsThis,
    QEvent.Type.EnterWhatsThisMode,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
})  # fmt: skip
_REFUSED_KEYS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Quit,
    QKeySequence.StandardKey.Close,
    QKeySequence.StandardKey.WhatsThis,
)


class RefusedEvents(QObject):
    """An event filter for the application."""

    def __init__(self, parent: QObject, window: QWidget, stay_open: Callable[[], Sequence[QObject]]) -> None:
        """`window` comes back when somebody minimises it. `stay_open` gives what nobody may close: it and its covers.

        What else opens, such as the menu of text sizes, has to close as usual: a menu that cannot keeps pointer and keys for good.
        """
        super().__init__(parent)
        self._window = window
        self._stay_open = stay_open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the event goes no further."""
        kind = event.type()
        if kind in _REFUSED or (kind == QEvent.Type.Close and any(watched is one for one in self._stay_open())):
            event.ignore()
            return True
        if kind == QEvent.Type.WindowStateChange and watched is self._window and self._window.isMinimized():
            self._window.showFullScreen()
        if isinstance(event, QKeyEvent) and kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return _is_refused_key(event)
        return isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.MiddleButton


def _is_refused_key(event: QKeyEvent) -> bool:
    held_down = event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape)
    return held_down or any(event.matches(key) for key in _REFUSED_KEYS)
