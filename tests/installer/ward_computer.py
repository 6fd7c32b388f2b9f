"""A Windows machine with a display, on which the package is installed and used."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.support.windows import Machine

PROGRAM = r"C:\Program Files\CIM Troubleshooter"
WINDOW, COMMAND_LINE = rf"{PROGRAM}\cim-troubleshooterw.exe", rf"{PROGRAM}\cim-troubleshooter.exe"
SITE_FOLDER = r"C:\ProgramData\CIM Troubleshooter"
FIRST_PAGE = "What do you see on your screen?"
STAND_INS = Path(__file__).parent / "stand_ins"
PYTHON = r"C:\python\python.exe"
AS_INSTALLED = rf"import os, sys; home = {PROGRAM!r}; sys.path[:] = [home + r'\python\python313.zip', home + r'\python', home + r'\lib\cim_troubleshooter.zip', home + r'\lib\cim_troubleshooter.zip', home + r'\lib']; os.add_dll_directory(home + r'\python')"
"""What makes the test's own Python take everything from the installed program."""

Told = list[Any]


class WardComputer:
    """A machine with a display, on which packages lie in Z:\\machine."""

    def __init__(self, folder: Path, display: str, **packages: Path) -> None:
        """`packages` lie there by name, such as new.msi."""
        for name, path in packages.items():
            shutil.copy(path, folder / f"{name}.msi")
        self.machine = Machine(folder)
        self.folder = folder
        self.display = display
        system = folder / "changed/windows/drive_c/windows/system32"
        system.mkdir(parents=True)
        command = ["x86_64-w64-mingw32-gcc", "-shared", "-Os", "-s", "-o", str(system / "icuuc.dll"), str(STAND_INS / "icuuc.c")]
        subprocess.run(command, check=True)

    def does(self, *steps: list[Any]) -> Told:
        """Switches the machine on, does the steps, and tells what came of each."""
        told: Told = self.machine.told("tests.installer.on_windows", steps, display=self.display)
        return told


def install(package: str, *properties: str) -> list[Any]:
    return ["run", "msiexec", "/i", rf"Z:\machine\{package}", "/qn", "/norestart", *properties]
