"""The footer: the downtime reminder, and below it what can be done on this page on the left; Back, or About, on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.reminder import Reminder
from cim_troubleshooter.screens.widgets.row_end import end_rows

_ABOVE = 10
"""Above and below the buttons, in px."""


class Footer(QFrame):
    """Always in sight, below the page that scrolls. Where text is large, the window lends its `page_actions` to the page's end."""

    def __init__(self, shared: bool) -> None:
        """No page's buttons yet. `shared`: on a shared terminal, where nobody sits at a keyboard of their own."""
        super().__init__()
        self.setObjectName("footer")
        self.reminder = Reminder(shared)
        self.page_actions = Actions(with_keys=not shared)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 1, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.reminder)
        self.hold_actions()

    def hold_actions(self) -> None:
        """Have the actions here, below the reminder."""
        self._rows.addWidget(self.page_actions)

    def remind(self, wanted: bool) -> None:
        """Show the reminder, or leave it out where it has no sense: at the good end."""
        self.reminder.setVisible(wanted)


class Actions(QFrame):
    """What can be done on a page, in one row that wraps."""

    def __init__(self, with_keys: bool) -> None:
        """Empty but for Back and About. `with_keys` shows the key of each, where people sit at a keyboard of their own."""
        super().__init__()
        self.setObjectName("actions")
        self.back = LinkButton(self.tr("Back"), at_the_right=True, key=self.tr("Esc") if with_keys else "")
        self.back.setAccessibleDescription(self.tr("Key: Esc"))
        self.about = LinkButton(self.tr("About this program"), key=self.tr("F1") if with_keys else "")
        self.about.setAccessibleDescription(self.tr("Key: F1"))
        self._held = QWidget()
        self._around = QHBoxLayout(self)
        self._around.setContentsMargins(tokens.GAP_5, _ABOVE, tokens.GAP_5, _ABOVE)
        self._around.addWidget(self._held)
        self.leave_room(0)

    def leave_room(self, scroll_bar: int, widest: int | None = None) -> None:
        """The margins. A scroll bar of so many px beside the actions is part of the one on the right, as it is for pages.

        `widest` is how wide the page's rows become at most, where it has such a limit: Back stands where they end.
        """
        self._scroll_bar, self._widest = scroll_bar, widest
        self._keep_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window the rest of the width stays empty."""
        super().resizeEvent(event)
        self._keep_margins()

    def minimumSizeHint(self) -> QSize:
        """Without the width that stays empty: a wide window can become narrow again."""
        least, margins = self._around.minimumSize(), self._around.contentsMargins()
        spare = max(0, margins.right() - tokens.GAP_5 + self._scroll_bar)
        return QSize(least.width() - spare, least.height())

    def _keep_margins(self) -> None:
        end_rows(self._around, self.width(), self._widest, self._scroll_bar)

    def show_keys(self, shown: bool) -> None:
        """Show the keys of Back and About, or leave them out where there is little room."""
        self.back.show_key(shown)
        self.about.show_key(shown)

    def hold(self, widgets: Sequence[QWidget], with_back: bool, with_about: bool = False, at_the_end: Sequence[QWidget] = ()) -> None:
        """Take the page's widgets in place of those before; those `at_the_end` stand on the right, where Back is on other pages."""
        old, self._held = self._held, QWidget()
        row = WrappingRow(20)
        for widget in widgets:
            row.addWidget(widget)
        for widget in (self.back, self.about, *at_the_end):
            row.add_at_the_end(widget)
        self._held.setLayout(row)
        self.back.setVisible(with_back)
        self.about.setVisible(with_about)
        self._around.replaceWidget(old, self._held)
        self._held.show()
        old.hide()
        old.deleteLater()
