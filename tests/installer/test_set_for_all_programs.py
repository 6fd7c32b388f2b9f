"""What a person has set for all programs on Windows: taken at the start, and followed while the window is open (under Wine)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from cim_troubleshooter.screens.theme import tokens
from tests.installer.ward_computer import FIRST_PAGE, WINDOW, WardComputer, install
from tests.screens.conftest import NIGHT

pytestmark = pytest.mark.long
SCREENS = r"Z:\machine\{}.bmp"
TEXT_SIZE = (1025, 58)
"""Where that control is, in a window that opened at its usual size."""
MENU = (995, 90, 160, 160)
"""Left, top, width and height of a part of the screen below Text size, where its menu opens."""
FEW = 5
"""Looks of a menu that is there at once: none, empty, with its words, with one marked. One that rolls in has some fifty."""


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory, display: str, package: Path) -> WardComputer:
    """A machine on which somebody changes their settings while the window is open, and then opens another one."""
    computer = WardComputer(tmp_path_factory.mktemp("computer"), display, new=package)

    def pictured(name: str) -> list[object]:
        return ["picture", SCREENS.format(name)]

    computer.does(
        install("new.msi"),
        ["start", "window", [WINDOW]],
        ["sees", FIRST_PAGE],
        pictured("usual"),
        ["set_high_contrast", True],
        pictured("contrast"),
        ["set_high_contrast", False],
        pictured("usual-again"),
        ["set_text_size", 150],
        pictured("large"),
        ["ends", "window"],
        ["set_colours", NIGHT],
        ["set_high_contrast", True],
        ["start", "night", [WINDOW]],
        ["sees", FIRST_PAGE],
        pictured("night"),
        ["ends", "night"],
    )
    return computer


def _picture(computer: WardComputer, name: str) -> Image.Image:
    return Image.open(computer.folder / f"{name}.bmp").convert("RGB")


def _header(computer: WardComputer, name: str) -> str:
    """The colour of the window's header, at its left."""
    return "#" + bytes(_picture(computer, name).getpixel((12, 32))).hex()


def _rows_of_name(computer: WardComputer, name: str) -> int:
    """How many rows of dots the program's name in the header takes."""
    words = _picture(computer, name).crop((32, 24, 300, 86)).convert("L").point(lambda light: 255 if light > 200 else 0)
    _, top, _, bottom = words.getbbox()
    return bottom - top


def test_a_high_contrast_theme_is_worn_while_it_is_on(computer: WardComputer) -> None:
    usual, contrast, again = (_header(computer, name) for name in ("usual", "contrast", "usual-again"))
    assert usual == again == tokens.BLUE
    assert contrast != tokens.BLUE


def test_larger_text_is_taken_at_once_although_nobody_tells_of_it(computer: WardComputer) -> None:
    assert _rows_of_name(computer, "large") > 1.3 * _rows_of_name(computer, "usual-again")


def test_a_window_that_opens_in_a_theme_has_its_colours(computer: WardComputer) -> None:
    assert _header(computer, "night") == NIGHT["Window"]
    colours = {colour for _, colour in _picture(computer, "night").getcolors(1 << 24) or []}
    assert {tuple(bytes.fromhex(NIGHT[name][1:])) for name in ("WindowText", "Highlight")} <= colours


def test_a_menu_is_there_at_once_whatever_others_do(computer: WardComputer) -> None:
    left, top, width, height = MENU
    [*_, looks, _, _] = computer.does(
        ["set_high_contrast", False],
        ["set_text_size", 100],
        ["let_menus_move"],
        ["start", "window", [WINDOW]],
        ["sees", FIRST_PAGE],
        ["wait", 2],
        ["looks_after_click", *TEXT_SIZE, *MENU],
        ["picture", SCREENS.format("menu")],
        ["ends", "window"],
    )
    opened = _picture(computer, "menu").crop((left, top, left + width, top + height))
    assert tuple(bytes.fromhex(tokens.YELLOW[1:])) in {colour for _, colour in opened.getcolors(1 << 24) or []}, (
        "the size in force is marked"
    )
    assert 2 <= looks <= FEW
