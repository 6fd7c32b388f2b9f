"""Contacts files in the plainest YAML, which a program writes that has thousands of organisations, read without a YAML parser.

PyYAML takes over four seconds for 20,000 organisations; this takes less than one. Names in front of values on lines of their own, two
levels of lists, values without anything that YAML gives a meaning: what YAML makes of those is what is written. Whatever else a file
holds, down to a misspelt name, is left to contacts_yaml.py, which knows all of YAML and says what is wrong and where.
"""

from __future__ import annotations

import re
from typing import Any, get_args

from cim_troubleshooter.guidance.contacts_cells import Cells
from cim_troubleshooter.guidance.contacts_rows import Row
from cim_troubleshooter.guidance.model import AnyContactKind, Contact
from cim_troubleshooter.texts.fault import Fault

_LINE = re.compile(
    r"""( *)(?:(-\ )?([a-z_]+):(?:\ +(?:"([^"\\\n]+)"|'([^'\n]+)'|(\[[^\n]*\])|([A-Za-z0-9+(][^\n]*)))?|(?:\#[^\n]*)?)\ *(?:\n|\Z)"""
)
"""Spaces, a hyphen, a name, and a value in double, single, square or no quotes; or nothing but a comment."""
_LIST = re.compile(r"\[((?:[A-Za-z0-9][A-Za-z0-9 .()/-]*)(?:, *[A-Za-z0-9][A-Za-z0-9 .()/-]*)*)\]")
_HAS_MEANING = re.compile(r": | #|:$|^(?:null|Null|NULL)$")
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u0600-\u0605\u061c\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000"
    "\ue000-\uf8ff\ufeff\ufff0-\uffff\U0001f000-\U0010ffff]"
)
"""What a file of the plainest kind does not have: nothing that cannot be seen, or that is made of several characters."""
_OF_ORGANISATION = {"code": "organisation_code", "name": "organisation_name", "town": "town", "postcode": "postcode", "parent": "parent"}
_AS_WRITTEN = ("name", "of")
_SHOWN = ("phone", "email", "web", "where", "hours")
_WAYS = ("phone", "email", "web", "where")
_YES, _NO = ("true", "yes"), ("false", "no")
_KINDS = get_args(AnyContactKind)


class NotPlain(Exception):
    """The file is not of the plainest kind, or has a fault that contacts_yaml.py tells better."""


_Field = tuple[int, int, "str | tuple[str, ...]"]
"""Line, column and value."""


def rows_of_plain_yaml(text: str, shown: str) -> tuple[list[Row], list[Fault]] | None:
    """What contacts_yaml.py gives for the same text; None where it has to be asked. `shown` is what faults call the file."""
    try:
        return _Reading(shown).whole(text)
    except NotPlain:
        return None


class _Reading:
    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._cells = Cells()
        self._rows: list[Row] = []
        self._faults: list[Fault] = []
        self._codes: set[str] = set()
        self._lists: dict[str, tuple[str, ...]] = {}
        self._organisation: dict[str, _Field] = {}
        self._contacts: list[dict[str, _Field]] = []
        self._indents: list[int] = []
        """Of the organisations' hyphens, and of the contacts' of the organisation that is being read."""
        self._in_contacts = False

    def whole(self, text: str) -> tuple[list[Row], list[Fault]]:
        plain = text.replace("\r\n", "\n")
        if _UNSEEN.search(plain):
            raise NotPlain
        at, number, begun = 0, 0, False
        while at < len(plain):
            line = _LINE.match(plain, at)
            if line is None:
                raise NotPlain
            at, number = line.end(), number + 1
            indent, hyphen, name, double, single, listed, bare = line.groups()
            if name is None:
                continue
            if begun:
                value = double or single or (bare and _unquoted(bare)) or (listed and self._list(listed))
                self._place(number, len(indent), hyphen is not None, name, value)
            elif name == "organisations" and not indent and double is single is listed is bare is hyphen is None:
                begun = True
            else:
                raise NotPlain
        self._end_organisation()
        if not self._rows:
            raise NotPlain
        return self._rows, self._faults

    def _list(self, written: str) -> tuple[str, ...]:
        known = self._lists.get(written)
        if known is None:
            items = _LIST.fullmatch(written)
            if items is None:
                raise NotPlain
            known = self._lists[written] = tuple(item.strip() for item in items.group(1).split(","))
        return known

    def _place(self, number: int, indent: int, hyphen: bool, name: str, value: str | tuple[str, ...] | None) -> None:
        column = indent + (2 if hyphen else 0)
        if hyphen:
            self._begin(indent)
        if name == "contacts" and value is None and not hyphen and column == self._indents[0] + 2 and not self._contacts:
            self._in_contacts = True
            return
        into = self._contacts[-1] if self._contacts and column == self._indents[-1] + 2 else self._organisation
        if value is None or name in into or (into is self._organisation and (not self._indents or column != self._indents[0] + 2)):
            raise NotPlain
        into[name] = (number, column + 1, value)

    def _begin(self, indent: int) -> None:
        if not self._indents or indent == self._indents[0]:
            self._end_organisation()
            self._indents = [indent]
            return
        if not self._in_contacts or indent < self._indents[0] + 2 or (len(self._indents) > 1 and indent != self._indents[1]):
            raise NotPlain
        self._indents = [self._indents[0], indent]
        self._contacts.append({})

    def _end_organisation(self) -> None:
        if not self._organisation and not self._indents:
            return
        own: dict[str, str] = {}
        for name, field in self._organisation.items():
            column = _OF_ORGANISATION.get(name)
            if column is None:
                raise NotPlain
            own[column] = self._as_written(column, field)
        code = own.get("organisation_code", "")
        if "organisation_name" not in own or not self._contacts or (code and code.casefold() in self._codes):
            raise NotPlain
        self._codes.add(code.casefold())
        town, postcode, parent = own.get("town", ""), own.get("postcode", ""), own.get("parent", "")
        for fields in self._contacts:
            self._rows.append(Row(code, own["organisation_name"], self._contact(fields), town, postcode, parent))
        self._organisation, self._contacts, self._in_contacts = {}, [], False

    def _contact(self, fields: dict[str, _Field]) -> Contact:
        values: dict[str, Any] = {}
        for name, field in fields.items():
            line, column, written = field
            if name in _SHOWN and isinstance(written, str):
                value, says = self._cells.read(name, written)
                if value is not None:
                    values[name] = value
                if says is not None:
                    self._faults.append(Fault(self._shown, line, column, says, warning=value is not None))
            elif name in _AS_WRITTEN:
                values["title" if name == "name" else name] = self._as_written(name, field)
            elif name == "kind" and written in _KINDS:
                values[name] = _KINDS[_KINDS.index(written)]
            elif name == "have_ready" and isinstance(written, tuple):
                values[name] = written
            elif name == "out_of_hours" and written in (*_YES, *_NO):
                values[name] = written in _YES
            else:
                raise NotPlain
        if "kind" not in values or "title" not in values or not any(way in values for way in _WAYS):
            raise NotPlain
        return Contact(**values)

    def _as_written(self, column: str, field: _Field) -> str:
        """A value in which there is nothing to look at."""
        written = field[2]
        value, says = self._cells.read(column, written) if isinstance(written, str) else (None, None)
        if not isinstance(value, str) or value != written or says is not None:
            raise NotPlain
        return value


def _unquoted(bare: str) -> str:
    """A value without quotes, in which nothing has a meaning to YAML."""
    value = bare.rstrip()
    if _HAS_MEANING.search(value):
        raise NotPlain
    return value
