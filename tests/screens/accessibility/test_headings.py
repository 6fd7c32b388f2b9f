"""Headings lead through a page level by level, as a screen reader's keys go from one to the next."""

import pytest
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.words import Heading
from tests.screens.looks import each_scene


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
