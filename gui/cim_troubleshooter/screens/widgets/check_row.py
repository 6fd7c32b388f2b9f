"""A row of the checks page: symbol, name, what was found, its outcome in words, and details for IT that fold out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QWidget

from cim_troubleshooter.screens.language import said
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.theme.painting import fill
from cim_troubleshooter.screens.widgets.fold import FoldLink
from cim_troubleshooter.screens.widgets.icon import OutcomeIcon
from cim_troubleshooter.screens.widgets.words import Tag, WrappedWords, lay_out_as, words

if TYPE_CHECKING:
    from cim_troubleshooter.checks.finding import Outcome
    from cim_troubleshooter.checks.runner import CheckReport

_NAME_WIDTH = 190
_SHARE_OF_NAMES = 3
"""Names take a third of a row at most, and wrap then."""
_STACKS_BELOW = 40
"""Where a row is narrower than this many times the text's size, its parts stand below each other."""
_ABOVE = 7
_SIDE = 18


class CheckRow(QFrame):
    """One check. Its height changes only when somebody folds its details out, or more is found than fits."""

    def __init__(self, check: str, title: str, titles: Sequence[str]) -> None:
        """A row for a check that is still running. `titles` are those of all rows: what was found begins at one line in all of them."""
        super().__init__()
        self.check = check
        self.outcome: Outcome | None = None
        """None while there is no answer."""
        self._title = title
        self._last = False
        self._icon = OutcomeIcon("running")
        self._name = _Name(title, titles)
        self._found = words(self.tr("Checking…"), "body", secondary=True)
        self._bar = QProgressBar()
        self._tag = Tag(self._in_words("skipped"), "skipped")
        self._tag.hide()
        self.details = FoldLink(self.tr("Details"))
        self.details.setAccessibleName(self.tr("Details: {title}").format(title=title))
        self.details.hide()
        self._folded = words("", "small", secondary=True)
        self._folded.hide()
        self.details.clicked.connect(lambda: self._show_details(self._folded.isHidden()))
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(110, 6)
        self._bar.setAccessibleName(self.tr("Time used: {title}").format(title=self._title))
        self._bar.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        self._grid.setHorizontalSpacing(tokens.GAP_3)
        self._grid.setVerticalSpacing(0)
        self.stacked: bool | None = None
        """Whether its parts stand below each other."""
        self._lay_out(stacked=False)
        self._name_as_checking()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name takes what it may of the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of an open row with a bar on its left, and the line below every row but the last."""
        painter = QPainter(self)
        if self.is_open():
            fill(painter, QRectF(self.rect()), theme.colours.page)
            fill(painter, QRectF(0, 0, tokens.INSET_BAR, self.height()), theme.colours.current)
        if not self._last:
            fill(painter, QRectF(0, self.height() - 1, self.width(), 1), theme.colours.card_border)

    def is_open(self) -> bool:
        """Whether its details are shown."""
        return not self._folded.isHidden()

    def in_use(self) -> bool:
        """Whether somebody reads its details, or has the focus on it."""
        return self.is_open() or self.details.hasFocus()

    def show_as_last(self, last: bool) -> None:
        """The last row has no line below it."""
        self._last = last
        self.update()

    def show_time(self, share: float) -> None:
        """How much of its time the check has used, from 0 to 1."""
        if self.details.isHidden():
            self._bar.setRange(0, 100)
            self._bar.setValue(round(min(1.0, share) * 100))
            self._bar.show()

    def show_happening(self, says: str) -> None:
        """A card or reader came or went: say so, and wait for a new answer."""
        self.outcome = None
        self._icon.show_outcome("running")
        self._found.setText(says)
        self._found.setProperty("secondary", True)
        self._found.style().polish(self._found)
        self._tag.hide()
        self.details.hide()
        self._show_details(False)
        self._name_as_checking()

    def show_report(self, report: CheckReport) -> str:
        """Show what is known now; gives the row as a sentence, to be read out."""
        says = "\n".join(dict.fromkeys(said(finding) for finding in report.findings))
        if not report.finished:
            self._found.setText(says or self.tr("Checking…"))
            return ""
        self.outcome = report.outcome
        self._bar.hide()
        self._icon.show_outcome(report.outcome)
        self._found.setText(says or self.tr("Nothing was found out."))
        self._found.setProperty("secondary", report.outcome in ("ok", "skipped"))
        self._found.style().polish(self._found)
        self._tag.say(self._in_words(report.outcome), report.outcome)
        self._tag.show()
        self._folded.setText(_details(report))
        self.details.show()
        spoken = f"{self._title}: {self._spoken(report.outcome)}. {says}"
        self.setAccessibleName(spoken)
        return spoken

    def _name_as_checking(self) -> None:
        self.setAccessibleName(self.tr("{title}: checking").format(title=self._title))

    def _fit(self) -> None:
        self.ensurePolished()
        self._lay_out(stacked=self.width() < _STACKS_BELOW * self._name.font().pixelSize())
        self._name.updateGeometry()

    def _lay_out(self, stacked: bool) -> None:
        if stacked == self.stacked:
            return
        self.stacked = stacked
        parts: tuple[QWidget, ...] = (self._icon, self._name, self._found, self._bar, self._tag, self.details, self._folded)
        for part in parts:
            self._grid.removeWidget(part)
        # Details stand below what was found, so that a glance down the names still reads as a list.
        wide = ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (0, 3, 1, 1), (0, 3, 1, 1), (0, 4, 1, 1), (1, 2, 1, 3))
        narrow = ((0, 0, 1, 1), (0, 1, 1, 1), (2, 1, 1, 1), (3, 1, 1, 1), (1, 1, 1, 1), (4, 1, 1, 1), (5, 0, 1, 2))
        for part, place in zip(parts, narrow if stacked else wide, strict=True):
            self._grid.addWidget(part, *place)
        for column, share in enumerate((0, 1, 0) if stacked else (0, 0, 1)):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowMinimumHeight(0, tokens.TARGET)
        self._grid.setVerticalSpacing(tokens.GAP_1 if stacked else 0)

    def _show_details(self, shown: bool) -> None:
        self._folded.setVisible(shown)
        self.details.show_open(shown)
        self._grid.setContentsMargins(_SIDE, _ABOVE, _SIDE, tokens.GAP_3 if shown else _ABOVE)
        self.update()

    def _in_words(self, outcome: Outcome) -> str:
        return {
            "problem": self.tr("Problem"),
            "attention": self.tr("Needs attention"),
            "unknown": self.tr("Could not tell"),
            "skipped": self.tr("No result"),
            "ok": self.tr("Working"),
        }[outcome]

    def _spoken(self, outcome: Outcome) -> str:
        return {
            "problem": self.tr("a problem"),
            "attention": self.tr("needs attention"),
            "unknown": self.tr("could not tell"),
            "skipped": self.tr("no result"),
            "ok": self.tr("working"),
        }[outcome]


class _Name(WrappedWords):
    """The name of a check, as wide as the longest of all of them where they leave enough room for what was found."""

    def __init__(self, title: str, titles: Sequence[str]) -> None:
        super().__init__(title)
        lay_out_as(self, "strong")
        self._titles = titles

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        font = self.font()
        width = max(_NAME_WIDTH, *(one_line(title, font.pixelSize(), font.weight()) + 1 for title in self._titles))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least, row = super().minimumSizeHint(), self.parentWidget()
        if not isinstance(row, CheckRow) or row.stacked:
            return least
        return QSize(max(least.width(), min(self.sizeHint().width(), row.width() // _SHARE_OF_NAMES)), least.height())


def _details(report: CheckReport) -> str:
    lines = [f"{report.seconds:.2f} s"]
    for finding in report.findings:
        lines.append(finding.code)
        for name, value in finding.details.items():
            lines.append(f"    {name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    return "\n".join(lines)
