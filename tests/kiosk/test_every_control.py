"""Whatever a person presses on a shared terminal, and leaves open, the next person finds the first page and can go the whole way."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.kiosk.lock_down import Terminal, lock_down
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes.told import ENDED, found
from tests.pictures.stage import Stage
from tests.screens.looks import settle

PACK = built_in_pack().pack
LONG = 600.0
"""Seconds of idle time that no test sees the end of."""


class Shared:
    """A shared terminal and somebody in front of it. Presses arrive as the window system brings them, at a place in the window."""

    def __init__(self, qtbot: QtBot, stage: Stage, journey: Journey) -> None:
        self.window = stage.window(journey, kiosk=True, kiosk_enabled=True, contacts=())
        self.wiped = 0
        self._qtbot = qtbot
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.window.may_close = lambda: False
        self.terminal: Terminal = lock_down(application, self.window, LONG, self._start_again)
        qtbot.waitExposed(self.window)

    def controls(self) -> list[QWidget]:
        """Everything on the page that can be pressed or typed into, in reading order."""
        settle()
        return [
            one for kind in (QAbstractButton, QLineEdit) for one in self.window.findChildren(kind) if one.isVisible() and one.isEnabled()
        ]

    def brings_into_sight(self, control: QWidget) -> QPoint:
        """Scrolls to a control; gives its middle in the window."""
        area = self.window.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        if area.isAncestorOf(control):
            area.ensureWidgetVisible(control)
            settle()
        return control.mapTo(self.window, control.rect().center())

    def clicks(self, control: QWidget) -> None:
        QTest.mouseClick(
            self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.brings_into_sight(control)
        )

    def touches(self, control: QWidget) -> None:
        at, window = self.brings_into_sight(control), self.window.windowHandle()
        QTest.touchEvent(window, TOUCH_SCREEN).press(0, at, window).commit()
        QTest.touchEvent(window, TOUCH_SCREEN).release(0, at, window).commit()

    def uses_the_keyboard(self, control: QWidget) -> None:
        self.brings_into_sight(control)
        control.setFocus()
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Space)

    def presses(self, name: str) -> None:
        """Clicks on what has this name, or begins so."""
        named = [one for one in self.controls() if _name(one).startswith(name)]
        assert named, f"{name!r} is not there; there is: {[_name(one) for one in self.controls()]}"
        self.clicks(named[0])
        settle()

    def place(self) -> Place:
        assert self.window.page is not None
        return self.window.page.journey.place

    def goes_away(self) -> None:
        """Nobody touches anything until the idle time has passed once."""
        before, timer = self.wiped, self.terminal._idle._timer
        timer.start(1)
        self._qtbot.waitUntil(lambda: self.wiped > before)
        timer.start(round(LONG * 1000))
        settle()

    def walks_the_whole_way(self) -> None:
        """From the first page to who can help, with the mouse, and back."""
        self.presses(PACK.symptoms["select-role"].title if "select-role" in PACK.symptoms else PACK.symptoms_in_order()[0].title)
        if self.place() is Place.QUESTION:
            self.clicks(next(one for one in self.controls() if isinstance(one, QRadioButton)))
            self.presses("Continue")
        assert self.place() is Place.THIS_COMPUTER
        self.presses("Skip these checks")
        assert self.place() is Place.WHAT_TO_DO
        self.presses("Show who can help")
        assert self.place() is Place.WHO_CAN_HELP
        self.presses("Start again")
        # Nobody has taken the summary along, so the page asks first.
        self.presses("Start again without it")
        assert self.place() is Place.WHAT_YOU_SEE

    def close(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.removeEventFilter(self.terminal._refused)
        application.removeEventFilter(self.terminal._idle)
        self.window.may_close = lambda: True

    def _start_again(self) -> None:
        self.wiped += 1
        self.window.start_again()


TOUCH_SCREEN = QTest.createTouchDevice()
WAYS: dict[str, Callable[[Shared, QWidget], None]] = {"mouse": Shared.clicks, "touch": Shared.touches, "keyboard": Shared.uses_the_keyboard}


def _name(control: QWidget) -> str:
    return control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")


def _question() -> Journey:
    return next(
        chosen
        for chosen in (moves.choose_symptom(Journey(), PACK, symptom.id) for symptom in PACK.symptoms_in_order())
        if chosen.place is Place.QUESTION
    )


PAGES: dict[str, Callable[[], Journey]] = {
    "first page": Journey,
    "find out": lambda: moves.start_finding_out(Journey(), PACK),
    "question": _question,
    "this computer": lambda: moves.card_put_in(Journey()),
    "what to do": lambda: found(PACK, ENDED),
    "who can help": lambda: moves.who_can_help(found(PACK, ENDED)),
}


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    load_typeface()
    qapp.setFont(base_font())
    stage = Stage(PACK)
    yield stage
    stage.clear()


@pytest.fixture
def shared(qtbot: QtBot, stage: Stage) -> Iterator[Callable[[Journey], Shared]]:
    opened: list[Shared] = []

    def made(journey: Journey) -> Shared:
        opened.append(Shared(qtbot, stage, journey))
        return opened[-1]

    yield made
    for one in opened:
        one.close()


def _left_open(window: TroubleshooterWindow) -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("page", PAGES)
def test_whatever_is_pressed_the_next_person_finds_the_first_page(shared: Callable[[Journey], Shared], page: str, way: str) -> None:
    terminal = shared(PAGES[page]())
    many = len(terminal.controls())
    assert many >= 3
    for number in range(many):
        terminal.window.show_journey(PAGES[page]())
        control = terminal.controls()[number]
        WAYS[way](terminal, control)
        terminal.goes_away()
        assert not _left_open(terminal.window), f"open after {_name(control)!r}"
        assert terminal.place() is Place.WHAT_YOU_SEE
    terminal.walks_the_whole_way()


@pytest.mark.parametrize("way", WAYS)
def test_the_text_size_is_chosen_in_a_menu_that_closes(shared: Callable[[Journey], Shared], way: str) -> None:
    terminal = shared(Journey())
    button = terminal.window._header.text_size
    WAYS[way](terminal, button)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu.windowHandle(), Qt.Key.Key_Down)
    QTest.keyClick(menu.windowHandle(), Qt.Key.Key_Return)
    settle()
    assert QApplication.activePopupWidget() is None
    assert terminal.window.text_size == 125
    terminal.walks_the_whole_way()


def test_nobody_closes_the_window(shared: Callable[[Journey], Shared]) -> None:
    terminal = shared(Journey())
    terminal.window.may_close = lambda: True
    assert not terminal.window.close()
    terminal.window.windowHandle().close()
    assert terminal.window.isVisible()
