"""The .msi file itself: the tables, the cabinet and the icon put into one database by msibuild."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

from installer.msi.cabinet import write_cabinet
from installer.msi.database import CABINET, LANGUAGE, Tables, contents_hash, file_keys, package_tables
from installer.msi.launcher import ICON
from installer.msi.places import BUILD
from installer.msi.product import NAME, PUBLISHER, SOURCE_DATE, identifier, version
from installer.msi.tables import as_text, validation_rows

_SCHEMA = 500
"""Windows Installer 5, which is part of Windows 7 and later."""


def build_package(payload: Path, target: Path) -> None:
    """Makes the .msi."""
    work = BUILD / "database"
    shutil.rmtree(work, ignore_errors=True)
    (work / "Icon").mkdir(parents=True)
    shutil.copy(ICON, work / "Icon" / "icon.ico")
    write_cabinet(work / CABINET, file_keys(payload), SOURCE_DATE)
    tables = package_tables(payload)
    names = [*tables]
    for name in names:
        (work / f"{name}.idt").write_bytes(as_text(name, tables[name]).encode("cp1252"))
    (work / "_Validation.idt").write_bytes(as_text("_Validation", validation_rows(names)).encode("cp1252"))
    (work / "_ForceCodepage.idt").write_bytes(b"\r\n\r\n1252\t_ForceCodepage\r\n")
    (work / "_SummaryInformation.idt").write_bytes(_summary(tables, payload).encode("cp1252"))
    target.unlink(missing_ok=True)
    imports = [f"{name}.idt" for name in ("_ForceCodepage", *names, "_Validation", "_SummaryInformation")]
    subprocess.run(["msibuild", str(target), "-i", *imports], cwd=work, check=True)
    subprocess.run(["msibuild", str(target), "-a", CABINET, CABINET], cwd=work, check=True)


def _summary(tables: Tables, payload: Path) -> str:
    """What file managers and management tools read before they open the database."""
    when = time.strftime("%Y/%m/%d %H:%M:%S", time.gmtime(SOURCE_DATE))
    code = identifier("package", version(), contents_hash(tables, payload))
    # 2: files are packed, long names are used, and administrators install it.
    values = {
        1: "1252", 2: "Installation Database", 3: f"{NAME} {version()}", 4: PUBLISHER, 5: "Installer", 6: f"Installs the {NAME}.",
        7: f"x64;{LANGUAGE}", 9: code, 12: when, 13: when, 14: str(_SCHEMA), 15: "2", 18: "msitools", 19: "2",
    }  # fmt: skip
    lines = ["PropertyId\tValue", "i2\tl255", "_SummaryInformation\tPropertyId"]
    return "\r\n".join([*lines, *(f"{number}\t{value}" for number, value in values.items()), ""])
