"""`open` and `summary`: a saved summary for those who received it, and one line where it is none."""

from __future__ import annotations

import json
from pathlib import Path

import fastjsonschema
import pytest

from cim_troubleshooter.handover.saved_summary import file_content
from tests.command_line.test_command_line import ran
from tests.handover.test_saved_summary import SCHEMA, saved


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "one.cim-summary"
    path.write_bytes(file_content(saved()))
    return path


def test_ticket_systems_get_the_documented_json(file: Path) -> None:
    done = ran("summary", "--json", str(file))
    told = json.loads(done.stdout)
    fastjsonschema.compile(SCHEMA)(told)
    assert (done.returncode, told["schema"], told["reference"]) == (0, 1, saved().reference)
    assert told["added"] == {"name": "Ama Owusu", "card": "123456789012"}


@pytest.mark.parametrize("command", ["open", "summary"])
def test_without_a_display_it_is_read_as_text(file: Path, command: str) -> None:
    done = ran(command, str(file), DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[: len(saved().said)] == list(saved().said)
    assert "OMNIKEY 3121" in done.stdout


@pytest.mark.parametrize("arguments", [["open"], ["summary", "--json"]], ids=" ".join)
def test_what_is_no_summary_is_one_line_and_2(tmp_path: Path, arguments: list[str]) -> None:
    broken = tmp_path / "broken.cim-summary"
    broken.write_bytes(file_content(saved())[:100])
    for path in (broken, tmp_path, tmp_path / "gone.cim-summary"):
        done = ran(*arguments, str(path))
        assert (done.returncode, done.stdout, len(done.stderr.strip().splitlines())) == (2, "", 1)


def test_a_shared_terminal_opens_no_file(file: Path, tmp_path: Path) -> None:
    site = tmp_path / "site.yaml"
    site.write_text("kiosk:\n  enabled: true\n")
    done = ran("open", "--site", str(site), str(file))
    assert (done.returncode, done.stdout) == (2, "")
    assert "shared terminal" in done.stderr
