"""Modules that come from memory are those that lie in the archive."""

from __future__ import annotations

import importlib.util
import sys
import zipfile
import zipimport
from pathlib import Path
from types import ModuleType

import pytest

from installer.msi import downloads
from installer.msi.places import LAUNCHER_SOURCE
from tests.support.windows import Machine


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
    monkeypatch.setattr(zipimport, "_get_data", start_installed()._from_memory(zipimport._get_data))  # type: ignore[attr-defined]
    monkeypatch.syspath_prepend(archive)
    assert [importlib.import_module(f"packed_module_{number}").NUMBER for number in (2, 0, 1)] == [2, 0, 1]
    for number in range(3):
        del sys.modules[f"packed_module_{number}"]


def test_a_zipimport_that_nobody_has_read_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def another(archive: str, entry: tuple[str, int, int, int, int]) -> bytes:
        return b""

    monkeypatch.setattr(zipimport, "_get_data", another)
    start_installed()._read_archives_once()
    assert zipimport._get_data is another  # type: ignore[attr-defined]


WHAT_TO_DO = """
The installer carries a Python whose zipimport is not the one that start_installed.py was written for, so modules are read one by
one and the window comes later. Compare `_get_data` in Lib/zipimport.py of both versions (github.com/python/cpython). If an entry
is still (path, compression, compressed size, size, where its header is, …), and what it gives is still the entry's content,
set ZIPIMPORT in installer/launcher/start_installed.py to {found}. If not, adapt `_from_memory` first.
"""


def test_the_installer_carries_the_python_that_reading_from_memory_was_written_for() -> None:
    version, _ = start_installed().ZIPIMPORT
    assert version == downloads.PYTHON, WHAT_TO_DO.format(found=f"that of Python {downloads.PYTHON} (the next test prints it)")


@pytest.mark.long
def test_windows_python_has_the_zipimport_that_reading_from_memory_was_written_for(tmp_path: Path) -> None:
    source = (LAUNCHER_SOURCE / "start_installed.py").read_text(encoding="utf-8").rsplit("if __name__", 1)[0]
    asked = "import zipimport; before = zipimport._get_data; print(_fingerprint(before)); _read_archives_once(); print(zipimport._get_data is before)"
    found, is_as_before = Machine(tmp_path).python("-c", f"{source}\n{asked}").splitlines()
    assert is_as_before == "False", WHAT_TO_DO.format(found=found)
