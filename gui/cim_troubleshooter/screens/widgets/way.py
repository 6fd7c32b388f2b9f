"""What all ways to take the summary away have in common: what they begin with, what they tell, and that they keep nobody waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.handover.saved_summary import SavedSummary
from cim_troubleshooter.screens.background.aside import Aside
from cim_troubleshooter.screens.theme import tokens

_LONG = 5.0
"""Seconds after which it is said that something takes its time."""


class Passed(NamedTuple):
    """What is passed on: the summary as it is shown, and those to whom it goes, the right one first. `language` is the program's."""

    text: str
    contacts: Sequence[Contact]
    language: str
    saved: Callable[[], SavedSummary]
    """Gives the summary as it is saved to a file, with the details for IT."""

    @property
    def lines(self) -> list[str]:
        """The summary line by line."""
        return self.text.split("\n")


class Way(QWidget):
    """One way. It is as large as what it shows, and hidden while that is nothing.

    `says` carries a sentence on how it goes, `failed` one on why it did not, after which another way is offered; `taken` comes
    once the summary is passed on.
    """

    says = Signal(str)
    failed = Signal(str)
    taken = Signal()

    def __init__(self) -> None:
        """Nothing is shown."""
        super().__init__()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(tokens.GAP_2)
        self._aside: Aside | None = None
        self._then: Callable[[object], None] = lambda _outcome: None
        self.hide()

    def begin(self, passed: Passed) -> None:
        """The person chose this way."""
        raise NotImplementedError

    def leave(self) -> None:
        """The person chose another way, or the summary has changed: show nothing more. What was begun goes on."""
        self.hide()
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    @property
    def is_busy(self) -> bool:
        """Whether something that was begun has not ended yet."""
        return self._aside is not None

    def aside(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Do what may take long beside the window. `then` gets what it gave, or the exception that ended it."""
        self._then = then
        self._aside = Aside(work, _LONG)
        self._aside.ended.connect(self._hear)
        self._aside.takes_long.connect(self.say_that_it_takes_long)
        self._aside.begin()

    def say_that_it_takes_long(self) -> None:
        """Called where it does."""

    def _hear(self, outcome: object) -> None:
        self._aside = None
        self._then(outcome)
