"""Plain data from a YAML file made into the model's types, with every fault of the file said at its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from cim_troubleshooter.guidance.model import Fault
from cim_troubleshooter.guidance.yaml_file import Path, YamlFile

Typed = TypeVar("Typed", bound=msgspec.Struct)

MOST_FAULTS_A_FILE = 20
_PLACE = re.compile(r" - at `\$(?P<place>.*)`$")
_PART = re.compile(r"\.(\w[\w-]*)|\[(\d+)\]|\[(\.\.\.)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(?P<name>.*)`")
_MARKUP = re.compile(r"<\s*/?\s*[a-zA-Z!][^>]*>|&[a-zA-Z]+;|&#\d+;|\bfile:|\bjavascript:|\]\(")
_PLAIN_WORDS = {
    "Expected `object`": "This must be names with colons, one below the other",
    "Expected `array`": "This must be a list: lines that start with “- ”",
    "Expected `str`": "This must be a text",
    "Expected `int`": "This must be a whole number",
    "Expected `bool`": "This must be true or false",
    "Invalid RFC3339": "This must be a day such as 2026-11-24",
    "Expected `date`": "This must be a day such as 2026-11-24",
    "Invalid enum value": "This is not one of the words that may stand here",
}


def typed(file: YamlFile, kind: type[Typed], **given: Any) -> tuple[Typed | None, tuple[Fault, ...]]:
    """The file as a `kind`, or None with its faults. `given` are fields that no author writes, such as the id."""
    faults = [*_markup(file)]
    faults += [file.fault((name,), f"“{name}” is not written in the file: it is the file's name.") for name in given if name in file.data]
    data = _copied(file.data)
    for _ in range(MOST_FAULTS_A_FILE):
        try:
            whole = msgspec.convert({**data, **given}, kind, strict=False)
        except msgspec.ValidationError as reason:
            path, says, unknown = _explained(str(reason), kind, file)
            faults.append(file.fault(path, says))
            if unknown is None or not _taken_out(data, path):
                return None, tuple(faults)
        else:
            return (None if faults else whole), tuple(faults)
    return None, tuple(faults)


def nearest(word: str, words: list[str]) -> str:
    """“ Did you mean “…”?” where one of the words is close, else nothing."""
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    return f" Did you mean “{close[0]}”?" if close else ""


def _explained(message: str, kind: type[msgspec.Struct], file: YamlFile) -> tuple[Path, str, str | None]:
    place = _PLACE.search(message)
    path = _path(place["place"]) if place else ()
    what = _PLACE.sub("", message)
    if unknown := _UNKNOWN.match(what):
        name = unknown["name"]
        return (*path, name), f"“{name}” is not known here.{nearest(name, _names_at(kind, path))}", name
    if missing := _MISSING.match(what):
        return path, f"“{missing['name']}” is missing here. Write it.", None
    for theirs, ours in _PLAIN_WORDS.items():
        if what.startswith(theirs):
            value = _value_at(file.data, path)
            return path, f"{ours}{f', not “{value}”' if isinstance(value, str) and len(value) < 40 else ''}.", None
    return path, f"This does not fit here: {what}.", None


def _path(place: str) -> Path:
    parts: list[str | int] = []
    for name, index, anything in _PART.findall(place):
        parts.append(name or (int(index) if index else anything))
    return tuple(parts)


def _names_at(kind: type[msgspec.Struct], path: Path) -> list[str]:
    """The field names that may stand at a path: of the struct that the model has there."""
    here: Any = msgspec.inspect.type_info(kind)
    for part in path:
        if isinstance(here, msgspec.inspect.StructType) and isinstance(part, str):
            here = next((field.type for field in here.fields if field.name == part), None)
        elif isinstance(here, (msgspec.inspect.VarTupleType, msgspec.inspect.ListType)):
            here = here.item_type
        if isinstance(here, msgspec.inspect.UnionType):
            here = next((one for one in here.types if not isinstance(one, msgspec.inspect.NoneType)), None)
    return [field.name for field in here.fields if field.name != "id"] if isinstance(here, msgspec.inspect.StructType) else []


def _value_at(data: Any, path: Path) -> Any:
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _taken_out(data: Any, path: Path) -> bool:
    """Whether the part at `path` could be taken out, so that the faults after it come to light."""
    around = _value_at(data, path[:-1])
    if isinstance(around, dict) and path[-1] in around:
        del around[path[-1]]
        return True
    return False


def _copied(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: _copied(value) for name, value in part.items()}
    return [_copied(value) for value in part] if isinstance(part, list) else part


def _markup(file: YamlFile) -> Iterator[Fault]:
    """Texts are plain: nothing in them may be taken for markup, an address of a file or a hidden character."""
    for path, text in _texts(file.data, ()):
        if _MARKUP.search(text):
            yield file.fault(path, "Texts are plain words. Take the markup or the file address away.")
        elif any(not sign.isprintable() and sign != "\n" for sign in text):
            yield file.fault(path, "There is a character here that cannot be seen. Write the text again.")


def _texts(part: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, dict):
        for name, value in part.items():
            yield from _texts(name, (*path, name))
            yield from _texts(value, (*path, name))
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from _texts(value, (*path, index))
