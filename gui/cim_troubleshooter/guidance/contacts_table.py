"""A table as a spreadsheet saves it: found in the file's bytes, whatever stands between its columns and above its head.

Rows and columns of faults are those that a spreadsheet shows: a line break in a cell does not count, and neither does a `sep=` line,
which spreadsheets hide.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cim_troubleshooter.guidance.contacts_columns import COLUMNS, NEEDED, column_of
from cim_troubleshooter.texts.decoding import CODE_PAGES, decoded
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import nearest, quoted
from cim_troubleshooter.texts.yaml_file import NothingWritten, NotReadable

SEPARATORS = (",", ";", "\t", "|")
HEAD_WITHIN = 30
"""Rows. A table whose head stands lower is no list of contacts."""
_SEP_LINE = re.compile(r'"?sep=(.)"?[,;\t|]*\n', re.IGNORECASE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_OTHER_FILES = (
    (b"PK\x03\x04", "This is a workbook of a spreadsheet program. In that program, save it as “CSV UTF-8”, and name that file."),
    (b"\xd0\xcf\x11\xe0", "This is a workbook of an old spreadsheet program. In that program, save it as “CSV UTF-8”, and name that file."),
    (b"%PDF", "This is a PDF file. Save the spreadsheet that it was made from as “CSV UTF-8”."),
)
_WEB_PAGE = re.compile(r"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)


class Table(NamedTuple):
    """The columns that are ours, each with the number of its cell from 0, how many cells the head has, the rows below it, and faults."""

    columns: dict[str, int]
    width: int
    rows: Iterator[tuple[int, list[str]]]
    """Each row's number from 1, as a spreadsheet shows it, and its cells. Raises csv.Error where a quote is not closed."""
    faults: tuple[Fault, ...]


def read_table(content: bytes, shown: str) -> Table:
    """The table in a file's bytes; `shown` is what faults call the file. Raises NotReadable where there is none."""
    for start, says in _OTHER_FILES:
        if content.startswith(start):
            raise NotReadable(_at(shown, 1, 1, says))
    found = decoded(content)
    text = found.text.lstrip("\ufeff").replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise NothingWritten(_at(shown, 1, 1, "This file is empty."))
    if _WEB_PAGE.match(text):
        raise NotReadable(_at(shown, 1, 1, "This is a web page, perhaps one that asks to log in. Download the file itself."))
    faults = []
    if found.code_page is not None:
        read_as = CODE_PAGES[found.code_page]
        says = f"This file is not UTF-8. It was read as {read_as}: see whether accents are right, or save it as “CSV UTF-8”."
        faults.append(_at(shown, found.first_line, 1, says, warning=True))
    named = _SEP_LINE.match(text)
    body = text[named.end() :] if named else text
    separator, place, heads = _head(body, named.group(1) if named else None, shown)
    columns, told = _columns(heads, place, shown)
    return Table(columns, len(heads), _below(body, separator, place), (*faults, *told))


def _head(text: str, named: str | None, shown: str) -> tuple[str, int, list[str]]:
    """What stands between the columns, the number of the head's row, and its cells: the row that names the most columns."""
    best: tuple[int, str, int, list[str]] = (0, "", 0, [])
    for separator in (named,) if named in SEPARATORS else SEPARATORS:
        for number, cells in _first_rows(text, separator):
            known = len({column for cell in cells if (column := column_of(cell))})
            if known > best[0]:
                best = (known, separator, number, cells)
    if best[0] < 2:
        says = f"No row of this file names the columns, which are {', '.join(COLUMNS)}. Write the names into the first row."
        raise NotReadable(_at(shown, 1, 1, says))
    return best[1:]


def _first_rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_lines(text), delimiter=separator)
    try:
        for number, cells in enumerate(reader, start=1):
            if number > HEAD_WITHIN:
                return
            yield number, cells
    except csv.Error:
        return


def _columns(heads: Sequence[str], row: int, shown: str) -> tuple[dict[str, int], list[Fault]]:
    columns: dict[str, int] = {}
    told: list[Fault] = []
    for number, head in enumerate(heads):
        if not head.strip():
            continue
        column = column_of(head)
        if column is None:
            close = nearest(head.strip().lower(), COLUMNS)
            told.append(
                _at(shown, row, number + 1, f"The column {quoted(head.strip())} is not known here, so it is not used.{close}", warning=True)
            )
        elif column in columns:
            says = f"The column {quoted(column)} is here twice. This one is not used. Keep one of them."
            told.append(_at(shown, row, number + 1, says, warning=True))
        else:
            columns[column] = number
    missing = [name for name in NEEDED if name not in columns]
    if missing == ["organisation_name"] and "organisation_code" in columns:
        missing = []
    for name in missing:
        raise NotReadable(_at(shown, row, 1, f"The column {quoted(name)} is missing. This row names the columns."))
    return columns, told


def _below(text: str, separator: str, head: int) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(csv.reader(_lines(text), delimiter=separator, strict=True), start=1):
        if number > head:
            yield number, cells


def _lines(text: str) -> Iterator[str]:
    """The lines one by one. A StringIO would hold the text once more, in four bytes for each letter."""
    return (match.group() for match in _LINE.finditer(text))


def _at(file: str, row: int, column: int, says: str, warning: bool = False) -> Fault:
    return Fault(file=file, line=row, column=column, says=says, warning=warning)
