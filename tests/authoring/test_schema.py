"""The schemas that editors use: current, and of one mind with the linter about every file of the built-in pack."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from cim_troubleshooter.authoring.schema import modeline, schemas
from cim_troubleshooter.guidance.read_pack import FOLDERS
from cim_troubleshooter.system.folders import shipped_folder
from tests.support.small_pack import FULL_PACK

FLOWS = Path(shipped_folder("flows"))
SCHEMAS = {name.removesuffix(".json"): json.loads(text) for name, text in schemas().items()}
KINDS = {"string": str, "number": (int, float), "integer": int, "boolean": bool, "object": dict, "array": list}


def wrong(value: Any, schema: dict[str, Any], path: str = "") -> list[str]:
    """Where a value does not fit a schema, as an editor would mark it."""
    if "enum" in schema:
        return [] if value in schema["enum"] else [path]
    kinds = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(isinstance(value, KINDS[kind]) for kind in kinds):
        return [path]
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return [path]
    if isinstance(value, list):
        return [place for number, item in enumerate(value) for place in wrong(item, schema["items"], f"{path}/{number}")]
    if not isinstance(value, dict):
        return []
    known, others = schema.get("properties", {}), schema["additionalProperties"]
    told = [f"{path}/{name}" for name in value if name not in known and others is False]
    told += [f"{path}/{name}" for name in schema.get("required", ()) if name not in value]
    for name, part in value.items():
        if name in known or others is not False:
            told += wrong(part, known.get(name, others), f"{path}/{name}")
    return told


def read(text: str) -> Any:
    """YAML as editors read it: a day is a text."""
    return json.loads(json.dumps(yaml.safe_load(text), default=lambda day: day.isoformat() if isinstance(day, datetime.date) else None))


def kind_of(name: str) -> str:
    return name.split("/", maxsplit=1)[0] if "/" in name else "pack"


def test_the_schemas_in_flows_are_current() -> None:
    assert {file.name: file.read_text(encoding="utf-8") for file in (FLOWS / "schema").iterdir()} == dict(schemas())
    assert set(SCHEMAS) == {"pack", *FOLDERS}


def test_every_file_of_the_built_in_pack_fits_its_schema() -> None:
    folder = FLOWS / "cim"
    files = [str(path.relative_to(folder)).replace("\\", "/") for path in folder.rglob("*.yaml")]
    assert len(files) > 100
    told = {name: wrong(read((folder / name).read_text(encoding="utf-8")), SCHEMAS[kind_of(name)]) for name in files}
    assert {name: places for name, places in told.items() if places} == {}


@pytest.mark.parametrize("name", FULL_PACK)
def test_every_kind_of_file_fits_its_schema(name: str) -> None:
    assert wrong(read(FULL_PACK[name]), SCHEMAS[kind_of(name)]) == []


@pytest.mark.parametrize(
    ("name", "of", "into", "place"),
    [
        ("causes/no-power.yaml", "title:", "titel:", "/titel"),
        ("causes/no-power.yaml", "fixed_by: local-it", "fixed_by: local-IT", "/fixed_by"),
        ("causes/no-power.yaml", "reviewed: 2026-11-01", "reviewed: soon", "/reviewed"),
        ("causes/no-power.yaml", "[no-reader]", "no-reader", "/evidence/points_to"),
        ("causes/no-power.yaml", "title:", "id: x\ntitle:", "/id"),
        ("questions/role.yaml", "id: agent", "id: An Agent", "/answers/1/id"),
        ("notices/closure.yaml", "until: 2026-11-29\n", "", "/until"),
        ("pack.yaml", "[card slot, reading thing]", "card slot", "/same_words/reader"),
    ],
)
def test_an_editor_marks_what_does_not_fit(name: str, of: str, into: str, place: str) -> None:
    assert of in FULL_PACK[name]
    assert place in wrong(read(FULL_PACK[name].replace(of, into, 1)), SCHEMAS[kind_of(name)])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_modeline_leads_to_the_schema_and_the_manual_shows_it(name: str) -> None:
    file = FLOWS / "cim" / ("pack.yaml" if name == "pack" else f"{name}/any.yaml")
    written = modeline(name)
    assert (file.parent / written.partition("$schema=")[2]).resolve() == FLOWS / "schema" / f"{name}.json"
    assert written in (FLOWS / "README.md").read_text(encoding="utf-8")
