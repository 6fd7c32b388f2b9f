"""What `make msi` leaves behind: small, complete, reproducible, and documented by its bill of materials."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from installer.msi.downloads import fetch_python
from installer.msi.message_file import MESSAGE_FILE
from installer.msi.needed import PYTHON_FILES, PYTHON_MODULES_LEFT_OUT
from installer.msi.payload import files_of
from installer.msi.pe_file import file_version, imported_dlls
from installer.msi.places import PAYLOAD, REPOSITORY
from tests.installer.conftest import build

pytestmark = pytest.mark.long
PROGRAMS = ("cim-troubleshooter.exe", "cim-troubleshooterw.exe")
WINDOWS_OWN = {
    "advapi32",
    "authz",
    "bcrypt",
    "comdlg32",
    "crypt32",
    "d3d11",
    "d3d12",
    "d3d9",
    "dwmapi",
    "dwrite",
    "dxgi",
    "gdi32",
    "icuuc",
    "imm32",
    "iphlpapi",
    "kernel32",
    "mpr",
    "msvcrt",
    "netapi32",
    "ntdll",
    "ole32",
    "oleaut32",
    "rpcrt4",
    "setupapi",
    "shell32",
    "shlwapi",
    "ucrtbase",
    "uiautomationcore",
    "user32",
    "userenv",
    "uxtheme",
    "version",
    "winmm",
    "winscard",
    "winspool",
    "wldp",
    "ws2_32",
    "wtsapi32",
}


def test_it_is_as_small_as_promised(package: Path) -> None:
    files = files_of(PAYLOAD)
    assert package.stat().st_size <= 28e6
    assert sum(file.stat().st_size for file in files) <= 75e6
    assert len(files) <= 800


def test_two_builds_of_one_commit_are_the_same_bytes(package: Path, tmp_path: Path) -> None:
    again = build(tmp_path)
    for one, other in (
        (package, again),
        *((package.with_name(name.name), name) for name in tmp_path.iterdir() if name.is_file() and name.suffix != ".msi"),
    ):
        assert hashlib.sha256(one.read_bytes()).digest() == hashlib.sha256(other.read_bytes()).digest(), one.name


def test_every_dll_that_a_file_asks_for_is_installed_or_windows_own(package: Path) -> None:
    installed = {file.name.lower() for file in files_of(PAYLOAD)}
    for file in files_of(PAYLOAD):
        if file.suffix in (".exe", ".dll", ".pyd"):
            for name in imported_dlls(file):
                stem = name.removesuffix(".dll").removesuffix(".drv")
                assert name in installed or stem in WINDOWS_OWN or name.startswith("api-ms-win-"), (file.name, name)


def test_of_each_of_pythons_files_it_is_said_why_it_is_there_or_not(package: Path) -> None:
    offered = {file.name for file in fetch_python().iterdir() if file.name != "python313.zip" and not file.name.startswith("vcruntime")}
    assert offered == {*PYTHON_FILES, *PYTHON_MODULES_LEFT_OUT}
    assert {file.name for file in (PAYLOAD / "python").glob("*.pyd")} == {name for name in PYTHON_FILES if name.endswith(".pyd")}


def test_every_dll_that_is_installed_is_asked_for(package: Path) -> None:
    files = files_of(PAYLOAD)
    asked_for = {name for file in files if file.suffix in (".exe", ".dll", ".pyd") for name in imported_dlls(file)}
    # Python itself is loaded by the launcher; python3.dll by Python; the platform plugin by Qt; the message file by Event Viewer.
    loaded = {"python313.dll", "python3.dll", "qwindows.dll", MESSAGE_FILE}
    assert {file.name.lower() for file in files if file.suffix == ".dll"} == (asked_for | loaded) & {file.name.lower() for file in files}
    assert {file.name.lower() for file in files if file.suffix == ".dll"} <= asked_for | loaded


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_launchers_carry_version_icon_and_manifest(package: Path, name: str) -> None:
    content = (PAYLOAD / name).read_bytes()
    version = package.name.split("-")[2]
    assert file_version(PAYLOAD / name) == (*map(int, version.split(".")), 0)
    assert "Care Identity Management troubleshooter".encode("utf-16-le") in content
    assert b"PerMonitorV2" in content and b"longPathAware" in content and b'level="asInvoker"' in content
    dump = subprocess.run(["x86_64-w64-mingw32-objdump", "-p", PAYLOAD / name], capture_output=True, text=True, check=True).stdout
    assert ("(Windows GUI)" if name == PROGRAMS[1] else "(Windows CUI)") in dump
    assert "DYNAMIC_BASE" in dump and "NX_COMPAT" in dump and "HIGH_ENTROPY_VA" in dump


def test_no_interpreter_for_anything_lies_about(package: Path) -> None:
    assert {file.name for file in files_of(PAYLOAD) if file.suffix == ".exe"} == set(PROGRAMS)
    assert not [file for file in files_of(PAYLOAD) if file.suffix == ".py"]


def test_the_bill_of_materials_names_every_locked_package_and_what_lies_inside(package: Path) -> None:
    [path] = package.parent.glob("*.cdx.json")
    bill = json.loads(path.read_text())
    assert bill["bomFormat"] == "CycloneDX" and bill["specVersion"] == "1.5"
    held = {one["name"].lower() for one in bill["components"]}
    locked = {line.split("==")[0] for line in (REPOSITORY / "requirements" / "run.txt").read_text().splitlines() if "==" in line}
    assert locked <= held and {"cpython", "openssl", "qt"} <= held
    assert all(one["version"] and one["purl"] and one["licenses"] for one in bill["components"])
    references = [one["bom-ref"] for one in bill["components"]]
    assert len(set(references)) == len(references) and bill["dependencies"][0]["dependsOn"] == references


def test_the_checksums_hold(package: Path) -> None:
    done = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=package.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert package.name in done.stdout


def test_the_licences_of_all_that_is_installed_are_told(package: Path) -> None:
    told = (PAYLOAD / "LICENCES.txt").read_text("utf-8")
    for word in (
        "MIT License",
        "GNU Lesser General Public License",
        "PySide6",
        "pyscard",
        "PyYAML",
        "segno",
        "PYTHON SOFTWARE FOUNDATION",
        "SIL OPEN FONT",
    ):
        assert word.lower() in told.lower(), word


def test_no_path_of_the_machine_that_built_it_is_inside(package: Path) -> None:
    own = [file for file in files_of(PAYLOAD) if file.suffix in (".pyc", ".exe", ".compiled", ".txt", ".zip")]
    assert len(own) > 50
    for file in own:
        assert str(REPOSITORY).encode() not in file.read_bytes(), file.name
