"""Words on a page: headings, running text and state labels. Always plain text, never markup."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

Style = Literal["body", "lead", "small", "strong", "large"]
TagKind = Literal["found", "possible", "unlikely", "ok"]


class Heading(QLabel):
    """A heading. The window gives a page's own the focus, so that it is the first thing read out."""

    def __init__(self, text: str, level: int = 1) -> None:
        """`level` 1 is the page's own heading, 2 a part's, 3 a part of a part's."""
        super().__init__(text)
        _lay_out(self, f"heading{level}")
        self.level = level


class Tag(QLabel):
    """A state label: a word or two on a coloured ground."""

    def __init__(self, text: str, kind: TagKind) -> None:
        """`kind` is a verdict's standing, or `ok`."""
        super().__init__(text)
        as_plain_text(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", kind)


def words(text: str, style: Style = "body", secondary: bool = False) -> QLabel:
    """Running text that wraps. `secondary` is for what explains, in grey."""
    label = QLabel(text)
    _lay_out(label, style)
    if secondary:
        label.setProperty("secondary", True)
    return label


def as_plain_text(label: QLabel) -> None:
    """Show the label's text as it is written: no text of a pack or a site can become markup."""
    label.setTextFormat(Qt.TextFormat.PlainText)


def _lay_out(label: QLabel, style: str) -> None:
    as_plain_text(label)
    label.setWordWrap(True)
    label.setProperty("words", style)
