"""A page that is one question: radio buttons, nothing chosen beforehand, and Continue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import primary_button
from cim_troubleshooter.screens.widgets.choice_group import ChoiceGroup, Offered


class AskingPage(Page):
    """A kind of question says by `answered` what follows. Continue without an answer says what to do, and stays."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """An empty page; call `ask` with the question."""
        super().__init__(journey, surroundings)
        self.group: ChoiceGroup | None = None
        self._next = primary_button(self.tr("Continue"))
        self._next.clicked.connect(self._continue)

    def footer_buttons(self) -> list[QWidget]:
        """Continue."""
        return [self._next]

    def ask(self, question: str, lead: str, answers: Sequence[Offered]) -> None:
        """Show a question, a line below it, and its answers."""
        self.start(question, lead)
        self.group = ChoiceGroup(question, answers)
        self.body.addWidget(self.group)

    def left_as(self) -> object:
        """The answer that is chosen."""
        return self.group.chosen() if self.group is not None else None

    def take_up(self, left: object) -> None:
        """Choose it again."""
        if self.group is not None and isinstance(left, str):
            self.group.choose(left)

    def answered(self, answer: str) -> Journey:
        """The journey after an answer, by its id."""
        raise NotImplementedError(answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on an answer goes on, as Continue does."""
        on_answer = self.group is not None and QApplication.focusWidget() in self.group.choices
        if on_answer and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._continue()
        else:
            super().keyPressEvent(event)

    def _continue(self) -> None:
        if self.group is None:
            return
        chosen = self.group.chosen()
        if chosen is not None:
            self.moved.emit(self.answered(chosen))
        else:
            self.group.say_that_none_is_chosen()
            announce(self.group, self.group.missing.text())
