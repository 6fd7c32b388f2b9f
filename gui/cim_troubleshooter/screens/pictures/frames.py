"""The three kinds of frame that a drawn screen has: a program's window, a browser's and a dialog's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from cim_troubleshooter.screens.pictures.strokes import BAR, CORNER, SIDE, TEXT, write
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.theme.painting import fill, fill_rounded, fill_top, outline_circle, outline_rounded, stroke

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Screen

SHADOW = 2.0
_APART = 10.0
"""From one of a window's buttons to the next."""
BUTTONS = 3 * _APART + 4
"""What the three buttons of a window take at the right of its title bar."""
_GLYPH = 6.0
_BAR_OF_BROWSER = 2 * BAR
"""A tab, and the address bar below it."""


def bar_height(screen: Screen) -> float:
    """How much of a screen's height its title bar takes."""
    return _BAR_OF_BROWSER if screen.kind == "browser" else BAR


def paint_frame(painter: QPainter, frame: QRectF, screen: Screen) -> None:
    """The frame of a screen, with its shadow, ground and title."""
    _FRAMES[screen.kind](painter, frame, screen)


def _paint_window(painter: QPainter, frame: QRectF, screen: Screen) -> None:
    _paint_ground(painter, frame)
    fill_top(painter, frame, CORNER, BAR, tokens.PICTURE_BAR)
    outline_rounded(painter, frame, CORNER, tokens.GREY_2, 1)
    write(painter, QRectF(frame.left() + SIDE, frame.top(), frame.width() - 2 * SIDE - BUTTONS, BAR), screen.window, weight=600)
    _paint_buttons(painter, frame)


def _paint_buttons(painter: QPainter, frame: QRectF) -> None:
    """The three buttons of a window: one makes it small, one makes it large, one closes it."""
    first = QRectF(frame.right() - BUTTONS + 3, frame.top() + (BAR - _GLYPH) / 2, _GLYPH, _GLYPH)
    fill(painter, QRectF(first.left(), first.center().y(), _GLYPH, 1), tokens.GREY_1)
    outline_rounded(painter, first.translated(_APART, 0), 0, tokens.GREY_1, 1)
    _paint_close(painter, first.translated(2 * _APART, 0).center())


def _paint_close(painter: QPainter, middle: QPointF) -> None:
    for lean in (-1, 1):
        stroke(painter, middle - QPointF(3, 3 * lean), middle + QPointF(3, 3 * lean), 1.2, tokens.GREY_1)


def _paint_browser(painter: QPainter, frame: QRectF, screen: Screen) -> None:
    """A browser's window: one tab with the page's title, and the address bar."""
    _paint_ground(painter, frame)
    fill_top(painter, frame, CORNER, BAR, tokens.PICTURE_BAR)
    width = min(frame.width() - BUTTONS - 9, one_line(screen.window, TEXT, 600) + 2 * SIDE)
    tab = QRectF(frame.left() + 5, frame.top() + 3, width, BAR)
    fill_rounded(painter, tab, 3, tokens.WHITE)
    fill(painter, QRectF(frame.left(), frame.top() + BAR, frame.width(), BAR), tokens.WHITE)
    fill(painter, QRectF(frame.left(), frame.top() + 2 * BAR - 1, frame.width(), 1), tokens.GREY_4)
    write(painter, QRectF(tab.left() + 6, tab.top(), width - 11, BAR - 3), screen.window, weight=600)
    _paint_address(painter, QRectF(frame.left() + 6, frame.top() + BAR + 1, frame.width() - 12, BAR - 4), screen.address)
    _paint_buttons(painter, frame)
    outline_rounded(painter, frame, CORNER, tokens.GREY_2, 1)


def _paint_address(painter: QPainter, area: QRectF, address: str | None) -> None:
    fill_rounded(painter, area, area.height() / 2, tokens.GREY_5)
    lock = QRectF(area.left() + 5, area.center().y() - 3, 6, 6)
    outline_circle(painter, lock, tokens.GREY_2, 1)
    words = area.adjusted(15, 0, -6, 0)
    if address:
        write(painter, words, address, tokens.GREY_1)
    else:
        fill_rounded(painter, QRectF(words.left(), area.center().y() - 2, words.width() * 0.5, 4), 2, tokens.PICTURE_LINE)


def _paint_dialog(painter: QPainter, frame: QRectF, screen: Screen) -> None:
    """A box that asks for something: a plain title, the cross that closes it, and a thick edge that sets it off."""
    _paint_ground(painter, frame)
    outline_rounded(painter, frame, CORNER, tokens.GREY_1, 2)
    write(painter, QRectF(frame.left() + SIDE, frame.top() + 2, frame.width() - 4 * SIDE, BAR), screen.window, weight=600)
    _paint_close(painter, QPointF(frame.right() - 11, frame.top() + 10))


def _paint_ground(painter: QPainter, frame: QRectF) -> None:
    fill_rounded(painter, frame.translated(0, SHADOW), 4, tokens.PICTURE_SHADOW)
    fill_rounded(painter, frame, CORNER, tokens.WHITE)


_FRAMES = {"window": _paint_window, "browser": _paint_browser, "dialog": _paint_dialog}
