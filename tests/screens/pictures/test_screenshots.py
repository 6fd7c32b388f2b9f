"""A site's own screenshot in place of the drawn screens."""

import io
import logging
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack, load_in_force
from cim_troubleshooter.guidance.picture_file import NoPicture
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.pictures.screenshots import LARGEST, decoded
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened
from tests.support.picture_files import picture, talkative_jpeg
from tests.support.small_pack import PACK, write_files

DESCRIPTION = "A blue box on a white page."
SYMPTOM = f"""\
title: Our own first page
sees: You see our own page.
order: 0
screens:
  - window: Drawn
    shows: [{{text: Drawn}}]
causes: [no-roles]
screenshot: pictures/role.png
description: {DESCRIPTION}
"""


def _site(folder: Path, content: bytes) -> str:
    return write_files(folder, {"pack.yaml": PACK + "over: cim\n", "symptoms/own.yaml": SYMPTOM, "pictures/role.png": content})


def _card(opened: Opened, folder: str) -> tuple[TroubleshooterWindow, SymptomCard]:
    window = opened()
    loaded = load_in_force([folder])
    assert loaded.faults == ()
    window.refresh(window.surroundings._replace(pack=loaded.pack))
    window.show_journey(Journey())
    assert isinstance(window.page, FirstPage)
    card = window.page.cards[0]
    assert card.symptom.id == "own"
    return window, card


def _pixels(card: SymptomCard, colour: str) -> int:
    """How many there are as it is now: nothing that is on its way arrives meanwhile."""
    image = card.grab(QRect(1, 1, card.width() - 2, 115)).toImage()
    wanted = QColor(colour)
    near = [abs(QColor(image.pixel(x, y)).red() - wanted.red()) < 4 for x in range(image.width()) for y in range(0, image.height(), 4)]
    return sum(near)


@pytest.mark.parametrize("content", [picture(), picture("JPEG", size=(2_000, 700))], ids=["png", "jpeg"])
def test_the_screenshot_takes_the_place_of_the_drawn_screens_and_is_described(
    opened: Opened, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    window, card = _card(opened, _site(tmp_path, content))
    assert _pixels(card, tokens.BLUE) == 0
    qtbot.waitUntil(lambda: DESCRIPTION in card.accessibleDescription())
    assert "Drawn" not in card.accessibleDescription()
    assert _pixels(card, tokens.BLUE) > 500
    # The next first page has it from the start.
    window.start_again()
    assert isinstance(window.page, FirstPage)
    assert DESCRIPTION in window.page.cards[0].accessibleDescription()


def test_one_that_cannot_be_shown_leaves_the_drawn_screens_and_a_line_in_the_log(
    opened: Opened, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        _, card = _card(opened, _site(tmp_path, picture()[:200]))
        qtbot.waitUntil(lambda: "role.png:1:1: This picture is damaged" in caplog.text)
    qtbot.waitUntil(lambda: "Drawn" in card.accessibleDescription())
    assert card._screenshot is None


def test_without_a_screenshot_nothing_is_read(opened: Opened) -> None:
    assert opened().background._screenshots is None


def test_only_pixels_are_kept_and_no_more_than_a_card_shows(tmp_path: Path) -> None:
    path = tmp_path / "pictures" / "role.jpg"
    path.parent.mkdir()
    path.write_bytes(talkative_jpeg())
    assert decoded(str(path)).textKeys() == []
    path.write_bytes(picture("JPEG", size=(4_000, 2_000)))
    assert decoded(str(path)).width() <= LARGEST.width()


def test_pixels_that_no_decoder_understands_are_refused(tmp_path: Path) -> None:
    # A palette that is named and missing: each part of the file is whole, and together they make no picture.
    content = bytearray(picture(mode="P"))
    place = content.find(b"PLTE")
    path = tmp_path / "pictures" / "role.png"
    path.parent.mkdir()
    path.write_bytes(bytes(content[: place - 4] + content[content.find(b"IDAT") - 4 :]))
    with pytest.raises(NoPicture):
        decoded(str(path))


def test_the_built_in_guidance_has_drawn_screens_alone() -> None:
    assert not any(symptom.screenshot for symptom in built_in_pack().whole.symptoms.values())


def test_a_picture_that_lets_something_through_stands_on_white(tmp_path: Path) -> None:
    path = tmp_path / "pictures" / "role.png"
    path.parent.mkdir()
    path.write_bytes(_clear())
    image: QImage = decoded(str(path))
    assert QColor(image.pixel(2, 2)) == QColor("white")


def _clear() -> bytes:

    file = io.BytesIO()
    Image.new("RGBA", (30, 10), (0, 0, 0, 0)).save(file, "PNG")
    return file.getvalue()
