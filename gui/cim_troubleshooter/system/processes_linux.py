"""Running programs on Linux, by /proc (proc(5))."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from cim_troubleshooter.system.process import Process

assert sys.platform != "win32"

_PROC = "/proc"


def processes() -> list[Process]:
    """The programs of this user. Their paths are left empty."""
    return [Process(name, "", id_) for id_, owner, name in _all(_PROC) if owner == os.getuid()]


def process_names(proc: str = _PROC) -> list[str]:
    """The names of all running programs, whoever started them."""
    return [name for _, _, name in _all(proc)]


def _all(proc: str) -> Iterator[tuple[int, int, str]]:
    """Process ID, owner and name of each; one that ends meanwhile is left out."""
    for entry in filter(str.isdigit, os.listdir(proc)):
        folder = os.path.join(proc, entry)
        try:
            owner = os.stat(folder).st_uid
            with open(os.path.join(folder, "comm"), encoding="utf-8", errors="replace") as file:
                yield int(entry), owner, file.read().strip()
        except OSError:
            continue
