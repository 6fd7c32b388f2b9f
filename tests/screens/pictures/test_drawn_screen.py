"""Drawn screens: what is painted, and how it is described."""

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
        Drawing(blank="Nothing here"),
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
