"""How long a contacts file of 20,000 organisations takes, and how much memory: each reading in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from typing import NamedTuple

from tests.support.large_contacts import ORGANISATIONS, write_large

SECONDS, MEGABYTES = 1.0, 40.0
"""What it may take."""
ROUNDS = 5
_PROGRAM = """
import sys, time
from cim_troubleshooter.guidance.contacts_file import load_contacts
def kilobytes(name):
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith(name))
before, began = kilobytes("VmRSS"), time.perf_counter()
loaded = load_contacts(sys.argv[1])
seconds = time.perf_counter() - began
assert not loaded.faults
print(len(loaded.sites), seconds, (kilobytes("VmHWM") - before) / 1024)
"""


class Reading(NamedTuple):
    """One reading: seconds that passed, and megabytes by which the process grew at most."""

    seconds: float
    megabytes: float


def twenty_thousand(rounds: int = ROUNDS) -> list[Reading]:
    """Readings of the file, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_large(folder)
        return [_read(path) for _ in range(rounds)]


def _read(path: str) -> Reading:
    done = subprocess.run([sys.executable, "-c", _PROGRAM, path], capture_output=True, text=True, check=True, env={"PYTHONPATH": "gui"})
    sites, seconds, megabytes = map(float, done.stdout.split())
    assert sites == ORGANISATIONS
    return Reading(seconds, megabytes)
