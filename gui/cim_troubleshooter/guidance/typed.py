"""Plain data from a YAML file made into the model's types, with every fault of the file said at its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from cim_troubleshooter.guidance.model import Fault
from cim_troubleshooter.guidance.plain_text import faults_of_texts
from cim_troubleshooter.guidance.words import closest, listed, nearest, quoted
from cim_troubleshooter.guidance.yaml_file import Path, YamlFile

Typed = TypeVar("Typed", bound=msgspec.Struct)
Told = Iterator[tuple[Path, str]]

MOST_FAULTS = 50
"""In one file. Whoever has more of them has the wrong file."""
FROM_THE_FILE_NAME = "id"

_EMPTY = "Nothing stands after this name. Write it, or take the line away."
_LEAVES: dict[type[inspect.Type], tuple[Any, str]] = {
    inspect.StrType: (str, "This must be one text"),
    inspect.IntType: (int, "This must be a whole number"),
    inspect.BoolType: (bool, "This must be true or false"),
    inspect.DateType: (datetime.date, "This must be a day such as 2026-11-24"),
}


def typed(file: YamlFile, kind: type[Typed], id_: str | None = None) -> tuple[Typed | None, tuple[Fault, ...]]:
    """The file as a `kind`, or None, and its faults. `id_` is what the file's name says, for a kind with an id."""
    given = {} if id_ is None else {FROM_THE_FILE_NAME: id_}
    told = [] if id_ is None or FROM_THE_FILE_NAME not in file.data else [_id_written()]
    whole = None
    try:
        whole = msgspec.convert({**file.data, **given}, kind, strict=False)
    except (msgspec.ValidationError, OverflowError):
        told += _faults(file.data, _shape(kind), (), frozenset(given))
        told = told or [((), "This file does not have the shape that it should. Compare it with another one.")]
    bad = {path for path, _ in told}
    told += [(path, says) for path, says in faults_of_texts(file.data) if not _inside(path, bad)]
    return (None if told else whole), tuple(file.fault(path, says) for path, says in told[:MOST_FAULTS])


def _id_written() -> tuple[Path, str]:
    return (FROM_THE_FILE_NAME,), "An id is not written in the file: it is the file's name. Take this line away."


def _inside(path: Path, paths: set[Path]) -> bool:
    return any(path[:length] in paths for length in range(len(path) + 1))


@cache
def _shape(kind: type[msgspec.Struct]) -> inspect.Type:
    return inspect.type_info(kind)


def _faults(part: Any, shape: inspect.Type, path: Path, given: frozenset[str] = frozenset()) -> Told:
    """What in a part does not have the shape that it should. `given` are names that the author does not write."""
    if isinstance(shape, inspect.UnionType):
        if part is None:
            return
        shape = next(one for one in shape.types if not isinstance(one, inspect.NoneType))
    if part is None:
        yield path, _EMPTY
    elif isinstance(shape, inspect.StructType):
        yield from _faults_of_names(part, shape, path, given)
    elif isinstance(shape, (inspect.VarTupleType, inspect.ListType)):
        yield from _faults_of_list(part, shape.item_type, path)
    elif isinstance(shape, inspect.DictType):
        yield from _faults_of_dict(part, shape.value_type, path)
    elif isinstance(shape, inspect.LiteralType):
        if part not in shape.values:
            words = [str(word) for word in shape.values]
            yield path, f"This must be {listed(words)}, not {_what(part)}.{nearest(str(part), words)}"
    elif type(shape) in _LEAVES:
        yield from _faults_of_leaf(part, *_LEAVES[type(shape)], path)


def _faults_of_names(part: Any, shape: inspect.StructType, path: Path, given: frozenset[str]) -> Told:
    fields = {field.name: field for field in shape.fields if field.name not in given}
    names = [name for name in fields if name != FROM_THE_FILE_NAME or fields[name].required]
    if not isinstance(part, dict):
        yield path, f"This must be names with colons ({', '.join(names)}), not {_what(part)}."
        return
    missing = [name for name, field in fields.items() if field.required and name not in part]
    for name, value in part.items():
        if name in fields:
            yield from _faults(value, fields[name].type, (*path, name))
        elif name not in given:
            meant = closest(name, names)
            # A misspelt name is one fault, not also a missing one.
            missing = [other for other in missing if other != meant]
            yield (*path, name), f"{quoted(name)} is not known here. {_known(meant, names)}"
    for name in missing:
        yield (*path, name), f"{quoted(name)} is missing here. Write it."


def _known(meant: str | None, names: list[str]) -> str:
    return f"Did you mean {quoted(meant)}?" if meant is not None else f"Known: {listed(names)}."


def _faults_of_list(part: Any, shape: inspect.Type, path: Path) -> Told:
    if not isinstance(part, list):
        yield path, f"This must be a list, each line of it starting with “- ”, not {_what(part)}."
        return
    for index, item in enumerate(part):
        yield from _faults(item, shape, (*path, index))


def _faults_of_dict(part: Any, shape: inspect.Type, path: Path) -> Told:
    if not isinstance(part, dict):
        yield path, f"This must be names with colons, not {_what(part)}."
        return
    for name, value in part.items():
        yield from _faults(value, shape, (*path, name))


def _faults_of_leaf(part: Any, kind: Any, says: str, path: Path) -> Told:
    try:
        msgspec.convert(part, kind, strict=False)
    except (msgspec.ValidationError, OverflowError):
        yield path, f"{says}, not {_what(part)}."


def _what(part: Any) -> str:
    if isinstance(part, dict):
        return "names with colons"
    return "a list" if isinstance(part, list) else quoted(part)
