"""JSON Schemas of a pack's files, made from the model: with them an editor completes names and marks what does not fit.

`python -m cim_troubleshooter.authoring.schema` writes flows/schema anew; a test checks that what lies there is current. A schema
knows one file at a time: names of other files, and what holds between them, are the linter's to judge.
"""

from __future__ import annotations

import json
import os
import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin

from cim_troubleshooter.guidance.model import OLD_NAMES, AboutPack, Day, DayOrName
from cim_troubleshooter.guidance.read_pack import FOLDERS
from cim_troubleshooter.guidance.typed import FROM_THE_FILE_NAME, fields_of, is_record
from cim_troubleshooter.system.folders import shipped_folder

VERSION = "http://json-schema.org/draft-07/schema#"
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_WORDS: dict[Any, dict[str, Any]] = {
    str: {"type": ["string", "number", "boolean"]},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    # An editor's YAML parser may take a day that stands without quotes for a date of its own.
    Day: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "format": "date"},
    DayOrName: {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2}|[a-z][a-z0-9]*(-[a-z0-9]+)+)$"},
}
"""Words that may stand for a text are taken as they are written: `code: 1402` is a text too."""


def schemas() -> Mapping[str, str]:
    """Each schema as JSON, by the name of its file: `pack.json`, and one for each folder."""
    kinds = {"pack": AboutPack, **FOLDERS}
    return {f"{name}.json": json.dumps(_schema(kind), indent=2, ensure_ascii=False) + "\n" for name, kind in kinds.items()}


def modeline(name: str) -> str:
    """The first line of a file in a folder of a pack in flows/, which tells an editor where the file's schema is; `pack` for pack.yaml."""
    return f"# yaml-language-server: $schema={'..' if name == 'pack' else '../..'}/schema/{name}.json"


def _schema(kind: type) -> dict[str, Any]:
    return {"$schema": VERSION, "title": kind.__name__, **_record(kind, of_a_file=kind is not AboutPack)}


def _record(kind: type, of_a_file: bool = False) -> dict[str, Any]:
    """Names with colons. The id of a file is its name, and is not written in it."""
    written = {name: field for name, field in fields_of(kind).items() if not (of_a_file and name == FROM_THE_FILE_NAME)}
    written |= {old: written[name] for (renamed, old), name in OLD_NAMES.items() if renamed is kind}
    return {
        "description": " ".join((kind.__doc__ or "").split()),
        "type": "object",
        "properties": {name: {"pattern": ID, "type": "string"} if name == "id" else _part(field.hint) for name, field in written.items()},
        "required": [name for name, field in written.items() if field.required],
        "additionalProperties": False,
    }


def _part(hint: Any) -> dict[str, Any]:
    """Whatever may stand after a name."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        return _part(next(one for one in inner if one is not type(None)))
    if origin is Literal:
        return {"enum": sorted(inner)}
    if origin is tuple:
        return {"type": "array", "items": _part(inner[0])}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _part(inner[1])}
    return _record(hint) if is_record(hint) else dict(_WORDS[hint])


def main() -> None:
    """Writes each schema to flows/schema."""
    folder = os.path.join(shipped_folder("flows"), "schema")
    os.makedirs(folder, exist_ok=True)
    for name, content in schemas().items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(content)


if __name__ == "__main__":
    main()
