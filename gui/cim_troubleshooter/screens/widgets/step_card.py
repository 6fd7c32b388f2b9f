"""A step as a card: which one it is and for whom, what is done, how to tell that it worked, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from cim_troubleshooter.guidance.model import Step
from cim_troubleshooter.journey.shown_steps import ShownStep
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.act_icon import ActIcon
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words


class StepCard(Panel):
    """Something to try, a duty, and what somebody else does each look different: by symbol, by shape and by words."""

    def __init__(self, shown: ShownStep) -> None:
        """A step without buttons; `offer` puts them below."""
        super().__init__()
        step = shown.step
        self.setObjectName(f"act-{step.act}")
        self.contents.setContentsMargins(tokens.GAP_4, tokens.GAP_3, tokens.GAP_4, tokens.GAP_3)
        top = QHBoxLayout()
        top.setSpacing(tokens.GAP_2)
        top.addWidget(ActIcon(step.act))
        top.addWidget(words(place_of(shown), "strong"), 1)
        self.contents.addLayout(top)
        self.contents.addWidget(Heading(step.do, 2))
        if shown.condition:
            self.contents.addWidget(words(shown.condition, "strong"))
        if step.more:
            self.contents.addWidget(words(step.more))
        if step.worked_if:
            self.contents.addWidget(words(self.tr("It worked if: {sign}").format(sign=step.worked_if), "small", secondary=True))

    def offer(self, buttons: list[QPushButton], asks: str = "") -> None:
        """The buttons of the step, its next act first; `asks` is the question that they answer."""
        row = WrappingRow(tokens.GAP_3)
        if asks:
            asked = words(asks, "strong")
            asked.setWordWrap(False)
            row.addWidget(asked)
        for button in buttons:
            row.addWidget(button)
        line = QFrame()
        line.setObjectName("line")
        line.setFixedHeight(1)
        # A little more room than between lines of one thing: what follows is a question of its own.
        self.contents.addSpacing(tokens.GAP_1)
        self.contents.addWidget(line)
        self.contents.addSpacing(tokens.GAP_1)
        self.contents.addLayout(row)


def place_of(shown: ShownStep) -> str:
    """Which step of how many, what kind of act it is, and whose."""
    says = QCoreApplication.translate("StepCard", "Step {number} of {count} · {who}")
    return says.format(number=shown.number, count=shown.total, who=_who(shown.step))


def _who(step: Step) -> str:
    if step.act == "someone-else":
        return {
            "local-it": QCoreApplication.translate("StepCard", "local IT does this"),
            "registration-authority": QCoreApplication.translate("StepCard", "your Registration Authority does this"),
            "national-service-desk": QCoreApplication.translate("StepCard", "the National Service Desk does this, with IT"),
        }.get(step.who, QCoreApplication.translate("StepCard", "somebody else does this"))
    if step.act == "must":
        return {
            "you": QCoreApplication.translate("StepCard", "you must do this"),
            "local-it": QCoreApplication.translate("StepCard", "you must do this, with local IT"),
            "registration-authority": QCoreApplication.translate("StepCard", "you must do this, with your Registration Authority"),
            "national-service-desk": QCoreApplication.translate("StepCard", "you must do this, with IT and the National Service Desk"),
        }[step.who]
    return {
        "you": QCoreApplication.translate("StepCard", "something to try"),
        "local-it": QCoreApplication.translate("StepCard", "something to try, with local IT"),
        "registration-authority": QCoreApplication.translate("StepCard", "something to try, with your Registration Authority"),
        "national-service-desk": QCoreApplication.translate("StepCard", "something to try, with IT and the National Service Desk"),
    }[step.who]
