"""A code on the screen is sharp, large enough for any camera, and black on white whatever the window's colours are."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.handover.code import code_of
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.contrast import colours_of, system_colours
from cim_troubleshooter.screens.theme.fonts import load_typeface
from cim_troubleshooter.screens.widgets.code_picture import LEAST, CodePicture, LargeCode
from tests.support.codes import by_zbar, by_zxing

TEXT = "Problem: it fails\nWhere: WARD7-03\n" + "Found: this and that\n" * 12
SCALES = ("1", "1.25", "1.5", "1.75", "2", "3")


def seen(widget: QWidget) -> Image.Image:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return Image.frombuffer("L", (image.width(), image.height()), bytes(image.constBits()), "raw", "L", image.bytesPerLine(), 1)


def shown(qtbot: QtBot) -> tuple[QWidget, CodePicture]:
    load_typeface()
    window = QWidget()
    code = CodePicture(code_of(TEXT), TEXT)
    QVBoxLayout(window).addWidget(code)
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    qtbot.waitExposed(window)
    return window, code


def test_a_code_is_as_large_as_four_pixels_a_module_and_is_read(qtbot: QtBot) -> None:
    _, code = shown(qtbot)
    assert code.module() == LEAST == 4
    assert by_zxing(seen(code)) == by_zbar(seen(code)) == [TEXT]
    assert set(seen(code).tobytes()) == {0, 255}, "sharp edges"


def test_pressed_it_fills_the_window_and_pressed_again_it_leaves(qtbot: QtBot) -> None:
    window, code = shown(qtbot)
    qtbot.mouseClick(code, Qt.MouseButton.LeftButton)
    [large] = window.findChildren(LargeCode)
    assert large.geometry() == window.rect() and large.module() > code.module()
    assert by_zxing(seen(large)) == by_zbar(seen(large)) == [TEXT]
    window.resize(1000, 900)
    assert large.geometry() == window.rect()
    qtbot.mouseClick(large, Qt.MouseButton.LeftButton)
    assert not large.isVisible()


def test_the_large_one_goes_with_the_page(qtbot: QtBot) -> None:
    window, code = shown(qtbot)
    code.click()
    [large] = window.findChildren(LargeCode)
    code.hide()
    assert not large.isVisible()


@pytest.mark.usefixtures("night")
def test_it_stays_black_on_white_in_a_high_contrast_theme(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "colours", colours_of(system_colours(QApplication.palette())))
    _, code = shown(qtbot)
    assert seen(code).getpixel((0, 0)) == 255
    assert by_zbar(seen(code)) == [TEXT]


@pytest.mark.parametrize("scale", SCALES)
def test_a_module_is_whole_pixels_and_at_least_four_at_any_scale_of_the_display(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "gui:."}
    ended = subprocess.run(
        [sys.executable, "-m", "tests.screens.widgets.test_code_picture"], env=environment, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stderr
    module, sharp, read = ended.stdout.split()
    assert int(module) >= LEAST and sharp == read == "True"


if __name__ == "__main__":
    application = QApplication([])
    one = CodePicture(code_of(TEXT), TEXT)
    one.resize(one.sizeHint())
    picture = seen(one)
    print(one.module(), set(picture.tobytes()) == {0, 255}, by_zxing(picture) == by_zbar(picture) == [TEXT])
