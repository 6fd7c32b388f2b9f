"""How long a program takes until its first page is on the screen, and how much memory it then holds.

Both programs are watched in the same way, from outside and unchanged. The clock starts before the process does.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.first_picture import Watcher

GIVES_UP_AFTER = 30.0
SETTLES_IN = 0.8
"""Seconds after the first page until memory is read: what is put off until after the first page is then there too."""


class NeverShown(RuntimeError):
    """The program showed no window; says what it wrote instead."""


class Started(NamedTuple):
    """One start: seconds from before exec to the first page, and memory in MB at that moment and once it has settled."""

    seconds: float
    resident_at_first: float
    resident: float
    proportional: float


def started(watcher: Watcher, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Started:
    """Starts a program, waits for its first page, reads its memory and ends it."""
    watcher.forget()
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        painted = watcher.until_painted(begun + GIVES_UP_AFTER)
        if painted is None:
            raise NeverShown(f"{' '.join(command)} showed no window")
        at_first, _ = memory(process.pid)
        time.sleep(SETTLES_IN)
        return Started(painted - begun, at_first, *memory(process.pid))
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def memory(pid: int) -> tuple[float, float]:
    """A process's resident and proportional memory in MB."""
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    return _megabytes(fields["Rss"]), _megabytes(fields["Pss"])


def _megabytes(kilobytes: str) -> float:
    return int(kilobytes.split(maxsplit=1)[0]) / 1024
