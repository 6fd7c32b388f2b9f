"""What most people do next on a page is near for the keyboard, and in sight (main_acts.py prints the table)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from tests.screens.main_acts import MOST_TABS, MainAct, main_acts

NAMES = {
    "FindOutPage": {"Continue"},
    "QuestionPage": {"Continue"},
    "ThisComputerPage": {"Continue"},
    "WhatToDoPage": {"Yes, it works now", "Done, what next", "Show who can help"},
    "WhoCanHelpPage": {"Copy the summary", "Show a code to scan", "Finish", "Show what is to be done"},
    "WorksNowPage": {"Finish"},
    "AboutPage": {"Back"},
    "SavedSummaryPage": {"Back"},
}
"""The main act of each kind of page. On What to do it may be an answer, and on the first page it is a picture or a result."""
OPENED_BY_THE_PERSON = {"who-can-help-long-contacts", "who-can-help-own-organisation-and-number", "who-can-help-code-large"}
"""States in which somebody has folded out what lies before the main act, or shows something over it."""
LONGEST_TEXTS = {"what-to-do-long-texts", "first-page-notices"}
"""States that show texts of a length, or a number of notices, that no page has by itself."""


@pytest.fixture(scope="module")
def acts(qapp: QApplication) -> list[MainAct]:
    load_typeface()
    qapp.setFont(base_font())
    return list(main_acts())


def test_every_page_has_the_main_act_that_is_meant_for_it(acts: list[MainAct]) -> None:
    for act in acts:
        if act.page in NAMES and act.page != "WhatToDoPage" and act.scene not in OPENED_BY_THE_PERSON:
            assert act.name in NAMES[act.page], act
    assert {act.name for act in acts if act.page == "WhatToDoPage"} >= NAMES["WhatToDoPage"]


def test_no_main_act_is_more_than_six_presses_of_the_tab_key_away(acts: list[MainAct]) -> None:
    assert [act for act in acts if act.tabs > MOST_TABS and act.scene not in OPENED_BY_THE_PERSON] == []


def test_no_main_act_is_below_the_fold(acts: list[MainAct]) -> None:
    assert [act for act in acts if not act.in_sight and act.scene not in LONGEST_TEXTS] == []
