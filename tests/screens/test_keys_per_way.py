"""The commonest ways can be walked with the keyboard alone, in few keys; and the focus stays where the person put it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from tests.journey.test_presses import TABLE, Row
from tests.pictures.stage import Stage, button, tell
from tests.screens.keys_per_way import MOST_KEYS, walked
from tests.screens.looks import settle


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    load_typeface()
    qapp.setFont(base_font())
    made = Stage(built_in_pack().pack)  # type: ignore[arg-type]
    yield made
    made.clear()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.wrong)
def test_the_keyboard_alone_leads_to_the_right_step(stage: Stage, row: Row) -> None:
    way = walked(row, stage)
    assert way.arrived and len(way.keys) <= MOST_KEYS, way


@pytest.mark.parametrize("name", ["Continue", "Check again", "Back"])
def test_the_focus_never_moves_by_itself_while_the_page_of_checks_fills_in(stage: Stage, name: str) -> None:
    window = stage.window(moves.choose_symptom(Journey(), stage.pack, "log-in"))
    window.activateWindow()
    tell(window, {})
    there = button(window, name)
    there.setFocus()
    told = {}
    for check in ("card-service", "reader", "card", "workstation", "network", "browser"):
        told[check] = [Finding(code="certificate-expired", outcome="problem", says="The certificates ended.")]
        tell(window, {check: told[check]})
        settle()
        assert QApplication.focusWidget() is there, check
