"""Plain data from a YAML file made into the model's types, with every fault of the file said at its place.

One walk over the type hints of a record does both: it builds the value, and tells what does not fit.
"""

import datetime
import re
import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from cim_troubleshooter.guidance.model import OLD_NAMES, Day, DayOrName
from cim_troubleshooter.guidance.plain_text import faults_of_texts
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import closest, listed, nearest, quoted
from cim_troubleshooter.texts.yaml_file import PathInFile, YamlFile

Typed = TypeVar("Typed")
Told = list[tuple[PathInFile, str]]

MOST_FAULTS = 50
"""In one file. Whoever has more of them has the wrong file."""
FROM_THE_FILE_NAME = "id"

_EMPTY = "There is nothing after this name. Write it, or remove the line."
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
"""The name of a day has a hyphen at least, so that a slip such as “tomorrow” is none."""
_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


class Field(NamedTuple):
    """One field of a record: what YAML calls it, what it holds, and whether it must be there."""

    name: str
    hint: Any
    required: bool


def typed(file: YamlFile, kind: type[Typed], id_: str | None = None) -> tuple[Typed | None, tuple[Fault, ...]]:
    """The file as a `kind`, or None, and its faults. `id_` is what the file's name says, for a kind with an id."""
    told: Told = []
    given = {} if id_ is None else {FROM_THE_FILE_NAME: id_}
    whole = _record(file.data, kind, (), told, given)
    bad = {path for path, _ in told}
    told += [(path, says) for path, says in faults_of_texts(file.data) if not _inside(path, bad)]
    return (None if told else whole), tuple(file.fault(path, says) for path, says in told[:MOST_FAULTS])


@cache
def fields_of(kind: type) -> Mapping[str, Field]:
    """The fields of a record by their names in YAML: a name that Python keeps for itself loses its underscore."""
    hints = get_type_hints(kind)
    return {name.rstrip("_"): Field(name, hint, name not in kind._field_defaults) for name, hint in hints.items()}  # type: ignore[attr-defined]


def is_record(hint: Any) -> bool:
    """Whether a type hint names a record of the model."""
    return isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields")


def without_none(hint: Any) -> Any:
    """The type of an optional field; any other hint as it is."""
    if get_origin(hint) in (types.UnionType, Union):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _inside(path: PathInFile, paths: set[PathInFile]) -> bool:
    return any(path[:length] in paths for length in range(len(path) + 1))


def _built(part: Any, hint: Any, path: PathInFile, told: Told) -> Any:
    """The part as what the hint says. Where it does not fit, `told` grows and what is given back is of no use."""
    wanted = without_none(hint)
    if part is None:
        if wanted is hint:
            told.append((path, _EMPTY))
        return None
    if wanted in _LEAVES:
        says, read = _LEAVES[wanted]
        value = read(part) if isinstance(part, str) else None
        if value is None:
            told.append((path, f"{says}, not {_what(part)}."))
        return value
    if is_record(wanted):
        return _record(part, wanted, path, told, {})
    return _collected(part, wanted, path, told)


def _collected(part: Any, wanted: Any, path: PathInFile, told: Told) -> Any:
    """One of a list of words, or a list, or names and texts."""
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin is Literal:
        if part not in inner:
            told.append((path, f"This must be {listed(sorted(inner))}, not {_what(part)}.{nearest(str(part), inner)}"))
        return part
    if origin in (tuple, list):
        if isinstance(part, list):
            return origin(_built(item, inner[0], (*path, index), told) for index, item in enumerate(part))
        told.append((path, f"This must be a list, each line of it starting with “- ”, not {_what(part)}."))
    elif origin is Mapping:
        if isinstance(part, dict):
            return {name: _built(value, inner[1], (*path, name), told) for name, value in part.items()}
        told.append((path, f"This must be names with colons, not {_what(part)}."))
    elif wanted is Any:
        return part
    return None


def _record(part: Any, kind: Any, path: PathInFile, told: Told, given: Mapping[str, str]) -> Any:
    """A record from names with colons. `given` are fields that the author does not write."""
    fields = fields_of(kind)
    names = [name for name, field in fields.items() if name != FROM_THE_FILE_NAME or field.required]
    if not isinstance(part, dict):
        told.append((path, f"This must be names with colons ({', '.join(names)}), not {_what(part)}."))
        return None
    values: dict[str, Any] = dict(given)
    missing = [name for name, field in fields.items() if field.required and name not in part]
    before = len(told)
    for written, value in part.items():
        name = OLD_NAMES.get((kind, written), written)
        if name in given:
            says = "An id is not written in the file: it is the file's name. Remove this line."
            told.append(((*path, name), says))
        elif name in names:
            values[fields[name].name] = _built(value, fields[name].hint, (*path, written), told)
        else:
            meant = closest(name, names)
            # A misspelt name is one fault, not also a missing one.
            missing = [other for other in missing if other != meant]
            told.append(((*path, name), f"{quoted(name)} is not known here. {_known(meant, names)}"))
    told += [((*path, name), f"{quoted(name)} is missing here. Write it.") for name in missing]
    return kind(**values) if len(told) == before else None


def _known(meant: str | None, names: list[str]) -> str:
    return f"Did you mean {quoted(meant)}?" if meant is not None else f"Known: {listed(names)}."


def _text(written: str) -> str:
    return written


def _number(written: str) -> int | None:
    # More digits than any number here has; Python itself refuses to read some thousands of them.
    return int(written) if written.removeprefix("-").isdecimal() and written.isascii() and len(written) <= 30 else None


def _yes_or_no(written: str) -> bool | None:
    return True if written.lower() in _YES else False if written.lower() in _NO else None


def _day(written: str) -> str | None:
    try:
        return written if datetime.date.fromisoformat(written).isoformat() == written else None
    except ValueError:
        return None


def _day_or_name(written: str) -> str | None:
    return _day(written) or (written if _NAME.fullmatch(written) else None)


_LEAVES: dict[Any, tuple[str, Any]] = {
    str: ("This must be one text", _text),
    int: ("This must be a whole number", _number),
    bool: ("This must be true or false", _yes_or_no),
    Day: ("This must be a day such as 2026-11-24", _day),
    DayOrName: ("This must be a day such as 2026-11-24, or the name of a day in pack.yaml", _day_or_name),
}
"""What one word may be: how it is said, and how it is read; None where the word is none."""


def _what(part: Any) -> str:
    if isinstance(part, dict):
        return "names with colons"
    return "a list" if isinstance(part, list) else quoted(part)
