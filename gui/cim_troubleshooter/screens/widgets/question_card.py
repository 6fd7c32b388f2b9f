"""The answers to the question that decides now, and the answers that were given before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cim_troubleshooter.guidance.model import UNKNOWN, SharedQuestion
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.answer_button import AnswerButton
from cim_troubleshooter.screens.widgets.buttons import link_button
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words


class QuestionCard(Panel):
    """The answers to a question that has the page to itself. `answered` carries the id of the one that was chosen: it counts at once."""

    answered = Signal(str)

    def __init__(self, question: SharedQuestion, given: str | None = None) -> None:
        """`given` is what was answered before, in words, where the answer is being changed. What is asked is the page's heading."""
        super().__init__()
        self.setObjectName("question")
        if question.more:
            self.contents.addWidget(words(question.more))
        if given:
            self.contents.addWidget(words(self.tr("You answered: {answer}").format(answer=given), "small", secondary=True))
        row = WrappingRow(tokens.GAP_2)
        for answer in question.answers:
            row.addWidget(self._button(AnswerButton(answer.says, question.asks), answer.id))
        if question.people_do_not_know:
            unknown = link_button(self.tr("Something else, or I don’t know"))
            unknown.setAccessibleDescription(question.asks)
            row.addWidget(self._button(unknown, UNKNOWN))
        holder = QWidget()
        holder.setLayout(row)
        self.contents.addWidget(holder)

    def _button(self, button: QPushButton, answer: str) -> QPushButton:
        button.clicked.connect(lambda: self.answered.emit(answer))
        return button


class Given(NamedTuple):
    """An answer that was given: the question's id, what it asks, and the answer in words."""

    question: str
    asks: str
    says: str


class AnswersGiven(QFrame):
    """What was answered above the steps, each with Change. `change` carries the question's id."""

    change = Signal(str)

    def __init__(self, given: Sequence[Given]) -> None:
        """In the order in which they were given."""
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Heading(self.tr("What you answered"), 2, quiet=True))
        for one in given:
            link = link_button(self.tr("Change"))
            link.setAccessibleName(self.tr("Change: {question}").format(question=one.asks))
            link.clicked.connect(lambda _checked=False, question=one.question: self.change.emit(question))
            row = WrappingRow(tokens.GAP_3)
            row.addWidget(words(f"{one.asks} {one.says}"))
            row.addWidget(link)
            holder = QWidget()
            holder.setLayout(row)
            rows.addWidget(holder)
