"""What stands in a drawn screen, one below the other: words, bars, choices, tiles, buttons, the tray. Each with its height."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from cim_troubleshooter.screens.pictures.strokes import CORNER, SIDE, TEXT, paint_arrow, paint_bar, paint_cross, write
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.theme.painting import CENTRE, brush, fill, fill_circle, fill_rounded, outline_circle, outline_rounded

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Drawing, Tile

_ROW = 14.0
_TILE = 46.0
_TRAY = 36.0
_BUTTONS = 24.0
_BUTTON = 18.0
_ICON = 16.0
_ENTRY = 18.0
"""Where the words of an entry begin, right of its circle."""
_ARROW = 34.0
"""What an arrow takes at the end of a line."""
_CROSS = 22.0
"""What a cross takes there."""


def drawing_kind(drawing: Drawing) -> str:
    """Which of a drawing's fields is set; `blank` where the author left it empty."""
    return next((name for name in _PAINT if getattr(drawing, name)), "blank")


def height_of(drawing: Drawing) -> float:
    """The height of a part, in units."""
    kind = drawing_kind(drawing)
    if kind == "lines":
        return (drawing.lines or 0) * 10.0 + 4
    if kind in ("roles", "options"):
        return _ROW * len(drawing.roles or drawing.options)
    return {"progress": _ROW + 8, "blank": 2 * _ROW, "tiles": _TILE, "tray": _TRAY, "buttons": _BUTTONS}.get(kind, _ROW)


def paint_drawing(painter: QPainter, body: QRectF, top: float, drawing: Drawing) -> None:
    """Paint a part into the body of a window, from `top` down, with its cross or arrow."""
    kind = drawing_kind(drawing)
    height = body.bottom() - top if kind in _TAKE_ALL_THE_ROOM else height_of(drawing)
    room = _ARROW * drawing.arrow + _CROSS * drawing.crossed_out
    area = QRectF(body.left(), top, body.width() - room, height)
    _PAINT[kind](painter, area, drawing)
    _paint_marks(painter, area, drawing)


