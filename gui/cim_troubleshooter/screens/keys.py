"""Keys that work on every page. Where a page shows a control that does the same, the key stands beside it or in its description."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Keys(QObject):
    """The keys of one window, as signals of what they ask for. `text_size` carries +1, -1, or 0 for the usual size.

    None of them leads out of a shared terminal, where the page about the program has no place.
    """

    back = Signal()
    search = Signal()
    text_size = Signal(int)
    about = Signal()

    def __init__(self, window: QWidget, with_about: bool) -> None:
        """They work from now on."""
        super().__init__(window)
        self._window = window
        self._on(("Esc", "Alt+Left"), self.back)
        self._on(("Ctrl+F",), self.search)
        self._on(("Ctrl++", "Ctrl+="), self.text_size, 1)
        self._on(("Ctrl+-",), self.text_size, -1)
        self._on(("Ctrl+0",), self.text_size, 0)
        if with_about:
            self._on(("F1",), self.about)

    def _on(self, keys: tuple[str, ...], signal: SignalInstance, *carried: int) -> None:
        for key in keys:
            QShortcut(QKeySequence(key), self._window).activated.connect(lambda: signal.emit(*carried))
