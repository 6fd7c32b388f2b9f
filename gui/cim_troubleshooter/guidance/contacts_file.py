"""A site's contacts file: each organisation's Registration Authority and IT desk, as YAML or CSV.

flows/README.md shows both forms. A row that can't be used is left out with one line that says why and where.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

import msgspec

from cim_troubleshooter.guidance.model import Contact, Fault, Site
from cim_troubleshooter.guidance.rules import faults_of_contact
from cim_troubleshooter.guidance.typed import typed
from cim_troubleshooter.guidance.yaml_file import NotReadable, Path, YamlFile, read_text, read_yaml

COLUMNS = ("organisation_code", "organisation_name", "kind", "name", "phone", "email", "web", "where", "hours", "have_ready")
MOST_ROWS = 20_000


class LoadedContacts(msgspec.Struct, frozen=True):
    """The organisations of a contacts file, and the faults of what was left out."""

    sites: tuple[Site, ...] = ()
    faults: tuple[Fault, ...] = ()


def load_contacts(path: str) -> LoadedContacts:
    """The contacts file at `path`, .csv or YAML. Never raises for what a site wrote."""
    try:
        if path.lower().endswith(".csv"):
            return _from_rows(path, read_text(path, path))
        return _from_yaml(read_yaml(path))
    except NotReadable as reason:
        return LoadedContacts(faults=(reason.fault,))


def contacts_of(sites: Sequence[Site], organisation_code: str | None) -> tuple[Contact, ...]:
    """One organisation's contacts: by its code, or the only one there is. None of several without a code."""
    chosen = [site for site in sites if site.code.casefold() == (organisation_code or "").casefold()]
    if not chosen and organisation_code is None and len(sites) == 1:
        chosen = list(sites)
    return tuple(contact for site in chosen for contact in site.contacts)


def _from_yaml(file: YamlFile) -> LoadedContacts:
    sites: list[Site] = []
    faults = [
        file.fault((name,), f"“{name}” is not known here. A contacts file has “organisations”.")
        for name in file.data
        if name != "organisations"
    ]
    organisations = file.data.get("organisations")
    if not isinstance(organisations, list):
        return LoadedContacts(faults=(*faults, file.fault(("organisations",), "“organisations” must be a list here.")))
    for number, organisation in enumerate(organisations):
        here: Path = ("organisations", number)
        if not isinstance(organisation, dict) or not isinstance(organisation.get("name"), str):
            faults.append(file.fault(here, "An organisation has a “name”, a “code” and “contacts”."))
            continue
        written = organisation.get("contacts")
        contacts = [
            _contact(file, (*here, "contacts", index), one, faults)
            for index, one in enumerate(written if isinstance(written, list) else [])
        ]
        kept = tuple(contact for contact in contacts if contact)
        if not kept:
            faults.append(file.fault((*here, "contacts"), "This organisation has no contact that can be used."))
            continue
        sites.append(Site(code=str(organisation.get("code") or ""), name=organisation["name"], contacts=kept))
    return LoadedContacts(tuple(sites), tuple(faults))


def _contact(file: YamlFile, path: Path, written: Any, faults: list[Fault]) -> Contact | None:
    if not isinstance(written, dict):
        faults.append(file.fault(path, "A contact has a “kind”, a “name” and a way to reach it."))
        return None
    places = {
        (): file.places.get(path, (1, 1)),
        **{place[len(path) :]: where for place, where in file.places.items() if place[: len(path)] == path},
    }
    part = YamlFile(name=file.name, data={**written, "title": written.get("name")}, places=places)
    part.data.pop("name", None)
    contact, found = typed(part, Contact)
    if contact is not None:
        found = tuple(faults_of_contact(contact, part))
    faults += [msgspec.structs.replace(fault, says=fault.says.replace("“title”", "“name”")) for fault in found]
    return contact if not found else None


def _from_rows(path: str, text: str) -> LoadedContacts:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    sites: dict[tuple[str, str], list[Contact]] = {}
    faults: list[Fault] = []
    try:
        heads = [head.strip() for head in next(rows, [])]
        faults += _faults_of_heads(path, heads)
        if faults:
            return LoadedContacts(faults=tuple(faults))
        for row in rows:
            if any(cell.strip() for cell in row) and rows.line_num <= MOST_ROWS:
                _take_row(path, rows.line_num, dict(zip(heads, row, strict=False)), sites, faults)
    except csv.Error as reason:
        faults.append(Fault(file=path, line=rows.line_num + 1, column=1, says=f"This line is not CSV ({reason}). Check its quotes."))
    found = tuple(Site(code=code, name=name, contacts=tuple(contacts)) for (code, name), contacts in sites.items())
    return LoadedContacts(found, tuple(faults))


def _faults_of_heads(path: str, heads: list[str]) -> list[Fault]:
    unknown = [head for head in heads if head not in COLUMNS]
    missing = [head for head in ("organisation_name", "kind", "name") if head not in heads]
    says = [f"There is no column “{head}”. The columns are {', '.join(COLUMNS)}." for head in unknown[:1]]
    says += [f"The column “{head}” is missing." for head in missing]
    return [Fault(file=path, line=1, column=1, says=one) for one in says]


def _take_row(path: str, line: int, row: dict[str, str], sites: dict[tuple[str, str], list[Contact]], faults: list[Fault]) -> None:
    cells: dict[str, Any] = {head: cell.strip() for head, cell in row.items() if cell.strip()}
    code, name = cells.pop("organisation_code", ""), cells.pop("organisation_name", "")
    if "have_ready" in cells:
        cells["have_ready"] = [part.strip() for part in cells["have_ready"].split(";") if part.strip()]
    file = YamlFile(name=path, data={}, places={(): (line, 1)})
    contact = _contact(file, (), cells, faults) if name else None
    if not name:
        faults.append(Fault(file=path, line=line, column=1, says="This row has no organisation_name."))
    elif contact is not None:
        sites.setdefault((code, name), []).append(contact)
