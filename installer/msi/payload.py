"""The folder that is installed, put together from Python for Windows, the locked wheels, our wheel and the launchers.

cim-troubleshooterw.exe, cim-troubleshooter.exe     the launchers: window, command line
cim-troubleshooter-events.dll                       what Event Viewer says of our events
python/     Python itself: python313.dll, its library, its extension modules, Microsoft's runtime
lib/        our package and those it needs, as byte-code, and the guidance
manual/     the manuals as HTML, from index.html on
LICENCES.txt
"""

from __future__ import annotations

import ast
import fnmatch
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from installer.msi import byte_code
from installer.msi.downloads import fetch_python, fetch_wheels
from installer.msi.launcher import build_launchers
from installer.msi.licences import write_licences
from installer.msi.manual import write_manual
from installer.msi.message_file import build_message_file
from installer.msi.needed import LIBRARY_LEFT_OUT, PACKAGES_LEFT_OUT, PYTHON_FILES, QT_PLUGINS
from installer.msi.pe_file import imported_dlls
from installer.msi.places import BUILD, LAUNCHER_SOURCE, PAYLOAD, REPOSITORY
from installer.msi.signatures import PYTHON_ROOTS, PYTHON_SIGNER, check_signed_by

RUNTIME = "vcruntime*.dll", "msvcp*.dll", "concrt*.dll"


def build_payload(python_zip: Path | None = None) -> Path:
    """Makes the folder from scratch, and gives its path."""
    shutil.rmtree(PAYLOAD, ignore_errors=True)
    python, library = PAYLOAD / "python", PAYLOAD / "lib"
    python.mkdir(parents=True)
    library.mkdir()
    wheels = fetch_wheels()
    python_for_windows = fetch_python(python_zip)
    _take_python(python_for_windows, python)
    _take_wheels([*wheels, build_wheel()], library)
    unpacked = _unpack_qt([wheel for wheel in wheels if wheel.name.startswith(("pyside6", "shiboken6"))])
    _take_qt(unpacked, library / "PySide6")
    _take_runtime(unpacked, python)
    shutil.copy(LAUNCHER_SOURCE / "start_installed.py", library)
    byte_code.compile_in_place(library)
    _pack_our_modules(library)
    build_launchers(PAYLOAD)
    write_manual(PAYLOAD / "manual")
    build_message_file(PAYLOAD)
    write_licences(PAYLOAD / "LICENCES.txt", wheels, python_for_windows)
    return PAYLOAD


def build_wheel() -> Path:
    """Our own wheel, with the guidance compiled."""
    folder = BUILD / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=REPOSITORY,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    [wheel] = folder.glob("*.whl")
    return wheel


def qt_modules() -> set[str]:
    """The modules of Qt that our package imports, such as QtWidgets."""
    found = set()
    for source in (REPOSITORY / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_bytes())):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            found |= {name.split(".")[1] for name in names if name.startswith("PySide6.")}
    return found


def _take_python(source: Path, target: Path) -> None:
    scratch = BUILD / "signatures"
    scratch.mkdir(exist_ok=True)
    for file in sorted(source.iterdir()):
        if file.name in PYTHON_FILES:
            check_signed_by(file, PYTHON_SIGNER, PYTHON_ROOTS, scratch)
            shutil.copy(file, target)
    _take_library(source / "python313.zip", target / "python313.zip")


def _pack_our_modules(library: Path) -> None:
    """Our package's modules as one file, not compressed: a start opens one file in place of a hundred, and scanners read one.

    Guidance and resources stay beside it as files, where system/folders.py finds them.
    """
    package = library / "cim_troubleshooter"
    for name in ("flows", "resources"):
        (package / name).rename(library / name)
    with zipfile.ZipFile(library / "cim_troubleshooter.zip", "w", zipfile.ZIP_STORED) as modules:
        for file in files_of(package):
            modules.writestr(zipfile.ZipInfo(file.relative_to(library).as_posix(), (1980, 1, 1, 0, 0, 0)), file.read_bytes())
    shutil.rmtree(package)


