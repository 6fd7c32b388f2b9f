"""Walks one journey through the real window, as a person would, and leaves a picture of each page.

For a machine without a display: `make run` starts it on a virtual one. `python walk.py FOLDER`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from cim_troubleshooter.guidance.load import load_in_force
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings

PRESSED = ("Cannot manage smartcards", "Unlock my own smartcard", "Continue", "Continue", "No, show the next step", "Show who can help")
_LONGEST_WAIT = 12_000


def walk(folder: str) -> list[str]:
    """Presses each button of the journey by its name; gives the pictures' paths."""
    application = QApplication([sys.argv[0]])
    load_typeface()
    application.setFont(base_font())
    settings = load_settings()
    window = TroubleshooterWindow(Surroundings(pack=load_in_force(settings.guidance_packs).pack, settings=settings))
    window.show_journey(Journey())
    window.show()
    os.makedirs(folder, exist_ok=True)
    pictures = [_picture(window, folder, 0)]
    for number, name in enumerate(PRESSED, start=1):
        _button(window, name).click()
        _settle(window)
        pictures.append(_picture(window, folder, number))
    window.close()
    return pictures


def _button(window: TroubleshooterWindow, name: str) -> QAbstractButton:
    names = {button.accessibleName() or button.text(): button for button in window.findChildren(QAbstractButton) if button.isVisible()}
    return names[name]


def _settle(window: TroubleshooterWindow) -> None:
    """Until the page is painted, and on the checks page until every row has its answer."""
    rows: Callable[[], bool] = lambda: all(row.details.isVisible() for row in getattr(window.page, "rows", {}).values())  # noqa: E731
    waits_for_rows = hasattr(window.page, "rows")
    loop = QEventLoop()
    ticking = QTimer()
    ticking.timeout.connect(lambda: loop.quit() if not waits_for_rows or (window.page.rows and rows()) else None)  # type: ignore[union-attr]
    ticking.start(50)
    QTimer.singleShot(_LONGEST_WAIT, loop.quit)
    loop.exec()


def _picture(window: TroubleshooterWindow, folder: str, number: int) -> str:
    QApplication.processEvents()
    path = os.path.join(folder, f"{number}.png")
    window.grab().save(path)
    return path


if __name__ == "__main__":
    for picture in walk(sys.argv[1]):
        print(picture)
