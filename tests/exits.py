"""How `check --json` ends, with deadlines from 10 ms to 2 s and signals at random moments: `make exits`, or `python -m tests.exits RUNS SEED`.

It asks servers of this computer that take a connection, secure it and then send their answer one character at a time, so that
threads are inside OpenSSL when the deadline comes. A run may end with 0, 1 or 2, and one that was sent a signal by that signal;
standard output holds one whole JSON object or, after a signal, nothing; standard error has no traceback.
"""

from __future__ import annotations

import collections
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.support.hosts import Server

SIDE_BY_SIDE = 4
SHORTEST, LONGEST = 0.01, 2.0
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE = 60.0


class Ended(NamedTuple):
    """How a run ended: its exit code, negative for a signal; what was sent to it; and what is wrong with that, empty where nothing is."""

    code: int
    sent: int
    wrong: str


def one_run(site: str, deadline: float, number: int, moment: float) -> Ended:
    """Runs the program, and sends it a signal (0: none) so many seconds after its own first line."""
    command = [sys.executable, "-m", "cim_troubleshooter", "check", "--json", "--site", site, "--timeout", f"{deadline:.3f}"]
    around = {**os.environ, "PYTHONPATH": "gui", "https_proxy": ""}
    process = subprocess.Popen(command, env=around, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if number:
        _wait_for_its_first_line(process.pid)
        time.sleep(moment)
        process.send_signal(number)
    said, complained = process.communicate(timeout=PATIENCE)
    return Ended(process.returncode, number, _wrong(process.returncode, number, said, complained))


def _wait_for_its_first_line(process: int) -> None:
    """Until Python no longer catches Ctrl+C itself: before that it is not yet our program that a signal finds."""
    until, python_catches = time.monotonic() + PATIENCE, False
    while time.monotonic() < until:
        try:
            status = Path(f"/proc/{process}/status").read_text()
        except OSError:
            return
        caught = int(status.split("SigCgt:")[1].split()[0], 16) if "SigCgt:" in status else 0
        catches = bool(caught & 1 << signal.SIGINT - 1)
        if python_catches and not catches:
            return
        python_catches = python_catches or catches
        time.sleep(0.001)


def _wrong(code: int, sent: int, said: bytes, complained: bytes) -> str:
    if code not in ((0, 1, 2, -sent) if sent else (0, 1, 2)):
        return f"exit code {code}"
    if b"Traceback" in complained:
        return "a traceback"
    if not said:
        return "" if code < 0 else "nothing on standard output"
    try:
        checks = json.loads(said)["checks"]
    except ValueError:
        return f"{len(said)} bytes that are no whole JSON"
    return "" if checks else "no check"


@contextlib.contextmanager
def _site() -> Iterator[str]:
    """A site file that names two servers, each many times: one that drips its answer, and one that answers."""
    with tempfile.TemporaryDirectory() as folder:
        servers = [Server(Path(folder) / "dripping", drip=0.05, address=""), Server(Path(folder) / "answering", address="")]
        file = Path(folder) / "site.yaml"
        names = ["localhost", *(f"127.0.0.{number}" for number in range(2, 30))]
        hosts = ", ".join(f'"{name}:{server.port}"' for name in names for server in servers)
        file.write_text(f"checks:\n  network_hosts: [{hosts}]\nlog:\n  folder: {folder}/log\n")
        yield str(file)
        for server in servers:
            server.stop()


def runs(count: int, seed: int) -> list[Ended]:
    """So many runs, two in five of them with a signal. The same seed gives the same deadlines, signals and moments."""
    chance = random.Random(seed)
    with _site() as site, ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        under_way = []
        for _ in range(count):
            deadline = SHORTEST * (LONGEST / SHORTEST) ** chance.random()
            number = chance.choice(SIGNALS) if chance.random() < 0.4 else 0
            under_way.append(pool.submit(one_run, site, deadline, number, chance.uniform(0, deadline + 0.6)))
        return [one.result() for one in under_way]


def main(count: int = 1000, seed: int | None = None) -> int:
    """Prints how the runs ended: 0 as agreed, 1 not."""
    seed = random.randrange(1_000_000) if seed is None else seed
    ended = runs(count, seed)
    by_code = collections.Counter(("no signal" if not one.sent else signal.Signals(one.sent).name, one.code) for one in ended)
    print(f"{count} runs, seed {seed}")
    for (sent, code), times in sorted(by_code.items()):
        print(f"  {sent:<10} ended with {code:>4}: {times:>5}")
    wrong = [one for one in ended if one.wrong]
    for one in wrong:
        print(f"  NOT AS AGREED: {one.wrong} (signal {one.sent})")
    print(f"not as agreed: {len(wrong)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