def _take_library(source: Path, target: Path) -> None:
    """Python's library without what nothing here imports, not packed: the installer packs it better, and it is read faster."""
    with zipfile.ZipFile(source) as all_of_it, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as kept:
        for name in sorted(all_of_it.namelist()):
            if not name.endswith("/") and not name.startswith(LIBRARY_LEFT_OUT):
                kept.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), all_of_it.read(name))
        if all_of_it.read("os.pyc")[:4] != byte_code.magic_number():
            raise SystemExit("The Python that makes the byte-code and the Python that is installed are not of one kind.")


def _take_wheels(wheels: list[Path], target: Path) -> None:
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if not name.endswith("/") and not _left_out(name):
                    archive.extract(name, target)


def _left_out(name: str) -> bool:
    if name.endswith(".dll") or (name.startswith("PySide6/Qt") and name.endswith(".pyd")):
        return True
    for pattern in PACKAGES_LEFT_OUT:
        if pattern.endswith("/"):
            if fnmatch.fnmatch(name, f"{pattern}*") or fnmatch.fnmatch(name, f"*/{pattern}*"):
                return True
        elif fnmatch.fnmatch(name, pattern) or fnmatch.fnmatch(name.rpartition("/")[2], pattern):
            return True
    return False


def _unpack_qt(wheels: list[Path]) -> Path:
    """Qt's wheels as they are: some hundred files of which a dozen are taken."""
    folder = BUILD / "qt"
    stamp = folder / "from"
    names = "\n".join(wheel.name for wheel in wheels)
    if not stamp.exists() or stamp.read_text() != names:
        shutil.rmtree(folder, ignore_errors=True)
        for wheel in wheels:
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder, [name for name in archive.namelist() if name.endswith((".dll", ".pyd"))])
        stamp.write_text(names)
    return folder


def _take_qt(unpacked: Path, target: Path) -> None:
    """The modules we import, the plugins that are needed, and every DLL of Qt's that these ask for."""
    wanted = [unpacked / "PySide6" / f"{module}.pyd" for module in sorted(qt_modules())]
    wanted += [unpacked / "PySide6" / "plugins" / plugin for plugin in QT_PLUGINS]
    wanted.append(unpacked / "shiboken6" / "Shiboken.pyd")
    there = {file.name.lower(): file for folder in ("PySide6", "shiboken6") for file in (unpacked / folder).glob("*.dll")}
    taken: set[Path] = set()
    while wanted:
        file = wanted.pop()
        if file in taken:
            continue
        taken.add(file)
        wanted += [there[name] for name in imported_dlls(file) if name in there and not _is_runtime(name)]
    for file in taken:
        place = target.parent / file.relative_to(unpacked)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, place)


def _take_runtime(unpacked: Path, python: Path) -> None:
    """Microsoft's runtime, once, where python313.dll finds it first: Qt's, which is the newer."""
    needed = {name for file in PAYLOAD.rglob("*.*") if file.suffix in (".dll", ".pyd") for name in imported_dlls(file) if _is_runtime(name)}
    there = {file.name.lower(): file for file in (unpacked / "PySide6").glob("*.dll")}
    todo = sorted(needed)
    while todo:
        name = todo.pop()
        shutil.copy(there[name], python / name)
        more = [one for one in imported_dlls(there[name]) if _is_runtime(one) and one not in needed]
        needed.update(more)
        todo += more


def _is_runtime(name: str) -> bool:
    return any(fnmatch.fnmatch(name, pattern) for pattern in RUNTIME)


def files_of(folder: Path) -> list[Path]:
    """Every file below a folder, in one order for all builds."""
    files = [Path(root) / name for root, _, names in os.walk(folder) for name in names]
    return sorted(files, key=lambda file: file.relative_to(folder).as_posix())
