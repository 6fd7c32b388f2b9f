"""Modules that come from memory are those that lie in the archive."""

from __future__ import annotations

import importlib.util
import sys
import zipfile
import zipimport
from pathlib import Path
from types import ModuleType

import pytest

from installer.msi.places import LAUNCHER_SOURCE


def start_installed() -> ModuleType:
    found = importlib.util.spec_from_file_location("start_installed", LAUNCHER_SOURCE / "start_installed.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("packed", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_module_read_once_is_the_one_that_was_packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: int) -> None:
    archive = tmp_path / "modules.zip"
    with zipfile.ZipFile(archive, "w", packed) as modules:
        for number in range(3):
            modules.writestr(f"packed_module_{number}.py", f"NUMBER = {number}\n")
    monkeypatch.setattr(zipimport, "_get_data", zipimport._get_data)  # type: ignore[attr-defined]
    monkeypatch.syspath_prepend(archive)
    start_installed()._read_archives_once()
    assert [importlib.import_module(f"packed_module_{number}").NUMBER for number in (2, 0, 1)] == [2, 0, 1]
    for number in range(3):
        del sys.modules[f"packed_module_{number}"]
