"""What the files beside the program say of it is so: the map, the hooks, and where the version stands."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

import cim_troubleshooter

HERE = Path(__file__).parent.parent
PROGRAM = HERE / "gui" / "cim_troubleshooter"
MAP = (HERE / "ARCHITECTURE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("named", sorted({*re.findall(r"`([\w/]+(?:\.py|/))`", MAP)}))
def test_the_map_names_only_files_and_folders_that_are_there(named: str) -> None:
    assert (HERE / named).exists() or (PROGRAM / named).exists() or [*PROGRAM.rglob(named)] or [*HERE.glob(f"tests/**/{named}")]


def test_the_map_shows_every_room() -> None:
    rooms = {folder.name for folder in PROGRAM.iterdir() if (folder / "__init__.py").is_file()} - {"commands"}
    assert not {room for room in rooms if not re.search(rf"\b{room}\b", MAP.split("```")[1])}


def test_before_a_commit_runs_what_lint_runs() -> None:
    lint = re.search(r"^lint: ([\w -]+)", (HERE / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    hooks = yaml.safe_load((HERE / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert lint is not None
    assert [hook["entry"] for hook in hooks] == [f"make {part}" for part in lint[1].split()]


def test_the_version_stands_in_one_place_and_has_three_numbers() -> None:
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"] and project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "gui/cim_troubleshooter/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", cim_troubleshooter.__version__)


def test_the_changelog_begins_with_what_is_unreleased_and_dates_every_release() -> None:
    heads = re.findall(r"^## (.+)$", (HERE / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert heads[0] == "Unreleased"
    assert all(re.fullmatch(r"\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}", head) for head in heads[1:])
