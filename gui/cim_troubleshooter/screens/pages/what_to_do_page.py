"""What to do: the likeliest cause, why, one step at a time; beside it every other cause with its standing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import UNKNOWN, Cause, SharedQuestion, Step
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.duties import asks_whether_fixed, must_report
from cim_troubleshooter.journey.shown_steps import ShownStep
from cim_troubleshooter.journey.state import Journey, Standing, Verdict
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.language import because
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.pages.what_changed import what_changed
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.another_way import another_way_in
from cim_troubleshooter.screens.widgets.buttons import link_button, primary_button, secondary_button
from cim_troubleshooter.screens.widgets.cause_list import CauseList, Listed
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.panel import Inset, Panel
from cim_troubleshooter.screens.widgets.question_card import AnswersGiven, Given, QuestionCard
from cim_troubleshooter.screens.widgets.words import Heading, Tag, words

if TYPE_CHECKING:
    from cim_troubleshooter.screens.background.background import Background


CARD_IN_USE = "card-in-use"
"""The finding that another program is using the card."""


class WhatToDoPage(Page):
    """Every page of steps: the journey says which cause and which of its steps."""

    OFFERS_HELP = False

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The cause that the journey looks at. A journey here always has one (journey/moves.py)."""
        super().__init__(journey, surroundings)
        verdicts = views.verdicts_of(journey, surroundings.pack)
        self._labels: dict[Standing, str] = {
            "found": self.tr("Found"),
            "possible": self.tr("Possible"),
            "unlikely": self.tr("Unlikely"),
        }
        cause = views.cause_of(journey, surroundings.pack)
        self._shown = views.shown_step(journey, surroundings.pack)
        self.changed = ""
        self._step_heading: Heading | None = None
        self.question = self._ask()
        columns = Columns((2, 1))
        self.body.addWidget(columns)
        self.body.addStretch(1)
        verdict = views.verdict_here(journey, surroundings.pack)
        if cause is not None and verdict is not None:
            self._show_cause(cause, verdict, columns)
        columns.right.addWidget(Heading(self.tr("What else it could be"), 2, quiet=True))
        listed = CauseList([self._listed(verdict) for verdict in verdicts], journey.cause)
        listed.chosen.connect(self._jump)
        columns.right.addWidget(listed)
        columns.right.addStretch(1)
        by_others = self._shown is not None and self._shown.step.act == "someone-else"
        made = primary_button if by_others else secondary_button
        self._contact = self._button(made(self.tr("Show who can help")), lambda: moves.who_can_help(self.journey))
        self.time_for_a_person = words(self.tr("Not fixed yet? A person can help now. The summary tells them what you tried."), "small")

    def stays(self, before: Journey) -> bool:
        """An answer that leaves the page with its cause moves nothing."""
        here = (before.place, before.cause, before.step)
        asked = (before.answers, before.asked_again) != (self.journey.answers, self.journey.asked_again)
        return asked and here == (self.journey.place, self.journey.cause, self.journey.step)

    def read_first(self, before: Journey | None) -> QWidget:
        """After an answer the next question, or the step where there is none; else the heading."""
        if before is None or not self.stays(before):
            return self.heading
        return self.question.heading if self.question is not None else self._step_heading or self.heading

    def begin(self, background: Background) -> None:
        """Read out what an answer has changed. After a while, propose to ask a person."""
        left = views.ENOUGH_SECONDS - (time.monotonic() - self.begun)
        QTimer.singleShot(max(0, round(left * 1000)), self, self.propose_a_person)
        before = self.journey.came_from
        if before is not None and before.place == self.journey.place and before.answers != self.journey.answers:
            self.changed = what_changed(before, self.journey, self.surroundings.pack)
            announce(self, self.changed)

    def footer_buttons(self) -> list[QWidget]:
        """Show who can help: always there, and the main act where somebody else does what is to be done."""
        if not views.person_is_proposed(self.journey, time.monotonic() - self.begun):
            self.time_for_a_person.hide()
        return [self._contact, self.time_for_a_person]

    def propose_a_person(self) -> None:
        """It is time to ask a person: say so beside the button that leads there. Nothing else moves."""
        if self.time_for_a_person.isHidden():
            self.time_for_a_person.show()
            announce(self.time_for_a_person, self.time_for_a_person.text())

    def _show_cause(self, cause: Cause, verdict: Verdict, columns: Columns) -> None:
        left = columns.left
        tag = self._tag(cause, verdict)
        self.heading.setText(cause.title)
        if verdict.standing != "found":
            # What was not found here is never told as if it were: people who see their card in the reader have to believe this page.
            self.heading.about = tag.text()
        left.addWidget(tag)
        left.addWidget(self.heading)
        left.addWidget(Inset("\n".join(because(verdict.because)), verdict.standing))
        if not self._something_ran():
            left.addWidget(words(self.tr("The checks did not run, so nothing has been ruled out."), "small", secondary=True))
        if any(finding.code == CARD_IN_USE for finding in self.journey.findings):
            self._offer_to_read_anyway(columns)
        self._show_ruled_out(columns)
        self._show_message(columns)
        left.addWidget(words(cause.explains))
        for sentence in cause.for_a_time:
            left.addWidget(words(sentence.says))
        if self.question is not None:
            left.addWidget(self.question)
        if self._shown is not None:
            left.addWidget(self._step_card(self._shown))
        given = self._given()
        if given:
            answers = AnswersGiven(given)
            answers.change.connect(lambda question: self.moved.emit(moves.ask_again(self.journey, question)))
            left.addWidget(answers)
        for fold in another_way_in(self.surroundings.pack):
            left.addWidget(fold)
        left.addStretch(1)

    def _offer_to_read_anyway(self, columns: Columns) -> None:
        """A card in use is no fault: it explains why the checks read so little of it."""
        row = WrappingRow(tokens.GAP_3)
        row.addWidget(words(self.tr("Another program is using your card, so it was not read."), "small", secondary=True))
        row.addWidget(self._button(link_button(self.tr("Read the card anyway")), lambda: moves.read_anyway(self.journey)))
        columns.left.addLayout(row)

    def _show_ruled_out(self, columns: Columns) -> None:
        """What the person chose, where it is not what is shown: why not."""
        chosen = views.ruled_out(self.journey, self.surroundings.pack)
        if chosen is not None:
            title, why = self.surroundings.pack.causes[chosen.cause].title, " ".join(because(chosen.because))
            says = self.tr("You chose “{cause}”. It is unlikely here: {why}").format(cause=title, why=why)
            columns.left.addWidget(Inset(says, "unlikely"))

    def _show_message(self, columns: Columns) -> None:
        """The message that the journey began with, and what it means."""
        message = views.message_of(self.journey, self.surroundings.pack)
        if message is not None:
            says = self.tr("Your message: {message}").format(message=message.says)
            columns.left.addWidget(words(f"{says}\n{message.explains}" if message.explains else says, "small", secondary=True))

    def _something_ran(self) -> bool:
        return any(finding.outcome not in ("skipped", "unknown") for finding in self.journey.findings)

    def _ask(self) -> QuestionCard | None:
        """The question that decides now, if there is one."""
        question = views.next_question(self.journey, self.surroundings.pack)
        if question is None:
            return None
        card = QuestionCard(question, self._answer_in_words(question))
        card.answered.connect(self._answer)
        return card

    def _answer(self, chosen: str) -> None:
        question = views.next_question(self.journey, self.surroundings.pack)
        if question is not None:
            self.moved.emit(moves.answer_here(self.journey, self.surroundings.pack, question.id, chosen))

    def _given(self) -> list[Given]:
        """What was answered above the steps, without the question that is being asked again."""
        questions = self.surroundings.pack.questions
        asked = [questions[id_] for id_ in self.journey.answers if id_ in questions and id_ != self.journey.asked_again]
        here = [question for question in asked if question.on_page == "what-to-do"]
        return [Given(question.id, question.asks, self._answer_in_words(question) or "") for question in here]

    def _answer_in_words(self, question: SharedQuestion) -> str | None:
        chosen = self.journey.answers.get(question.id)
        if chosen == UNKNOWN:
            return self.tr("Something else, or I don’t know")
        return next((answer.says for answer in question.answers if answer.id == chosen), None)

    def _step_card(self, shown: ShownStep) -> Panel:
        card, step = Panel(), shown.step
        place = self.tr("Step {number} of {count} · {who}").format(number=shown.number, count=shown.total, who=self._who(step))
        card.contents.addWidget(words(place, "small", secondary=True))
        self._step_heading = Heading(step.do, 2)
        card.contents.addWidget(self._step_heading)
        if shown.condition:
            card.contents.addWidget(words(shown.condition, "strong"))
        if step.more:
            card.contents.addWidget(words(step.more))
        if step.worked_if:
            card.contents.addWidget(words(self.tr("It worked if: {sign}").format(sign=step.worked_if), "small", secondary=True))
        line = QFrame()
        line.setObjectName("line")
        line.setFixedHeight(1)
        # A little more room than between lines of one thing: what follows is a question of its own.
        card.contents.addSpacing(tokens.GAP_1)
        card.contents.addWidget(line)
        card.contents.addSpacing(tokens.GAP_1)
        card.contents.addLayout(self._what_becomes_of(step))
        return card

    def _what_becomes_of(self, step: Step) -> WrappingRow:
        """The buttons of a step: only what is tried asks whether it helped, and nothing does once something was reported."""
        row, pack = WrappingRow(16), self.surroundings.pack
        if asks_whether_fixed(self.journey, pack):
            asked = words(self.tr("Did that fix it?"), "strong")
            asked.setWordWrap(False)
            row.addWidget(asked)
            row.addWidget(self._button(primary_button(self.tr("Yes, it works now")), lambda: moves.works_now(self.journey, pack)))
            row.addWidget(self._button(secondary_button(self.tr("No, show the next step")), lambda: moves.did_not_help(self.journey, pack)))
        elif step.act == "must":
            row.addWidget(self._button(primary_button(self.tr("Done, what next")), lambda: moves.done(self.journey, pack)))
        elif step.act == "try" or not self._was_to_be_reported():
            row.addWidget(self._button(secondary_button(self.tr("Show what else to try")), lambda: moves.did_not_help(self.journey, pack)))
        return row

    def _was_to_be_reported(self) -> bool:
        """Whether this cause ends at those to whom it is reported, with nothing else to try."""
        cause = views.cause_of(self.journey, self.surroundings.pack)
        return cause is not None and must_report(cause)

    def _button(self, button: QPushButton, move: Callable[[], Journey]) -> QPushButton:
        button.clicked.connect(lambda: self.moved.emit(move()))
        return button

    def _listed(self, verdict: Verdict) -> Listed:
        title = self.surroundings.pack.causes[verdict.cause].title
        reason = because(verdict.because[:1])[0]
        return Listed(verdict.cause, title, verdict.standing, self._labels[verdict.standing], reason)

    def _jump(self, cause: str) -> None:
        if cause != self.journey.cause:
            self.moved.emit(moves.look_at(self.journey, cause))

    def _who(self, step: Step) -> str:
        """Who does a step, as it stands beside its number."""
        if step.act == "someone-else":
            return {
                "local-it": self.tr("local IT does this"),
                "registration-authority": self.tr("your Registration Authority does this"),
                "national-service-desk": self.tr("the National Service Desk does this, with IT"),
            }.get(step.who, self.tr("somebody else does this"))
        return {
            "you": self.tr("you"),
            "local-it": self.tr("local IT"),
            "registration-authority": self.tr("you and your Registration Authority"),
            "national-service-desk": self.tr("IT, with the National Service Desk"),
        }[step.who]

    def _tag(self, cause: Cause, verdict: Verdict) -> Tag:
        """How the cause stands; and whether there is nothing to fix here."""
        kind = {"not-a-fault": self.tr("nothing is broken"), "elsewhere": self.tr("not about your card")}.get(cause.kind)
        if kind is not None and verdict.standing == "found":
            return Tag(kind[:1].upper() + kind[1:], "ok" if cause.kind == "not-a-fault" else "possible")
        if kind is not None:
            return Tag(f"{self._labels[verdict.standing]}: {kind}", verdict.standing)
        if verdict.standing != "found":
            may_be = {"possible": self.tr("This may be the cause"), "unlikely": self.tr("This is unlikely to be the cause")}
            return Tag(may_be[verdict.standing], verdict.standing)
        by_a_check = isinstance(verdict.because[0], Finding)
        return Tag(self.tr("Found on this computer") if by_a_check else self.tr("Fits what you answered"), "found")
