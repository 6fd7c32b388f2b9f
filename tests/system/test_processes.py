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


def test_only_this_users_programs_are_listed_with_their_number() -> None:
    owners = {os.stat(f"/proc/{one.id}").st_uid for one in processes() if os.path.exists(f"/proc/{one.id}")}
    assert owners == {os.getuid()}
