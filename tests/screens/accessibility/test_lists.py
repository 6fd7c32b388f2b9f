"""The window is told as a window with the program's name, lists as lists with their places, and no group is without a name."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.bullets import BulletList
from cim_troubleshooter.screens.widgets.cause_list import CauseList
from cim_troubleshooter.screens.widgets.search_results import ResultButton, ResultList
from cim_troubleshooter.screens.widgets.step_bar import StepBar
from tests.screens.audit import called, seen
from tests.screens.looks import each_scene

Role, Text = QAccessible.Role, QAccessible.Text
LISTS = (BulletList, CauseList, ResultList, StepBar)


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    load_typeface()
    qapp.setFont(base_font())


def test_the_top_window_is_a_window_with_the_programs_name() -> None:
    for name, window in each_scene():
        told = QAccessible.queryAccessibleInterface(window)
        assert told.role() == Role.Window, name
        assert told.text(Text.Name).endswith("Care Identity Management troubleshooter"), name


def test_lists_have_a_name_and_what_is_in_them_says_its_place() -> None:
    looked_at = dict.fromkeys(LISTS, 0)
    for name, window in each_scene():
        for one in seen(window):
            if not isinstance(one, LISTS):
                continue
            told = QAccessible.queryAccessibleInterface(one)
            assert told.role() == Role.List and told.text(Text.Name), (name, called(one))
            items = [told.child(number) for number in range(told.childCount())]
            shown = [item for item in items if not item.state().invisible]
            for place, item in enumerate(shown, start=1):
                assert item.role() == Role.ListItem and item.text(Text.Name).strip(), (name, called(one))
                assert f"{place} of {len(shown)}" in item.text(Text.Description) + item.text(Text.Name), (name, item.text(Text.Name))
            looked_at[type(one)] += len(shown)
    assert all(looked_at.values()), looked_at


def test_a_result_in_the_list_can_still_be_pressed() -> None:
    for _, window in each_scene(["search-some-found"]):
        result = next(one for one in seen(window) if isinstance(one, ResultButton))
        QAccessible.queryAccessibleInterface(result).actionInterface().doAction("Press")
        assert window.page is not None and window.page.journey.symptom is not None


def test_no_group_that_is_told_is_without_a_name() -> None:
    for name, window in each_scene():
        for one in seen(window):
            told = QAccessible.queryAccessibleInterface(one)
            if told.role() == Role.Grouping:
                assert told.text(Text.Name).strip(), (name, called(one))
