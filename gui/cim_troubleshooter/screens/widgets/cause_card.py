"""A cause in the list beside the steps: its standing, its title and why, all of it one button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from cim_troubleshooter.journey.state import Standing
from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.measure import one_line, wrapped_height

_SIDE = 15
_GAP = 5
_BAR = 5
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class CauseCard(QPushButton):
    """One cause to jump to. The one that is being looked at has a bar on its left."""

    def __init__(self, title: str, standing: Standing, label: str, because: str, current: bool) -> None:
        """`label` is the standing in words; `because` is one line that says why."""
        super().__init__()
        self._title, self._standing, self._label, self._because, self._current = title, standing, label, because, current
        # Layouts ask a card for its height dozens of times while a page is built: each answer is kept.
        self._laid_out: dict[tuple[int, int], tuple[QRect, QRect, QRect]] = {}
        self.setAccessibleName(f"{title}. {label}. {because}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Label, title and reason, wrapped to the width."""
        return self._places(width)[2].bottom() + 12

    def sizeHint(self) -> QSize:
        """As wide as it reads well."""
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow where the window is."""
        return QSize(160, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.LINK if self.underMouse() else tokens.CARD_BORDER), 1))
        painter.setBrush(QColor(tokens.CARD))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens.PANEL_RADIUS, tokens.PANEL_RADIUS)
        if self._current:
            painter.fillRect(0, 2, _BAR, self.height() - 4, QColor(tokens.BLUE))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        label, title, because = self._places(self.width())
        colours = tokens.TAGS[self._standing]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(label, 2, 2)
        painter.setFont(self._label_font())
        painter.setPen(QColor(colours.text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._label)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.TEXT))
        painter.drawText(title, int(_WRAPPED), self._title)
        painter.setFont(self._small_font())
        painter.setPen(QColor(tokens.SECONDARY_TEXT))
        painter.drawText(because, int(_WRAPPED), self._because)

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        self.ensurePolished()
        key = (width, self.font().pixelSize())
        if key not in self._laid_out:
            self._laid_out[key] = self._lay_out(max(1, width - 2 * _SIDE))
        return self._laid_out[key]

    def _lay_out(self, room: int) -> tuple[QRect, QRect, QRect]:
        font = self._label_font()
        size, weight = font.pixelSize(), font.weight()
        label = QRect(_SIDE, 11, one_line(self._label, size, weight) + 20, wrapped_height(self._label, 9999, size, weight) + 6)
        title = self._wrapped(self.font(), label.bottom() + _GAP, room, self._title)
        return label, title, self._wrapped(self._small_font(), title.bottom() + 2, room, self._because)

    @staticmethod
    def _wrapped(font: QFont, top: int, room: int, text: str) -> QRect:
        return QRect(_SIDE, top, room, wrapped_height(text, room, font.pixelSize(), font.weight()))

    def _scale(self) -> float:
        return self.font().pixelSize() / tokens.BODY.size

    def _label_font(self) -> QFont:
        return fonts.font(tokens.TYPES["tag"].size * self._scale(), tokens.TYPES["tag"].weight)

    def _small_font(self) -> QFont:
        return fonts.font(tokens.SMALL.size * self._scale())
