"""After a fault that nobody foresaw the person has a fresh first page with one sentence, and IT has the whole of it in the log."""

import os
import subprocess
import sys
from pathlib import Path

FAULT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from cim_troubleshooter import application, command_line
from cim_troubleshooter.arguments import window_arguments
from cim_troubleshooter.before_first_page import prepared
from cim_troubleshooter.journey.state import Journey

goes_on = application._start_the_rest

def go_on(application, window):
    goes_on(application, window)
    fails_once_there_is_a_log(window)

def fails_once_there_is_a_log(window):
    if not list(Path(sys.argv[2]).glob("cim-troubleshooter-*.log")):
        QTimer.singleShot(20, window, lambda: fails_once_there_is_a_log(window))
        return
    see(window)
    QTimer.singleShot(0, window, lambda: (QApplication.processEvents(), see(window), QApplication.quit()))
    raise ZeroDivisionError("unforeseen")

def see(window):
    words = [one.text() for one in window.page.findChildren(QLabel) if one.isVisibleTo(window)]
    print("fresh" if window.page.journey == Journey() else "on the way", any("fresh start" in one for one in words), flush=True)

application._start_the_rest = go_on
application.open_window(prepared(window_arguments(["--symptom", "manage-smartcards", "--site", sys.argv[1]])))
"""


def test_a_fault_gives_a_fresh_first_page_with_a_sentence_and_a_report_in_the_log(tmp_path: Path) -> None:
    site = tmp_path / "site.yaml"
    site.write_text(f"log:\n  folder: {tmp_path}\n")
    command = [sys.executable, "-c", FAULT, site, tmp_path]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.stdout.splitlines() == ["on the way False", "fresh True"]
    assert "Traceback" not in ran.stderr
    assert "ZeroDivisionError: unforeseen" in "".join(log.read_text() for log in tmp_path.glob("*.log"))
