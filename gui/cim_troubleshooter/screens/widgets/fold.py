"""A link that folds out what fewer people need."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import LinkButton


class Fold(QWidget):
    """A link, and below it what it shows once it is pressed; pressed again, it hides it."""

    def __init__(self, title: str, make: Callable[[], Sequence[QWidget]]) -> None:
        """Folded in to begin with. `make` gives what it holds, when somebody first asks for it: most people never do."""
        super().__init__()
        self.link = LinkButton(title)
        self._make = make
        self._inside: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.link)
        self.link.clicked.connect(self._turn)
        say_whether_open(self.link, False)

    def _turn(self) -> None:
        if self._inside is None:
            self._inside = self._made()
            self._rows.addWidget(self._inside)
            self._inside.show()
        else:
            self._inside.setVisible(self._inside.isHidden())
        say_whether_open(self.link, not self._inside.isHidden())

    def _made(self) -> QWidget:
        inside = QWidget()
        held = QVBoxLayout(inside)
        held.setContentsMargins(tokens.GAP_3, 0, 0, tokens.GAP_2)
        for widget in self._make():
            held.addWidget(widget)
        return inside


def say_whether_open(link: QPushButton, is_open: bool) -> None:
    """Tell assistive technology whether what a link folds out can be read now; a change is read out.

    By the description: Qt passes the state of being expanded on for menus, combo boxes and trees, not for buttons.
    """
    link.setAccessibleDescription(link.tr("Open, shown below") if is_open else link.tr("Closed"))
