"""Headings lead through a page level by level, as a screen reader's keys go from one to the next."""

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.words import Heading
from tests.screens.looks import each_scene

AROUND = {**os.environ, "PYTHONPATH": "gui", "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    load_typeface()
    qapp.setFont(base_font())


def test_a_page_has_one_heading_of_level_1_and_no_level_is_left_out() -> None:
    for name, window in each_scene():
        levels = [one.level for one in window.findChildren(Heading) if one.isVisibleTo(window)]
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), (name, levels)


ASKED_BEFORE = """
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from cim_troubleshooter.screens.accessibility.headings import tell_headings
from cim_troubleshooter.screens.widgets.card_reader import CardReader
from cim_troubleshooter.screens.widgets.words import Heading
application = QApplication([])
page = QWidget()
shown = [CardReader(), Heading("What you see")]
for one in shown:
    one.setParent(page)
QAccessible.setActive(True)
before = [QAccessible.queryAccessibleInterface(one).role().name for one in shown]
tell_headings(page)
print(before, [QAccessible.queryAccessibleInterface(one).role().name for one in shown])
"""


def test_what_a_screen_reader_asked_about_too_early_is_told_again_as_what_it_is() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED_BEFORE], env=AROUND, capture_output=True, text=True, timeout=60)
    assert done.stdout == "['Client', 'StaticText'] ['Graphic', 'Heading']\n", done.stderr
