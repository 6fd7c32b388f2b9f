"""`contacts lint` tells every fault by row and cell, and `settings show` whose contacts count."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = "ODS code,Practice,Kind,Team,Tel,Opening hours\n"
GOOD = "A81001,The Surgery,IT,IT desk,020 7946 0000,Mo-Fr 08:00-18:00; PH off\n"
SPOILT = "A81001,The Surgery,RA,RA team,2.07946E+11,weekdays\n"


def ran(*arguments: str, state: Path) -> subprocess.CompletedProcess[str]:
    around = {**os.environ, "PYTHONPATH": "gui", "XDG_STATE_HOME": str(state)}
    around.pop("DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "cim_troubleshooter", *arguments], env=around, capture_output=True, text=True, timeout=60, check=False
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "contacts.csv"
    path.write_text(HEAD + GOOD + SPOILT)
    return path


def test_a_fault_is_told_by_row_and_cell(file: Path, tmp_path: Path) -> None:
    done = ran("contacts", "lint", str(file), state=tmp_path)
    fault, counted = done.stdout.splitlines()
    assert fault.startswith(f"{file}:3:5: E3: The spreadsheet made a rounded number of this")
    assert counted == "organisations: 1, contacts: 1, hours as data: 1, hours as text: 0, warnings: 0"
    assert done.returncode == 1


def test_json_has_the_cell_and_the_numbers(file: Path, tmp_path: Path) -> None:
    done = ran("contacts", "lint", "--json", str(file), state=tmp_path)
    told = json.loads(done.stdout)
    (fault,) = told.pop("faults")
    assert told == {"schema": 1, "organisations": 1, "contacts": 1, "hours_as_data": 1, "hours_as_text": 0, "warnings": 0}
    assert (fault["line"], fault["column"], fault["cell"], fault["warning"]) == (3, 5, "E3", False)


def test_warnings_alone_are_clean(file: Path, tmp_path: Path) -> None:
    file.write_text(HEAD + GOOD + GOOD.replace("; PH off", "").replace("A81001,The Surgery", ","))
    done = ran("contacts", "lint", str(file), state=tmp_path)
    assert [line.rpartition(" (")[2] for line in done.stdout.splitlines()[:-1]] == ["warning)"] * 2
    assert done.returncode == 0


@pytest.mark.parametrize("name", ["nowhere.csv", ""])
def test_no_such_file_is_one_line_and_exit_code_2(tmp_path: Path, name: str) -> None:
    done = ran("contacts", "lint", str(tmp_path / name / "x.csv"), state=tmp_path)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


def test_yaml_is_told_by_line_and_column_without_a_cell(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yaml"
    path.write_text("organisations:\n  - name: A\n    contacts:\n      - {kind: local-it, name: Desk, phone: '2079460000'}\n")
    done = ran("contacts", "lint", "--json", str(path), state=tmp_path)
    (fault,) = json.loads(done.stdout)["faults"]
    assert (fault["line"], fault["cell"], done.returncode) == (4, None, 1)


def shown(tmp_path: Path, file: Path, code: str | None = "A81001") -> dict[str, dict[str, object]]:
    site = tmp_path / "site.yaml"
    site.write_text(f"contacts: {{file: '{file}'}}\n" + (f"organisation: {{code: {code}}}\n" if code else ""))
    done = ran("settings", "show", "--json", "--site", str(site), state=tmp_path / "state")
    told: dict[str, dict[str, object]] = json.loads(done.stdout)
    return told


def test_settings_show_says_which_contacts_win(tmp_path: Path, file: Path) -> None:
    file.write_text(HEAD + GOOD + "*,,NSD,Shared desk,020 7946 0009,\n")
    contacts = shown(tmp_path, file)["contacts"]
    kinds = {one["kind"]: (one["from"], one["titles"]) for one in contacts["kinds"]}  # type: ignore[attr-defined]
    assert kinds["local-it"] == ("contacts file", ["IT desk"])
    assert kinds["national-service-desk"] == ("contacts file, shared by all organisations", ["Shared desk"])
    assert kinds["registration-authority"] == ("guidance cim", ["Your Registration Authority"])


def test_settings_show_says_that_a_copy_is_in_force(tmp_path: Path, file: Path) -> None:
    assert shown(tmp_path, file)["contacts"]["copy_of"] is None
    file.unlink()
    told = shown(tmp_path, file)
    assert told["contacts"]["copy_of"] is not None
    assert "last good copy" in str(told["faults"])


def test_a_code_that_the_file_does_not_have_is_a_fault_of_settings_show(tmp_path: Path, file: Path) -> None:
    assert "Did you mean “A81001”?" in str(shown(tmp_path, file, "A81002")["faults"])
