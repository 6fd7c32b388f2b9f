"""A code for a telephone's camera, always black on white with its white edge, whatever the colours of the window are.

Its modules are whole pixels of the display, at least four: a camera then sees sharp edges at any scale.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.painting import CENTRE, write

LEAST = 4
"""Pixels of the display that a module is wide at least."""
_EDGE = 4
"""Modules of white around the code (ISO/IEC 18004)."""
_BELOW = 40
"""Room for the sentence below the large code, in px."""

Rows = Sequence[Sequence[bool]]


class CodePicture(QPushButton):
    """The code, as large as its place allows; pressed, it fills the window."""

    def __init__(self, rows: Rows, says: str) -> None:
        """`says` is what the code holds, for those who cannot see it."""
        super().__init__()
        self._rows = rows
        self._large: LargeCode | None = None
        self.setAutoDefault(True)
        self.setAccessibleName(self.tr("Make the code larger"))
        self.setAccessibleDescription(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._enlarge)

    def module(self) -> int:
        """How many pixels of the display a module is wide now."""
        return _module(self.rect(), self._rows, self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """Four pixels as programs count them, for each module."""
        side = LEAST * _side(self._rows)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Four pixels of the display, which are smaller on a finer one."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code."""
        _paint(self, self.rect(), self._rows)

    def hideEvent(self, event: QHideEvent) -> None:
        """The large one goes with it."""
        super().hideEvent(event)
        if self._large is not None:
            self._large.leave()

    def _enlarge(self) -> None:
        self._large = LargeCode(self._rows, self.accessibleDescription(), self)
        self._large.show()
        self._large.raise_()
        self._large.setFocus()


class LargeCode(QPushButton):
    """The code over the whole window, until somebody presses it, or Escape."""

    def __init__(self, rows: Rows, says: str, smaller: QWidget) -> None:
        """`smaller` is what it belongs to, and what has the focus afterwards."""
        super().__init__(smaller.window())
        self._rows = rows
        self._smaller = smaller
        self._sentence = self.tr("Point your telephone’s camera here")
        self.setAutoDefault(True)
        self.setAccessibleName(self.tr("Make the code smaller"))
        self.setAccessibleDescription(f"{self._sentence}\n{says}")
        self.setGeometry(smaller.window().rect())
        self.clicked.connect(self.leave)
        smaller.window().installEventFilter(self)

    def leave(self) -> None:
        """Show the page again."""
        if self.isVisible():
            self.hide()
            self._smaller.setFocus()
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        return False

    def module(self) -> int:
        """How many pixels of the display a module is wide now."""
        return _module(self._place(), self._rows, self.devicePixelRatioF())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Nothing that it covers can have the focus."""
        return True

    def event(self, event: QEvent) -> bool:
        """Escape is for this first, and not yet for the window, which would go back a page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, as pressing does."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code as large as the window is, and the sentence below it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.CODE_GROUND))
        painter.setFont(fonts.font(tokens.STRONG.size, tokens.STRONG.weight))
        write(painter, QRectF(0, self.height() - _BELOW, self.width(), _BELOW), CENTRE, self._sentence, tokens.CODE_INK)
        painter.end()
        _paint(self, self._place(), self._rows)

    def _place(self) -> QRect:
        return self.rect().adjusted(0, 0, 0, -_BELOW)


def _side(rows: Rows) -> int:
    """The modules of a side, with the white edge."""
    return len(rows) + 2 * _EDGE


def _module(place: QRect, rows: Rows, ratio: float) -> int:
    """Whole pixels of the display for each module, as many as there is room for."""
    return max(LEAST, int(min(place.width(), place.height()) * ratio / _side(rows) + 0.001))


def _paint(widget: QWidget, place: QRect, rows: Rows) -> None:
    """Draw a code in the middle of a place, in the display's own pixels."""
    ratio = widget.devicePixelRatioF()
    module = _module(place, rows, ratio)
    painter = QPainter(widget)
    painter.scale(1 / ratio, 1 / ratio)
    size = module * _side(rows)
    left, top = (
        round(one * ratio) for one in (place.x() + (place.width() - size / ratio) / 2, place.y() + (place.height() - size / ratio) / 2)
    )
    painter.fillRect(left, top, size, size, QColor(tokens.CODE_GROUND))
    for down, row in enumerate(rows, _EDGE):
        for across, black in enumerate(row, _EDGE):
            if black:
                painter.fillRect(left + across * module, top + down * module, module, module, QColor(tokens.CODE_INK))
