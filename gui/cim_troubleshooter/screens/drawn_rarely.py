"""What few drawn screens have: a browser's or a dialog's frame, buttons, the tray beside the clock, and the arrow.

Imported when one of them is first painted: the first page's first cards do without most of it. Units as in drawn_screen.py.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from cim_troubleshooter.guidance.model import Screen, Tile
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.theme.painting import (
    CENTRE,
    LEFT,
    brush,
    fill,
    fill_circle,
    fill_rounded,
    fill_top,
    outline_circle,
    outline_rounded,
    stroke,
    write_line,
)

_TEXT = 10
_SIDE = 8.0
_CORNER = 3.5
_BUTTON = 18.0
_ICON = 16.0
_SHAFT = 22.0
_HEAD = 7.0
_ARROW_THICKNESS = 3.5


def paint_browser(painter: QPainter, frame: QRectF, screen: Screen, bar: float) -> None:
    """A browser's window: one tab with the page's title, and the address bar."""
    _paint_ground(painter, frame)
    fill_top(painter, frame, _CORNER, bar, tokens.PICTURE_BAR)
    width = min(frame.width() - 9, one_line(screen.window, _TEXT, 600) + 2 * _SIDE)
    tab = QRectF(frame.left() + 5, frame.top() + 3, width, bar)
    fill_rounded(painter, tab, 3, tokens.WHITE)
    fill(painter, QRectF(frame.left(), frame.top() + bar, frame.width(), bar), tokens.WHITE)
    fill(painter, QRectF(frame.left(), frame.top() + 2 * bar - 1, frame.width(), 1), tokens.GREY_4)
    _write(painter, QRectF(tab.left() + 6, tab.top(), width - 11, bar - 3), screen.window, weight=600)
    _paint_address(painter, QRectF(frame.left() + 6, frame.top() + bar + 1, frame.width() - 12, bar - 4), screen.address)
    outline_rounded(painter, frame, _CORNER, tokens.GREY_2, 1)


def _paint_address(painter: QPainter, area: QRectF, address: str | None) -> None:
    fill_rounded(painter, area, area.height() / 2, tokens.GREY_5)
    lock = QRectF(area.left() + 5, area.center().y() - 3, 6, 6)
    outline_circle(painter, lock, tokens.GREY_2, 1)
    words = area.adjusted(15, 0, -6, 0)
    if address:
        _write(painter, words, address, tokens.GREY_1)
    else:
        fill_rounded(painter, QRectF(words.left(), area.center().y() - 2, words.width() * 0.5, 4), 2, tokens.PICTURE_LINE)


def paint_dialog(painter: QPainter, frame: QRectF, screen: Screen, bar: float) -> None:
    """A box that asks for something: a plain title, the sign that closes it, and a thick edge that sets it off."""
    _paint_ground(painter, frame)
    outline_rounded(painter, frame, _CORNER, tokens.GREY_1, 2)
    _write(painter, QRectF(frame.left() + _SIDE, frame.top() + 2, frame.width() - 4 * _SIDE, bar), screen.window, weight=600)
    middle = QPointF(frame.right() - 11, frame.top() + 10)
    for lean in (-1, 1):
        stroke(painter, middle - QPointF(3, 3 * lean), middle + QPointF(3, 3 * lean), 1.2, tokens.GREY_1)


def _paint_ground(painter: QPainter, frame: QRectF) -> None:
    fill_rounded(painter, frame.translated(0, 2), 4, tokens.PICTURE_SHADOW)
    fill_rounded(painter, frame, _CORNER, tokens.WHITE)


def paint_buttons(painter: QPainter, area: QRectF, buttons: tuple[str, ...]) -> None:
    """Buttons at the bottom right, in reading order; Enter presses the first, which is filled."""
    widths = [one_line(text, _TEXT, 600) + 2 * _SIDE + 2 for text in buttons]
    total = sum(widths) + 6 * (len(buttons) - 1)
    squeeze = min(1.0, area.width() / total)
    left = area.right() - total * squeeze
    for number, (text, width) in enumerate(zip(buttons, widths, strict=True)):
        button = QRectF(left, area.bottom() - _BUTTON + 2, width * squeeze, _BUTTON)
        if number == 0:
            fill_rounded(painter, button, 2.5, tokens.BLUE)
        else:
            outline_rounded(painter, button, 2.5, tokens.GREY_2, 1)
        _write(painter, button, text, tokens.WHITE if number == 0 else tokens.PICTURE_TEXT, 600, CENTRE)
        left += (width + 6) * squeeze


def paint_tray(painter: QPainter, area: QRectF, tray: tuple[Tile, ...]) -> list[tuple[QRectF, Tile]]:
    """The end of the task bar: small pictures with their names above. Gives where each picture lies."""
    strip = QRectF(area.left() - _SIDE + 1, area.bottom() - _ICON + 1, area.width() + 2 * _SIDE - 2, _ICON + 6)
    fill_rounded(painter, strip, _CORNER - 1, tokens.PICTURE_BAR)
    fill(painter, QRectF(strip.left(), strip.top(), strip.width(), _CORNER), tokens.PICTURE_BAR)
    fill(painter, QRectF(strip.left(), strip.top(), strip.width(), 1), tokens.GREY_3)
    cell = area.width() / len(tray)
    places = []
    for number, tile in enumerate(tray):
        room = QRectF(area.left() + number * cell, strip.top() - 17, cell, 14)
        icon = QRectF(room.center().x() - _ICON / 2, strip.top() + 3, _ICON, _ICON)
        _write(painter, room, tile.title, where=CENTRE)
        _paint_card(painter, icon)
        if tile.arrow:
            paint_arrow(painter, icon.right() + 5, icon.center().y(), 0)
        places.append((icon, tile))
    return places


def _paint_card(painter: QPainter, icon: QRectF) -> None:
    """A smartcard with its chip."""
    card = icon.adjusted(0, 3, 0, -3)
    fill_rounded(painter, card, 2, tokens.BLUE)
    fill_rounded(painter, QRectF(card.left() + 3, card.top() + 3, 4, 4), 1, tokens.WARM_YELLOW)
    fill_circle(painter, QRectF(card.right() - 6, card.top() + 3, 4, 4), tokens.WHITE)


def paint_arrow(painter: QPainter, x: float, y: float, lean: float) -> None:
    """An arrow whose tip is at (x, y). It points to the left, turned clockwise by `lean` degrees."""
    painter.save()
    painter.translate(QPointF(x, y))
    painter.rotate(lean)
    head = QPainterPath(QPointF(0, 0))
    head.lineTo(_HEAD + 2, -_HEAD)
    head.lineTo(_HEAD + 2, _HEAD)
    head.closeSubpath()
    shaft = QPainterPath()
    shaft.addRoundedRect(QRectF(_HEAD, -_ARROW_THICKNESS / 2, _SHAFT - _HEAD, _ARROW_THICKNESS), 1.5, 1.5)
    painter.fillPath(head.united(shaft), brush(tokens.DARK_BLUE))
    painter.restore()


def _write(painter: QPainter, area: QRectF, text: str, colour: str = tokens.PICTURE_TEXT, weight: int = 400, where: str = LEFT) -> None:
    write_line(painter, area, where, text, colour, (_TEXT, weight))
