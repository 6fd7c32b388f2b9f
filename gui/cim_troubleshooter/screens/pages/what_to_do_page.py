"""What to do: the likeliest cause, why, and one step; beside it a few other causes. A question, while open, takes their place."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cim_troubleshooter.guidance.model import UNKNOWN, Cause, SharedQuestion
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.duties import asks_whether_fixed, must_report
from cim_troubleshooter.journey.shown_steps import ShownStep
from cim_troubleshooter.journey.state import Journey, Verdict
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.language import because
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.pages.what_changed import what_changed
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.another_way import another_way_in
from cim_troubleshooter.screens.widgets.buttons import link_button, primary_button, secondary_button
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.fold import Fold
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.other_causes import OtherCausesBeside
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.widgets.question_card import AnswersGiven, Given, QuestionCard
from cim_troubleshooter.screens.widgets.standing_words import tag_of
from cim_troubleshooter.screens.widgets.step_card import StepCard, place_of
from cim_troubleshooter.screens.widgets.words import words

if TYPE_CHECKING:
    from cim_troubleshooter.screens.background.background import Background


CARD_IN_USE = "card-in-use"
"""The finding that another program is using the card."""


class _Act(NamedTuple):
    """What a button of a step says, and what follows when it is pressed."""

    says: str
    move: Callable[[], Journey]


class WhatToDoPage(Page):
    """Every page of steps: the journey says which cause and which of its steps."""

    OFFERS_HELP = False

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The cause that the journey looks at. A journey here always has one (journey/moves.py)."""
        super().__init__(journey, surroundings)
        pack = surroundings.pack
        self._shown = views.shown_step(journey, pack)
        self.changed = ""
        self.question: QuestionCard | None = None
        self._help_in_footer: list[QWidget] = []
        self.time_for_a_person = words(self.tr("Not fixed yet? A person can help now. The summary tells them what you tried."), "small")
        cause, verdict, question = views.cause_of(journey, pack), views.verdict_here(journey, pack), views.open_question(journey, pack)
        if cause is not None and verdict is not None and question is not None:
            self._show_question(question, cause, verdict)
        elif cause is not None and verdict is not None:
            self._show_cause(cause, verdict)
        self.body.addStretch(1)

    def begin(self, background: Background) -> None:
        """Read out what an answer has changed. After a while, propose to ask a person."""
        left = views.ENOUGH_SECONDS - (time.monotonic() - self.begun)
        QTimer.singleShot(max(0, round(left * 1000)), self, self.propose_a_person)
        before = self.journey.came_from
        if before is not None and before.place == self.journey.place and before.answers != self.journey.answers:
            self.changed = what_changed(before, self.journey, self.surroundings.pack)
            announce(self, self.changed)

    def footer_buttons(self) -> list[QWidget]:
        """Show who can help, unless it is among the buttons of the step."""
        if not views.person_is_proposed(self.journey, time.monotonic() - self.begun):
            self.time_for_a_person.hide()
        return [*self._help_in_footer, self.time_for_a_person]

    def propose_a_person(self) -> None:
        """It is time to ask a person: say so beside the button that leads there. Nothing else moves."""
        if self.time_for_a_person.isHidden():
            self.time_for_a_person.show()
            announce(self.time_for_a_person, self.time_for_a_person.text())

    # While a question is open.

    def _show_question(self, question: SharedQuestion, cause: Cause, verdict: Verdict) -> None:
        """The question alone, and what would be the step without an answer as one quiet line."""
        self._help_in_footer = [self._button(secondary_button, self._help())]
        found = verdict.standing == "found"
        self.start(question.asks, f"{tag_of(cause, verdict).text()}: {self._title(verdict)}" if found else "")
        self.question = QuestionCard(question, self._answer_in_words(question))
        self.question.answered.connect(lambda chosen: self.moved.emit(self._answered(question, chosen)))
        self.body.addWidget(self.question)
        self.body.addSpacing(tokens.GAP_2)
        self.body.addLayout(self._quiet_step())
        self._offer_to_read_anyway(self.body)
        self.body.addWidget(Fold(self.tr("What else it could be"), lambda: [self._other_causes()]))
        for fold in another_way_in(self.surroundings.pack):
            self.body.addWidget(fold)

    def _quiet_step(self) -> WrappingRow:
        row = WrappingRow(tokens.GAP_3)
        if self._shown is None:
            return row
        for says in (place_of(self._shown), self._shown.step.do):
            row.addWidget(words(says, "small", secondary=True))
        for act in self._acts(self._shown):
            row.addWidget(self._button(link_button, act))
        return row

    def _answered(self, question: SharedQuestion, chosen: str) -> Journey:
        return moves.answer_here(self.journey, self.surroundings.pack, question.id, chosen)

    def _answer_in_words(self, question: SharedQuestion) -> str | None:
        chosen = self.journey.answers.get(question.id)
        if chosen == UNKNOWN:
            return self.tr("Something else, or I don’t know")
        return next((answer.says for answer in question.answers if answer.id == chosen), None)

    # The cause, why, and one act.

    def _show_cause(self, cause: Cause, verdict: Verdict) -> None:
        columns = Columns((2, 1))
        self.body.addWidget(columns)
        left, tag = columns.left, tag_of(cause, verdict)
        self.heading.setText(self._title(verdict))
        if verdict.standing != "found":
            # What was not found here is never told as if it were: people who see their card in the reader have to believe this page.
            self.heading.about = tag.text()
        top = QVBoxLayout()
        top.setSpacing(tokens.GAP_1)
        top.addWidget(tag)
        top.addWidget(self.heading)
        left.addLayout(top)
        left.addWidget(Inset("\n".join(because(verdict.because)), verdict.standing))
        left.addWidget(words(" ".join((cause.explains, *(sentence.says for sentence in cause.for_a_time)))))
        if self._shown is not None:
            left.addWidget(self._step_card(self._shown))
        if not any(finding.outcome not in ("skipped", "unknown") for finding in self.journey.findings):
            left.addWidget(words(self.tr("The checks did not run, so nothing has been ruled out."), "small", secondary=True))
        self._offer_to_read_anyway(left)
        self._show_where_this_began(columns)
        for fold in another_way_in(self.surroundings.pack):
            left.addWidget(fold)
        left.addStretch(1)
        columns.right.addWidget(self._other_causes())
        columns.right.addStretch(1)

    def _offer_to_read_anyway(self, below: QVBoxLayout) -> None:
        """A card in use is no fault: it explains why the checks read so little of it."""
        if any(finding.code == CARD_IN_USE for finding in self.journey.findings):
            row = WrappingRow(tokens.GAP_3)
            row.addWidget(words(self.tr("Another program is using your card, so it was not read."), "small", secondary=True))
            row.addWidget(self._button(link_button, _Act(self.tr("Read the card anyway"), lambda: moves.read_anyway(self.journey))))
            below.addLayout(row)

    def _step_card(self, shown: ShownStep) -> StepCard:
        """The step with its buttons, the first of which is the main act of the page."""
        card = StepCard(shown)
        acts = self._acts(shown)
        if shown.step.who != "you" and shown.step.act != "try":
            # Somebody else is needed first, whether they do it all or are to be told.
            acts = [self._help(), *acts]
        else:
            self._help_in_footer = [self._button(secondary_button, self._help())]
        asks = self.tr("Did that fix it?") if asks_whether_fixed(self.journey, self.surroundings.pack) else ""
        card.offer([self._button(secondary_button if number else primary_button, act) for number, act in enumerate(acts)], asks)
        return card

    def _show_where_this_began(self, columns: Columns) -> None:
        """What the person chose, typed and answered on the way here."""
        pack, left = self.surroundings.pack, columns.left
        chosen, message = views.ruled_out(self.journey, pack), views.message_of(self.journey, pack)
        if chosen is not None:
            title, why = self._title(chosen), " ".join(because(chosen.because))
            says = self.tr("You chose “{cause}”. It is unlikely here: {why}").format(cause=title, why=why)
            left.addWidget(Inset(says, "unlikely"))
        if message is not None:
            says = self.tr("Your message: {message}").format(message=message.says)
            left.addWidget(words(f"{says}\n{message.explains}" if message.explains else says, "small", secondary=True))
        given = self._given()
        if given:
            answers = AnswersGiven(given)
            answers.change.connect(lambda question: self.moved.emit(moves.ask_again(self.journey, question)))
            left.addWidget(answers)

    def _given(self) -> list[Given]:
        """What was answered on this page."""
        questions = self.surroundings.pack.questions
        asked = [questions[id_] for id_ in self.journey.answers if id_ in questions]
        here = [question for question in asked if question.on_page == "what-to-do"]
        return [Given(question.id, question.asks, self._answer_in_words(question) or "") for question in here]

    def _other_causes(self) -> OtherCausesBeside:
        others = OtherCausesBeside(self.journey, self.surroundings.pack)
        others.chosen.connect(lambda cause: self.moved.emit(moves.look_at(self.journey, cause)))
        return others

    def _title(self, verdict: Verdict) -> str:
        return views.title_of(verdict, self.journey, self.surroundings.pack)

    # What can be done.

    def _help(self) -> _Act:
        return _Act(self.tr("Show who can help"), lambda: moves.who_can_help(self.journey))

    def _acts(self, shown: ShownStep) -> list[_Act]:
        """What the person can do at a step: only what is tried asks whether it helped, and nothing does once something was reported."""
        journey, pack, step = self.journey, self.surroundings.pack, shown.step
        if asks_whether_fixed(journey, pack):
            return [
                _Act(self.tr("Yes, it works now"), lambda: moves.works_now(journey, pack)),
                _Act(self.tr("No, show the next step"), lambda: moves.did_not_help(journey, pack)),
            ]
        if step.act == "must":
            return [_Act(self.tr("Done, what next"), lambda: moves.done(journey, pack))]
        if step.act == "try" or not self._was_to_be_reported():
            return [_Act(self.tr("Show what else to try"), lambda: moves.did_not_help(journey, pack))]
        return []

    def _was_to_be_reported(self) -> bool:
        """Whether this cause ends at those to whom it is reported, with nothing else to try."""
        cause = views.cause_of(self.journey, self.surroundings.pack)
        return cause is not None and must_report(cause)

    def _button(self, made: Callable[[str], QPushButton], act: _Act) -> QPushButton:
        button = made(act.says)
        button.clicked.connect(lambda: self.moved.emit(act.move()))
        return button
