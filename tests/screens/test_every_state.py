"""Every page in every state can be read, reached and distinguished, in every window and at every text size."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import ours, theme
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.theme.style import style_sheet
from cim_troubleshooter.system.appearance import Appearance
from tests.pictures.scenes import EVERY_STATE
from tests.screens.audit import layout_faults, name_faults, target_faults
from tests.screens.conftest import Opened, buttons
from tests.screens.looks import EVERYDAY, contrasts, faults_in, matrix, over_all_scenes, settle, things_told, too_low
from tests.screens.seen_contrast import measured


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    load_typeface()
    qapp.setFont(base_font())


def test_every_control_picture_and_heading_has_a_name_and_a_fitting_role() -> None:
    assert not over_all_scenes(name_faults)
    assert things_told() > 700


def test_every_control_on_every_page_is_as_large_as_a_finger() -> None:
    assert not over_all_scenes(target_faults)


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
def test_everything_on_every_page_has_enough_contrast(every: int) -> None:
    found = contrasts(tuple(EVERY_STATE)[::every])
    assert len(found) > 1900 / every
    assert not too_low(found)


@pytest.mark.usefixtures("night")
def test_everything_has_enough_contrast_in_a_high_contrast_theme() -> None:
    try:
        found = contrasts(tuple(EVERY_STATE)[1::5], lambda window: window.take_system(Appearance(high_contrast=True)))
    finally:
        theme.colours = ours()
    assert len(found) > 200
    assert not too_low(found)


def test_nothing_is_clipped_covered_or_outside() -> None:
    some = matrix()[::EVERYDAY]
    assert {place.scene for place in some} == set(EVERY_STATE)
    assert not list(faults_in(some))


@pytest.mark.long
def test_nothing_is_clipped_covered_or_outside_in_the_whole_matrix() -> None:
    assert len(matrix()) > 1500
    assert not list(faults_in(matrix()))


@pytest.mark.parametrize("scale", ["1.5", pytest.param("1.25", marks=pytest.mark.long), pytest.param("3", marks=pytest.mark.long)])
def test_nothing_is_clipped_on_a_display_whose_scale_leaves_800_by_600(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "gui:."}
    ended = subprocess.run([sys.executable, "-m", "tests.screens.looks", "--scale"], env=environment, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.startswith(f"scale {scale}: ")


def test_a_fault_is_noticed(opened: Opened) -> None:
    """The tests above see a fault where there is one."""
    window = opened()
    assert window.page is not None
    settle()
    assert not layout_faults(window)
    window.page.heading.setFixedHeight(10)
    assert any("cut off" in fault for fault in layout_faults(window))
    over = QLabel("over everything", window.page)
    over.setGeometry(0, 0, 900, 300)
    over.show()
    assert any("overlap" in fault for fault in layout_faults(window))
    over.move(-20, 0)
    assert any("outside" in fault for fault in layout_faults(window))
    window.page.setMinimumWidth(5000)
    assert any("px wide where" in fault for fault in layout_faults(window))


def test_what_cannot_be_read_is_seen(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened()
    monkeypatch.setattr(theme, "colours", theme.colours._replace(secondary_text=tokens.GREY_3))
    window.setStyleSheet(style_sheet())
    assert any(one.has < one.needs for one in measured(window))


def test_a_card_whose_edge_cannot_be_told_is_seen(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened()
    assert not [one for one in measured(window) if one.has < one.needs]
    monkeypatch.setattr(theme, "colours", theme.colours._replace(card_edge=tokens.GREY_4))
    window.update()
    assert [one.what for one in measured(window) if one.has < one.needs and one.what.startswith("edge SymptomCard")]


def test_what_cannot_be_told_or_hit_is_seen(opened: Opened) -> None:
    window = opened()
    none = buttons(window)["None of these"]
    none.setAccessibleName(" ")
    none.setFixedWidth(20)
    assert name_faults(window)
    assert target_faults(window)
