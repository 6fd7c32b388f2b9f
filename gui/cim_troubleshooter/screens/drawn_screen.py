"""Drawn screens: the small pictures of what a person sees, painted from the pack's description.

Everything is measured in units that are one px at a scale of 1, and painted through a scaled painter: crisp at
every text size and display scale.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from cim_troubleshooter.guidance.model import Drawing, Screen, Tile
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import one_line
from cim_troubleshooter.screens.theme.painting import (
    CENTRE,
    LEFT,
    brush,
    fill_rounded,
    fill_top,
    outline_circle,
    outline_rounded,
    stroke,
    write_line,
)

_TEXT = 10
_ROW = 14.0
_BAR = 17.0
_BAR_OF_BROWSER = 34.0
"""A tab, and the address bar below it."""
_SIDE = 8.0
_GAP = 20.0
_SHADOW = 2.0
_LOWEST = 92.0
_TILE = 42.0
_TRAY = 36.0
_BUTTONS = 24.0
_ENTRY = 18.0
"""Where the words of an entry begin, right of its circle."""
_ARROW = 34.0
"""What an arrow takes at the end of a line."""
_WIDTH_ALONE = 206.0
_WIDTH_OF_TWO = 146.0
_WIDTH_WITH_TILES = 236.0


def paint_screens(painter: QPainter, area: QRect, screens: tuple[Screen, ...], scale: float, shown: QRect | None = None) -> None:
    """Paint screens side by side in the middle of an area, at `scale` or as large as there is room for.

    `shown` is what can be seen of the painter's ground just now, if not all: what lies outside is not painted.
    """
    if not screens:
        return
    width, height = _size(screens)
    scale = min(scale, (area.width() - 2 * _SIDE) / width, (area.height() - _SIDE) / height)
    if scale <= 0:
        return
    left = area.center().x() - round(width * scale / 2)
    top = area.center().y() - round(height * scale / 2)
    if shown is not None and not shown.intersects(QRect(left, top, math.ceil(width * scale), math.ceil((height + _SHADOW) * scale))):
        return
    sharpness = painter.device().devicePixelRatioF()
    if (screens, scale, sharpness) in _seen:
        painter.drawPixmap(left, top, _picture(screens, scale, sharpness))
        return
    # Kept only from the second time on, when a page must show in one frame: the first page comes sooner without.
    _seen.add((screens, scale, sharpness))
    painter.save()
    painter.translate(left, top)
    _paint(painter, screens, scale)
    painter.restore()


_seen: set[tuple[tuple[Screen, ...], float, float]] = set()


@lru_cache(maxsize=64)
def _picture(screens: tuple[Screen, ...], scale: float, sharpness: float) -> QPixmap:
    """The picture by itself, for each size and sharpness (device pixels a px)."""
    width, height = _size(screens)
    picture = QPixmap(math.ceil(width * scale * sharpness), math.ceil((height + _SHADOW) * scale * sharpness))
    picture.setDevicePixelRatio(sharpness)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, screens, scale)
    painter.end()
    return picture


def _paint(painter: QPainter, screens: tuple[Screen, ...], scale: float) -> None:
    painter.scale(scale, scale)
    height = _size(screens)[1]
    left = 0.0
    for screen in screens:
        wide = _width(screen, len(screens))
        _paint_screen(painter, QRectF(left, 0, wide, height), screen)
        left += wide + _GAP


def _size(screens: tuple[Screen, ...]) -> tuple[float, float]:
    width = sum(_width(screen, len(screens)) for screen in screens) + _GAP * (len(screens) - 1)
    return width, max(_height(screen) for screen in screens)


def drawing_kind(drawing: Drawing) -> str:
    """Which of a drawing's fields is set; `blank` where the author left it empty."""
    return next((name for name in _PAINT if getattr(drawing, name)), "blank")


