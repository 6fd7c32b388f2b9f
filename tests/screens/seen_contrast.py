"""The contrast of what is on the screen, measured from pixels: words, symbols and edges against their backgrounds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.act_icon import ActIcon
from cim_troubleshooter.screens.widgets.address import AddressLink
from cim_troubleshooter.screens.widgets.answer_button import AnswerButton
from cim_troubleshooter.screens.widgets.buttons import Button, LinkButton
from cim_troubleshooter.screens.widgets.cause_list import CauseList, parts_of
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.icon import OutcomeIcon
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.widgets.search_results import ResultButton
from cim_troubleshooter.screens.widgets.step_bar import StepShown
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.audit import called, place_in, seen

WORDS, SHAPES = 4.5, 3.0
"""What WCAG 2.2 asks of words (1.4.3; of large ones it asks less, we do not) and of symbols and edges (1.4.11)."""
_SHARPNESS = 2
"""Pixels for each px: strokes of letters are then wider than what is smoothed at their edges."""
_ENOUGH = 0.0006
"""The share of an area that a colour must have to be a colour of the words themselves, not of a smoothed edge."""


class Measured(NamedTuple):
    """Something on the screen, the contrast that it has and the one that it needs."""

    what: str
    has: float
    needs: float


class _Area(NamedTuple):
    what: str
    area: QRect
    needs: float = WORDS


def measured(window: TroubleshooterWindow) -> list[Measured]:
    """Everything that a window shows, scrolled to or not. Makes the window high enough for its whole page."""
    _show_whole_page(window)
    picture = _picture(window)
    bounds = (0, 0, picture.width, picture.height)
    found = []
    for what, area, needs in _areas(window):
        box = tuple(_SHARPNESS * side for side in (area.left(), area.top(), area.left() + area.width(), area.top() + area.height()))
        clipped = (max(box[0], 0), max(box[1], 0), min(box[2], bounds[2]), min(box[3], bounds[3]))
        if clipped[2] > clipped[0] and clipped[3] > clipped[1]:
            found.append(Measured(what, contrast_in(picture.crop(clipped)), needs))
    return found


def contrast_in(picture: Image.Image) -> float:
    """Between the colour that most of a picture has and the one, of those with a share in it, that differs most from it."""
    colours = picture.getcolors(picture.width * picture.height)
    assert colours
    enough = max(3, _ENOUGH * picture.width * picture.height)
    kept = sorted(((count, _name(colour)) for count, colour in colours if count >= enough), reverse=True)
    return max((tokens.contrast(kept[0][1], colour) for _, colour in kept[1:]), default=1.0)


def _name(colour: object) -> str:
    assert isinstance(colour, tuple)
    return "#" + "".join(f"{part:02x}" for part in colour[:3])


def _show_whole_page(window: TroubleshooterWindow) -> None:
    area = window.findChild(QScrollArea)
    assert isinstance(area, QScrollArea) and window.page is not None
    window.resize(window.width(), window.height() - area.viewport().height() + window.page.heightForWidth(area.viewport().width()) + 8)
    for _ in range(3):
        QApplication.processEvents()


def _picture(window: QWidget) -> Image.Image:
    image = QImage(window.size() * _SHARPNESS, QImage.Format.Format_RGB888)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return Image.frombuffer("RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1).copy()


def _areas(window: QWidget) -> Iterator[_Area]:
    for one in seen(window):
        place = place_in(window, one)
        for what, area, needs in _parts_of(one):
            yield _Area(f"{what} {called(one)}", area.translated(place.topLeft()), needs)


def _parts_of(one: QWidget) -> Iterator[_Area]:
    whole, edge = one.rect(), tokens.BORDER + 1
    if isinstance(one, StepShown):
        side = one._circle()
        yield _Area("words", whole.adjusted(side + 4, 4, 0, -6) if whole.width() > side + 8 else QRect())
    elif isinstance(one, QLabel) and one.text():
        yield _Area("words", whole.adjusted(tokens.INSET_BAR + 1, 0, 0, 0) if isinstance(one, Inset) else whole.adjusted(2, 1, -2, -1))
    elif isinstance(one, Button):
        yield _Area("words", whole.adjusted(edge + 3, edge + 3, -edge - 3, -edge - 3 - tokens.BUTTON_SHADOW_HEIGHT))
        yield _edge_of(one)
    elif isinstance(one, (AnswerButton, QLineEdit)):
        if one.text() or (isinstance(one, QLineEdit) and one.placeholderText()):
            yield _Area("words", whole.adjusted(edge + 3, edge + 3, -edge - 3, -edge - 3))
        yield _edge_of(one)
    elif isinstance(one, (LinkButton, AddressLink)):
        yield _Area("words", whole)
    elif isinstance(one, Choice):
        yield _Area("words", whole.adjusted(one.room_beside(), 0, 0, 0))
        yield _Area("edge", QRect(0, one.height() // 2 - 2, 12, 4), SHAPES)
    elif isinstance(one, SymptomCard):
        yield _edge_of(one)
        title, sentence = one._places(one.width())
        yield _Area("words", title)
        if one._sentence:
            yield _Area("words", sentence)
    elif isinstance(one, ResultButton):
        yield _edge_of(one)
        for area in one._places(one.width()):
            yield _Area("words", area)
    elif isinstance(one, CauseList):
        for cause, button in zip(one._causes, one._buttons, strict=True):
            card = QRect(button.mapTo(one, QPoint(0, 0)), button.size())
            yield _Area(f"{cause.title[:20]!r} edge", QRect(card.right() - 5, card.center().y() - 3, 12, 6), SHAPES)
            for area in (part for part in parts_of(cause, one.width(), one._text_size()) if part.height()):
                yield _Area(f"{cause.title[:20]!r} words", area.adjusted(2, 2, -2, -2).translated(0, card.y()).toRect())
    elif isinstance(one, (ActIcon, OutcomeIcon)):
        side = one.width() * 0.16
        yield _Area("sign", QRectF(whole).adjusted(side, side, -side, -side).toRect(), SHAPES)


def _edge_of(one: QWidget) -> _Area:
    """What tells a control from its ground: a strip through its left side, half outside; with the focus, its ring and that one's outline."""
    out = tokens.FOCUS_RING + tokens.FOCUS_OUTLINE_WIDTH + 2 if one.hasFocus() else 6
    return _Area("edge", QRect(-out, one.height() // 2 - 3, out + 6, 6), SHAPES)
