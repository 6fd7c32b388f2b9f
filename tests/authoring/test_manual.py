"""The authors' manual, flows/README.md: its examples work, and it names all that may be written."""

from __future__ import annotations

import contextlib
import datetime
import os
import re
from pathlib import Path
from typing import Any

import pytest

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.command_line import main
from cim_troubleshooter.commands.contacts_lint import run as run_lint
from cim_troubleshooter.commands.parser import parsed
from cim_troubleshooter.guidance import model
from cim_troubleshooter.guidance.contacts_file import load_contacts
from cim_troubleshooter.guidance.hours_notation import NotOurNotation, read_hours
from cim_troubleshooter.guidance.packed import KINDS
from cim_troubleshooter.guidance.typed import fields_of
from cim_troubleshooter.system.folders import shipped_folder
from cim_troubleshooter.texts.fault import Fault
from tests.support.small_pack import write_files

WRITTEN = [kind for kind in KINDS if kind not in (model.Pack, Fault, model.Layer, model.Site)]
TODAY = datetime.date(2026, 11, 24)


def manual() -> str:
    """The manual as written."""
    return Path(shipped_folder("flows"), "README.md").read_text(encoding="utf-8")


def examples() -> dict[str, str]:
    """Each YAML example that names its file in its first line, by that name."""
    return dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", manual(), re.DOTALL))


def test_the_whole_pack_in_the_manual_lints_clean(tmp_path: Path) -> None:
    files = {name: text for name, text in examples().items() if not name.startswith(("our-hospital/", "contacts.yaml"))}
    assert len(files) == 10
    assert lint(write_files(tmp_path, files), TODAY) == []


def test_the_sites_folder_in_the_manual_lints_clean(tmp_path: Path) -> None:
    files = {name: text for name, text in examples().items() if name.startswith("our-hospital/")}
    assert len(files) == 6
    assert lint(os.path.join(write_files(tmp_path, files), "our-hospital"), TODAY) == []


def test_the_step_by_step_works_as_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"(?m)^    cim-troubleshooter (flows .*our-hospital.*)$", manual())
    assert [command.split()[1] for command in commands] == ["new", "lint", "new", "new", "draw"]
    for command in commands:
        assert main(command.split()) == 0, command
        about = Path("our-hospital", "pack.yaml")
        filled_in = about.read_text(encoding="utf-8").replace("title:\n", "title: Ours\n").replace("owner:\n", "owner: IT\n")
        about.write_text(filled_in, encoding="utf-8")
    assert Path("our-hospital", "notices", "no-printing.yaml").is_file()
    assert "Ours, laid over Care Identity Management" in Path("our-hospital.svg").read_text(encoding="utf-8")


def test_the_question_in_the_manual_fits_the_pack_in_the_manual(tmp_path: Path) -> None:
    (question,) = re.findall(r"```yaml\n(question:.*?)```", manual(), re.DOTALL)
    files = {name: text for name, text in examples().items() if not name.startswith("our-hospital/") and "/" in name}
    files["pack.yaml"] = examples()["pack.yaml"]
    files["symptoms/light-off.yaml"] += question
    assert lint(write_files(tmp_path, files), TODAY) == []


def test_the_fault_in_the_manual_is_what_the_linter_says(tmp_path: Path) -> None:
    files = {name: text for name, text in examples().items() if not name.startswith(("our-hospital/", "contacts.yaml"))}
    files["causes/no-power.yaml"] = files["causes/no-power.yaml"].replace("fixed_by: local-it", "fixed_by: local-IT")
    (fault,) = lint(write_files(tmp_path, files), TODAY)
    assert f"causes/no-power.yaml:{fault.line}:{fault.column}: {fault.says}\n" in manual()


def test_both_contacts_files_in_the_manual_say_the_same(tmp_path: Path) -> None:
    (rows,) = re.findall(r"```csv\n(.*?)```", manual(), re.DOTALL)
    folder = write_files(tmp_path, {"c.csv": rows, "c.yaml": examples()["contacts.yaml"]})
    from_rows, from_yaml = load_contacts(os.path.join(folder, "c.csv")), load_contacts(os.path.join(folder, "c.yaml"))
    assert from_rows == from_yaml
    assert (len(from_rows.sites[0].contacts), from_rows.faults) == (2, ())


def test_the_lint_of_the_contacts_file_in_the_manual_is_what_the_manual_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (rows,) = re.findall(r"```csv\n(.*?)```", manual(), re.DOTALL)
    folder = write_files(tmp_path, {"contacts.csv": rows})
    assert run_lint(parsed(["contacts", "lint", os.path.join(folder, "contacts.csv")])) == 0
    assert f"    {capsys.readouterr().out}" in manual()


def test_the_hours_in_the_manual_are_in_the_notation_and_those_it_excludes_are_not() -> None:
    table = manual().partition("| write | for |")[2].partition("\n\n")[0]
    written = [text for line in table.splitlines() for text in re.findall(r"^\| `([^`]+)`", line)]
    assert len(written) == 6
    assert all(read_hours(text) for text in written)
    for text in ("Mo 08:00+", "Jan Mo 08:00-09:00", "Mo-Fr 08:00-18:00; SH off", "Mo-Fr sunrise-18:00", "Mo-Fr 08:00-18:00; Dec 25 off"):
        with contextlib.suppress(NotOurNotation):
            assert read_hours(text) is None


@pytest.mark.parametrize("kind", WRITTEN)
def test_the_manual_names_all_that_may_be_written(kind: Any) -> None:
    names = re.findall(r"`([a-z_]+)(?:: ?[^`]*)?`", manual())
    assert [name for name in fields_of(kind) if name not in names] == []
