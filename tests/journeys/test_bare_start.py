"""What is imported before the first page is on the screen: nothing that it does not need."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.journeys.desktop import Desktop

LATER = ("yaml", "smartcard", "socket", "ssl", "http", "urllib.request", "logging.handlers")

WHAT_IS_IMPORTED_AT_THE_FIRST_PICTURE = """
import json, logging, os, sys
from cim_troubleshooter.command_line import main

class Listening(logging.Handler):
    def emit(self, record):
        # Qt says so once a window's first picture is painted and goes to the display.
        if "Flushing QRegion" in record.getMessage():
            sys.stdout.write(json.dumps(sorted(sys.modules)))
            sys.stdout.flush()
            os._exit(0)

of_qt = logging.getLogger("cim_troubleshooter.application")
of_qt.setLevel(logging.DEBUG)
of_qt.addHandler(Listening())
main(sys.argv[1:])
"""


def _imported_at_the_first_picture(desktop: Desktop, *arguments: str) -> list[str]:
    command = [".venv/bin/python", "-c", WHAT_IS_IMPORTED_AT_THE_FIRST_PICTURE, *arguments]
    environment = {**desktop.environment, "PYTHONPATH": "gui", "QT_LOGGING_RULES": "qt.widgets.painting.debug=true"}
    told = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=True)
    modules: list[str] = json.loads(told.stdout)
    return modules


@pytest.fixture(scope="module", autouse=True)
def _compiled_guidance() -> None:
    subprocess.run([".venv/bin/python", "-m", "cim_troubleshooter.guidance.compile"], env={"PYTHONPATH": "gui"}, check=True, timeout=60)


@pytest.mark.parametrize("arguments", [(), ("--kiosk",)], ids=["plain", "a shared terminal"])
def test_the_first_page_needs_no_parser_no_card_library_and_no_network(desktop: Desktop, arguments: tuple[str, ...]) -> None:
    imported = _imported_at_the_first_picture(desktop, *arguments)
    assert "PySide6.QtWidgets" in imported
    assert not [name for name in imported if name in LATER or name.startswith(tuple(f"{one}." for one in LATER))]
