"""What to do on a small display: the cause, why, and one act are whole above the fold, and few keys lead to the act."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.what_to_do_page import WhatToDoPage
from cim_troubleshooter.screens.widgets.answer_button import AnswerButton
from cim_troubleshooter.screens.widgets.buttons import Button
from cim_troubleshooter.screens.widgets.cause_list import CauseButton
from cim_troubleshooter.screens.widgets.step_card import StepCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened
from tests.support.standings import all_answered, every_cause_in_each_standing

PACK = built_in_pack().pack
DISPLAY = (1366, 768)
EVERYDAY = 12
"""The everyday tests look at every twelfth page."""
MOST_TABS = 6
"""From the heading, which is read first, to the main act."""
MORE_THAN_FOUND = 4


@pytest.fixture
def small(opened: Opened, qtbot: QtBot) -> TroubleshooterWindow:
    window = opened()
    window.resize(*DISPLAY)
    window.activateWindow()
    return window


def _pages() -> Iterator[tuple[str, Journey]]:
    """Every step of every cause in each standing, and each question that is open there, with what they are called."""
    for one in every_cause_in_each_standing(PACK):
        name = f"{one.cause.id}, {one.verdict.standing}, {one.code or 'nothing known'}"
        for step in views.shown_indexes(one.journey, PACK, one.cause):
            yield f"{name}, step {step}", all_answered(one.journey, PACK)._replace(step=step)
        if views.open_question(one.journey, PACK) is not None:
            yield f"{name}, question", one.journey


def _main_act(page: WhatToDoPage) -> QWidget:
    """The green button, or the first answer where a question has the page to itself."""
    if page.question is not None:
        return page.findChildren(AnswerButton)[0]
    green = [one for one in page.findChildren(Button) if one._primary]
    assert len(green) == 1
    return green[0]


def _faults(window: TroubleshooterWindow, journey: Journey) -> Iterator[str]:
    window.show_journey(journey)
    QApplication.processEvents()
    page, area = window.page, window._scroll.viewport()
    assert isinstance(page, WhatToDoPage)
    act = page.findChild(StepCard) or _main_act(page)
    below = act.mapTo(area, QPoint(0, act.height())).y() - area.height()
    if below > 0:
        yield f"{below} px are below the fold"
    tabs = _tabs(window, _main_act(page))
    if tabs > MOST_TABS:
        yield f"{tabs} Tab presses to the main act"
    found = sum(one.standing == "found" for one in views.verdicts_of(journey, PACK))
    shown = sum(card.isVisible() for card in page.findChildren(CauseButton))
    if shown > found + MORE_THAN_FOUND:
        yield f"{shown} cards at once, {found} of them found"


def _tabs(window: TroubleshooterWindow, to: QWidget) -> int:
    """How often Tab is pressed from what is read first."""
    assert window.page is not None
    presses = 0
    window.page.heading.setFocus()
    while QApplication.focusWidget() is not to and presses <= MOST_TABS:
        window.focusNextPrevChild(True)
        presses += 1
    return presses


@pytest.mark.parametrize("every", [EVERYDAY, pytest.param(1, marks=pytest.mark.long)])
def test_the_main_act_is_above_the_fold_and_few_tabs_away_and_few_cards_are_beside_it(small: TroubleshooterWindow, every: int) -> None:
    pages = list(_pages())
    assert len(pages) > 1000
    assert not [f"{name}: {fault}" for name, journey in pages[::every] for fault in _faults(small, journey)]


def test_the_list_of_causes_is_one_tab_stop(small: TroubleshooterWindow, qtbot: QtBot) -> None:
    small.show_journey(next(journey for _, journey in _pages() if len(views.verdicts_of(journey, PACK)) > 40))
    QApplication.processEvents()
    assert small.page is not None
    cards = small.page.findChildren(CauseButton)
    assert len(cards) > 1
    assert [card.focusPolicy() == Qt.FocusPolicy.StrongFocus for card in cards] == [True] + [False] * (len(cards) - 1)