def _width(screen: Screen, beside: int) -> float:
    if any(drawing.tiles for drawing in screen.shows):
        return _WIDTH_WITH_TILES if beside == 1 else _WIDTH_ALONE
    return _WIDTH_ALONE if beside == 1 else _WIDTH_OF_TWO


def _height(screen: Screen) -> float:
    return max(_LOWEST, _bar(screen) + 2 * _SIDE + sum(_height_of(drawing) for drawing in screen.shows))


def _bar(screen: Screen) -> float:
    return _BAR_OF_BROWSER if screen.kind == "browser" else _BAR


def _height_of(drawing: Drawing) -> float:
    kind = drawing_kind(drawing)
    if kind == "lines":
        return (drawing.lines or 0) * 10.0 + 4
    if kind in ("roles", "options"):
        return _ROW * len(drawing.roles or drawing.options)
    return {"progress": _ROW + 8, "blank": 2 * _ROW, "tiles": _TILE, "tray": _TRAY, "buttons": _BUTTONS}.get(kind, _ROW)


def _paint_screen(painter: QPainter, frame: QRectF, screen: Screen) -> None:
    _paint_frame(painter, frame, screen)
    bar = _bar(screen)
    body = frame.adjusted(_SIDE, bar + _SIDE - 1, -_SIDE, -_SIDE)
    top = body.top()
    for drawing in screen.shows:
        kind, height = drawing_kind(drawing), _height_of(drawing)
        room = body.bottom() - top if kind in _TAKE_ALL_THE_ROOM else height
        area = QRectF(body.left(), top, body.width() - (_ARROW if drawing.arrow else 0), room)
        _PAINT[kind](painter, area, drawing)
        _paint_marks(painter, area, drawing)
        top += height
    if screen.crossed_out:
        _paint_cross(painter, frame.adjusted(14, bar + 6, -14, -10), 7)


def _paint_frame(painter: QPainter, frame: QRectF, screen: Screen) -> None:
    if screen.kind == "window":
        _paint_window(painter, frame, screen.window)
        return
    from cim_troubleshooter.screens import drawn_rarely

    paint = drawn_rarely.paint_browser if screen.kind == "browser" else drawn_rarely.paint_dialog
    paint(painter, frame, screen, _BAR)


