"""The Windows that Windows parts are tried on: Windows' own Python, our program, and a disk that others do not see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.windows import Machine

pytestmark = pytest.mark.long


def test_our_program_runs_under_windows_own_python(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    assert machine.python("-c", "import sys; print(sys.platform, sys.version_info[:2])") == "win32 (3, 13)\n"
    checks = json.loads(machine.python("-m", "cim_troubleshooter", "check", "--json", "--only", "session"))
    assert checks["checks"][0]["findings"][0]["code"] == "local-session"


def test_what_a_machine_changes_it_keeps_and_another_does_not_see(tmp_path: Path) -> None:
    key = r"HKLM\Software\Made For A Test"
    one, other = Machine(tmp_path / "one"), Machine(tmp_path / "other")
    one.run("reg", "add", key, "/v", "here", "/d", "yes")
    assert "yes" in one.run("reg", "query", key, "/v", "here")
    other.run("reg", "query", key, expect=1)
