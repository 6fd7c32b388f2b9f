"""Pages are imported ahead: after the click, nobody waits for that."""

import os
import subprocess
import sys

import pytest

NEXT_READY = """
import sys
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings

SHOWN, NEXT = sys.argv[1:]
application = QApplication([])
pack = built_in_pack().pack
window = TroubleshooterWindow(Surroundings(pack, load_settings()._replace(checks_enabled=())))
window.show_journey(Journey() if SHOWN == "first" else moves.choose_symptom(Journey(), pack, "log-in"))
window.show()
application.processEvents()
print("at once" if NEXT in sys.modules else "not at once")
since, waking = QElapsedTimer(), QTimer()
since.start()
waking.start(50)
while NEXT not in sys.modules and not since.hasExpired(5000):
    application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print("then" if NEXT in sys.modules else "never")
"""


@pytest.mark.parametrize(("shown", "following"), [("first", "this_computer_page"), ("checks", "what_to_do_page")])
def test_the_next_page_is_made_ready_while_one_is_read_and_not_before_it_is_shown(shown: str, following: str) -> None:
    command = [sys.executable, "-c", NEXT_READY, shown, f"cim_troubleshooter.screens.pages.{following}"]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, env=around, capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.split("\n")[:2] == ["not at once", "then"]
