"""A program that shows one scene after the other, as their names come in on standard input: for a test that reads it through AT-SPI.

The scenes are those of the pictures, over the guidance that stands still, so that what is read changes only with the program.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from tests.pictures.scenes import SCENES
from tests.pictures.stage import Stage, still
from tests.pictures.still_pack import STILL_PACK

SETTLED = 100
"""Milliseconds until a page that has been shown is at rest."""


def main() -> int:
    """Ends with its input."""
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    load_typeface()
    application.setFont(base_font())
    stage = Stage(STILL_PACK)

    def show() -> None:
        name = sys.stdin.readline().strip()
        if not name:
            application.quit()
            return
        stage.clear()
        window = SCENES[name](stage)
        window.activateWindow()
        QTimer.singleShot(SETTLED, lambda: print(f"shown {name}", flush=True))

    heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
    heard.activated.connect(show)
    print("ready", flush=True)
    with still():
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
