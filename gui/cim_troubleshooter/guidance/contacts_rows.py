"""The rows of a contacts file that a spreadsheet saved: what is good in each is used, and every fault is told by row and cell.

A cell that cannot be used is left out, and the contact with it only if it has no name, no kind, no organisation or no way to reach it
then. What is empty below a merged cell is the cell above.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any, NamedTuple

from cim_troubleshooter.guidance.contacts_cells import Cells
from cim_troubleshooter.guidance.contacts_columns import ORGANISATION
from cim_troubleshooter.guidance.contacts_table import Table, read_table
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.guidance.organisations import SHARED
from cim_troubleshooter.texts.fault import Fault

SHARED_NAME = "All organisations"
_WAYS = ("phone", "email", "web", "where")
_NAMES = ("organisation_code", "organisation_name")
_MERGED = "This cell is empty, so the one above it counts here too. If that is not meant, fill it in."


_Told = list[tuple[str, str, bool]]
"""What is to be told of a row's cells: the column, the sentence, and whether it is a warning."""


class Row(NamedTuple):
    """One contact, and the organisation whose it is."""

    code: str
    name: str
    contact: Contact
    town: str = ""
    postcode: str = ""
    parent: str = ""


class _Above(NamedTuple):
    """What the row above says of its organisation, and its kind, for what is empty below it."""

    organisation: dict[str, str]
    kind: str = ""


def read_rows(content: bytes, shown: str) -> tuple[list[Row], list[Fault]]:
    """Each contact of a table in a file's bytes, and every fault and warning. Raises NotReadable where there is no table."""
    table = read_table(content, shown)
    reading = _Reading(table, shown)
    number = 0
    try:
        for number, cells in table.rows:
            if any(cells) and any(cell.strip() for cell in cells):
                reading.take(number, cells)
    except csv.Error:
        says = "From this row on, the file cannot be read. Look for a quotation mark that is not closed."
        reading.faults.append(Fault(file=shown, line=number + 1, column=1, says=says))
    return reading.rows, reading.faults


class _Reading:
    """One walk down the rows of a table."""

    def __init__(self, table: Table, shown: str) -> None:
        self.rows: list[Row] = []
        self.faults: list[Fault] = list(table.faults)
        self._columns, self._width, self._shown = table.columns, table.width, shown
        self._wanted = tuple(table.columns.items())
        self._cells = Cells()
        self._above = _Above({})

    def take(self, number: int, cells: list[str]) -> None:
        """Reads one row that has something in it."""
        if self._has_too_many(number, cells):
            return
        found, told = self._found(cells)
        organisation = self._organisation(number, found, told)
        contact = self._contact(found, told)
        for column, says, warning in told:
            self._tell(number, column, says, warning)
        if organisation is not None and contact is not None:
            code, name, town, postcode, parent = (organisation.get(column, "") for column in ORGANISATION)
            self.rows.append(Row(code, name or code, contact, town, postcode, parent))

    def _found(self, cells: list[str]) -> tuple[dict[str, Any], _Told]:
        """The value of each column that has one, and what is to be told."""
        found: dict[str, Any] = {}
        told: _Told = []
        read = self._cells.read
        width = len(cells)
        for column, at in self._wanted:
            if at < width and (written := cells[at]):
                value, says = read(column, written)
                if value is not None:
                    found[column] = value
                if says is not None:
                    told.append((column, says, value is not None))
        return found, told

    def _organisation(self, number: int, found: dict[str, Any], told: _Told) -> dict[str, str] | None:
        """Takes the organisation's values out of the row's, or those above it; None, and a fault, where there are none."""
        own = {column: found.pop(column) for column in ORGANISATION if column in found}
        bad = {column for column, _says, warning in told if not warning}
        code, name = own.get("organisation_code", ""), own.get("organisation_name", "")
        if code == SHARED or (not code and name.casefold() in ("*", SHARED_NAME.casefold())):
            own |= {"organisation_code": SHARED, "organisation_name": SHARED_NAME}
        elif not code and not name:
            if not self._above.organisation or bad.intersection(_NAMES):
                if bad.intersection(_NAMES):
                    _say_more(told, _NAMES, "The contact is left out.")
                else:
                    told.append(("organisation_name", "This row has no organisation_name. It is left out.", False))
                self._above = _Above({})
                return None
            told.append(("organisation_name", _MERGED, True))
            own = self._above.organisation
        if "kind" not in found and "kind" not in bad and own == self._above.organisation and self._above.kind:
            told.append(("kind", _MERGED, True))
            found["kind"] = self._above.kind
        self._above = _Above(own, found.get("kind", ""))
        return own

    def _contact(self, found: dict[str, Any], told: _Told) -> Contact | None:
        """The contact of what is good in a row; None, and what is told says so, where not enough is."""
        bad = {column for column, _says, warning in told if not warning}
        missing = [column for column in ("kind", "name") if column not in found]
        told += [(column, f"“{column}” is missing in this row. It is left out.", False) for column in missing if column not in bad]
        if bad.intersection(missing):
            _say_more(told, missing, "The contact is left out.")
        if missing:
            return None
        if not any(way in found for way in _WAYS):
            if bad.intersection(_WAYS):
                _say_more(told, _WAYS, "Nothing else says how to reach this contact, so it is left out.")
            else:
                told.append(("", "Say how to reach this contact: phone, email, web or where. It is left out.", False))
            return None
        return Contact(title=found.pop("name"), **found)

    def _has_too_many(self, number: int, cells: list[str]) -> bool:
        if len(cells) > self._width and any(cell.strip() for cell in cells[self._width :]):
            says = "This row has more cells than there are columns. Put a text that has a comma in double quotes. The row is left out."
            self.faults.append(Fault(self._shown, number, self._width + 1, says))
            return True
        return False

    def _tell(self, row: int, column: str, says: str, warning: bool) -> None:
        cell = self._columns.get(column, 0) + 1
        self.faults.append(Fault(self._shown, row, cell, says, warning))


def _say_more(told: _Told, columns: Sequence[str], says: str) -> None:
    """Adds what follows to the first fault of the columns."""
    at = next(at for at, (column, _says, warning) in enumerate(told) if column in columns and not warning)
    told[at] = (told[at][0], f"{told[at][1]} {says}", False)
