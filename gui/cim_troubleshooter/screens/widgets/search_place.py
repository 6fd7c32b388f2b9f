"""Where the search field is to be: it looks like the field, and is there in the first frame.

The field itself comes as soon as that frame has been seen: making Qt's text field would keep the first page back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.widgets.buttons import key_width, paint_key
from cim_troubleshooter.screens.widgets.words import as_plain_text

_SIDE = 14
"""Left of the hint, and right of the key."""


class SearchPlace(QLabel):
    """The field's picture, with the same hint in it."""

    def __init__(self, hint: str, key: str, when_seen: Callable[[], None]) -> None:
        """`when_seen` is called once: after the first time that it was painted. Where it lies out of sight, it never is.

        `key` is the one that leads to the field, shown at its end.
        """
        super().__init__(hint)
        self._key = key
        # Qt would put a label with an edge in by half an x, and the words would move when the field comes.
        self.setIndent(0)
        as_plain_text(self)
        self.setObjectName("search")
        self._when_seen: Callable[[], None] | None = when_seen

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture; the first time, have the field made once the frame is out."""
        super().paintEvent(event)
        paint_key_of_field(self, self.text(), self._key)
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        tell, self._when_seen = self._when_seen, None
        if tell is not None:
            tell()


def paint_key_of_field(field: QWidget, hint: str, key: str) -> None:
    """Draw the key that leads to a field at its end, where the hint leaves room for it."""
    size = field.font().pixelSize()
    if not key or one_line(hint, size, field.font().weight()) + key_width(key, size) + 3 * _SIDE > field.width():
        return
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_key(painter, key, field.width() - _SIDE, field.height() / 2, size)
    painter.end()
