"""The ways to take the summary away, each where the site allows it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import Button, secondary_button
from cim_troubleshooter.screens.widgets.words import words


class TakeAway(QWidget):
    """A button for each way.

    `taken` tells that the summary was passed on, by any of them. `told` carries the sentence about it that appears on the page,
    for the page to have it read out.
    """

    taken = Signal()
    told = Signal(str)

    def __init__(self, text: str, surroundings: Surroundings) -> None:
        """`text` is the summary as it is shown. `offers` says whether there is any way here at all: reading it is always allowed."""
        super().__init__()
        self._text = text
        self.buttons: dict[str, Button] = {}
        """Each way that is offered here, by the name that `handover.allow` has for it, in the order in which they stand."""
        self.offers = not surroundings.kiosk and "copy" in surroundings.settings.handover_allow
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(tokens.GAP_2)
        self.copied = words(self.tr("Copied. You can paste it into a message."), "small")
        self.copied.hide()
        if self.offers:
            copy = self.buttons["copy"] = secondary_button(self.tr("Copy the summary"))
            copy.clicked.connect(self._copy)
            rows.addWidget(copy)
            rows.addWidget(self.copied)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copied.show()
        self.told.emit(self.copied.text())
        self.taken.emit()
