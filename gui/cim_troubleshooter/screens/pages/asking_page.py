"""A page that is one question: radio buttons, nothing chosen beforehand, and Continue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget

from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import primary_button
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.panel import Inset


class AskingPage(Page):
    """A kind of question says by `answered` what follows. Continue without an answer says what to do, and stays."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """An empty page; call `ask` with the question."""
        super().__init__(journey, surroundings)
        self.choices: list[Choice] = []
        self._ids: list[str] = []
        self._group = QButtonGroup(self)
        self._reminder = Inset(self.tr("Choose one of these answers, then select Continue."), "found")
        self._reminder.hide()
        self._next = primary_button(self.tr("Continue"))
        self._next.clicked.connect(self._continue)

    def footer_buttons(self) -> list[QWidget]:
        """Continue."""
        return [self._next]

    def ask(self, question: str, lead: str, answers: Sequence[tuple[str, str]]) -> None:
        """Show a question, a line below it, and its answers: the id of each, and what it says."""
        self.start(question, lead)
        self.body.addWidget(self._reminder)
        for place, (id_, says) in enumerate(answers):
            choice = Choice(says)
            self._group.addButton(choice, place)
            self.body.addWidget(choice)
            self.choices.append(choice)
            self._ids.append(id_)

    def answered(self, answer: str) -> Journey:
        """The journey after an answer, by its id."""
        raise NotImplementedError(answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on an answer goes on, as Continue does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and QApplication.focusWidget() in self.choices:
            self._continue()
        else:
            super().keyPressEvent(event)

    def _continue(self) -> None:
        chosen = self._group.checkedId()
        if chosen >= 0:
            self.moved.emit(self.answered(self._ids[chosen]))
            return
        self._reminder.show()
        announce(self._reminder, self._reminder.text())
        if self.choices:
            self.choices[0].setFocus()
