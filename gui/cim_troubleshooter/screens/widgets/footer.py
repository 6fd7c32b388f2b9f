"""The footer: the downtime reminder, and below it what can be done on this page on the left; Back, or About, on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.reminder import Reminder

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
        self._at_the_end: list[QWidget] = []
        self._row = QHBoxLayout(self)
        self.leave_room(0)
        self._row.setSpacing(tokens.GAP_3)
        self._row.addWidget(self._held, 1)
        self._row.addWidget(self.back)
        self._row.addWidget(self.about)

    def leave_room(self, scroll_bar: int) -> None:
        """The margins. A scroll bar of so many px beside the actions is part of the one on the right, as it is for pages."""
        self._row.setContentsMargins(tokens.GAP_5, _ABOVE, tokens.GAP_5 - scroll_bar, _ABOVE)

    def show_keys(self, shown: bool) -> None:
        """Show the keys of Back and About, or leave them out where there is little room."""
        self.back.show_key(shown)
        self.about.show_key(shown)

    def hold(self, widgets: Sequence[QWidget], with_back: bool, with_about: bool = False, at_the_end: Sequence[QWidget] = ()) -> None:
        """Take the page's widgets in place of those before; those `at_the_end` stand on the right, where Back is on other pages."""
        old, self._held = self._held, QWidget()
        wrapping = WrappingRow(20)
        for widget in widgets:
            wrapping.addWidget(widget)
        self._held.setLayout(wrapping)
        self._row.replaceWidget(old, self._held)
        self._row.setStretch(0, 1)
        # Read out before Back, as it stands before it.
        self._held.lower()
        for gone in (old, *(one for one in self._at_the_end if one not in (*at_the_end, *widgets))):
            gone.hide()
            gone.deleteLater()
        self._at_the_end = list(at_the_end)
        for widget in self._at_the_end:
            self._row.addWidget(widget)
        self.back.setVisible(with_back)
        self.about.setVisible(with_about)
