"""Drawn screens: what is painted, and how it is described."""

from typing import Literal

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Drawing, Screen, Symptom, Tile
from cim_troubleshooter.screens.pictures.described_screen import described
from cim_troubleshooter.screens.pictures.drawn_screen import paint_screens
from cim_troubleshooter.screens.theme import tokens

AREA = QRect(0, 0, 360, 118)
SYMPTOMS = built_in_pack().pack.symptoms_in_order()


def _painted(screen: Screen, sharpness: float = 1.0) -> QImage:
    image = QImage(AREA.size() * sharpness, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharpness)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_screens(painter, AREA, (screen,), 1.0)
    painter.end()
    return image


def _pixels(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def _screen(*shows: Drawing, crossed_out: bool = False) -> Screen:
    return Screen(window="Log in", shows=shows, crossed_out=crossed_out)


def test_what_is_crossed_out_carries_a_red_cross_and_nothing_else_does(qtbot: QtBot) -> None:
    plain = _screen(Drawing(roles=("Nurse",)))
    assert _pixels(_painted(plain), tokens.RED) == 0
    assert _pixels(_painted(_screen(Drawing(roles=("Nurse",)), crossed_out=True)), tokens.RED) > 300
    tiles = _screen(Drawing(tiles=(Tile(title="Find"), Tile(title="Service", crossed_out=True))))
    assert 100 < _pixels(_painted(tiles), tokens.RED) < _pixels(_painted(_screen(crossed_out=True)), tokens.RED)


def test_progress_is_a_bar_that_is_partly_blue(qtbot: QtBot) -> None:
    image = _painted(_screen(Drawing(progress="Connecting")))
    assert _pixels(image, tokens.BLUE) > 200
    assert _pixels(image, tokens.PICTURE_LINE) > 100


def test_an_error_is_written_in_red(qtbot: QtBot) -> None:
    red = _pixels(_painted(_screen(Drawing(error="Smartcard authentication failure")), 3.0), tokens.ERROR_TEXT)
    assert red > 0 == _pixels(_painted(_screen(Drawing(text="Smartcard authentication failure")), 3.0), tokens.ERROR_TEXT)


@pytest.mark.parametrize(
    "drawing",
    [
        Drawing(heading="Select"),
        Drawing(text="Words"),
        Drawing(error="Words"),
        Drawing(code="400_645"),
        Drawing(progress="Connecting"),
        Drawing(lines=3),
        Drawing(roles=("Nurse", "Doctor")),
        Drawing(options=("Unlock", "Repair")),
        Drawing(tiles=(Tile(title="Find"),)),
        Drawing(tray=(Tile(title="Agent"),)),
        Drawing(buttons=("OK", "Cancel")),
    ],
)
def test_every_kind_of_drawing_leaves_its_mark(qtbot: QtBot, drawing: Drawing) -> None:
    assert _painted(_screen(drawing)) != _painted(_screen())


@pytest.mark.parametrize("kind", ["browser", "dialog"])
def test_a_web_page_and_a_box_look_unlike_a_window(qtbot: QtBot, kind: str) -> None:
    window = _screen(Drawing(text="Words"))
    assert _painted(window._replace(kind=kind)) != _painted(window)


def test_an_address_stands_in_the_bar_of_a_browser(qtbot: QtBot) -> None:
    browser = _screen(Drawing(blank="Not found"))._replace(kind="browser")
    assert _painted(browser._replace(address="care.example")) != _painted(browser)


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        (Drawing(error="Blocked"), Drawing(error="Blocked", arrow=True)),
        (Drawing(roles=("Nurse",)), Drawing(roles=("Nurse",), arrow=True)),
        (Drawing(tiles=(Tile("Find"), Tile("Service"))), Drawing(tiles=(Tile("Find"), Tile("Service", arrow=True)))),
        (Drawing(tray=(Tile("Agent"),)), Drawing(tray=(Tile("Agent", arrow=True),))),
    ],
)
def test_an_arrow_points_to_the_part_that_matters(qtbot: QtBot, plain: Drawing, marked: Drawing) -> None:
    assert _pixels(_painted(_screen(plain)), tokens.DARK_BLUE) == 0
    assert _pixels(_painted(_screen(marked)), tokens.DARK_BLUE) > 50
    assert "an arrow points to it" in described([_screen(marked)])


