"""Points of a list, each with a dot before it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import fill_circle
from cim_troubleshooter.screens.widgets.words import WrappedWords, as_plain_text, place_in_list


class BulletPoint(WrappedWords):
    """One point of a list: a dot, and beside it words that wrap below their own beginning."""

    def __init__(self, text: str) -> None:
        """Running text."""
        super().__init__(text)
        as_plain_text(self)
        self.setWordWrap(True)
        self.wear("body")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._go_in()

    def changeEvent(self, event: QEvent) -> None:
        """The words go in by as much as their size asks for."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._go_in()

    def heightForWidth(self, width: int) -> int:
        """The height that the words take beside their dot."""
        return super().heightForWidth(width - self._indent())

    def sizeHint(self) -> QSize:
        """The words and their dot."""
        size = super().sizeHint()
        size.setWidth(size.width() + self._indent())
        return size

    def minimumSizeHint(self) -> QSize:
        """The longest word and the dot."""
        size = super().minimumSizeHint()
        size.setWidth(size.width() + self._indent())
        return size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot in the middle of the first line, and the words."""
        super().paintEvent(event)
        line = self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = line * 0.26
        fill_circle(painter, QRectF(2, (line - side) / 2 + line * 0.03, side, side), theme.colours.text)

    def _go_in(self) -> None:
        if self.contentsMargins().left() != self._indent():
            self.setContentsMargins(self._indent(), 0, 0, 0)

    def _indent(self) -> int:
        return round(self.font().pixelSize() * 1.1)


class BulletList(QWidget):
    """The points of a list below each other, told to assistive technology as a list."""

    def __init__(self, name: str, lines: Sequence[str]) -> None:
        """One point for each line. `name` is what the list is called for those who cannot see what stands above it."""
        super().__init__()
        self.setAccessibleName(name)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(tokens.GAP_2)
        for place, line in enumerate(lines, start=1):
            point = BulletPoint(line)
            point.setAccessibleName(line)
            point.setAccessibleDescription(place_in_list(place, len(lines)))
            rows.addWidget(point)
