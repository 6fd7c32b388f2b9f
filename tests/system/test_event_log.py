"""The event in the system's own log, as a real listener gets it, a real journal keeps it, and Windows' message file reads it out."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.handover.trends import FinishedJourney, in_words
from cim_troubleshooter.system import event_log_linux
from cim_troubleshooter.system.event_log_linux import MESSAGE_ID, write
from installer.msi.message_file import MESSAGE_FILE, build_message_file
from tests.support.windows import Machine

TOLD = FinishedJourney("log-in", "certificates-expired", "passed-on", 74, "1.0.0", "cim", "2026-11-24")
FIELDS = {name: str(value) for name, value in TOLD._asdict().items()}
_JOURNALD = Path("/lib/systemd/systemd-journald")


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    yield from _listening(tmp_path / "journal", "JOURNAL", monkeypatch)


@pytest.fixture
def syslog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    yield from _listening(tmp_path / "syslog", "SYSLOG", monkeypatch)


def _listening(address: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(address))
        listener.settimeout(5)
        monkeypatch.setattr(event_log_linux, name, str(address))
        yield listener


def test_the_journal_gets_the_sentence_and_each_field_by_its_name(journal: socket.socket) -> None:
    write(1, in_words(TOLD), FIELDS)
    fields = dict(line.split("=", 1) for line in journal.recv(65536).decode().splitlines())
    assert fields == {
        "MESSAGE": "A journey ended after 74 s: symptom log-in, cause certificates-expired, outcome passed-on. "
        "Program 1.0.0, guidance cim reviewed 2026-11-24.",
        "MESSAGE_ID": MESSAGE_ID,
        "PRIORITY": "6",
        "SYSLOG_IDENTIFIER": "cim-troubleshooter",
        "CIM_EVENT": "1",
        "CIM_SYMPTOM": "log-in",
        "CIM_CAUSE": "certificates-expired",
        "CIM_OUTCOME": "passed-on",
        "CIM_SECONDS": "74",
        "CIM_PROGRAM": "1.0.0",
        "CIM_GUIDANCE": "cim",
        "CIM_REVIEWED": "2026-11-24",
    }


def test_no_value_can_begin_another_field(journal: socket.socket) -> None:
    write(1, "one\nPRIORITY=0", {"symptom": "log-in\n_UID=0"})
    names = [line.split("=", 1)[0] for line in journal.recv(65536).decode().splitlines()]
    assert names == ["MESSAGE", "MESSAGE_ID", "PRIORITY", "SYSLOG_IDENTIFIER", "CIM_EVENT", "CIM_SYMPTOM"]


def test_syslog_gets_the_sentence_where_no_journal_listens(syslog: socket.socket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_log_linux, "JOURNAL", str(tmp_path / "nowhere"))
    write(1, in_words(TOLD), FIELDS)
    line = syslog.recv(65536).decode()
    assert line.startswith("<14>") and line.endswith(f"cim-troubleshooter: {in_words(TOLD)}")


def test_where_nobody_listens_it_is_an_error_and_nothing_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_log_linux, "JOURNAL", str(tmp_path / "nowhere"))
    monkeypatch.setattr(event_log_linux, "SYSLOG", str(tmp_path / "nowhere either"))
    with pytest.raises(FileNotFoundError):
        write(1, in_words(TOLD), FIELDS)


def test_a_journal_that_takes_nothing_more_is_an_error_and_nothing_waits(journal: socket.socket) -> None:
    began = time.monotonic()
    with pytest.raises(BlockingIOError):
        _write_without_end()
    assert time.monotonic() - began < 30


def _write_without_end() -> None:
    for _ in range(100_000):
        write(1, in_words(TOLD), FIELDS)


_IN_A_NAME_SPACE = """
set -e
mount -t tmpfs none /run; mkdir -p /run/systemd/journal /run/log/journal
mount -t tmpfs none /var/log
/lib/systemd/systemd-journald >/dev/null 2>&1 & daemon=$!
until [ -S /run/systemd/journal/socket ]; do [ -d /proc/$daemon ]; done
"$@"
journalctl --sync || true
journalctl --output=json --no-pager MESSAGE_ID=$ID
kill $daemon
"""


@pytest.mark.long
def test_a_real_journal_gives_the_event_back(tmp_path: Path) -> None:
    assert _JOURNALD.exists() and shutil.which("journalctl"), "apt-get install --yes systemd"
    told = f"from cim_troubleshooter.system.event_log import write; write(1, {in_words(TOLD)!r}, {FIELDS!r})"
    script = _IN_A_NAME_SPACE.replace("$ID", MESSAGE_ID)
    command = [
        "unshare",
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "--mount-proc",
        "bash",
        "-c",
        script,
        "bash",
        sys.executable,
        "-c",
        told,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    [kept] = map(json.loads, done.stdout.splitlines())
    assert kept["MESSAGE"] == in_words(TOLD)
    assert {kept[f"CIM_{name.upper()}"] for name in FIELDS} == set(FIELDS.values())
    assert kept["SYSLOG_IDENTIFIER"] == "cim-troubleshooter"


@pytest.mark.long
def test_windows_makes_the_same_sentence_of_the_message_file(tmp_path: Path) -> None:
    machine = tmp_path / "machine"
    machine.mkdir()
    build_message_file(machine)
    told = Machine(machine).told("tests.system.event_on_windows", {"file": rf"Z:\machine\{MESSAGE_FILE}", "fields": FIELDS})
    assert told == {"written": True, "says": in_words(TOLD)}
