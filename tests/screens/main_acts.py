"""The main act of each page and state, and how it is reached: `python -m tests.screens.main_acts` prints the table."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.answer_button import AnswerButton
from cim_troubleshooter.screens.widgets.buttons import Button
from cim_troubleshooter.screens.widgets.search_field import SearchField
from cim_troubleshooter.screens.widgets.search_results import ResultButton
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.audit import seen
from tests.screens.looks import each_scene, settle

WINDOW = (1366, 768)
"""The commonest display, at the usual text size."""
MOST_TABS = 6


class MainAct(NamedTuple):
    """What most people do next on a page, how many presses of the Tab key lead there from the heading, and whether it is in sight.

    Where the way back is shorter, with Shift, `tabs` counts that one.
    """

    scene: str
    page: str
    name: str
    tabs: int
    with_shift: bool
    in_sight: bool


def main_acts() -> Iterator[MainAct]:
    """Of every scene."""
    for scene, window in each_scene():
        window.resize(*WINDOW)
        window.activateWindow()
        settle()
        act = main_act(window)
        forwards, backwards = tabs_to(window, act, True), tabs_to(window, act, False)
        name = (act.accessibleName() or str(act.property("text"))).partition(". ")[0]
        page = type(window.page).__name__
        yield MainAct(scene, page, name, min(forwards, backwards), backwards < forwards, in_sight(window, act))


def main_act(window: TroubleshooterWindow) -> QWidget:
    """The green button where there is one; else what the page is there for: an answer, a result, a picture, the way back."""
    page = window.page
    assert page is not None
    there = [one for one in seen(window) if one.isEnabled()]
    green = [one for one in there if isinstance(one, Button) and one._primary]
    if green:
        return green[0]
    for kind in (AnswerButton, ResultButton, SymptomCard, SearchField, Button):
        for one in there:
            if isinstance(one, kind):
                return one
    return window._actions.back


def tabs_to(window: TroubleshooterWindow, act: QWidget, forward: bool) -> int:
    """Presses of the Tab key from the page's heading."""
    assert window.page is not None
    window.page.heading.setFocus()
    for presses in range(1, 200):
        window.focusNextPrevChild(forward)
        if QApplication.focusWidget() is act:
            return presses
    return 200


def in_sight(window: TroubleshooterWindow, act: QWidget) -> bool:
    """Whether it is wholly in the window before anybody scrolls."""
    window._scroll.verticalScrollBar().setValue(0)
    bottom = act.mapTo(window, QPoint(0, act.height())).y()
    edge = window.height() if not window._scroll.isAncestorOf(act) else window._footer.y()
    return bottom <= edge


def main() -> None:
    """Prints the table, and the two figures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    qInstallMessageHandler(lambda *_: None)
    load_typeface()
    application.setFont(base_font())
    acts = list(main_acts())
    print(f"{'state':<42}{'main act':<44}Tab presses")
    for act in acts:
        print(f"{act.scene:<42}{act.name[:42]:<44}{act.tabs}{' with Shift' if act.with_shift else ''}{'' if act.in_sight else ', below'}")
    print(f"most Tab presses to a main act: {max(act.tabs for act in acts)} (at most {MOST_TABS})")
    print(f"states whose main act is below the fold at {WINDOW[0]}×{WINDOW[1]} and 100 %: {sum(not act.in_sight for act in acts)}")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
