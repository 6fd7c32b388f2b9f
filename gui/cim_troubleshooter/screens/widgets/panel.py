"""Surfaces: the white card that holds what belongs together, and the inset with a coloured bar."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.words import as_plain_text, let_be_selected

InsetKind = Literal["found", "possible", "unlikely", "ok", "attention"]


class Panel(QFrame):
    """A white card. Put what it holds into `contents` (the same as `layout()`)."""

    def __init__(self) -> None:
        """An empty card with its padding."""
        super().__init__()
        self.contents = QVBoxLayout(self)
        self.contents.setContentsMargins(tokens.GAP_4, tokens.GAP_4, tokens.GAP_4, tokens.GAP_4)
        self.contents.setSpacing(tokens.GAP_2)


class Inset(QLabel):
    """A sentence that stands out, with a bar on its left."""

    def __init__(self, text: str, kind: InsetKind) -> None:
        """`kind` is a verdict's standing, `ok`, or `attention` for what nobody should miss."""
        super().__init__(text)
        as_plain_text(self)
        self.setWordWrap(True)
        self.setProperty("kind", kind)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the pointer its words can be selected and copied."""
        super().enterEvent(event)
        let_be_selected(self)

    def sizeHint(self) -> QSize:
        """Everything on one line; it wraps where there is less room."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + tokens.INSET_BAR + 3 * tokens.GAP_3
        return QSize(width, self.heightForWidth(width))
