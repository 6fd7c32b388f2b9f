"""A proposal above the cards: the message that stands on the screen, and one button that begins with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cim_troubleshooter.guidance.model import Message
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import secondary_button
from cim_troubleshooter.screens.widgets.words import words


class ProposalBar(QFrame):
    """`accepted` says that its button was pressed; until then nothing moves."""

    accepted = Signal()

    def __init__(self, message: Message) -> None:
        """What the message says, in the guidance's words."""
        super().__init__()
        self.setObjectName("proposal")
        self.says = self.tr("This looks like what is on your screen")
        self.setAccessibleName(f"{self.says}: {message.says}")
        beside = QHBoxLayout(self)
        beside.setContentsMargins(tokens.GAP_3, tokens.GAP_2, tokens.GAP_3, tokens.GAP_2)
        beside.setSpacing(tokens.GAP_3)
        rows = QVBoxLayout()
        rows.setSpacing(2)
        rows.addWidget(words(self.says, "small", secondary=True))
        rows.addWidget(words(message.says, "strong"))
        beside.addLayout(rows, 1)
        self.button = secondary_button(self.tr("Start with this"))
        self.button.setAccessibleDescription(message.says)
        self.button.clicked.connect(self.accepted)
        beside.addWidget(self.button)
