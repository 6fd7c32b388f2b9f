"""A link that folds out what fewer people need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.words import words


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
        self.link.clicked.connect(lambda: self._inside.setVisible(self._inside.isHidden()))


def bullets(lines: Sequence[str]) -> list[QWidget]:
    """One line of text for each, with a dot before it."""
    return [words(f"•  {line}") for line in lines]