def _paint_marks(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    """A cross or an arrow at the end of a line, whose words are to be recognised."""
    end = _end_of(drawing, area)
    if drawing.crossed_out:
        paint_cross(painter, QRectF(end + 7, area.top() + 2, 13, 10), 3.5)
        end += _CROSS
    if drawing.arrow:
        paint_arrow(painter, end + 5, area.top() + _ROW / 2, 0)


def _end_of(drawing: Drawing, area: QRectF) -> float:
    """Where a line's words end; in a list, those of its first entry."""
    entries = drawing.roles or drawing.options
    text = drawing.heading or drawing.error or drawing.text or drawing.code or drawing.progress or (entries[0] if entries else "")
    weight = 600 if drawing.heading or drawing.error else 400
    left = area.left() + (_ENTRY if entries else 0)
    return min(area.right(), left + one_line(text, TEXT, weight)) if text else area.right()


def _paint_heading(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    write(painter, area, drawing.heading or "", weight=600)


def _paint_text(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    write(painter, area, drawing.text or "")


def _paint_error(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    write(painter, area, drawing.error or "", tokens.ERROR_TEXT, weight=600)


def _paint_code(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    write(painter, area, drawing.code or "")


def _paint_blank(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    """Nothing: the page is blank. What it is called is for those who hear the picture."""


def _paint_progress(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    write(painter, QRectF(area.left(), area.top(), area.width(), _ROW), drawing.progress or "")
    trough = QRectF(area.left(), area.top() + _ROW + 1, area.width(), 6)
    paint_bar(painter, trough, tokens.PICTURE_LINE)
    trough.setWidth(area.width() * 0.58)
    paint_bar(painter, trough, tokens.BLUE)


def _paint_lines(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    # Lines of text are seen, not read; the last one ends early, as a paragraph does.
    count = drawing.lines or 0
    lines = QPainterPath()
    for line in range(count):
        width = area.width() * (0.7 if line == count - 1 else 1.0)
        lines.addRoundedRect(QRectF(area.left(), area.top() + 2 + line * 10, width, 6), 2, 2)
    painter.fillPath(lines, brush(tokens.PICTURE_LINE))


def _paint_choices(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    for row, text in enumerate(drawing.roles or drawing.options):
        outline_circle(painter, QRectF(area.left(), area.top() + _ROW * row + 1.5, 11, 11), tokens.PICTURE_TEXT, 1)
        write(painter, QRectF(area.left() + _ENTRY, area.top() + _ROW * row, area.width() - _ENTRY, _ROW), text)


def _paint_tiles(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    width = (area.width() - SIDE * (len(drawing.tiles) - 1)) / len(drawing.tiles)
    for place, tile in enumerate(drawing.tiles):
        _paint_tile(painter, QRectF(area.left() + place * (width + SIDE), area.top(), width, _TILE - 2), tile)


def _paint_tile(painter: QPainter, area: QRectF, tile: Tile) -> None:
    outline_rounded(painter, area, 0, tokens.GREY_4, 1)
    inside = area.adjusted(6, 5, -6, -5)
    write(painter, QRectF(inside.left(), inside.top(), inside.width(), _ROW), tile.title)
    paint_bar(painter, QRectF(inside.left(), inside.top() + _ROW + 5, inside.width(), 6), tokens.PICTURE_LINE)
    if tile.crossed_out:
        # Below the words, and out of the corner: a tile is known by its title.
        paint_cross(painter, QRectF(area.right() - 27, inside.top() + _ROW + 3, 26, area.bottom() - inside.top() - _ROW), 5)
    if tile.arrow:
        paint_arrow(painter, area.center().x(), inside.top() + _ROW + 1, 90)


def _paint_tray(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    # The end of the task bar: small pictures with their names above.
    strip = QRectF(area.left() - SIDE + 1, area.bottom() - _ICON + 1, area.width() + 2 * SIDE - 2, _ICON + 6)
    fill_rounded(painter, strip, CORNER - 1, tokens.PICTURE_BAR)
    fill(painter, QRectF(strip.left(), strip.top(), strip.width(), CORNER), tokens.PICTURE_BAR)
    fill(painter, QRectF(strip.left(), strip.top(), strip.width(), 1), tokens.GREY_3)
    cell = area.width() / len(drawing.tray)
    for number, tile in enumerate(drawing.tray):
        room = QRectF(area.left() + number * cell, strip.top() - 17, cell, 14)
        icon = QRectF(room.center().x() - _ICON / 2, strip.top() + 3, _ICON, _ICON)
        write(painter, room, tile.title, where=CENTRE)
        _paint_card(painter, icon)
        if tile.arrow:
            paint_arrow(painter, icon.right() + 5, icon.center().y(), 0)
        if tile.crossed_out:
            paint_cross(painter, icon.adjusted(1, 1, -1, -1), 3.5)


def _paint_card(painter: QPainter, icon: QRectF) -> None:
    """A smartcard with its chip."""
    card = icon.adjusted(0, 3, 0, -3)
    fill_rounded(painter, card, 2, tokens.BLUE)
    fill_rounded(painter, QRectF(card.left() + 3, card.top() + 3, 4, 4), 1, tokens.WARM_YELLOW)
    fill_circle(painter, QRectF(card.right() - 6, card.top() + 3, 4, 4), tokens.WHITE)


def _paint_buttons(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    # At the bottom right, in reading order; Enter presses the first, which is filled.
    widths = [one_line(text, TEXT, 600) + 2 * SIDE + 2 for text in drawing.buttons]
    total = sum(widths) + 6 * (len(drawing.buttons) - 1)
    squeeze = min(1.0, area.width() / total)
    left = area.right() - total * squeeze
    for number, (text, width) in enumerate(zip(drawing.buttons, widths, strict=True)):
        button = QRectF(left, area.bottom() - _BUTTON + 2, width * squeeze, _BUTTON)
        if number == 0:
            fill_rounded(painter, button, 2.5, tokens.BLUE)
        else:
            outline_rounded(painter, button, 2.5, tokens.GREY_2, 1)
        write(painter, button, text, tokens.WHITE if number == 0 else tokens.PICTURE_TEXT, 600, CENTRE)
        left += (width + 6) * squeeze


def words_in(drawing: Drawing, body: QRectF, top: float) -> list[QRectF]:
    """Where the words of a part are, which nothing may hide."""
    kind = drawing_kind(drawing)
    area = QRectF(body.left(), top, body.width(), height_of(drawing))
    entries = drawing.roles or drawing.options
    if entries:
        lefts = [(row, _ENTRY + one_line(text, TEXT, 400)) for row, text in enumerate(entries)]
        return [QRectF(area.left(), top + _ROW * row, width, _ROW) for row, width in lefts]
    if kind in ("heading", "text", "error", "code", "progress"):
        return [QRectF(area.left(), top, _end_of(drawing, area) - area.left(), _ROW)]
    # In tiles, in the tray and on buttons there are words everywhere; grey lines and a blank page have none.
    return [area] if kind in ("tiles", "tray", "buttons") else []


_PAINT: dict[str, Callable[[QPainter, QRectF, Drawing], None]] = {
    "heading": _paint_heading,
    "text": _paint_text,
    "error": _paint_error,
    "code": _paint_code,
    "blank": _paint_blank,
    "progress": _paint_progress,
    "lines": _paint_lines,
    "roles": _paint_choices,
    "options": _paint_choices,
    "tiles": _paint_tiles,
    "tray": _paint_tray,
    "buttons": _paint_buttons,
}
_TAKE_ALL_THE_ROOM = ("blank", "buttons", "tray")
"""These go to the middle or to the bottom of what is left of a window."""
