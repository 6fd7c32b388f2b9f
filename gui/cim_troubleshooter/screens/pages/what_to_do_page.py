"""What to do: the likeliest cause, why, one step at a time; beside it every other cause with its standing."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPushButton

from cim_troubleshooter.guidance.model import Cause, Step
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey, Standing, Verdict
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.another_way import another_way_in
from cim_troubleshooter.screens.widgets.buttons import primary_button, secondary_button
from cim_troubleshooter.screens.widgets.cause_list import CauseList, Listed
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.panel import Inset, Panel
from cim_troubleshooter.screens.widgets.words import Heading, Tag, words


class WhatToDoPage(Page):
    """Every page of steps: the journey says which cause and which of its steps."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The cause that the journey looks at. A journey here always has one (journey/steps.py)."""
        super().__init__(journey, surroundings)
        verdicts = steps.verdicts_of(journey, surroundings.pack)
        cause = steps.cause_of(journey, surroundings.pack)
        columns = Columns((2, 1))
        self.body.addWidget(columns)
        self.body.addStretch(1)
        if cause is not None:
            verdict = next(one for one in verdicts if one.cause == cause.id)
            self._show_cause(cause, verdict, columns)
        columns.right.addWidget(Heading(self.tr("What else it could be"), 3))
        listed = CauseList([self._listed(verdict) for verdict in verdicts], journey.cause)
        listed.chosen.connect(self._jump)
        columns.right.addWidget(listed)
        columns.right.addStretch(1)
        self._contact = secondary_button(self.tr("Show who can help"))
        self._contact.clicked.connect(lambda: self.moved.emit(steps.who_can_help(self.journey)))

    def footer_buttons(self) -> list[QPushButton]:
        """Show who can help: always there."""
        return [self._contact]

    def _show_cause(self, cause: Cause, verdict: Verdict, columns: Columns) -> None:
        left = columns.left
        left.addWidget(Tag(self._long_label(verdict.standing), verdict.standing))
        self.heading.setText(cause.title)
        left.addWidget(self.heading)
        left.addWidget(Inset("\n".join(verdict.because), verdict.standing))
        if not self._something_ran():
            left.addWidget(words(self.tr("The checks did not run, so nothing has been ruled out."), "small", secondary=True))
        left.addWidget(words(cause.explains))
        left.addWidget(self._step_card(cause, cause.steps[self.journey.step]))
        for fold in another_way_in(self.surroundings.pack):
            left.addWidget(fold)
        left.addStretch(1)

    def _something_ran(self) -> bool:
        return any(finding.outcome not in ("skipped", "unknown") for finding in self.journey.findings)

    def _step_card(self, cause: Cause, step: Step) -> Panel:
        card = Panel()
        place = self.tr("Step {number} of {count} · {who}").format(
            number=self.journey.step + 1, count=len(cause.steps), who=self._who(step)
        )
        card.contents.addWidget(words(place, "small", secondary=True))
        card.contents.addWidget(Heading(step.do, 2))
        if step.more:
            card.contents.addWidget(words(step.more))
        if step.worked_if:
            card.contents.addWidget(words(self.tr("It worked if: {sign}").format(sign=step.worked_if), "small", secondary=True))
        line = QFrame()
        line.setObjectName("line")
        line.setFixedHeight(1)
        card.contents.addWidget(line)
        card.contents.addLayout(self._did_it_help())
        return card

    def _did_it_help(self) -> WrappingRow:
        yes = primary_button(self.tr("Yes, it works now"))
        yes.clicked.connect(lambda: self.moved.emit(steps.works_now(self.journey, self.surroundings.pack)))
        no = secondary_button(self.tr("No, show the next step"))
        no.clicked.connect(lambda: self.moved.emit(steps.did_not_help(self.journey, self.surroundings.pack)))
        row = WrappingRow(16)
        for widget in (words(self.tr("Did that fix it?"), "strong"), yes, no):
            if not isinstance(widget, QPushButton):
                widget.setWordWrap(False)
            row.addWidget(widget)
        return row

    def _listed(self, verdict: Verdict) -> Listed:
        title = self.surroundings.pack.causes[verdict.cause].title
        return Listed(verdict.cause, title, verdict.standing, self._label(verdict.standing), verdict.because[0])

    def _jump(self, cause: str) -> None:
        if cause != self.journey.cause:
            self.moved.emit(steps.look_at(self.journey, cause))

    def _who(self, step: Step) -> str:
        return {
            "you": self.tr("you"),
            "local-it": self.tr("local IT"),
            "registration-authority": self.tr("you and your Registration Authority"),
            "national-service-desk": self.tr("IT, with the National Service Desk"),
        }[step.who]

    def _label(self, standing: Standing) -> str:
        return {"found": self.tr("Found"), "possible": self.tr("Possible"), "unlikely": self.tr("Unlikely")}[standing]

    def _long_label(self, standing: Standing) -> str:
        return self.tr("Found on this computer") if standing == "found" else self._label(standing)
