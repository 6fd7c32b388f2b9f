"""Where the program's folders lie, as the manual promises."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cim_troubleshooter.system import folders
from tests.support.windows import Machine


def test_on_linux_a_users_own_lies_in_the_state_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/home/a/state")
    assert folders.log_folder() == "/home/a/state/cim-troubleshooter"
    assert folders.guidance_copies() == "/home/a/state/cim-troubleshooter/guidance"
    monkeypatch.setenv("XDG_STATE_HOME", "")
    monkeypatch.setenv("HOME", "/home/a")
    assert folders.log_folder() == "/home/a/.local/state/cim-troubleshooter"
    monkeypatch.setenv("XDG_STATE_HOME", "a/relative/one")
    assert folders.log_folder() == "/home/a/.local/state/cim-troubleshooter"
    monkeypatch.setenv("HOME", "~")
    assert (folders.log_folder(), folders.guidance_copies()) == (None, None)


def test_on_linux_the_site_file_is_the_computers() -> None:
    assert folders.site_file() == "/etc/cim-troubleshooter/site.yaml"


def test_what_is_shipped_is_found_in_a_checkout() -> None:
    assert folders.is_checkout()
    assert os.path.isfile(os.path.join(folders.shipped_folder("flows"), "cim", "pack.yaml"))
    assert os.path.isdir(os.path.join(folders.shipped_folder("resources"), "fonts"))


@pytest.mark.long
def test_on_windows_they_lie_where_windows_has_such_folders(tmp_path: Path) -> None:
    names = ("log_folder", "guidance_copies", "site_file")
    asked = f"import json, os; from cim_troubleshooter.system import folders; print(json.dumps([os.environ['LOCALAPPDATA'], *(getattr(folders, name)() for name in {names})]))"
    local, log, copies, site = json.loads(Machine(tmp_path).python("-c", asked))
    assert (log, copies) == (rf"{local}\CIM Troubleshooter\log", rf"{local}\CIM Troubleshooter\guidance")
    assert site == r"C:\ProgramData\CIM Troubleshooter\site.yaml"
