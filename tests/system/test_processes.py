"""Running programs: this user's with their number, and the names of all."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from cim_troubleshooter.system.processes import process_names, processes


def test_a_program_that_runs_is_listed_by_its_name_until_it_ends(tmp_path: Path) -> None:
    program = shutil.copy(shutil.which("cat") or "", tmp_path / "a-program")
    with subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as running:
        assert running.stdin is not None and running.stdout is not None
        running.stdin.write(b"here\n")
        assert running.stdout.readline() == b"here\n", "it runs under its own name by now"
        assert "a-program" in process_names()
        assert [one.id for one in processes() if one.name == "a-program"] == [running.pid]
        running.kill()
    assert "a-program" not in process_names()


def test_another_users_program_is_known_by_its_name_alone() -> None:
    """Root starts one as another user; for anybody else, process 1 is another user's."""
    other = subprocess.Popen(["cat"], stdin=subprocess.PIPE, user=65534) if os.getuid() == 0 else None
    id_ = other.pid if other is not None else 1
    name = Path(f"/proc/{id_}/comm").read_text().strip()
    assert name in process_names()
    assert id_ not in [one.id for one in processes()]
    if other is not None:
        other.communicate()
