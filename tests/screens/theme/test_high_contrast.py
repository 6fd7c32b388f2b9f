"""What a person has set for all programs is followed: high contrast, larger text, less motion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.accessibility.headings import tell_headings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import LEAST_CONTRAST, ours, theme
from cim_troubleshooter.screens.widgets.words import Heading
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.system.appearance import Appearance, appearance
from tests.screens.conftest import NIGHT, Opened, buttons


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The desktop's settings, nothing set."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "gtk-3.0" / "settings.ini"
    file.parent.mkdir()
    file.write_text("[Settings]\n")
    yield file
    theme.colours = ours()


def _colours(window: TroubleshooterWindow) -> set[str]:
    image = window.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(image.height() // 2, image.height(), 3)}


def test_larger_text_set_for_all_programs_is_larger_here_too(opened: Opened, settings_file: Path) -> None:
    small = opened().page.heading.font().pixelSize()  # type: ignore[union-attr]
    settings_file.write_text(f"[Settings]\ngtk-xft-dpi={96 * 1024 * 2}\n")
    window = opened()
    assert window.page is not None
    window.page.heading.ensurePolished()
    assert window.page.heading.font().pixelSize() == 2 * small
    window.choose_text_size(200)
    assert window.page.heading.font().pixelSize() == 4 * small


@pytest.mark.parametrize(("dpi", "percent"), [("98304", 100), ("147456", 150), ("999999999", 225), ("1", 100), ("large", 100), ("", 100)])
def test_the_systems_text_size_is_taken_between_100_and_225_per_cent(settings_file: Path, dpi: str, percent: int) -> None:
    settings_file.write_text(f"[Settings]\ngtk-xft-dpi = {dpi}\n")
    assert appearance() == Appearance(text_size=percent)


def test_where_nothing_is_set_everything_is_as_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "nowhere"))
    assert appearance() == Appearance()


def test_a_change_is_followed_while_the_window_is_open(opened: Opened, settings_file: Path, night: None, qtbot: QtBot) -> None:
    window = opened()
    window.follow_system()
    assert theme.colours.page == tokens.GREY_5
    settings_file.write_text(f"[Settings]\ngtk-theme-name=HighContrastInverse\ngtk-xft-dpi={96 * 1536}\n")
    qtbot.waitUntil(lambda: window.system == Appearance(high_contrast=True, text_size=150))
    assert (NIGHT["Window"], NIGHT["WindowText"], NIGHT["Highlight"]) == (theme.colours.page, theme.colours.text, theme.colours.focus)
    settings_file.unlink()
    qtbot.waitUntil(lambda: window.system == Appearance())
    assert theme.colours.page == tokens.GREY_5


def test_in_high_contrast_only_the_systems_colours_are_left(opened: Opened, settings_file: Path, night: None) -> None:
    settings_file.write_text("[Settings]\ngtk-theme-name=HighContrast\n")
    pack = built_in_pack().pack
    ended = moves.checks_seen(moves.choose_symptom(Journey(), pack, "select-role"), pack, skipped=True)
    window = opened(moves.who_can_help(ended))
    ours = {tokens.WHITE, tokens.GREY_5, tokens.GREY_4, tokens.GREEN, tokens.BLUE, tokens.GREY_3} - set(NIGHT.values())
    seen = _colours(window)
    assert not seen & ours
    assert {NIGHT["Window"], NIGHT["WindowText"]} <= seen


def test_in_high_contrast_the_focus_can_be_seen(opened: Opened, settings_file: Path, night: None) -> None:
    settings_file.write_text("[Settings]\ngtk-theme-name=HighContrast\n")
    window = opened()
    window.activateWindow()
    QApplication.processEvents()
    button = buttons(window)["Show who can help"]
    button.setFocus()
    QApplication.processEvents()
    image = window.grab().toImage()
    corner = button.mapTo(window, button.rect().topLeft())
    left = {image.pixelColor(corner.x() - out, corner.y() + button.height() // 2).name() for out in range(1, 9)}
    assert {NIGHT["Highlight"], NIGHT["WindowText"]} <= left


def test_words_on_a_sites_own_colour_can_be_read() -> None:
    try:
        for accent in ("#ffeb3b", "#005eb8", "#00a499", "#ffffff", "#000000", "#777777"):
            theme.colours = ours(accent)
            assert tokens.contrast(theme.colours.header_text, theme.colours.header) >= LEAST_CONTRAST
    finally:
        theme.colours = ours()


def test_nothing_moves_by_itself() -> None:
    """Where nothing is animated, a wish for less motion is always fulfilled."""
    moving = re.compile(r"QPropertyAnimation|QVariantAnimation|QTimeLine|QMovie|QGraphicsOpacityEffect|QScroller")
    for file in Path("gui/cim_troubleshooter").rglob("*.py"):
        assert not moving.search(file.read_text(encoding="utf-8")), file


def test_colours_and_sizes_of_text_are_written_down_in_one_place() -> None:
    literal = re.compile(
        r"""["'{ ]#[0-9a-fA-F]{6}\b|QColor\(\s*["'\d]|setPixelSize\(\s*\d|setPointSize|font-size:\s*\d|fonts?\.font\(\s*\d"""
    )
    for file in Path("gui/cim_troubleshooter/screens").rglob("*.py"):
        if file.name != "tokens.py":
            found = [line for line in file.read_text(encoding="utf-8").splitlines() if literal.search(line)]
            assert found in ([], ["    picture.fill(QColor(0, 0, 0, 0))"]), file


def test_a_heading_is_told_as_a_heading_with_its_level(opened: Opened) -> None:
    tell_headings()
    window = opened(moves.none_of_these(Journey()))
    told = [QAccessible.queryAccessibleInterface(heading) for heading in window.findChildren(Heading)]
    assert {about.role() for about in told} == {QAccessible.Role.Heading}
    assert {about.text(QAccessible.Text.Description) for about in told} >= {"Heading level 1", "Heading level 2"}
    assert window.page is not None and window.page.heading.text() in {about.text(QAccessible.Text.Name) for about in told}
