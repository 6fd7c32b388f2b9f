"""Records as plain nested lists and tuples, which Python reads from a file at once, and back again.

A record becomes a list: which kind of record it is, and its values, without those at the end that have their default.
Folders that the first page does not show stay as they are in the file until somebody asks for something in them.
"""

import marshal
from collections.abc import Mapping
from functools import partial
from typing import Any

from cim_troubleshooter.guidance import model
from cim_troubleshooter.guidance.later import Later
from cim_troubleshooter.guidance.model import Pack

KINDS: list[Any] = [kind for kind in vars(model).values() if isinstance(kind, type) and hasattr(kind, "_fields")]
"""Every record of the model. A file that was packed with other ones can't be read back (compile.py)."""
AT_ONCE = ("about", "symptoms", "notices")
"""What the first page shows."""
MARSHAL_VERSION = 4
"""Read alike by every Python that the program runs on."""


def packed(pack: Pack) -> bytes:
    """The pack as bytes."""
    fields = [_packed(value) if name in AT_ONCE else _bytes(_packed(value)) for name, value in zip(pack._fields, pack, strict=True)]
    return _bytes(fields)


def unpacked(content: bytes | memoryview) -> Pack:
    """The pack in bytes that `packed` gave. Only for bytes that nobody else can have written."""
    fields = marshal.loads(content)
    return Pack._make(Later(partial(_folder, value)) if type(value) is bytes else _unpacked(value) for value in fields)


def _folder(content: bytes) -> Any:
    return _unpacked(marshal.loads(content))


def _bytes(part: Any) -> bytes:
    return marshal.dumps(part, MARSHAL_VERSION)


def _packed(part: Any) -> Any:
    if type(part) in KINDS:
        return [KINDS.index(type(part)), *map(_packed, _without_defaults_at_end(part))]
    if isinstance(part, tuple):
        return tuple(map(_packed, part))
    if isinstance(part, Mapping):
        return {name: _packed(value) for name, value in part.items()}
    return part


def _without_defaults_at_end(record: Any) -> tuple[Any, ...]:
    defaults = record._field_defaults
    written = len(record)
    while written and defaults.get(record._fields[written - 1], record) == record[written - 1]:
        written -= 1
    return tuple(record)[:written]


def _unpacked(part: Any) -> Any:
    kind = type(part)
    if kind is list:
        return KINDS[part[0]](*map(_unpacked, part[1:]))
    if kind is tuple:
        return tuple(map(_unpacked, part))
    if kind is dict:
        return {name: _unpacked(value) for name, value in part.items()}
    return part
