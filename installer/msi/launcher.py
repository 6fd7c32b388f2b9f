"""The two launchers, built from C by mingw: the window's and the command line's."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from installer.msi.places import BUILD, LAUNCHER_SOURCE, REPOSITORY
from installer.msi.product import DESCRIPTION, NAME, PUBLISHER, SOURCE_DATE, version

WINDOW, COMMAND_LINE = "cim-troubleshooterw.exe", "cim-troubleshooter.exe"
ICON = REPOSITORY / "resources" / "icons" / "cim-troubleshooter.ico"
_COMPILER, _RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"


def build_launchers(target: Path) -> None:
    """Builds both into a folder."""
    work = BUILD / "launcher"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(LAUNCHER_SOURCE, work)
    shutil.copy(ICON, work / "icon.ico")
    manifest = work / "launcher.manifest"
    manifest.write_text(manifest.read_text().replace("@VERSION@", f"{version()}.0"))
    _build(work, target / WINDOW, NAME, ["-DLAUNCHER_WINDOW", "-mwindows"])
    _build(work, target / COMMAND_LINE, DESCRIPTION, ["-mconsole"])


def _build(work: Path, target: Path, description: str, options: list[str]) -> None:
    numbers = ",".join([*version().split("."), "0"])
    texts = {"PUBLISHER": PUBLISHER, "DESCRIPTION": description, "VERSION_TEXT": version(), "FILE_NAME": target.name}
    header = [f'#define {name} "{text}"' for name, text in texts.items()] + [f"#define VERSION_NUMBERS {numbers}"]
    (work / "version.rc").write_text("\n".join([*header, '#include "launcher.rc"', ""]))
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(SOURCE_DATE)}
    # fmt: off
    for command in (
        [_RESOURCES, "version.rc", "-O", "coff", "-o", "version.o"],
        [_COMPILER, "-std=gnu11", "-Os", "-s", "-Wall", "-Wextra", "-Werror", "-Wno-cast-function-type", "-municode", *options,
         "-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp", "-static-libgcc",
         "launcher.c", "version.o", "-o", str(target), "-lshell32"],
    ):
        subprocess.run(command, cwd=work, env=environment, check=True)
    # fmt: on
