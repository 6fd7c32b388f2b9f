"""A row of the checks page: symbol, name, what was found, and details for IT that fold out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar

from cim_troubleshooter.screens.language import said
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.fold import say_whether_open
from cim_troubleshooter.screens.widgets.icon import OutcomeIcon
from cim_troubleshooter.screens.widgets.words import WrappedWords, lay_out_as, words

if TYPE_CHECKING:
    from cim_troubleshooter.checks.runner import CheckReport

_NAME_WIDTH = 190
_SHARE_OF_NAMES = 3
"""Names take a third of a row at most, and wrap then."""
_WORTH_IT = 10
"""Where a third of the width is less than this many times the text's size, each row divides its width by itself."""
_ABOVE = 7
_MARGINS = (18, _ABOVE, 18, _ABOVE)
_MARGINS_WITH_DETAILS = (18, _ABOVE, 18, tokens.GAP_3)


class CheckRow(QFrame):
    """One check. Its height changes only when somebody folds its details out, or more is found than fits."""

    def __init__(self, check: str, title: str, titles: Sequence[str]) -> None:
        """A row for a check that is still running. `titles` are those of all rows: what was found begins at one line in all of them."""
        super().__init__()
        # The last one has no line below it.
        self.setObjectName("row" if title != titles[-1] else "last-row")
        self.check = check
        self._title = title
        self._icon = OutcomeIcon("running")
        self._name = _Name(title, titles)
        self._found = words(self.tr("Checking…"), "body", secondary=True)
        self._bar = QProgressBar()
        self.details = LinkButton(self.tr("Details"))
        self.details.setAccessibleName(self.tr("Details: {title}").format(title=title))
        self.details.hide()
        self._folded = words("", "small", secondary=True)
        self._folded.hide()
        say_whether_open(self.details, False)
        self.details.clicked.connect(self._turn)
        self._lay_out()
        self._name_as_checking()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name takes what it may of the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._name.updateGeometry()

    def _name_as_checking(self) -> None:
        self.setAccessibleName(self.tr("{title}: checking").format(title=self._title))

    def _lay_out(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(110, 6)
        self._bar.setAccessibleName(self.tr("Time used: {title}").format(title=self._title))
        self._bar.hide()
        beside = QHBoxLayout()
        beside.addWidget(self._bar)
        beside.addWidget(self.details)
        line = QGridLayout(self)
        line.setContentsMargins(*_MARGINS)
        line.setHorizontalSpacing(tokens.GAP_3)
        line.setColumnStretch(2, 1)
        line.setRowMinimumHeight(0, tokens.TARGET)
        for column, widget in enumerate((self._icon, self._name, self._found)):
            line.addWidget(widget, 0, column)
        line.addLayout(beside, 0, 3)
        # Below what was found, so that a glance down the names still reads as a list.
        line.addWidget(self._folded, 1, 2, 1, 2)

    def _turn(self) -> None:
        self._show_details(self._folded.isHidden())
        say_whether_open(self.details, not self._folded.isHidden())

    def show_time(self, share: float) -> None:
        """How much of its time the check has used, from 0 to 1."""
        if self.details.isHidden():
            self._bar.setRange(0, 100)
            self._bar.setValue(round(min(1.0, share) * 100))
            self._bar.show()

    def show_happening(self, says: str) -> None:
        """A card or reader came or went: say so, and wait for a new answer."""
        self._icon.show_outcome("running")
        self._found.setText(says)
        self._found.setProperty("secondary", True)
        self._found.style().polish(self._found)
        self.details.hide()
        self._show_details(False)
        self._name_as_checking()

    def _show_details(self, shown: bool) -> None:
        self._folded.setVisible(shown)
        cast(QGridLayout, self.layout()).setContentsMargins(*(_MARGINS_WITH_DETAILS if shown else _MARGINS))

    def show_report(self, report: CheckReport) -> str:
        """Show what is known now; gives the row as a sentence, to be read out."""
        says = "\n".join(dict.fromkeys(said(finding) for finding in report.findings))
        if not report.finished:
            self._found.setText(says or self.tr("Checking…"))
            return ""
        self._bar.hide()
        self._icon.show_outcome(report.outcome)
        self._found.setText(says or self.tr("Nothing was found out."))
        self._found.setProperty("secondary", report.outcome in ("ok", "skipped"))
        self._found.style().polish(self._found)
        self._folded.setText(_details(report))
        self.details.show()
        spoken = f"{self._title}: {self._spoken(report)}. {says}"
        self.setAccessibleName(spoken)
        return spoken

    def _spoken(self, report: CheckReport) -> str:
        return {
            "problem": self.tr("a problem"),
            "attention": self.tr("needs attention"),
            "unknown": self.tr("could not tell"),
            "skipped": self.tr("not checked"),
            "ok": self.tr("working"),
        }[report.outcome]


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
        least, wanted, row = super().minimumSizeHint(), self.sizeHint(), self.parentWidget()
        share = row.width() // _SHARE_OF_NAMES if row is not None else 0
        if share < _WORTH_IT * self.font().pixelSize():
            return least
        return QSize(max(least.width(), min(wanted.width(), share)), least.height())


def _details(report: CheckReport) -> str:
    lines = [f"{report.seconds:.2f} s"]
    for finding in report.findings:
        lines.append(finding.code)
        for name, value in finding.details.items():
            lines.append(f"    {name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    return "\n".join(lines)
