"""How long it takes from a key in the search field until what it finds is painted: every key of many sentences."""

from __future__ import annotations

import csv
import os
import time
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.model import Settings

SENTENCES = Path(__file__).resolve().parent.parent / "guidance" / "sentences.csv"


def key_to_results(sentences: int = 40) -> list[float]:
    """Milliseconds for each key, without a screen: the thread's answer, the results laid out and painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    application = QApplication.instance() or QApplication([])
    before = qInstallMessageHandler(lambda *_: None)
    window = TroubleshooterWindow(Surroundings(pack=built_in_pack().pack, settings=Settings()._replace(checks_screen=False)))
    window.show_journey(Journey())
    window.show()
    page = window.page
    assert isinstance(page, FirstPage)
    while page.search is None:
        application.processEvents()
    told: list[str] = []
    window.background.searching.found.connect(lambda text, _: told.append(text))
    taken = []
    for sentence in _sentences(sentences):
        for length in range(1, len(sentence) + 1):
            if sentence[length - 1] == " ":
                continue
            began = time.perf_counter()
            page.search.field.setText(sentence[:length])
            while not told or told[-1] != sentence[:length]:
                application.processEvents()
            application.processEvents()
            taken.append((time.perf_counter() - began) * 1000)
    window.close()
    window.deleteLater()
    qInstallMessageHandler(before)
    # The first answer waits until the guidance is laid out for search.
    return taken[1:]


def _sentences(count: int) -> list[str]:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        sentences = [row["says"] for row in csv.DictReader(file)]
    return sentences[:: max(1, len(sentences) // count)][:count]
