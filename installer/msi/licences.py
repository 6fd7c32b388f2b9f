"""The licences of all that is installed, as one text file."""

from __future__ import annotations

import zipfile
from pathlib import Path

from installer.msi.places import REPOSITORY
from installer.msi.product import NAME, version

_QT = """Qt for Python (PySide6 Essentials, Shiboken) and Qt {version}
by The Qt Company Ltd. and contributors, under the GNU Lesser General Public License, version 3. They lie as separate files in lib\\PySide6
and lib\\shiboken6, and you may put others of the same interface in their place. Their source: the package PySide6 of the same version, and
Qt's source archive of the same version, both from The Qt Company."""
_PYSCARD = """pyscard {version}
by Jean-Daniel Aussel, Ludovic Rousseau and contributors, under the GNU Lesser General Public License, version 2.1 or later. It lies in
lib\\smartcard, and you may put another of the same interface in its place. Its source: the package pyscard of the same version."""
_RUNTIME = "Microsoft Visual C++ runtime (python\\vcruntime140*.dll, python\\msvcp140*.dll), by Microsoft, under its redistribution terms."


def write_licences(target: Path, wheels: list[Path], python_for_windows: Path) -> None:
    """Writes one file with our licence and those of all parts."""
    versions = {wheel.name.split("-")[0].lower(): wheel.name.split("-")[1] for wheel in wheels}
    parts = [
        f"{NAME} {version()}\n\n{(REPOSITORY / 'LICENSE').read_text()}",
        _QT.format(version=versions["pyside6_essentials"]),
        _PYSCARD.format(version=versions["pyscard"]),
        *(_from_wheel(wheel) for wheel in wheels),
        _RUNTIME,
        f"Atkinson Hyperlegible Next\n\n{(REPOSITORY / 'resources' / 'fonts' / 'OFL.txt').read_text()}",
        f"Python and what comes with it\n\n{(python_for_windows / 'LICENSE.txt').read_text('utf-8', 'replace')}",
    ]
    rule = "\n\n" + "=" * 100 + "\n\n"
    target.write_bytes(rule.join(part.strip() for part in parts if part).replace("\r\n", "\n").replace("\n", "\r\n").encode())


def _from_wheel(wheel: Path) -> str:
    """The licence texts that a wheel carries, under its name."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" in name and _is_licence(name.rpartition("/")[2])]
        texts = [archive.read(name).decode("utf-8", "replace") for name in sorted(names)]
    return "\n\n".join([" ".join(wheel.name.split("-")[:2]), *texts]) if texts else ""


def _is_licence(name: str) -> bool:
    return name.upper().startswith(("LICEN", "COPYING", "LGPL", "GPL"))
