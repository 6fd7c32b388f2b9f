"""The answers to one question as radio buttons: one of them can be chosen, and one of them is reached by the Tab key."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QVBoxLayout

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import fill
from cim_troubleshooter.screens.widgets.choice import ARROWS, Choice
from cim_troubleshooter.screens.widgets.words import WrappedWords, lay_out_as, words

_ONWARDS = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class Offered(NamedTuple):
    """An answer that is offered. `group` is the heading that it stands below; the way out for everybody else stands apart."""

    id: str
    says: str
    group: str | None = None
    something_else: bool = False


class ChoiceGroup(QGroupBox):
    """Told to assistive technology as a group with the question's name. Arrow keys choose; choosing moves nothing else."""

    def __init__(self, question: str, answers: Sequence[Offered]) -> None:
        """Nothing is chosen beforehand. Answers of one group follow each other."""
        super().__init__()
        self.setAccessibleName(question)
        self.choices: list[Choice] = []
        self._answers = tuple(answers)
        self._exclusive = QButtonGroup(self)
        self.missing = _Missing(self.tr("Choose one of these answers, then select Continue."))
        self.missing.hide()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(tokens.GAP_2)
        self._rows.addWidget(self.missing)
        for (group, something_else), members in groupby(answers, lambda one: (one.group, one.something_else)):
            self._add(group, list(members), with_or=something_else and bool(self.choices))
        self._exclusive.buttonToggled.connect(self._chosen_now)
        self._keep_one_stop()

    def chosen(self) -> str | None:
        """The id of the answer that is chosen, if one is."""
        number = self._exclusive.checkedId()
        return self._answers[number].id if number >= 0 else None

    def choose(self, answer: str) -> None:
        """Choose an answer by its id; nothing happens where there is no such answer."""
        for offered, choice in zip(self._answers, self.choices, strict=True):
            if offered.id == answer:
                choice.setChecked(True)

    def say_that_none_is_chosen(self) -> None:
        """The sentence stands in red beside the answers until one is chosen; the first answer gets the focus."""
        self._show_missing(True)
        for first in self.choices[:1]:
            first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow key chooses the answer above or below; after the last comes the first."""
        focused = next((number for number, choice in enumerate(self.choices) if choice.hasFocus()), None)
        if focused is None or event.key() not in ARROWS:
            super().keyPressEvent(event)
            return
        following = self.choices[(focused + (1 if event.key() in _ONWARDS else -1)) % len(self.choices)]
        following.setChecked(True)
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the red bar beside all answers while none is chosen and one is needed."""
        if not self.missing.isHidden():
            painter = QPainter(self)
            fill(painter, self.rect().adjusted(0, 0, tokens.INSET_BAR - self.width(), 0).toRectF(), theme.colours.missing)

    def _add(self, group: str | None, members: Sequence[Offered], with_or: bool) -> None:
        rows = self._rows
        if with_or:
            rows.addWidget(words(self.tr("or"), secondary=True))
        if group is not None:
            rows = _named(group, self._rows)
        for offered in members:
            choice = Choice(offered.says)
            self._exclusive.addButton(choice, len(self.choices))
            rows.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
            self.choices.append(choice)

    def _chosen_now(self) -> None:
        self._show_missing(False)
        self._keep_one_stop()

    def _keep_one_stop(self) -> None:
        """The Tab key comes to the chosen answer, or to the first one."""
        stop = self._exclusive.checkedButton() or next(iter(self.choices), None)
        for choice in self.choices:
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choice is stop else Qt.FocusPolicy.ClickFocus)

    def _show_missing(self, shown: bool) -> None:
        self.missing.setVisible(shown)
        self.setAccessibleDescription(self.missing.text() if shown else "")
        self._rows.setContentsMargins(tokens.INSET_BAR + tokens.GAP_3 if shown else 0, 0, 0, 0)
        self.update()


class _Missing(WrappedWords):
    """The sentence for those who have not chosen, in red."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        lay_out_as(self, "strong")


def _named(name: str, into: QVBoxLayout) -> QVBoxLayout:
    """The rows of a group within the group, below its name."""
    part = QGroupBox()
    part.setAccessibleName(name)
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, tokens.GAP_2, 0, tokens.GAP_2)
    rows.setSpacing(tokens.GAP_2)
    rows.addWidget(words(name, "strong"))
    into.addWidget(part)
    return rows
