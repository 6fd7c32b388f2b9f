"""What all pages have in common: a heading that is read first, a body, actions for the footer, and one signal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.words import Heading, words


class Page(QWidget):
    """A view of a journey. It tells what the person did by the journey after it, made by journey/steps.py."""

    moved = Signal(object)

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """An empty page; a kind of page calls this, then `start` with its heading."""
        super().__init__()
        self.setObjectName("page")
        self.journey = journey
        self.surroundings = surroundings
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(tokens.GAP_5, tokens.GAP_4, tokens.GAP_5, tokens.GAP_4)
        self.body.setSpacing(tokens.GAP_2)
        self.heading = Heading("")

    def start(self, heading: str, lead: str = "") -> None:
        """Put the heading and a line of help at the top of the body."""
        self.heading.setText(heading)
        self.body.addWidget(self.heading)
        if lead:
            self.body.addWidget(words(lead, "lead", secondary=True))
            self.body.addSpacing(tokens.GAP_2)

    def actions(self) -> list[QPushButton]:
        """The page's buttons for the footer, left to right."""
        return []
