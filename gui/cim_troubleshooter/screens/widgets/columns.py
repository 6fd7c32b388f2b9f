"""Two columns beside each other where there is room, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens

_NARROWEST_TWO = 900


class Columns(QWidget):
    """`left` and `right` are the columns' layouts; `shares` is how they share the width."""

    def __init__(self, shares: tuple[int, int]) -> None:
        """Both columns empty."""
        super().__init__()
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(tokens.GAP_4)
        self._has_its_width = False
        for column, share in zip((self.left, self.right), shares, strict=True):
            column.setSpacing(tokens.GAP_3)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._beside.addLayout(column, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where the width, at this text size, is not enough for two."""
        self._has_its_width = True
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs more room, a smaller one less."""
        super().changeEvent(event)
        # The first font comes before the page has a place. Folded for a width that nobody gave it, it would be laid out twice.
        if event.type() == QEvent.Type.FontChange and self._has_its_width:
            self._fold()

    def _fold(self) -> None:
        needed = _NARROWEST_TWO * self.font().pixelSize() / tokens.BODY.size
        wide = self.width() >= needed
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
