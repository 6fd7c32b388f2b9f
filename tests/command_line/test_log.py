"""The log has what happened before it was opened, keeps to its level, and a log that cannot be written costs nothing but its lines."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import logging, sys
from cim_troubleshooter import log

log.keep_until_opened()
logging.getLogger("early").warning("before the first page")
log.open_file(sys.argv[1], sys.argv[2])
logging.getLogger("late").info("after the first page")
logging.getLogger("late").debug("in detail")
print("went on")
"""


def ran(folder: Path, level: str) -> str:
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(folder), level], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "went on\n", "")
    log = folder / "cim-troubleshooter.log"
    return log.read_text(encoding="utf-8") if log.is_file() else ""


def test_what_happened_before_the_log_was_opened_comes_first_in_it(tmp_path: Path) -> None:
    lines = ran(tmp_path / "log", "info").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == ["WARNING early: before the first page", "INFO late: after the first page"]


def test_the_level_decides_how_much_is_logged(tmp_path: Path) -> None:
    assert "in detail" in ran(tmp_path / "debug", "debug")
    assert "after the first page" not in ran(tmp_path / "warning", "warning")


def test_a_log_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    assert ran(tmp_path / "a file", "info") == ""
