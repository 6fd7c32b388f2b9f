"""Every page in every state can be read, reached and told apart, in every window and at every text size."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLabel

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.style import style_sheet
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.audit import layout_faults, name_faults, target_faults
from tests.screens.conftest import Opened, buttons
from tests.screens.every_state import STATES
from tests.screens.looks import EVERYDAY, contrasts, faults_in, matrix, set_up, too_small, unnamed
from tests.screens.seen_contrast import measured


@pytest.fixture
def window(opened: Opened) -> TroubleshooterWindow:
    return opened()


def test_every_control_picture_and_heading_has_a_name_and_a_fitting_role(window: TroubleshooterWindow) -> None:
    count, faults = unnamed(window)
    assert count > 500
    assert not faults


def test_every_control_on_every_page_is_as_large_as_a_finger(window: TroubleshooterWindow) -> None:
    assert not too_small(window)


def test_everything_on_every_page_has_enough_contrast(window: TroubleshooterWindow) -> None:
    found = contrasts(window)
    assert len(found) > 1500
    assert not [f"{state.name}: {one}" for state, one in found if one.has < one.needs]


@pytest.mark.usefixtures("night")
def test_everything_has_enough_contrast_in_a_high_contrast_theme(window: TroubleshooterWindow) -> None:
    window.take_system(window.system._replace(high_contrast=True))
    try:
        found = contrasts(window, STATES[::4])
    finally:
        tokens.wear()
    assert len(found) > 300
    assert not [f"{state.name}: {one}" for state, one in found if one.has < one.needs]


def test_nothing_is_clipped_covered_or_outside(window: TroubleshooterWindow) -> None:
    places = matrix()
    some = [place for number, place in enumerate(places) if number % EVERYDAY == 0]
    assert {place.state.name for place in some} == {state.name for state in STATES}
    assert not list(faults_in(some, window))


@pytest.mark.long
def test_nothing_is_clipped_covered_or_outside_in_the_whole_matrix(window: TroubleshooterWindow) -> None:
    assert len(matrix()) >= 1200
    assert not list(faults_in(matrix(), window))


@pytest.mark.parametrize("scale", ["1.5", pytest.param("1.25", marks=pytest.mark.long), pytest.param("3", marks=pytest.mark.long)])
def test_nothing_is_clipped_on_a_display_whose_scale_leaves_800_by_600(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "gui:."}
    ended = subprocess.run([sys.executable, "-m", "tests.screens.looks", "--scale"], env=environment, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.startswith(f"scale {scale}, ")


def test_what_is_amiss_is_seen(window: TroubleshooterWindow) -> None:
    """The tests above see a fault where there is one."""
    assert window.page is not None
    set_up(window, (1024, 768), 100)
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


def test_what_cannot_be_read_is_seen(window: TroubleshooterWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "SECONDARY_TEXT", tokens.GREY_3)
    window.setStyleSheet(style_sheet())
    assert any(one.has < one.needs for one in measured(window))


def test_what_cannot_be_told_or_hit_is_seen(window: TroubleshooterWindow) -> None:
    none = buttons(window)["None of these"]
    none.setAccessibleName(" ")
    none.setFixedWidth(20)
    assert name_faults(window)
    assert target_faults(window)
