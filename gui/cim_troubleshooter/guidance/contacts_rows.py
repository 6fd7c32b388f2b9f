"""The rows of a contacts file that a spreadsheet saved as CSV.

A fault's line is the line of the file, and its column the number of the cell, as a spreadsheet shows them.
"""

from __future__ import annotations

import csv
import io
from typing import Any

from cim_troubleshooter.guidance.plain_text import faults_of_texts
from cim_troubleshooter.texts.characters import without_marks
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import nearest, quoted
from cim_troubleshooter.texts.yaml_file import NotReadable, PathInFile, YamlFile, read_text

COLUMNS = ("organisation_code", "organisation_name", "kind", "name", "phone", "email", "web", "where", "hours", "have_ready")
ORGANISATION = ("organisation_code", "organisation_name")
NEEDED = ("organisation_name", "kind", "name")

Rows = list[tuple[str, str, YamlFile]]


def read_rows(path: str) -> tuple[Rows, list[Fault]]:
    """Each row's organisation code, organisation name and contact, and the faults of the rows left out. Raises NotReadable."""
    reader = csv.reader(io.StringIO(read_text(path, path), newline=""), strict=True)
    rows: Rows = []
    faults: list[Fault] = []
    line = 1
    try:
        heads = [head.strip().lower() for head in next(reader, [])]
        _refuse_other_heads(path, heads)
        line = reader.line_num + 1
        for row in reader:
            if any(cell.strip() for cell in row):
                _take(path, line, heads, row, rows, faults)
            line = reader.line_num + 1
    except csv.Error:
        says = "From this line on, the file cannot be read as CSV. Look for a quote that is not closed."
        faults.append(Fault(file=path, line=line, column=1, says=says))
    return rows, faults


def _refuse_other_heads(path: str, heads: list[str]) -> None:
    for number, head in enumerate(heads, start=1):
        if ";" in head or "\t" in head:
            raise _in_head(path, number, "The columns are not separated by commas. Save the file again as CSV with commas.")
        if head not in COLUMNS:
            close = nearest(head, COLUMNS) or f" The columns are {', '.join(COLUMNS)}."
            raise _in_head(path, number, f"There is no column {quoted(head)}.{close}")
        if head in heads[: number - 1]:
            raise _in_head(path, number, f"The column {quoted(head)} is here twice. Keep one of them.")
    for head in NEEDED:
        if head not in heads:
            raise _in_head(path, 1, f"The column {quoted(head)} is missing. The first line names the columns.")


def _in_head(path: str, number: int, says: str) -> NotReadable:
    return NotReadable(Fault(file=path, line=1, column=number, says=says))


def _take(path: str, line: int, heads: list[str], row: list[str], rows: Rows, faults: list[Fault]) -> None:
    if len(row) > len(heads):
        says = "This row has more cells than there are columns. Put a text that has a comma in double quotes."
        faults.append(Fault(file=path, line=line, column=len(heads) + 1, says=says))
        return
    cells: dict[str, Any] = {}
    for number, (head, cell) in enumerate(zip(heads, row, strict=False), start=1):
        text = without_marks(cell)
        if text != cell:
            says = "Characters that cannot be seen were left out of this cell. Type it again."
            faults.append(Fault(file=path, line=line, column=number, says=says, warning=True))
        if text.strip():
            cells[head] = "\n".join(text.split("\r\n")).strip()
    places: dict[PathInFile, tuple[int, int]] = {(): (line, 1), **{(head,): (line, number) for number, head in enumerate(heads, start=1)}}
    organisation = YamlFile(name=path, data={head: cells.pop(head, "") for head in ORGANISATION}, places=places)
    told = [
        organisation.fault(where, says) for where, says in faults_of_texts({head: text for head, text in organisation.data.items() if text})
    ]
    if not organisation.data["organisation_name"]:
        told.append(organisation.fault(("organisation_name",), "This row has no organisation_name."))
    if told:
        faults += told
        return
    if "have_ready" in cells:
        cells["have_ready"] = [part.strip() for part in cells["have_ready"].split(";") if part.strip()]
    code, name = (organisation.data[head] for head in ORGANISATION)
    rows.append((code, name, YamlFile(name=path, data=cells, places=places)))
