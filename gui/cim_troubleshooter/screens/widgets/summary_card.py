"""The summary as the page shows it: what the person reads out, sends or takes to whoever helps."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cim_troubleshooter.handover.reference import reference_of, spoken
from cim_troubleshooter.handover.saved_summary import SavedSummary, saved_of
from cim_troubleshooter.handover.summary import lines_for_it, lines_of
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey
from cim_troubleshooter.screens.circumstances import circumstances
from cim_troubleshooter.screens.language import summary
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.added_fields import AddedFields
from cim_troubleshooter.screens.widgets.fold import Fold
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, WrappedWords, words


class SummaryCard(Panel):
    """`text` is what is read aloud, in the person's language. It is kept nowhere but in this card.

    `changed` tells that the person added something to it, or removed it again: the journey has it from then on.
    """

    changed = Signal()
    told = Signal(str)
    """A sentence that appeared on the card, for the page to have it read out."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The summary of a journey as it stands now. `hold_ways` takes what passes it on (take_away.py)."""
        super().__init__()
        self.journey = journey
        self._surroundings = surroundings
        self._told = circumstances(time.monotonic(), surroundings)
        self._shown = words("", "small")
        if not surroundings.kiosk and "copy" in surroundings.settings.handover_allow:
            self._shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._safe = words("", "small", secondary=True)
        self.contents.addWidget(Heading(self.tr("Your summary"), 2))
        self._ways = QWidget()
        QVBoxLayout(self._ways).setContentsMargins(0, 0, 0, 0)
        self._ways.hide()
        self.contents.addWidget(self._ways)
        self.contents.addWidget(_boxed(self._shown))
        self.contents.addWidget(self._safe)
        if not surroundings.kiosk:
            self.contents.addWidget(self._fold_with_fields())
        self.contents.addWidget(Fold(self.tr("Details for IT"), lambda: [self._details()]))
        self._write()

    def hold_ways(self, ways: QWidget) -> None:
        """Put the ways to pass the summary on above it: the page's main act is in sight however long the summary is."""
        if (layout := self._ways.layout()) is not None:
            layout.addWidget(ways)
        self._ways.show()

    def say_where_and_since(self, begun: float, surroundings: Surroundings) -> None:
        """`begun` is when the journey began, by the clock of time.monotonic; which organisation it is may be known only now."""
        self._surroundings = surroundings
        self._told = circumstances(begun, surroundings)
        before = self.text
        self._write()
        if self.text != before:
            self.changed.emit()

    def saved(self) -> SavedSummary:
        """The summary as it is saved to a file, with the details for IT and with what the person added."""
        language = self._surroundings.settings.language
        return saved_of(self.journey, self._surroundings.pack, self._told, language, self.text.split("\n"), self.for_it.split("\n"))

    @property
    def for_it(self) -> str:
        """What nobody should read aloud, one fact a line."""
        return summary(lines_for_it(self.journey, self._surroundings.pack))

    def _write(self) -> None:
        self.text = summary(lines_of(self.journey, self._surroundings.pack, self._told))
        self._shown.setText(self.text)
        self._shown.setAccessibleName(f"{self.tr('Your summary')}\n{_as_heard(self.text, reference_of(self.journey))}")
        self._safe.setText(
            self.tr("No patient details are in it. What you typed is kept nowhere, and gone when you finish.")
            if self.journey.added != Added()
            else self.tr("No names and no patient details are in it.")
        )

    def _fold_with_fields(self) -> Fold:
        fold = Fold(self.tr("Add your name or number"), self._fields)
        if self.journey.added != Added():
            fold.link.click()
        return fold

    def _fields(self) -> list[QWidget]:
        fields = AddedFields(self.journey.added)
        fields.changed.connect(self._add)
        fields.told.connect(self.told)
        return [fields]

    def _add(self, added: Added) -> None:
        if added != self.journey.added:
            self.journey = moves.add(self.journey, added)
            self._write()
            self.changed.emit()

    def _details(self) -> WrappedWords:
        return words(self.for_it, "small")


def _as_heard(text: str, reference: str) -> str:
    """The reference's characters as they are said: a voice would make one word of them."""
    return text.replace(reference, spoken(reference), 1)


def _boxed(text: QWidget) -> QFrame:
    box = QFrame()
    box.setObjectName("summary")
    inside = QVBoxLayout(box)
    inside.setContentsMargins(tokens.GAP_3, tokens.GAP_3, tokens.GAP_3, tokens.GAP_3)
    inside.addWidget(text)
    return box
