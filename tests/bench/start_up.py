"""How long a program takes until its first page is on the screen, and how much memory it then holds.

Both programs are watched in the same way, from outside and unchanged: Qt itself tells, on standard error,
when it hands the first painted picture of a window to the display. The clock starts before the process does.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

PAINTED = b"Flushing QRegion"
"""Of Qt's log category qt.widgets.painting: said once a picture is painted and goes to the display."""

GIVES_UP_AFTER = 30.0
SETTLES_IN = 0.7
"""Seconds after the first page until memory is read: what is put off until after the first page is then there too."""


class NeverShown(RuntimeError):
    """The program showed no window; says what it wrote instead."""


class Started(msgspec.Struct, frozen=True):
    """One start: seconds from before exec to the first page, and memory in MB once it has settled."""

    seconds: float
    resident: float
    proportional: float


def started(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Started:
    """Starts a program, waits for its first page, reads its memory and ends it."""
    told = {**environment, "QT_LOGGING_RULES": "qt.widgets.painting.debug=true", "QT_FORCE_STDERR_LOGGING": "1"}
    begun = time.monotonic()
    process = subprocess.Popen(command, env=told, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    try:
        seconds = _until_painted(process) - begun
        resident, proportional = _settled_memory(process)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    return Started(seconds, resident, proportional)


def _until_painted(process: subprocess.Popen[bytes]) -> float:
    """The moment of the first picture, on the monotonic clock."""
    said = b""
    deadline = time.monotonic() + GIVES_UP_AFTER
    while time.monotonic() < deadline:
        part = _read_what_comes(process, 1.0)
        now = time.monotonic()
        if PAINTED in said[-len(PAINTED) :] + part:
            return now
        said += part
        if part == b"" and process.poll() is not None:
            break
    raise NeverShown(said.decode(errors="replace")[-2000:])


def _settled_memory(process: subprocess.Popen[bytes]) -> tuple[float, float]:
    """Resident and proportional memory in MB, after what comes after the first page."""
    until = time.monotonic() + SETTLES_IN
    while time.monotonic() < until:
        _read_what_comes(process, until - time.monotonic())
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines()[1:])
    return _megabytes(fields["Rss"]), _megabytes(fields["Pss"])


def _read_what_comes(process: subprocess.Popen[bytes], seconds: float) -> bytes:
    assert process.stderr
    ready, _, _ = select.select([process.stderr], [], [], max(seconds, 0))
    return os.read(process.stderr.fileno(), 1 << 16) if ready else b""


def _megabytes(kilobytes: str) -> float:
    return int(kilobytes.split()[0]) / 1024
