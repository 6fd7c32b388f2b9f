"""The four steps at the top: where the person is, what was visited, what was skipped, what is to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from cim_troubleshooter.journey.four_steps import StepState, four_steps
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.theme.painting import CENTRE, LEFT, fill, fill_circle, outline_circle, write
from cim_troubleshooter.screens.widgets.words import name_style

_HEIGHT = 45
_AFTER = 22


class StepBar(QFrame):
    """Four steps in a row. Where there is no room for all the names, only the current one keeps its own; for less, it stands alone."""

    def __init__(self) -> None:
        """On the first step."""
        super().__init__()
        self.setObjectName("steps")
        self.setAccessibleName(self.tr("Steps"))
        names = (self.tr("What you see"), self.tr("This computer"), self.tr("What to do"), self.tr("Who can help"))
        self.steps = [StepShown(number, name) for number, name in enumerate(names, start=1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GAP_5, 0, tokens.GAP_5, 1)
        row.setSpacing(_AFTER)
        for step in self.steps:
            row.addWidget(step)
        row.addStretch(1)
        self.show_journey(Journey())

    def show_journey(self, journey: Journey) -> None:
        """Mark where the person is, and which steps they visited or skipped."""
        for step, state in zip(self.steps, four_steps(journey), strict=True):
            step.mark(state)
        if self.isVisible():
            self.fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the names away where they don't fit."""
        super().resizeEvent(event)
        self.fold()

    def fold(self) -> None:
        """Show all names, or the current one's alone, or the current step alone."""
        room = self.width() - 2 * tokens.GAP_5
        folded = sum(step.full_width() + _AFTER for step in self.steps) > room
        for step in self.steps:
            step.fold(folded)
        alone = folded and sum(step.sizeHint().width() + _AFTER for step in self.steps) > room
        for step in self.steps:
            step.setHidden(alone and not step.is_current())

    def minimumSizeHint(self) -> QSize:
        """The bar never keeps the window wide."""
        return QSize(200, super().minimumSizeHint().height())


class StepShown(QLabel):
    """One of the four steps: its number, or the sign of what became of it, and its name."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._number, self._name, self._shown = number, name, name
        self._state: StepState | None = None
        self._folded = False
        name_style(self, "step")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def mark(self, state: StepState) -> None:
        if state == self._state:
            return
        self._state = state
        says = {
            "visited": self.tr("done"),
            "current": self.tr("you are here"),
            "skipped": self.tr("skipped"),
            "ahead": self.tr("still to come"),
        }[state]
        self._shown = self.tr("{name} (skipped)").format(name=self._name) if state == "skipped" else self._name
        self.setAccessibleName(self.tr("Step {number} of 4: {name}, {state}").format(number=self._number, name=self._name, state=says))
        self.updateGeometry()
        self.update()

    def is_current(self) -> bool:
        return self._state == "current"

    def fold(self, folded: bool) -> None:
        if folded != self._folded:
            self._folded = folded
            self.updateGeometry()

    def full_width(self) -> int:
        self.ensurePolished()
        return self._circle() + 9 + self._metrics_width() + _AFTER

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self._circle() if self._folded and not self.is_current() else self.full_width()
        return QSize(width, max(_HEIGHT, self.fontMetrics().height() + tokens.GAP_4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._circle()
        circle = QRectF(0, (self.height() - side) / 2, side, side)
        if self._state in ("visited", "skipped"):
            # No step lies behind the first page, which does not wait for this.
            from cim_troubleshooter.screens.widgets.icon import paint_outcome

            paint_outcome(painter, circle, "ok" if self._state == "visited" else "skipped")
        else:
            self._paint_number(painter, circle)
        if self._folded and not self.is_current():
            return
        painter.setFont(self._font())
        colour = theme.colours.text if self._state == "current" else theme.colours.secondary_text
        write(painter, QRectF(self.rect()).adjusted(side + 9, 0, 0, 0), LEFT, self._shown, colour)
        if self._state == "current":
            fill(painter, QRectF(0, self.height() - 4, self.width(), 4), theme.colours.current)

    def _paint_number(self, painter: QPainter, circle: QRectF) -> None:
        here = self._state == "current"
        if here:
            fill_circle(painter, circle, theme.colours.current)
        else:
            outline_circle(painter, circle, theme.colours.ahead, tokens.BORDER)
        painter.setFont(fonts.font(round(circle.height() * 0.54), 600))
        write(painter, circle, CENTRE, str(self._number), theme.colours.on_current if here else theme.colours.secondary_text)

    def _circle(self) -> int:
        return round(self.font().pixelSize() * 1.4)

    def _font(self) -> QFont:
        return fonts.font(self.font().pixelSize(), 600 if self._state == "current" else 400)

    def _metrics_width(self) -> int:
        # Measured in the heavier weight always, so that nothing moves when a step becomes the current one.
        return one_line(self._shown, self.font().pixelSize(), 600)
