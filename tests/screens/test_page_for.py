"""Pages are imported ahead: after the click, nobody waits for that."""

import os
import subprocess
import sys

CHECKS_READ = """
import sys
from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings

NEXT = "cim_troubleshooter.screens.pages.what_to_do_page"
application = QApplication([])
pack = built_in_pack().pack
window = TroubleshooterWindow(Surroundings(pack, load_settings()._replace(checks_enabled=())))
window.show_journey(steps.choose_symptom(Journey(), pack, "log-in"))
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


def test_what_to_do_is_made_ready_while_the_checks_are_read_and_not_before_they_are_shown() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", CHECKS_READ], env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.split("\n")[:2] == ["not at once", "then"]
