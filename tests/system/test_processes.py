"""Running programs: this user's with their number, and the names of all."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from cim_troubleshooter.system.processes import process_names, processes


def started(program: str, user: int | None = None) -> subprocess.Popen[bytes]:
    """A copy of cat that has answered once, and so runs under its own name."""
    running = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, user=user)
    assert running.stdin is not None and running.stdout is not None
    running.stdin.write(b"here\n")
    assert running.stdout.readline() == b"here\n"
    return running


def test_a_program_that_runs_is_listed_by_its_name_until_it_ends(tmp_path: Path) -> None:
    with started(shutil.copy(shutil.which("cat") or "", tmp_path / "a-program")) as running:
        assert "a-program" in process_names()
        assert [one.id for one in processes() if one.name == "a-program"] == [running.pid]
        running.kill()
    assert "a-program" not in process_names()


def test_another_users_program_is_known_by_its_name_alone() -> None:
    """Root starts one as another user; for anybody else, process 1 is another user's."""
    if os.getuid() != 0:
        assert Path("/proc/1/comm").read_text().strip() in process_names()
        assert 1 not in [one.id for one in processes()]
        return
    with started("cat", user=65534) as running:
        assert "cat" in process_names()
        mine = [one.id for one in processes()]
        running.kill()
    assert running.pid not in mine