def _paint_marks(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    """A cross over one line, or an arrow at its end."""
    if drawing.crossed_out:
        width = min(area.width(), _end_of(drawing, area) - area.left())
        _paint_cross(painter, QRectF(area.left() + 4, area.top() + 2, max(24, width - 8), area.height() - 5), 4)
    if drawing.arrow:
        from cim_troubleshooter.screens.drawn_rarely import paint_arrow

        paint_arrow(painter, _end_of(drawing, area) + 5, area.top() + _ROW / 2, 0)


def _end_of(drawing: Drawing, area: QRectF) -> float:
    """Where a line's words end; in a list, those of its first entry."""
    entries = drawing.roles or drawing.options
    text = drawing.heading or drawing.error or drawing.text or drawing.code or drawing.progress or (entries[0] if entries else "")
    weight = 600 if drawing.heading or drawing.error else 400
    left = area.left() + (_ENTRY if entries else 0)
    return min(area.right(), left + one_line(text, _TEXT, weight)) if text else area.right()


def _paint_window(painter: QPainter, frame: QRectF, title: str) -> None:
    fill_rounded(painter, frame.translated(0, _SHADOW), 4, tokens.PICTURE_SHADOW)
    fill_rounded(painter, frame, 3.5, tokens.WHITE)
    fill_top(painter, frame, 3.5, _BAR, tokens.PICTURE_BAR)
    outline_rounded(painter, frame, 3.5, tokens.GREY_2, 1)
    _paint_words(painter, QRectF(frame.left() + _SIDE, frame.top(), frame.width() - 2 * _SIDE, _BAR), title, weight=600)


def _paint_words(painter: QPainter, area: QRectF, text: str, colour: str = tokens.PICTURE_TEXT, weight: int = 400) -> None:
    write_line(painter, area, LEFT, text, colour, (_TEXT, weight))


def _paint_heading(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    _paint_words(painter, area, drawing.heading or "", weight=600)


def _paint_text(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    _paint_words(painter, area, drawing.text or "")


def _paint_error(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    _paint_words(painter, area, drawing.error or "", tokens.ERROR_TEXT, weight=600)


def _paint_code(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    _paint_words(painter, area, drawing.code or "")


def _paint_blank(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    write_line(painter, area, CENTRE, drawing.blank or "", tokens.GREY_1, (_TEXT, 400))


def _paint_progress(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    _paint_words(painter, QRectF(area.left(), area.top(), area.width(), _ROW), drawing.progress or "")
    trough = QRectF(area.left(), area.top() + _ROW + 1, area.width(), 6)
    _paint_bar(painter, trough, tokens.PICTURE_LINE)
    trough.setWidth(area.width() * 0.58)
    _paint_bar(painter, trough, tokens.BLUE)


def _paint_lines(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    # Lines of text are seen, not read; the last one ends early, as a paragraph does.
    count = drawing.lines or 0
    lines = QPainterPath()
    for line in range(count):
        width = area.width() * (0.7 if line == count - 1 else 1.0)
        lines.addRoundedRect(QRectF(area.left(), area.top() + 2 + line * 10, width, 6), 2, 2)
    painter.fillPath(lines, brush(tokens.PICTURE_LINE))


def _paint_bar(painter: QPainter, area: QRectF, colour: str) -> None:
    fill_rounded(painter, area, 2, colour)


def _paint_choices(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    for row, text in enumerate(drawing.roles or drawing.options):
        outline_circle(painter, QRectF(area.left(), area.top() + _ROW * row + 1.5, 11, 11), tokens.PICTURE_TEXT, 1)
        _paint_words(painter, QRectF(area.left() + _ENTRY, area.top() + _ROW * row, area.width() - _ENTRY, _ROW), text)


def _paint_tiles(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    width = (area.width() - _SIDE * (len(drawing.tiles) - 1)) / len(drawing.tiles)
    for place, tile in enumerate(drawing.tiles):
        _paint_tile(painter, QRectF(area.left() + place * (width + _SIDE), area.top(), width, _TILE - 2), tile)


def _paint_tile(painter: QPainter, area: QRectF, tile: Tile) -> None:
    outline_rounded(painter, area, 0, tokens.GREY_4, 1)
    inside = area.adjusted(6, 5, -6, -5)
    _paint_words(painter, QRectF(inside.left(), inside.top(), inside.width(), _ROW), tile.title)
    _paint_bar(painter, QRectF(inside.left(), inside.top() + _ROW + 5, inside.width(), 6), tokens.PICTURE_LINE)
    if tile.crossed_out:
        _paint_cross(painter, area.adjusted(10, 9, -10, -7), 6)
    if tile.arrow:
        from cim_troubleshooter.screens.drawn_rarely import paint_arrow

        paint_arrow(painter, area.center().x(), inside.top() + _ROW + 1, 90)


def _paint_tray(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    from cim_troubleshooter.screens.drawn_rarely import paint_tray

    for icon, tile in paint_tray(painter, area, drawing.tray):
        if tile.crossed_out:
            _paint_cross(painter, icon.adjusted(1, 1, -1, -1), 3.5)


def _paint_buttons(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    from cim_troubleshooter.screens.drawn_rarely import paint_buttons

    paint_buttons(painter, area, drawing.buttons)


def _paint_cross(painter: QPainter, area: QRectF, thickness: float) -> None:
    stroke(painter, area.topLeft(), area.bottomRight(), thickness, tokens.RED)
    stroke(painter, area.topRight(), area.bottomLeft(), thickness, tokens.RED)


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
