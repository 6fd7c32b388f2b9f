"""The rows of the checks: as they stand in the chain while checks run, and worst first once all have answered.

What is well, and what has no result here, is then folded away with its number.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.checks.finding import WORST_FIRST, Outcome
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.check_row import CheckRow
from cim_troubleshooter.screens.widgets.fold import FoldLink
from cim_troubleshooter.screens.widgets.panel import Panel

_FOLDED: tuple[Outcome, ...] = ("ok", "skipped")
_SIDE = 18


class CheckRows(Panel):
    """One list of rows. A row that runs again is in sight, and stays where it was if it was in sight before."""

    def __init__(self, rows: Sequence[CheckRow]) -> None:
        """All rows in their order, none of them with an answer yet."""
        super().__init__()
        self.contents.setContentsMargins(0, 0, 0, 0)
        self.contents.setSpacing(0)
        self._rows = tuple(rows)
        self._in_sight = list(rows)
        self._folds = {outcome: _FoldedRows() for outcome in _FOLDED}
        self._arrange()

    def sort(self) -> None:
        """Worst first, now that all have answered; what is well or has no result is folded away, but for a row that somebody reads."""
        sighted = [row for row in self._rows if row.outcome not in _FOLDED]
        self._in_sight = sorted(sighted, key=lambda row: WORST_FIRST.index(row.outcome) if row.outcome is not None else 0)
        self._arrange()

    def bring(self, row: CheckRow) -> None:
        """Have a row in sight that runs again."""
        if row not in self._in_sight:
            self._in_sight.append(row)
            self._arrange()

    def unsort(self) -> None:
        """All rows in their own order, for checks that run anew."""
        self._in_sight = list(self._rows)
        self._arrange()

    def _arrange(self) -> None:
        order: list[QWidget] = [*self._in_sight]
        folded = [row for row in self._rows if row not in self._in_sight]
        for outcome, fold in self._folds.items():
            members = [row for row in folded if row.outcome == outcome]
            fold.hold(members, self._says(outcome, len(members)))
            order += [fold, *members]
        self._place(order)
        for row in self._in_sight:
            row.show()
        self._show_ends()

    def _place(self, order: Sequence[QWidget]) -> None:
        focused = self.window().focusWidget() if self.isVisible() else None
        for place, widget in enumerate(order):
            if self.contents.indexOf(widget) != place:
                self.contents.removeWidget(widget)
                self.contents.insertWidget(place, widget)
            # Read out, and reached by the Tab key, as they stand.
            widget.raise_()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()

    def _show_ends(self) -> None:
        items = (self.contents.itemAt(place) for place in range(self.contents.count()))
        shown = [item.widget() for item in items if item is not None and not item.isEmpty()]
        for widget in shown:
            if isinstance(widget, CheckRow):
                widget.show_as_last(widget is shown[-1])

    def _says(self, outcome: Outcome, many: int) -> str:
        if outcome == "ok":
            return self.tr("1 check found nothing wrong") if many == 1 else self.tr("{count} checks found nothing wrong").format(count=many)
        return self.tr("1 check has no result here") if many == 1 else self.tr("{count} checks have no result here").format(count=many)


class _FoldedRows(QWidget):
    """The line above rows that are folded away. Not there where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.link = FoldLink("")
        self.is_open = False
        self._held: list[CheckRow] = []
        line = QVBoxLayout(self)
        line.setContentsMargins(_SIDE, tokens.GAP_1, _SIDE, tokens.GAP_1)
        line.addWidget(self.link)
        self.link.clicked.connect(lambda: self._open(not self.is_open))
        self.hide()

    def hold(self, rows: Sequence[CheckRow], says: str) -> None:
        """Fold these rows away in place of those before; it stays open where somebody has opened it, or is at one of them."""
        self._held = list(rows)
        self.link.setText(says)
        self.link.setAccessibleName(says)
        self.link.updateGeometry()
        self.setVisible(bool(rows))
        self._open(bool(rows) and (self.is_open or any(row.in_use() for row in rows)))

    def _open(self, is_open: bool) -> None:
        self.is_open = is_open
        self.link.show_open(is_open)
        for row in self._held:
            row.setVisible(is_open)
