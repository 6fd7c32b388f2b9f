"""What is wrong with a site's files goes to the log once the window is open, and nothing of it keeps the window from opening."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.kiosk.shared_terminal import comes

SITE = """
kiosk:
  idle_seconds: soon
checks:
  enabled: [reader, crad]
guidance:
  packs: [{pack}]
log:
  folder: {log}
"""


def logged(folder: Path) -> str:
    return "".join(log.read_text() for log in folder.glob("*.log"))


def test_faults_of_settings_checks_and_guidance_are_each_in_the_log(tmp_path: Path) -> None:
    site = tmp_path / "site.yaml"
    site.write_text(SITE.format(pack=tmp_path / "no-pack", log=tmp_path))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen([sys.executable, "-m", "cim_troubleshooter", "--site", site], env=environment, stderr=subprocess.DEVNULL)
    try:
        assert comes(lambda: all(one in logged(tmp_path) for one in ("idle_seconds", "crad", "no-pack")))
        assert program.poll() is None
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(20)
