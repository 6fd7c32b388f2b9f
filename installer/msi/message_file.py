"""The message file: a DLL without code, out of which Event Viewer makes a sentence of each event (launcher/events.mc).

It has a version of its own, which changes with its messages alone: the event log service may hold it open, and an upgrade then
need not replace it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from installer.msi.places import BUILD, LAUNCHER_SOURCE
from installer.msi.product import NAME, PUBLISHER

MESSAGE_FILE = "cim-troubleshooter-events.dll"
_VERSION = "1.0.0.0"
_COMPILER, _MESSAGES, _RESOURCES = (f"x86_64-w64-mingw32-{tool}" for tool in ("gcc", "windmc", "windres"))


def build_message_file(target: Path) -> None:
    """Builds it into a folder."""
    work = BUILD / "message-file"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    shutil.copy(LAUNCHER_SOURCE / "events.mc", work)
    (work / "version.rc").write_text(_resources())
    # fmt: off
    for command in (
        [_MESSAGES, "-h", ".", "-r", ".", "events.mc"],
        [_RESOURCES, "version.rc", "-O", "coff", "-o", "version.o"],
        [_COMPILER, "-shared", "-nostdlib", "-s", "-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp,--entry=0",
         "version.o", "-o", str(target / MESSAGE_FILE)],
    ):
        subprocess.run(command, cwd=work, check=True)
    # fmt: on


def _resources() -> str:
    """The messages, and who made the file and in which version."""
    numbers = _VERSION.replace(".", ",")
    texts = {
        "CompanyName": PUBLISHER, "FileDescription": f"{NAME} (messages of events)", "FileVersion": _VERSION, "InternalName": MESSAGE_FILE,
        "LegalCopyright": "MIT licence", "OriginalFilename": MESSAGE_FILE, "ProductName": NAME, "ProductVersion": _VERSION,
    }  # fmt: skip
    values = [f'      VALUE "{name}", "{text}"' for name, text in texts.items()]
    return "\n".join([
        "#include <winver.h>", '#include "events.rc"', "1 VERSIONINFO", f"FILEVERSION {numbers}", f"PRODUCTVERSION {numbers}",
        "FILEFLAGSMASK 0x3f", "FILEFLAGS 0", "FILEOS VOS_NT_WINDOWS32", "FILETYPE VFT_DLL", "BEGIN",
        '  BLOCK "StringFileInfo"', "  BEGIN", '    BLOCK "080904b0"', "    BEGIN", *values, "    END", "  END",
        '  BLOCK "VarFileInfo"', "  BEGIN", '    VALUE "Translation", 0x809, 1200', "  END", "END", "",
    ])  # fmt: skip
