"""The log has what happened before it was opened, keeps to its level, and a log that cannot be written costs nothing but its lines."""

import logging
import os
import platform
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from cim_troubleshooter import __version__, log

PROGRAM = """
import logging, sys
from cim_troubleshooter import log

log.keep_until_opened()
logging.getLogger("early").warning("before the first page")
log.open_file(sys.argv[1], sys.argv[2])
logging.getLogger("late").info("after the first page")
logging.getLogger("late").debug("in detail")
print("went on", flush=True)
log.finish()
"""


def ran(folder: Path, level: str) -> str:
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(folder), level], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "went on\n", "")
    return "".join(log.read_text(encoding="utf-8") for log in folder.glob("cim-troubleshooter*.log") if log.is_file())


def test_what_happened_before_the_log_was_opened_comes_first_in_it(tmp_path: Path) -> None:
    lines = ran(tmp_path / "log", "info").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == ["WARNING early: before the first page", "INFO late: after the first page"]


def test_the_level_decides_how_much_is_logged(tmp_path: Path) -> None:
    assert "in detail" in ran(tmp_path / "debug", "debug")
    assert "after the first page" not in ran(tmp_path / "warning", "warning")


def test_a_log_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    assert ran(tmp_path / "a file", "info") == ""


def _of(user: str, folder: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(folder), "info"]
    subprocess.run(command, env={**os.environ, "LOGNAME": user}, capture_output=True, timeout=60, check=True)


def test_in_a_folder_that_is_shared_each_user_has_a_file_whose_name_tells_nobody(tmp_path: Path) -> None:
    for user in ("janedoe", "johndoe", "janedoe"):
        _of(user, tmp_path)
    names = [log.name for log in tmp_path.iterdir()]
    assert len(names) == 2 and all(re.fullmatch(r"cim-troubleshooter-[0-9a-f]{8}\.log", name) for name in names)


STUCK = """
import logging, os, sys, time
from cim_troubleshooter import ending, log

log.keep_until_opened()
log.open_file(sys.argv[1], "info")
began = time.monotonic()
for number in range(3_000):
    logging.getLogger("late").info("line %d", number)
print(time.monotonic() - began < 1, flush=True)
ending.leave(0)
"""


def _ends_in_time(folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "XDG_STATE_HOME": str(folder)}
    return subprocess.Popen(
        [sys.executable, "-c", STUCK.replace("sys.argv[1]", "None")], env=environment, stdout=subprocess.PIPE, text=True
    )


def test_a_share_that_does_not_answer_holds_up_neither_whoever_logs_nor_the_programs_end(tmp_path: Path) -> None:
    (tmp_path / "cim-troubleshooter").mkdir()
    os.mkfifo(tmp_path / "cim-troubleshooter" / "cim-troubleshooter.log")
    with _ends_in_time(tmp_path) as program:
        assert program.communicate(timeout=20)[0] == "True\n"
    assert program.returncode == 0


def test_lines_that_were_lost_are_counted_once_the_share_answers(tmp_path: Path) -> None:
    log_file = tmp_path / "cim-troubleshooter.log"
    os.mkfifo(log_file)
    writer = log._Writer(str(log_file))
    for number in range(1_500):
        writer.handle(logging.makeLogRecord({"name": "late", "msg": f"line {number}", "levelname": "INFO"}))
    reading = threading.Thread(target=lambda: read.append(log_file.read_text("utf-8")), daemon=True)
    read: list[str] = []
    reading.start()
    writer.finish(10)
    reading.join(10)
    [lost] = re.findall(r"could not be written in time: (\d+)", read[0])
    assert int(lost) + read[0].count(" late: line ") == 1_500


@pytest.mark.parametrize("arguments", [("check", "--only", "session"), ("check", "--only", "session", "--json")])
def test_the_log_begins_with_versions_and_layers_and_has_each_check_with_its_codes(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    site = tmp_path / "site.yaml"
    site.write_text("site:\n  name: A secret place\nlog:\n  level: info\n")
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "cim_troubleshooter", "--site", str(site), *arguments]
    subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)
    told = (tmp_path / "cim-troubleshooter" / "cim-troubleshooter.log").read_text("utf-8")
    started, settings, *rest = [line.split(": ", 1)[1] for line in told.splitlines()]
    assert re.match(rf"Started: program {re.escape(__version__)}, Python \d+\.\d+\.\d+, .+", started)
    assert settings == "Settings: site file: log.level, site.name", "names of settings, and never what they are"
    assert re.match(r"Check session: ok \([a-z, -]+\) in \d+ ms", rest[-1])
    assert "secret" not in told and platform.node() not in told
