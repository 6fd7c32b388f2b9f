"""What one cell of a contacts file gives, by its column: a value that may be shown, or a sentence that says why not.

Most cells of a large file are plain words or the same as in the row above, so each column remembers what it has looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple, get_args

from cim_troubleshooter.guidance.contacts_columns import COLUMNS, kind_of
from cim_troubleshooter.guidance.model import AnyContactKind
from cim_troubleshooter.guidance.organisations import SHARED
from cim_troubleshooter.guidance.plain_text import faults_of_texts
from cim_troubleshooter.guidance.rules import broken_rules_of_reach, doubt_about_hours
from cim_troubleshooter.guidance.spoilt_cells import as_typed, spoilt
from cim_troubleshooter.texts.characters import without_marks
from cim_troubleshooter.texts.decoding import repaired
from cim_troubleshooter.texts.telephone import missing_digits
from cim_troubleshooter.texts.words import listed, nearest, quoted

_WORDS = r"[A-Za-z](?:[A-Za-z0-9 ,'()-]|\.(?![.\w]))*"
_PLAIN = re.compile(_WORDS)
"""Words in which nothing can be spoilt, hidden, or more than a text."""
_USUAL = {
    "organisation_code": re.compile(r"[A-Z]+[0-9][A-Z0-9]*"),
    "phone": re.compile(r"0[1237](?: ?[0-9]){9}"),
    "email": re.compile(r"[A-Za-z0-9_+'-]+(?:\.[A-Za-z0-9_+'-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    "web": re.compile(r"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[A-Za-z0-9/_-]*)?"),
    "where": re.compile(rf"(?:[0-9]{{1,4}}[A-Za-z]? [A-Za-z ]+, )?{_WORDS}"),
    **dict.fromkeys(("organisation_name", "town", "postcode", "of"), _PLAIN),
}
"""What a cell of a large file usually is, column by column: nothing more needs to be looked at."""
_NAMED_MAIL = re.compile(r"(?:mailto:|[^<>@]*<)([^<>@\s]+@[^<>@\s]+)>?", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_NAMES_OF_SHARED = frozenset(("*", "all", "all organisations", "all sites", "default", "everybody", "everyone"))
_YES, _NO = ("yes", "y", "true", "1", "x"), ("no", "n", "false", "0", "-")
_MOST_REMEMBERED = 5_000
"""Of one column. A column of which nearly every cell is another one has no use for more."""
_KINDS: tuple[str, ...] = get_args(AnyContactKind)
_MARKS = "Characters that cannot be seen were left out of this cell. Type it again."


class Cell(NamedTuple):
    """What a cell gives. `value` is None where it is left out; `says` is why, or with a value what to look at."""

    value: object = None
    says: str | None = None


_NOTHING = Cell()


class Cells:
    """Reads the cells of one file."""

    def __init__(self) -> None:
        self._known: Mapping[str, dict[str, Cell]] = {column: {"": _NOTHING} for column in COLUMNS}

    def read(self, column: str, written: str) -> Cell:
        """What a cell of a column gives."""
        known = self._known[column]
        cell = known.get(written)
        if cell is None:
            cell = _read(column, written)
            if len(known) < _MOST_REMEMBERED:
                known[written] = cell
        return cell


def _read(column: str, written: str) -> Cell:
    usual = _USUAL.get(column)
    if usual is not None and usual.fullmatch(written):
        return Cell(written.rstrip())
    text = repaired(without_marks(written)).strip()
    if not text:
        return _NOTHING
    text = as_typed("\n".join(line.strip() for line in text.splitlines()))
    if says := spoilt(column, text):
        return Cell(None, f"{says} It is not shown.")
    cell = _SPECIAL[column](text) if column in _SPECIAL else Cell(text)
    if cell.value is None or isinstance(cell.value, bool):
        return cell
    told = next(
        (says for _path, says in faults_of_texts({column: cell.value if isinstance(cell.value, str) else list(_texts(cell))})), None
    )
    if told is not None:
        return Cell(None, told)
    return cell if cell.says or without_marks(written) == written else Cell(cell.value, _MARKS)


def _texts(cell: Cell) -> tuple[str, ...]:
    return cell.value if isinstance(cell.value, tuple) else ()


def _code(text: str) -> Cell:
    return Cell(SHARED if text.casefold() in _NAMES_OF_SHARED else text)


def _kind(text: str) -> Cell:
    kind = kind_of(text)
    if kind in _KINDS:
        return Cell(kind)
    return Cell(None, f"This must be {listed(sorted(_KINDS))}, not {quoted(text)}.{nearest(kind, _KINDS)}")


def _name(text: str) -> Cell:
    return Cell(" ".join(text.split()))


def _phone(text: str) -> Cell:
    told = next((says for _path, says in broken_rules_of_reach(text, None, None)), None)
    return Cell(None, told) if told else Cell(text, missing_digits(text))


def _email(text: str) -> Cell:
    named = _NAMED_MAIL.fullmatch(text)
    address = named.group(1) if named is not None else text
    told = next((says for _path, says in broken_rules_of_reach(None, address, None)), None)
    return Cell(None, told) if told else Cell(address)


def _web(text: str) -> Cell:
    return Cell(f"https://{text}" if _BARE_HOST.fullmatch(text) else text)


def _hours(text: str) -> Cell:
    return Cell(text, doubt_about_hours(text))


def _have_ready(text: str) -> Cell:
    return Cell(tuple(part.strip() for part in re.split(r"[;\n]", text) if part.strip()) or None)


def _yes_or_no(text: str) -> Cell:
    word = text.casefold()
    return Cell(word in _YES) if word in (*_YES, *_NO) else Cell(None, f"This must be yes or no, not {quoted(text)}.")


_SPECIAL: Mapping[str, Callable[[str], Cell]] = {
    "organisation_code": _code,
    "kind": _kind,
    "name": _name,
    "phone": _phone,
    "email": _email,
    "web": _web,
    "hours": _hours,
    "have_ready": _have_ready,
    "out_of_hours": _yes_or_no,
}
