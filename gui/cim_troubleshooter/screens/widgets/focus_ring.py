"""The focus ring: yellow with a dark outline, around whatever has the focus, always on top and never cut off.

One ring for a whole window. It lies beside the focused widget's content, in the same scrolled area, so that it can
reach outside the widget and still goes under the header and the footer when the page is scrolled.
"""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme

_REACH = tokens.FOCUS_RING + tokens.FOCUS_OUTLINE_WIDTH
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)


class _OwnShape(Protocol):
    def focus_area(self) -> QRect: ...


class FocusRing(QWidget):
    """Follows the focus inside one window. Words, which are only read out or selected, get no ring."""

    def __init__(self, window: QWidget) -> None:
        """Begins to follow at once."""
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        cast(QApplication, QApplication.instance()).focusChanged.connect(self.follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focused widget, or something that holds it, moved."""
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline and, inside it, the yellow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = tokens.FOCUS_OUTLINE_WIDTH / 2
        outside = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = outside.height() / 2 if self._is_round() else tokens.PANEL_RADIUS + tokens.FOCUS_RING
        painter.setPen(QPen(QColor(theme.colours.focus_outline), tokens.FOCUS_OUTLINE_WIDTH))
        painter.drawRoundedRect(outside, radius, radius)
        inwards = half + tokens.FOCUS_RING / 2
        painter.setPen(QPen(QColor(theme.colours.focus), tokens.FOCUS_RING))
        painter.drawRoundedRect(outside.adjusted(inwards, inwards, -inwards, -inwards), radius - inwards, radius - inwards)

    def follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The focus went from one widget to another."""
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._watched = []
        self._around = new if new is not None and self._wants_ring(new) else None
        if self._around is None:
            self.hide()
            return
        self.setParent(self._ground(self._around))
        widget: QWidget | None = self._around
        while widget is not None and widget is not self.parentWidget():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def leave(self) -> None:
        """Follow no more: the window closes."""
        cast(QApplication, QApplication.instance()).focusChanged.disconnect(self.follow)

    def _wants_ring(self, widget: QWidget) -> bool:
        return widget.window() is self._window and not isinstance(widget, (QLabel, QAbstractScrollArea)) and widget is not self._window

    def _ground(self, widget: QWidget) -> QWidget:
        above = widget.parentWidget()
        while above is not None and above is not self._window:
            holder = above.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and holder.viewport() is above:
                return above
            above = holder
        return self._window

    def _place(self) -> None:
        around, ground = self._around, self.parentWidget()
        if around is None or ground is None or not around.isVisible():
            self.hide()
            return
        area = cast(_OwnShape, around).focus_area() if hasattr(around, "focus_area") else around.rect()
        corner = around.mapTo(ground, QPoint(0, 0))
        self.setGeometry(area.translated(corner).adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.raise_()
        self.show()

    def _is_round(self) -> bool:
        return self._around is not None and hasattr(self._around, "focus_area")