@pytest.mark.parametrize("drawing", [Drawing(text="Words"), Drawing(roles=("Nurse",)), Drawing(tray=(Tile("Agent"),))])
def test_a_part_can_be_crossed_out_by_itself(qtbot: QtBot, drawing: Drawing) -> None:
    crossed = drawing._replace(tray=(Tile("Agent", crossed_out=True),)) if drawing.tray else drawing._replace(crossed_out=True)
    assert 20 < _pixels(_painted(_screen(crossed)), tokens.RED) < _pixels(_painted(_screen(crossed_out=True)), tokens.RED)
    assert "crossed out" in described([_screen(crossed)])


def test_long_names_stay_inside_their_window(qtbot: QtBot) -> None:
    long = "A name that is far too long for any window to hold " * 3
    for drawing in (Drawing(buttons=(long, long)), Drawing(tray=(Tile(long), Tile(long))), Drawing(error=long, arrow=True)):
        image = _painted(_screen(drawing)._replace(window=long, kind="browser", address=long))
        inside = range((360 - 206) // 2 - 1, (360 + 206) // 2 + 1)
        outside = [x for x in range(image.width()) if x not in inside]
        assert all(image.pixel(x, y) == QColor("magenta").rgb() for x in outside for y in range(image.height()))


@pytest.mark.parametrize("sharpness", [1.0, 1.5, 3.0])
def test_a_sharper_display_gets_a_sharper_picture(qtbot: QtBot, sharpness: float) -> None:
    image = _painted(_screen(Drawing(lines=1)), sharpness)
    across = sum(image.pixel(x, image.height() // 2) != QColor("magenta").rgb() for x in range(image.width()))
    assert across == pytest.approx(206 * sharpness, abs=3)


def test_a_page_of_which_nothing_can_be_read_is_not_called_empty() -> None:
    assert "showing some text" in described([_screen(Drawing(lines=3))])


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.id)
def test_whatever_can_be_read_in_a_picture_is_in_its_description(symptom: Symptom) -> None:
    says = described(symptom.screens)
    for screen in symptom.screens:
        assert screen.window in says
        assert ("crossed out" in says) or not screen.crossed_out
        for drawing in screen.shows:
            titles = [tile.title for tile in (*drawing.tiles, *drawing.tray)]
            singles = [drawing.heading, drawing.text, drawing.error, drawing.code, drawing.blank, drawing.progress]
            for text in (*titles, *drawing.roles, *drawing.options, *drawing.buttons, *[one for one in singles if one]):
                assert text in says


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda one: one.id)
def test_a_cross_hides_no_words(qtbot: QtBot, symptom: Symptom) -> None:
    """Whatever is dark without crosses and arrows is as dark with them."""
    for screen in symptom.screens:
        shows = tuple(
            drawing._replace(crossed_out=False, tiles=tuple(one._replace(crossed_out=False) for one in drawing.tiles))
            for drawing in screen.shows
        )
        plain, marked = _painted(screen._replace(crossed_out=False, shows=shows), 2.0), _painted(screen, 2.0)
        for x in range(plain.width()):
            for y in range(plain.height()):
                if plain.pixelColor(x, y).lightness() < 60:
                    assert marked.pixelColor(x, y).red() < 150, (x, y)


@pytest.mark.parametrize("roles", [("Clinical practitioner",) * 4, ("A role with a name that fills all of the window it is in",) * 4])
def test_a_cross_over_a_full_window_leaves_its_words(qtbot: QtBot, roles: tuple[str, ...]) -> None:
    plain, marked = (_painted(_screen(Drawing(roles=roles), crossed_out=crossed)) for crossed in (False, True))
    dark = [(x, y) for x in range(plain.width()) for y in range(20, plain.height()) if plain.pixelColor(x, y).lightness() < 60]
    assert _pixels(marked, tokens.RED) > 20
    assert sum(marked.pixel(*place) != plain.pixel(*place) for place in dark) < len(dark) / 50


def test_a_blank_page_is_blank(qtbot: QtBot) -> None:
    blank = Screen(window="Care", shows=(Drawing(blank="This page is blank"),), kind="browser")
    image = _painted(blank)
    body = {image.pixelColor(x, y).name() for x in range(90, 270) for y in range(62, 96)}
    assert body == {"#ffffff"}
    assert "This page is blank" in described([blank])


@pytest.mark.parametrize("kind", ["window", "browser"])
def test_a_window_has_its_three_buttons(qtbot: QtBot, kind: Literal["window", "browser"]) -> None:
    image = _painted(Screen(window="Log in", shows=(Drawing(text="x"),), kind=kind), 3.0)
    bar = [x for x in range(3 * 240, 3 * 282) if any(image.pixelColor(x, y).name() == tokens.GREY_1 for y in range(3 * 13, 3 * 31))]
    parts = [x for x in bar if x - 1 not in bar]
    assert len(parts) >= 3
