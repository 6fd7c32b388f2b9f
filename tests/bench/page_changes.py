"""How long a page change takes, from the click to the page painted complete: 500 of them, on every page."""

from __future__ import annotations

import gc
import os
import statistics
import time

CHANGES = 500


def page_changes(changes: int = CHANGES) -> list[float]:
    """Milliseconds for each change, without a screen: building, laying out and painting."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEvent, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from cim_troubleshooter.guidance.load import built_in_pack
    from cim_troubleshooter.journey import steps
    from cim_troubleshooter.journey.state import Journey
    from cim_troubleshooter.screens.surroundings import Surroundings
    from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
    from cim_troubleshooter.screens.window import TroubleshooterWindow
    from cim_troubleshooter.settings.load import load_settings

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    # The offscreen platform says for each page that it has no size hints.
    before = qInstallMessageHandler(lambda *_: None)
    load_typeface()
    application.setFont(base_font())
    pack = built_in_pack().pack
    settings = load_settings()._replace(checks_enabled=())
    window = TroubleshooterWindow(Surroundings(pack=pack, settings=settings))
    first = Journey()
    question = steps.choose_symptom(first, pack, "manage-smartcards")
    checks = steps.choose_symptom(first, pack, "log-in")
    causes = steps.checks_seen(checks, pack)
    way = [first, question, checks, causes, steps.did_not_help(causes, pack), steps.who_can_help(causes), steps.works_now(causes)]
    window.show_journey(first)
    window.show()
    application.processEvents()
    # As the program does once its first page is there: what Python no longer needs is taken away by a timer, between changes.
    gc.freeze()
    gc.disable()
    taken = []
    for number in range(changes + len(way)):
        # In the program Qt's own loop clears the old page away after the new one is shown.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        began = time.perf_counter()
        window.show_journey(way[number % len(way)])
        application.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    gc.enable()
    window.close()
    qInstallMessageHandler(before)
    # The first round imports each page's module.
    return taken[len(way) :]


def percentile(values: list[float], share: int) -> float:
    """The value that so many per cent of all are not above."""
    return statistics.quantiles(values, n=100)[share - 1]
