"""Keys that work on every page. Where a page shows a control that does the same, the key stands beside it or in its description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.theme import tokens

if TYPE_CHECKING:
    from cim_troubleshooter.screens.window import TroubleshooterWindow


class Keys(QObject):
    """The keys of one window. None of them leads out of a shared terminal, where the page about the program has no place."""

    def __init__(self, window: TroubleshooterWindow) -> None:
        """They work from now on."""
        super().__init__(window)
        self._window = window
        for keys, does in (
            (("Esc", "Alt+Left"), window.go_back),
            (("Ctrl+F",), self._turn_to_search),
            (("Ctrl++", "Ctrl+="), lambda: self._change_text_size(1)),
            (("Ctrl+-",), lambda: self._change_text_size(-1)),
            (("Ctrl+0",), lambda: self._choose_text_size(tokens.TEXT_SIZES[0])),
            (() if window.surroundings.kiosk else ("F1",), self._show_about),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(does)

    def _turn_to_search(self) -> None:
        if isinstance(self._window.page, FirstPage):
            self._window.page.turn_to_search()

    def _change_text_size(self, by: int) -> None:
        place = tokens.TEXT_SIZES.index(self._window.text_size) + by
        self._choose_text_size(tokens.TEXT_SIZES[min(max(place, 0), len(tokens.TEXT_SIZES) - 1)])

    def _choose_text_size(self, percent: int) -> None:
        self._window.choose_text_size(percent)
        announce(self._window, self.tr("Text size {percent} %").format(percent=percent))

    def _show_about(self) -> None:
        from cim_troubleshooter.journey.state import Place

        if self._window.page is not None and self._window.page.journey.place is not Place.ABOUT:
            self._window.show_about()
