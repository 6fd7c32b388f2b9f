"""The commands on machines as they come: a full disk, folders named in another encoding, a user without a home."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cim_troubleshooter import log
from cim_troubleshooter.guidance.load import load_in_force
from tests.support.small_pack import PACK, write_files

PROGRAM = [sys.executable, "-m", "cim_troubleshooter"]
OVER_CIM = {"pack.yaml": PACK + "over: cim\n"}


def ran(*arguments: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run([*PROGRAM, *arguments], env={**os.environ, "PYTHONPATH": "gui", **environment}, capture_output=True, timeout=60)
    assert b"Traceback" not in done.stderr and b"Logging error" not in done.stderr
    return done


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system without any room (needs root)."""
    folder = tmp_path / "full"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "full", str(folder)], check=True)
    with open(folder / "filler", "wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(4096))
        except OSError:
            pass
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_full_disk_costs_the_log_and_the_copies_of_guidance_and_nothing_is_left_behind(full_disk: Path, tmp_path: Path) -> None:
    pack = write_files(tmp_path / "pack", OVER_CIM)
    for _ in range(3):
        assert ran("ask", "--pack", pack, "passcode", XDG_STATE_HOME=str(full_disk)).returncode == 0
    assert ran("check", "--only", "session", XDG_STATE_HOME=str(full_disk)).returncode == 0
    assert {file.name for file in full_disk.rglob("*") if file.is_file()} <= {"filler", "cim-troubleshooter.log"}


def test_a_line_that_the_log_cannot_take_is_lost_without_a_word(full_disk: Path) -> None:
    writes = f"import logging; from cim_troubleshooter import log; log.keep_until_opened(); log.open_file({str(full_disk)!r}, 'info')"
    program = f"{writes}; logging.error('x' * 100_000); print('went on')"
    done = subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": "gui"}, capture_output=True, timeout=60)
    assert (done.stdout, b"Logging error" in done.stderr) == (b"went on\n", False)


def test_a_copy_that_was_begun_long_ago_is_removed_and_one_of_now_is_not(tmp_path: Path) -> None:
    kept_in = tmp_path / "state"
    kept_in.mkdir()
    old, young, other = (kept_in / name for name in ("a.json.17", "b.json.18", "c.json"))
    for file in (old, young, other):
        file.touch()
    for file in (old, other):
        os.utime(file, (time.time() - 3600,) * 2)
    load_in_force([write_files(tmp_path / "pack", OVER_CIM)], kept_in=str(kept_in))
    assert (old.exists(), young.exists(), other.exists()) == (False, True, True)


def test_a_folder_named_in_another_encoding_works_with_every_command(tmp_path: Path) -> None:
    folder = os.path.join(os.fsencode(tmp_path), b"caf\xe9")
    os.mkdir(folder)
    pack = os.path.join(folder, b"site")
    state = str(tmp_path / "state")
    begun = ran("flows", "new", "pack", "site", folder, XDG_STATE_HOME=state)
    assert (begun.returncode, b"caf?" in begun.stdout) == (0, True)
    Path(os.fsdecode(os.path.join(pack, b"pack.yaml"))).write_text(OVER_CIM["pack.yaml"])
    assert ran("flows", "lint", pack, XDG_STATE_HOME=state).returncode == 0
    assert ran("flows", "draw", pack, "-o", os.path.join(folder, b"x.svg"), XDG_STATE_HOME=state).returncode == 0
    shown = ran("settings", "show", "--json", "--pack", pack, XDG_STATE_HOME=state)
    assert (shown.returncode, json.loads(shown.stdout)["guidance"][1]["id"]) == (0, "small")
    assert ran("ask", "--pack", pack, "passcode", XDG_STATE_HOME=state).returncode == 0
    missing = ran("flows", "lint", "--json", os.path.join(folder, b"nowhere"), XDG_STATE_HOME=state)
    assert (missing.returncode, len(missing.stderr.splitlines())) == (2, 1)


def test_a_user_without_a_home_has_no_log_and_no_folder_named_tilde_is_made(tmp_path: Path) -> None:
    """As a user whom nobody knows (needs root)."""
    tmp_path.chmod(0o777)
    command = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups", *PROGRAM, "check", "--only", "session", "--json"]
    around = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([os.path.abspath("gui"), *sys.path[1:]]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(command, env=around, cwd=tmp_path, capture_output=True, timeout=60)
    assert (done.returncode, list(tmp_path.iterdir())) == (0, []), done.stderr.decode()


@pytest.mark.parametrize("folder", ["/tmp/a\\0b", "/tmp/a\\x01b"], ids=["NUL", "a control character"])
def test_a_folder_that_no_file_system_has_costs_a_line_and_no_check(tmp_path: Path, folder: str) -> None:
    site = tmp_path / "site.yaml"
    site.write_text(f'log:\n  folder: "{folder}"\n')
    done = ran("check", "--only", "session", "--site", str(site), XDG_STATE_HOME=str(tmp_path / "state"))
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 1)
    log.open_file("/tmp/a\0b", "info")
