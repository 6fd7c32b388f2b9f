"""A link that folds out what fewer people need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import LinkButton


class Fold(QWidget):
    """A link, and below it what it shows once it is pressed; pressed again, it hides it."""

    def __init__(self, title: str, held: Sequence[QWidget]) -> None:
        """Folded in to begin with."""
        super().__init__()
        self.link = LinkButton(title)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(tokens.GAP_3, 0, 0, tokens.GAP_2)
        for widget in held:
            inside.addWidget(widget)
        self._inside.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.link)
        rows.addWidget(self._inside)
        self.link.clicked.connect(self._turn)
        self._say_whether_open()

    def _turn(self) -> None:
        self._inside.setVisible(self._inside.isHidden())
        self._say_whether_open()

    def _say_whether_open(self) -> None:
        say_whether_open(self.link, not self._inside.isHidden())


def say_whether_open(link: QPushButton, is_open: bool) -> None:
    """Tell assistive technology whether what a link folds out can be read now; a change is read out.

    By the description: Qt passes the state of being expanded on for menus, combo boxes and trees, not for buttons.
    """
    link.setAccessibleDescription(link.tr("Open, shown below") if is_open else link.tr("Closed"))
