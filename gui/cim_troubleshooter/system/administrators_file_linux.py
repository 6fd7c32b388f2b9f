"""Opening an administrators' file on Linux: by its owner and its mode."""

from __future__ import annotations

import os
import stat
import sys
from typing import BinaryIO

from cim_troubleshooter.system.file_access import OthersCanChangeIt

assert sys.platform != "win32"


def open_administrators_file(path: str) -> BinaryIO:
    """The file, opened for reading. Raises OthersCanChangeIt, and OSError where it can't be opened."""
    file = open(path, "rb")  # noqa: SIM115 (whoever asked closes it)
    found = os.fstat(file.fileno())
    if found.st_uid not in (0, os.geteuid()) or stat.S_IMODE(found.st_mode) & stat.S_IWOTH:
        file.close()
        raise OthersCanChangeIt(f"people other than administrators may change {path}.")
    return file
