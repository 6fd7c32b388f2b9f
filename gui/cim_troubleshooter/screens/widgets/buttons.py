"""Buttons: green for what most people do next, white for another way, and links (buttons that look like links).

They paint themselves, so that a pressed button moves down onto its shadow and nothing depends on the system's style.
The focus ring around them is the window's (focus_ring.py).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.theme.painting import CENTRE, LEFT, fill, fill_rounded, outline_rounded, write

_SIDE = 22
_DEEP = tokens.BUTTON_SHADOW_HEIGHT
_BESIDE_KEY = 12
"""Left and right of a key's name, inside its frame."""


class Button(QPushButton):
    """A button with a shadow straight down; pressed, it moves down onto it."""

    def __init__(self, text: str, primary: bool) -> None:
        """`primary` is green; at most one on a page."""
        super().__init__(text)
        self._primary = primary
        _prepare(self, text)

    def be_main(self, main: bool) -> None:
        """Become the green button of the page, or a white one: what people do next has changed."""
        self._primary = main
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words, never less than a finger needs."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        height = max(tokens.TARGET, metrics.height() + 2 * 11)
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _SIDE, height + _DEEP)

    def minimumSizeHint(self) -> QSize:
        """Buttons are never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shadow, the face and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self.rect().adjusted(0, 0, 0, -_DEEP)
        down = self.isDown()
        if down:
            face.translate(0, _DEEP)
        else:
            self._paint_shadow(painter, face)
        if self._primary:
            self._paint_primary(painter, face)
        else:
            self._paint_secondary(painter, face)
        write(painter, QRectF(face), CENTRE, self.text(), theme.colours.button_text if self._primary else theme.colours.link)

    def _paint_shadow(self, painter: QPainter, face: QRect) -> None:
        colour = theme.colours.button_shadow if self._primary else theme.colours.quiet_button_shadow
        fill_rounded(painter, QRectF(face.translated(0, _DEEP)), tokens.RADIUS, colour)

    def _paint_primary(self, painter: QPainter, face: QRect) -> None:
        colour = _ground(self, theme.colours.button, theme.colours.button_hover, theme.colours.button_down)
        fill_rounded(painter, QRectF(face), tokens.RADIUS, colour)
        if theme.colours.button_edge != theme.colours.button:
            # A high-contrast theme has no green: the main act has twice the edge of the others.
            outline_rounded(painter, QRectF(face), tokens.RADIUS, theme.colours.button_edge, 2 * tokens.BORDER)

    def _paint_secondary(self, painter: QPainter, face: QRect) -> None:
        fill_rounded(
            painter,
            QRectF(face),
            tokens.RADIUS,
            _ground(self, theme.colours.quiet_button, theme.colours.quiet_button_hover, theme.colours.quiet_button_down),
        )
        outline_rounded(painter, QRectF(face), tokens.RADIUS, theme.colours.link, tokens.BORDER)


class LinkButton(QPushButton):
    """A button that looks like a link: for what fewer people need."""

    def __init__(self, text: str, on_colour: bool = False, at_the_right: bool = False, key: str = "") -> None:
        """`on_colour`: in the colour of the header bar's words. `at_the_right`: a short word ends where the button does.

        `key` is the key that does the same, which stands before the words.
        """
        super().__init__(text)
        self._on_colour = on_colour
        self._at_the_right = at_the_right
        self._key = self._named_key = key
        _prepare(self, text)

    def show_key(self, shown: bool) -> None:
        """Show the key, or leave it out where there is little room."""
        self._key = self._named_key if shown else ""
        self.updateGeometry()
        self.update()

    def room_before(self) -> int:
        """What a kind of link keeps free before its words, in px at the text size in force."""
        return 0

    def sizeHint(self) -> QSize:
        """The words and the key, never less than a finger needs."""
        self.ensurePolished()
        font = self.font()
        width = self.room_before() + one_line(self.text(), font.pixelSize(), font.weight()) + 2
        if self._key:
            width += key_width(self._key, font.pixelSize()) + tokens.GAP_2
        return QSize(max(tokens.TARGET, width), max(tokens.TARGET, self.fontMetrics().height() + tokens.GAP_2))

    def minimumSizeHint(self) -> QSize:
        """Links are never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words with a line below them, thicker under the pointer."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text())
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        colour = theme.colours.header_text if self._on_colour else theme.colours.link_hover if self.underMouse() else theme.colours.link
        left = self.width() - width - 1 if self._at_the_right or self._key else 1 + self.room_before()
        write(painter, QRectF(left, base - metrics.ascent(), width + 1, metrics.height()), LEFT, self.text(), colour)
        fill(painter, QRectF(left, base + 3, width, 2 if self.underMouse() else 1), colour)
        if self._key:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_key(painter, self._key, left - tokens.GAP_2, self.height() / 2, self.font().pixelSize())


def key_width(key: str, text_size: int) -> int:
    """How wide a key is beside words of a size in px."""
    return one_line(key, _key_size(text_size), tokens.TYPES["tag"].weight) + _BESIDE_KEY


def paint_key(painter: QPainter, key: str, right: float, middle: float, text_size: int) -> None:
    """Draw a key as it stands on the keyboard: its name in a frame, which ends at `right`."""
    size, width = _key_size(text_size), key_width(key, text_size)
    height = round(size * 1.5)
    area = QRectF(round(right) - width, round(middle - height / 2), width, height)
    outline_rounded(painter, area, tokens.RADIUS, theme.colours.secondary_text, 1)
    painter.setFont(fonts.font(size, tokens.TYPES["tag"].weight))
    write(painter, area, CENTRE, key, theme.colours.secondary_text)


def _key_size(text_size: int) -> int:
    return round(text_size * tokens.TYPES["tag"].size / tokens.BODY.size)


def primary_button(text: str) -> Button:
    """The green button: what most people do next."""
    return Button(text, primary=True)


def secondary_button(text: str) -> Button:
    """The white button: another way on."""
    return Button(text, primary=False)


def link_button(text: str) -> LinkButton:
    """A button that looks like a link."""
    return LinkButton(text)


def _prepare(button: QPushButton, text: str) -> None:
    button.setAccessibleName(text)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    # Enter presses the button that has the focus, as a person expects from a page.
    button.setAutoDefault(True)


def _ground(button: QPushButton, plain: str, hovered: str, pressed: str) -> str:
    if button.isDown():
        return pressed
    return hovered if button.underMouse() else plain
