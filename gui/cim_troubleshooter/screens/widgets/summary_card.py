"""The summary as the page shows it: what the person reads out, sends or takes to whoever helps."""

from __future__ import annotations

import datetime
import platform

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cim_troubleshooter import __version__
from cim_troubleshooter.handover.summary import lines_of
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.language import summary
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words


class SummaryCard(Panel):
    """`text` is the whole summary in the person's language. It is made once, with the card, and kept nowhere."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The summary of a journey as it stands now. What passes it on is added to `contents` (take_away.py)."""
        super().__init__()
        lines = lines_of(journey, surroundings.pack, datetime.datetime.now(), platform.node(), __version__)
        self.text = summary(lines)
        self.contents.addWidget(Heading(self.tr("Your summary"), 2))
        shown = words(self.text, "small")
        shown.setAccessibleName(self.tr("Your summary") + "\n" + self.text)
        if not surroundings.kiosk and "copy" in surroundings.settings.handover_allow:
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.contents.addWidget(_boxed(shown))
        self.contents.addWidget(words(self.tr("No names and no patient details are in it."), "small", secondary=True))


def _boxed(text: QWidget) -> QFrame:
    box = QFrame()
    box.setObjectName("summary")
    inside = QVBoxLayout(box)
    inside.setContentsMargins(tokens.GAP_3, tokens.GAP_3, tokens.GAP_3, tokens.GAP_3)
    inside.addWidget(text)
    return box
