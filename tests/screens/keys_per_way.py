"""The ten commonest ways walked with the keyboard alone, and how many keys each takes: `python -m tests.screens.keys_per_way` prints it.

Every key goes to whatever has the focus, as the display gives it; what the checks find is told to their page. Typing is none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cim_troubleshooter.authoring.walk import begun_ways
from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey.state import Place
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.cause_list import CauseButton
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.fold import FoldLink
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.journey.test_presses import CLIENTS, PACK, TABLE, Row
from tests.pictures.stage import Stage, button, tell
from tests.screens.looks import settle

Key = Qt.Key
MOST_KEYS = 30
_TOO_MANY = 80


class Walked(NamedTuple):
    """A way, the keys that it took, and whether it came to the cause whose step is right."""

    wrong: str
    keys: tuple[str, ...]
    arrived: bool


class Keyboard:
    """Somebody without a mouse, at one window."""

    def __init__(self, window: TroubleshooterWindow) -> None:
        """Nothing pressed yet."""
        self.window = window
        self.keys: list[str] = []

    def press(self, key: Key) -> None:
        """One key, to whatever has the focus."""
        assert len(self.keys) < _TOO_MANY, self.keys
        self.keys.append(key.name.removeprefix("Key_"))
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        settle()

    def go_to(self, there: QWidget) -> None:
        """By the Tab key, and by arrow keys inside what belongs together."""
        while (here := QApplication.focusWidget()) is not there:
            self.press(_arrow(here, there) or Key.Key_Tab)

    def select(self, there: QWidget) -> None:
        """Go there and press Enter."""
        self.go_to(there)
        self.press(Key.Key_Return)


def _arrow(here: QWidget | None, there: QWidget) -> Key | None:
    if isinstance(here, SymptomCard) and isinstance(there, SymptomCard):
        lower = there.mapTo(there.window(), QPoint(0, 0)).y() > here.mapTo(here.window(), QPoint(0, 0)).y()
        return Key.Key_Down if lower else Key.Key_Right
    if isinstance(here, CauseButton) and isinstance(there, CauseButton) and here.parentWidget() is there.parentWidget():
        return Key.Key_Down
    return Key.Key_Down if isinstance(here, Choice) and isinstance(there, Choice) else None


def walked(row: Row, stage: Stage, client: str = "Identity Agent") -> Walked:
    """One way from the first page to the page of the cause."""
    window = stage.window(size=(1366, 768))
    window.activateWindow()
    settle()
    assert window.page is not None
    window.page.heading.setFocus()
    keyboard = Keyboard(window)
    begun = next(journey for name, journey, *_ in begun_ways(PACK) if name == row.way)
    assert begun.symptom is not None
    keyboard.select(button(window, PACK.symptoms[begun.symptom].title))
    _answer(keyboard, dict(begun.answers))
    if window.page.journey.place is Place.THIS_COMPUTER:
        codes = (*CLIENTS[client], *row.found)
        tell(window, {"card": [Finding(code=code, outcome=all_kinds()[code].outcome, says=code) for code in codes]})
        settle()
        keyboard.select(button(window, "Continue"))
    if window.page.journey.cause != row.cause:
        keyboard.select(_in_a_list(keyboard, row.cause))
    return Walked(row.wrong, tuple(keyboard.keys), window.page.journey.cause == row.cause)


def _answer(keyboard: Keyboard, answers: dict[str, str]) -> None:
    """The symptom's question, where it has one. Enter on an answer goes on."""
    page = keyboard.window.page
    assert page is not None
    symptom = PACK.symptoms[page.journey.symptom or ""]
    if page.journey.place is Place.QUESTION and symptom.question is not None:
        says = next(one.says for one in symptom.question.answers if one.id == answers[symptom.question.id])
        keyboard.go_to(button(keyboard.window, says))
        if not QApplication.focusWidget().property("checked"):
            keyboard.press(Key.Key_Space)
        keyboard.press(Key.Key_Return)


def _in_a_list(keyboard: Keyboard, wanted: str) -> QWidget:
    """The cause in one of the lists; those that are folded away are opened one after the other."""
    opened: list[QWidget] = []
    while True:
        for cause in keyboard.window.findChildren(CauseButton):
            if cause.isVisible() and cause._list._causes[cause._number].id == wanted:
                return cause
        folds = [one for one in keyboard.window.findChildren(FoldLink) if one.isVisible() and one not in opened]
        keyboard.select(folds[0])
        opened.append(folds[0])


def all_walked() -> Iterator[Walked]:
    """Every row of the table of presses."""
    stage = Stage(built_in_pack().pack)  # type: ignore[arg-type]
    for row in TABLE:
        yield walked(row, stage)
        stage.clear()


def main() -> None:
    """Prints the table."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    qInstallMessageHandler(lambda *_: None)
    load_typeface()
    application.setFont(base_font())
    ways = list(all_walked())
    for way in ways:
        print(f"{way.wrong:<44}{len(way.keys):>3}  {' '.join(way.keys)}{'' if way.arrived else '  DID NOT ARRIVE'}")
    print(f"most keys on a way: {max(len(way.keys) for way in ways)} (at most {MOST_KEYS})")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
