"""A question that a page asks on itself before something on it is lost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import link_button, primary_button, secondary_button
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words


class AsksFirst(Panel):
    """`kept`: do what saves it. `left`: go on without it. `stayed`: neither, and no more questions now."""

    kept = Signal()
    left = Signal()
    stayed = Signal()

    def __init__(self, asks: str, why: str, keep: str, leave: str) -> None:
        """The question, what would be lost, and what the two buttons say. The heading is what is read first."""
        super().__init__()
        self.setObjectName("question")
        self.heading = Heading(asks, 2)
        self.contents.addWidget(self.heading)
        self.contents.addWidget(words(why))
        row = WrappingRow(tokens.GAP_2)
        for button, signal in (
            (primary_button(keep), self.kept),
            (secondary_button(leave), self.left),
            (link_button(self.tr("Stay on this page")), self.stayed),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        holder = QWidget()
        holder.setLayout(row)
        self.contents.addWidget(holder)
