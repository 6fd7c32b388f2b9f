"""How a command ends: what it says is whole or absent, and its exit code is one that the manual names."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.hosts import Server

AROUND = {**os.environ, "PYTHONPATH": "gui", "https_proxy": ""}
PATIENCE = 30.0
LONG_TEXT = 1_000_000
SAYS_MUCH = f"""
from cim_troubleshooter import ending
ending.let_signals_end_the_program()
ending.say("x" * {LONG_TEXT})
ending.leave(1)
"""


def wait_until_it_writes(process: subprocess.Popen[bytes]) -> None:
    """A pipe that nobody reads is full at 64 KB, and who writes into it waits there."""
    until = time.monotonic() + PATIENCE
    while "pipe" not in Path(f"/proc/{process.pid}/wchan").read_text():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_thread_that_is_left_inside_a_secure_connection_does_not_change_the_exit_code(tmp_path: Path) -> None:
    dripping = Server(tmp_path / "server", drip=0.05)
    site = tmp_path / "site.yaml"
    site.write_text(f'checks:\n  network_hosts: ["localhost:{dripping.port}"]\n  enabled: [network, clock]\n')
    command = [sys.executable, "-m", "cim_troubleshooter", "check", "--json", "--site", str(site), "--timeout", "0.3"]
    for _ in range(3):
        done = subprocess.run(command, env={**AROUND, "XDG_STATE_HOME": str(tmp_path)}, capture_output=True, timeout=PATIENCE)
        assert done.returncode in (0, 1, 2)
        assert json.loads(done.stdout)["schema"] == 1
    dripping.stop()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_what_is_being_written_when_a_signal_comes_is_written_to_its_end(number: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", SAYS_MUCH], env=AROUND, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        wait_until_it_writes(process)
        process.send_signal(number)
        said, complained = process.communicate(timeout=PATIENCE)
    assert (len(said), complained, process.returncode) == (LONG_TEXT, b"", -number)


def test_a_second_signal_ends_a_program_whose_output_nobody_reads() -> None:
    with subprocess.Popen([sys.executable, "-c", SAYS_MUCH], env=AROUND, stdout=subprocess.PIPE) as process:
        wait_until_it_writes(process)
        process.send_signal(signal.SIGINT)
        until = time.monotonic() + PATIENCE
        while process.poll() is None:
            assert time.monotonic() < until
            process.send_signal(signal.SIGTERM)
            time.sleep(0.01)
        assert process.returncode in (-signal.SIGTERM, -signal.SIGINT)


def test_a_reader_that_stops_reading_changes_no_exit_code() -> None:
    with subprocess.Popen([sys.executable, "-c", SAYS_MUCH], env=AROUND, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert (process.wait(PATIENCE), process.stderr.read()) == (1, b"")


def test_output_that_cannot_be_written_is_one_line_and_exit_code_2() -> None:
    command = [sys.executable, "-m", "cim_troubleshooter", "settings", "show", "--json"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, env=AROUND, stdout=full, stderr=subprocess.PIPE, text=True, timeout=PATIENCE)
    assert (done.returncode, done.stderr) == (2, "cim-troubleshooter: the output could not be written (No space left on device).\n")


def test_ctrl_c_that_was_ignored_when_the_program_began_stays_ignored() -> None:
    begins = "from cim_troubleshooter import ending; import os, signal; ending.let_signals_end_the_program(); os.kill(os.getpid(), 2); ending.leave(7)"
    ignoring = f"import os, signal, sys; signal.signal(2, signal.SIG_IGN); os.execv(sys.executable, [sys.executable, '-c', {begins!r}])"
    assert subprocess.run([sys.executable, "-c", ignoring], env=AROUND, timeout=PATIENCE).returncode == 7
