"""A link that folds out what fewer people need."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.painting import brush
from cim_troubleshooter.screens.widgets.buttons import LinkButton

_TRIANGLE, _LARGEST_TRIANGLE = 0.72, 40
"""How large the triangle is, as a share of the text's size; and at most, in px, so that words at 400 % have the room."""


class FoldLink(LinkButton):
    """A link that folds something out, with a triangle before it: it points to the link while closed, and down once it is open."""

    def __init__(self, title: str) -> None:
        """Closed to begin with."""
        super().__init__(title)
        self._open = False
        self.show_open(False)

    def show_open(self, is_open: bool) -> None:
        """Show, and tell assistive technology, whether what the link folds out can be read now; a change is read out.

        By the description: Qt passes the state of being expanded on for menus, combo boxes and trees, not for buttons.
        """
        self._open = is_open
        self.setAccessibleDescription(self.tr("Open, shown below") if is_open else self.tr("Closed"))
        self.update()

    def room_before(self) -> int:
        """The triangle, and the gap between it and the words."""
        return round(self._side()) + tokens.GAP_1

    def _side(self) -> float:
        return min(self.font().pixelSize() * _TRIANGLE, _LARGEST_TRIANGLE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the triangle and the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        painter.translate(1 + side / 2, self.height() / 2)
        painter.rotate(90 if self._open else 0)
        triangle = QPainterPath(QPointF(-side * 0.3, -side * 0.45))
        triangle.lineTo(side * 0.42, 0)
        triangle.lineTo(-side * 0.3, side * 0.45)
        triangle.closeSubpath()
        painter.fillPath(triangle, brush(theme.colours.link_hover if self.underMouse() else theme.colours.link))


class Fold(QWidget):
    """A link, and below it what it shows once it is pressed; pressed again, it hides it."""

    def __init__(self, title: str, make: Callable[[], Sequence[QWidget]]) -> None:
        """Folded in to begin with. `make` gives what it holds, when somebody first asks for it: most people never do."""
        super().__init__()
        self.link = FoldLink(title)
        self._make = make
        self._inside: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.link)
        self.link.clicked.connect(self._turn)

    def _turn(self) -> None:
        if self._inside is None:
            self._inside = self._made()
            self._rows.addWidget(self._inside)
            self._inside.show()
        else:
            self._inside.setVisible(self._inside.isHidden())
        self.link.show_open(not self._inside.isHidden())

    def _made(self) -> QWidget:
        inside = QWidget()
        held = QVBoxLayout(inside)
        held.setContentsMargins(tokens.GAP_3, 0, 0, tokens.GAP_2)
        for widget in self._make():
            held.addWidget(widget)
        return inside
