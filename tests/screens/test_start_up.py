"""What starting the window brings in, and what it says where it cannot start."""

import gc
import os
import subprocess
import sys
import weakref

import pytest

from cim_troubleshooter.after_first_page import collect_garbage

UNWANTED = (
    "yaml",
    "json",
    "dataclasses",
    "smartcard",
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "logging.handlers",
    "cim_troubleshooter.settings.definition",
)

FIRST_PAGE = """
import sys
from PySide6.QtWidgets import QApplication
from cim_troubleshooter import application, command_line
from cim_troubleshooter.arguments import WindowArguments
from cim_troubleshooter.before_first_page import prepared

def seen(*_):
    brought = [name for name in UNWANTED if name in sys.modules]
    sys.stdout.write(" ".join(brought) or "none of them")
    sys.stdout.flush()
    QApplication.exit(0)

application._start_the_rest = seen
application.open_window(prepared(WindowArguments()))
""".replace("UNWANTED", repr(UNWANTED))

FIRST_FRAME = """
import linecache, os, sys
from cim_troubleshooter import command_line  # Comes first in the program, too.
from cim_troubleshooter.arguments import WindowArguments
from cim_troubleshooter.before_first_page import prepared

ready = prepared(WindowArguments())
from cim_troubleshooter import application
from cim_troubleshooter.screens.window import TroubleshooterWindow

def painted(*_):
    read = {os.path.relpath(path, os.path.dirname(os.path.dirname(path))).replace(os.sep, "/") for path in linecache.cache}
    sys.stdout.write(" ".join(sorted(name for name in WATCHED if name in read)))
    sys.stdout.flush()
    os._exit(0)

TroubleshooterWindow.paintEvent = painted
application.open_window(ready)
"""


def _python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, *arguments]
    return subprocess.run(command, env={**kept, **environment}, capture_output=True, text=True, timeout=60, check=False)


def test_the_first_page_is_shown_without_yaml_smartcard_or_network() -> None:
    assert _python("-c", FIRST_PAGE, QT_QPA_PLATFORM="offscreen").stdout == "none of them"


def test_qt_for_python_reads_no_long_source_before_the_first_frame_that_the_frame_does_not_need() -> None:
    """It reads the source of each module that is imported after it, if only for an annotation or for a log that has nothing to say."""
    watched = ("guidance/model.py", "logging/__init__.py", "screens/window.py")
    shown = _python("-c", FIRST_FRAME.replace("WATCHED", repr(watched)), QT_QPA_PLATFORM="offscreen")
    # The window's own source shows that reading is noticed at all.
    assert shown.stdout == "screens/window.py", shown.stderr


@pytest.mark.parametrize("given", [[], ["--kiosk"], ["--symptom", "log-in"], ["--site", "none.yaml", "--pack=none"]], ids=" ".join)
def test_what_is_read_before_qt_needs_neither_argparse_nor_a_command(given: list[str]) -> None:
    """Qt for Python brings argparse, but setting up a parser takes as long again."""
    asked = f"""
import sys
from cim_troubleshooter import before_first_page, command_line

before_first_page.prepared(command_line.window_arguments({given!r}))
print([name for name in ("argparse", "gettext", "cim_troubleshooter.commands", "PySide6") if name in sys.modules])
"""
    assert _python("-c", asked, QT_QPA_PLATFORM="offscreen").stdout == "[]\n"


def test_the_set_up_has_laid_down_what_qt_for_python_would_unpack_and_compile_at_each_start() -> None:
    asked = "import PySide6.QtCore, shibokensupport, os; print(os.path.isfile(shibokensupport.__file__))"
    assert _python("-c", asked).stdout == "True\n"


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":987"}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "unheard-of"}])
def test_without_a_display_there_is_one_line_and_exit_code_2(environment: dict[str, str]) -> None:
    ended = _python("-m", "cim_troubleshooter", **environment)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.splitlines()) == 1 and "display" in ended.stderr


def test_an_unknown_symptom_is_refused_with_one_line() -> None:
    ended = _python("-m", "cim_troubleshooter", "--symptom", "unheard-of", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 2
    assert len(ended.stderr.splitlines()) == 1 and "unheard-of" in ended.stderr


def test_what_python_no_longer_needs_is_collected_on_the_windows_own_thread() -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    gc.collect()
    gc.disable()
    try:
        gone: list[int] = []
        for _ in range(2 * gc.get_threshold()[0]):
            weakref.finalize(Ring(), gone.append, 1)
        assert not gone
        collect_garbage()
        assert gone
    finally:
        gc.enable()
