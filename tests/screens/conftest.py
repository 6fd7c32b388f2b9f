"""A real window over the built-in guidance, and ways to find its buttons by name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from cim_troubleshooter.checks import card, card_service, catalogue, reader, worker_link
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.cause_list import CauseButton
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings
from tests.screens.looks import settle
from tests.support import card_service as card_service_for_tests

UNSURE = "Something else, or I don’t know"

Opened = Callable[..., TroubleshooterWindow]

NIGHT = {
    "Window": "#000000",
    "WindowText": "#ffffff",
    "Base": "#000000",
    "Text": "#ffffff",
    "Button": "#000000",
    "ButtonText": "#ffff00",
    "Highlight": "#1aebff",
    "HighlightedText": "#000000",
    "Link": "#ffff00",
}
"""The colours of one of Windows' own high-contrast themes."""


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    """Opens a window on a journey; `settings` are changed as named, `kiosk` makes it a shared terminal's."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    load_typeface()
    application.setFont(base_font())
    windows: list[TroubleshooterWindow] = []

    def made(journey: Journey | None = None, kiosk: bool = False, **settings: object) -> TroubleshooterWindow:
        changed = load_settings()._replace(**settings)
        loaded = built_in_pack()
        window = TroubleshooterWindow(Surroundings(loaded.pack, changed, kiosk=kiosk, layers=loaded.layers))
        window.show_journey(journey or Journey())
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield made
    for window in windows:
        window.may_close = lambda: True
        window.close()
        window.deleteLater()
    # Gone at once, so that nothing a page meant to do a moment later happens in the next test.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def service() -> Iterator[card_service_for_tests.CardService]:
    """A card service with two readers."""
    with card_service_for_tests.running() as running:
        yield running


@pytest.fixture
def card_checks_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The checks that ask readers and cards, and no others. What is remembered of all checks' findings is not to be of these few."""
    catalogue.all_kinds.cache_clear()
    monkeypatch.setattr(catalogue, "all_checks", lambda: (card_service.CHECK, reader.CHECK, card.CHECK))
    yield
    worker_link.close()
    catalogue.all_kinds.cache_clear()


@pytest.fixture
def night() -> Iterator[None]:
    """A dark high-contrast palette, as Qt has it from the system."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette()
    palette = QPalette()
    for role, colour in NIGHT.items():
        palette.setColor(QPalette.ColorRole[role], QColor(colour))
    application.setPalette(palette)
    yield
    application.setPalette(before)


def buttons(window: TroubleshooterWindow) -> dict[str, QAbstractButton]:
    """Every button that can be seen once the page is laid out, by its accessible name."""
    settle()
    return {one.accessibleName() or one.text(): one for one in window.findChildren(QAbstractButton) if one.isVisible()}


def press(window: TroubleshooterWindow, name: str) -> None:
    """Press the button with this name."""
    buttons(window)[name].click()


def open_folds(window: TroubleshooterWindow) -> None:
    """Fold out all that is folded away, also what is inside of that."""
    while closed := [one for one in buttons(window).values() if one.accessibleDescription() == "Closed"]:
        for link in closed:
            link.click()


def listed_causes(window: TroubleshooterWindow) -> list[str]:
    """Every other cause, by its accessible name, those in folds as well."""
    open_folds(window)
    return [name for name, one in buttons(window).items() if isinstance(one, CauseButton)]


def press_cause(window: TroubleshooterWindow, title: str) -> None:
    """Press another cause by its title, folded away or not."""
    press(window, next(name for name in listed_causes(window) if name.startswith(f"{title}. ")))


def answer_nothing(window: TroubleshooterWindow) -> None:
    """“Something else, or I don’t know” to every question that has the page to itself."""
    while UNSURE in buttons(window):
        press(window, UNSURE)
