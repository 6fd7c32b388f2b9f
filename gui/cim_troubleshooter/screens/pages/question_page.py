"""The question before the checks: one answer, nothing chosen beforehand."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QPushButton

from cim_troubleshooter.guidance.model import Question
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.announce import announce
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import primary_button
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.panel import Inset


class QuestionPage(Page):
    """Radio buttons and Continue. Continue without an answer says what to do, and stays."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The question of the journey's symptom."""
        super().__init__(journey, surroundings)
        symptom = steps.symptom_of(journey, surroundings.pack)
        question = symptom.question if symptom else None
        self.start(question.asks if question else "", symptom.title if symptom else "")
        self._reminder = Inset(self.tr("Choose one of these answers, then select Continue."), "found")
        self._reminder.hide()
        self.body.addWidget(self._reminder)
        self._group = QButtonGroup(self)
        self._question = question
        self.choices = self._offer(question) if question else []
        self.body.addStretch(1)
        self._next = primary_button(self.tr("Continue"))
        self._next.clicked.connect(self._continue)

    def footer_buttons(self) -> list[QPushButton]:
        """Continue."""
        return [self._next]

    def _offer(self, question: Question) -> list[Choice]:
        choices = []
        for place, answer in enumerate(question.answers):
            choice = Choice(answer.says)
            self._group.addButton(choice, place)
            self.body.addWidget(choice)
            choices.append(choice)
        return choices

    def _continue(self) -> None:
        chosen = self._group.checkedId()
        if self._question is None or chosen < 0:
            self._remind()
            return
        self.moved.emit(steps.answer(self.journey, self._question.id, self._question.answers[chosen].id))

    def _remind(self) -> None:
        self._reminder.show()
        announce(self._reminder, self._reminder.text())
        if self.choices:
            self.choices[0].setFocus()
