"""What is on the screen is compared with the guidance's messages, on a real X display; only which matched comes back."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from cim_troubleshooter.checks.catalogue import checks_for
from cim_troubleshooter.checks.runner import CheckReport, run_all
from cim_troubleshooter.checks.screen import matching, messages_shown
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey.on_screen import messages_on_screen, wordings
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system.window_texts import window_texts
from cim_troubleshooter.system.x11_titles import x11_titles

MESSAGES = {"err1002": ("Error 1002", "ERR1002: Unable to read Smartcard"), "blocked": ("Your Smartcard is blocked",)}

WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.setWindowTitle(sys.argv[1])
window.show()
app.processEvents()
window.windowHandle().requestActivate()
print("shown", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def on_display(display: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DISPLAY", display)
    return display


@contextlib.contextmanager
def window(title: str, display: str) -> Iterator[int]:
    """Another program's window, really there; gives its process."""
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    other = subprocess.Popen(
        [sys.executable, "-c", WINDOW, title], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None and other.stdout.readline() == "shown\n"
    yield other.pid
    other.communicate("\n", timeout=20)


def looked_at(settings: Settings) -> CheckReport:
    this_run = ThisRun(settings, MESSAGES, only=["screen"])
    return run_all(checks_for(this_run), 10, this_run)[0]


def test_a_message_in_a_windows_title_is_found_and_nothing_else_comes_back(on_display: str) -> None:
    with window("Dr A Person – “ERR1002:  unable to read SMARTCARD” – Browser", on_display):
        assert messages_shown(MESSAGES) == ("err1002",)
        (finding,) = looked_at(Settings()).findings
    assert (finding.code, finding.details) == ("message-on-screen", {"messages": ["err1002"]})
    assert "Person" not in repr(finding)


def test_looking_leaves_another_programs_titles_as_they_are(on_display: str) -> None:
    with window("ERR1002: unable to read Smartcard", on_display):
        assert [messages_shown(MESSAGES) for _ in range(4)] == [("err1002",)] * 4


def test_the_packs_own_messages_are_recognised(on_display: str) -> None:
    pack = built_in_pack().pack
    with window(f"{pack.messages['err1002'].says} - Google Chrome", on_display):
        assert "err1002" in messages_on_screen(pack, Settings())
        assert messages_on_screen(pack, Settings(kiosk_enabled=True)) == ()
        assert messages_on_screen(pack, Settings(checks_screen=False)) == ()
    assert all(several for several in wordings(pack).values())


def test_an_empty_screen_has_nothing_to_recognise(on_display: str) -> None:
    assert window_texts() == []
    report = looked_at(Settings())
    assert [finding.code for finding in report.findings] == ["nothing-recognised"]
    assert report.outcome != "ok", "that nothing was recognised is no good news"


@pytest.mark.parametrize("settings", [Settings(checks_screen=False), Settings(kiosk_enabled=True)], ids=["turned off", "kiosk"])
def test_where_it_may_not_look_it_does_not(on_display: str, settings: Settings) -> None:
    with window("Error 1002", on_display):
        report = looked_at(settings)
    assert (report.outcome, report.findings[0].code) == ("skipped", "screen-not-checked")


def test_without_a_display_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert [finding.code for finding in looked_at(Settings()).findings] == ["screen-not-checked"]
    monkeypatch.setenv("DISPLAY", ":987")
    assert matching(["Error 1002"]) is None


@pytest.mark.parametrize(
    ("string", "title", "stands"),
    [
        ("Error 1002", "error  1002!", True),
        ("Error 1002", "Error 10021", False),
        ("PR20002", "PR Service: PR20002 – Browser", True),
        ("Roles", "Roles and smartcards", False),
        ("Page not found", "A page, not-found", True),
    ],
    ids=["capital letters", "another number", "within", "too short", "punctuation"],
)
def test_words_count_and_punctuation_does_not(string: str, title: str, stands: bool) -> None:
    assert matching([string], lambda: [title]) == ((0,) if stands else ())


def test_windows_of_the_program_itself_do_not_count(on_display: str) -> None:
    with window("Error 1002", on_display) as process:
        assert x11_titles(but_of=0) == ["Error 1002"]
        assert x11_titles(but_of=process) == []
