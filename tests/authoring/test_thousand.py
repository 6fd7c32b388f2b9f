"""A pack of a thousand symptoms with a cause each: what its author and its reader wait for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cim_troubleshooter.authoring.draw import draw
from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Day
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings
from tests.support.small_pack import CAUSE, SYMPTOM, write_files, write_pack

THOUSAND = 1_000
MOST_SECONDS = 2.0
SLOW_MACHINE = 3
"""A machine that does other things too may take so many times as long."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = tmp_path_factory.mktemp("thousand")
    write_pack(place)
    causes = {f"causes/power-{number}.yaml": CAUSE.replace("The reader", f"Reader {number}") for number in range(THOUSAND)}
    symptom = {number: SYMPTOM.replace("The light", f"Light {number}") for number in range(THOUSAND)}
    symptoms = {f"symptoms/light-{number}.yaml": f"{text}  - power-{number}\n" for number, text in symptom.items()}
    return write_files(Path(place), {**causes, **symptoms})


def seconds(began: float) -> float:
    return time.perf_counter() - began


@pytest.mark.long
def test_a_thousand_symptoms_are_loaded_and_linted_in_two_seconds_each(folder: str) -> None:
    began = time.perf_counter()
    pack = load_pack(folder).pack
    loaded = seconds(began)
    assert len(pack.symptoms) == THOUSAND + 1
    began = time.perf_counter()
    faults = lint(folder, Day("2026-11-25"))
    linted = seconds(began)
    assert len(faults) == THOUSAND and all("No scenario reaches this cause" in fault.says for fault in faults)
    print(f"\nA thousand symptoms and causes: loaded in {loaded:.2f} s, linted in {linted:.2f} s")
    assert max(loaded, linted) < MOST_SECONDS * SLOW_MACHINE


@pytest.mark.long
def test_a_thousand_symptoms_are_drawn(folder: str) -> None:
    assert draw(folder).svg.count('<g id="symptoms.') == THOUSAND + 1


@pytest.fixture
def window(folder: str, qtbot: QtBot) -> Iterator[TroubleshooterWindow]:
    window = TroubleshooterWindow(Surroundings(load_pack(folder).pack, load_settings()))
    qtbot.addWidget(window)
    yield window
    window.may_close = lambda: True
    window.close()


@pytest.mark.long
def test_a_thousand_symptoms_stand_on_the_first_page_in_two_seconds(window: TroubleshooterWindow, qtbot: QtBot) -> None:
    began = time.perf_counter()
    window.show_journey(Journey())
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    shown = seconds(began)
    assert isinstance(window.page, FirstPage)
    assert len(window.page.cards) == THOUSAND + 1
    print(f"\nThe first page with a thousand symptoms: {shown:.2f} s")
    assert shown < MOST_SECONDS * SLOW_MACHINE
