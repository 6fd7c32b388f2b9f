"""Every page and state looks as it did when somebody last looked at it: `make goldens` keeps a new look (tests/pictures)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QWidget

from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from tests.pictures.compare import differences, golden_of, opened, picture_of, saved
from tests.pictures.scenes import SCENES
from tests.pictures.stage import Stage, button, still, taken
from tests.pictures.still_pack import STILL_PACK

SHIFTED = 8
"""px."""
GOLDENS = Path(__file__).parent / "goldens"
SEEN = Path("build/pictures")


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    load_typeface()
    qapp.setFont(base_font())
    made = Stage(STILL_PACK)
    with still():
        yield made
    made.clear()


def _golden(window: QWidget) -> Image.Image:
    return golden_of(picture_of(taken(window)))  # type: ignore[arg-type]


def test_a_golden_is_read_as_it_was_written(stage: Stage) -> None:
    golden = _golden(SCENES["first-page"](stage))
    assert opened(saved(golden)).tobytes() == golden.tobytes()
    assert len(saved(golden)) < 20_000


@pytest.mark.parametrize(
    ("scene", "name"),
    [
        ("question", "Continue"),
        ("question", "Back"),
        ("this-computer-all-well", "Check again"),
        ("what-to-do-found", "Yes, it works now"),
        ("what-to-do-found", "No, show the next step"),
        ("first-page", "Show who can help"),
        ("first-page", "Text size"),
        ("first-page", "Problems selecting a role"),
        ("who-can-help", "Copy the summary"),
    ],
)
@pytest.mark.parametrize("by", [QPoint(SHIFTED, 0), QPoint(0, SHIFTED)], ids=["sideways", "down"])
def test_a_button_that_has_moved_is_noticed(stage: Stage, scene: str, name: str, by: QPoint) -> None:
    window = SCENES[scene](stage)
    before = _golden(window)
    moved = button(window, name)
    moved.move(moved.pos() + by)
    assert differences(before, golden_of(picture_of(window.grab().toImage()))) is not None


def test_another_font_engine_is_not_noticed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters in other greys, as another hinting, gamma or a shift by a part of a px would draw them."""
    for name in ("first-page", "what-to-do-found", "who-can-help"):
        picture = picture_of(taken(SCENES[name](stage))).convert("RGB")
        before = golden_of(picture)
        for other in (_shifted(picture, 0.4, 0.0), _shifted(picture, 0.0, 0.4), ImageEnhance.Contrast(picture).enhance(1.05)):
            assert other.tobytes() != picture.tobytes()
            assert differences(before, golden_of(other)) is None, name


def test_letters_drawn_without_soft_edges_are_not_noticed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    window = SCENES["first-page"](stage)
    before, soft = _golden(window), taken(window)
    hard = _with_hard_letters(window)
    assert hard != soft
    assert differences(before, golden_of(picture_of(hard))) is None


def _with_hard_letters(window: QWidget) -> QImage:
    """The same page, its labels' letters drawn in black and white alone."""
    for one in window.findChildren(QWidget):
        one.ensurePolished()
        font = QFont(one.font())
        font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
        one.setFont(font)
    QApplication.processEvents()
    return window.grab().toImage()


def _shifted(picture: Image.Image, across: float, down: float) -> Image.Image:
    return picture.transform(picture.size, Image.Transform.AFFINE, (1, 0, across, 0, 1, down), Image.Resampling.BILINEAR)


@pytest.mark.parametrize("scene", SCENES)
def test_every_page_and_state_looks_as_it_did(stage: Stage, scene: str) -> None:
    """Where it doesn't and should: look at `make pictures`, then `make goldens`. What was seen is in build/pictures."""
    picture = picture_of(taken(SCENES[scene](stage)))
    different = differences(opened((GOLDENS / f"{scene}.png").read_bytes()), golden_of(picture))
    if different is not None:
        SEEN.mkdir(parents=True, exist_ok=True)
        picture.save(SEEN / f"{scene}-now.png")
        different.resize(picture.size, Image.Resampling.NEAREST).save(SEEN / f"{scene}-differs-where-white.png")
    assert different is None


def test_there_is_a_golden_for_each_scene_and_no_other() -> None:
    assert {path.stem for path in GOLDENS.glob("*.png")} == set(SCENES)
