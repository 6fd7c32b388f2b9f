"""A contacts file as YAML: its organisations, and below each its contacts, read one by one, so that one cannot spoil the others."""

from __future__ import annotations

from typing import Any, NamedTuple

from cim_troubleshooter.guidance.contacts_cells import Cells
from cim_troubleshooter.guidance.contacts_rows import Row
from cim_troubleshooter.guidance.model import AnyContactKind, Contact
from cim_troubleshooter.guidance.typed import typed
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted
from cim_troubleshooter.texts.yaml_file import YamlFile

_SHOWN = ("phone", "email", "web", "where", "hours")
_WAYS = ("phone", "email", "web", "where")


class WrittenContact(NamedTuple):
    """One contact as a contacts file has it."""

    kind: AnyContactKind
    name: str
    phone: str | None = None
    email: str | None = None
    web: str | None = None
    where: str | None = None
    hours: str | None = None
    have_ready: tuple[str, ...] = ()
    out_of_hours: bool = False
    of: str = ""


class WrittenOrganisation(NamedTuple):
    """One organisation as a contacts file has it."""

    name: str
    contacts: list[Any]
    code: str = ""
    town: str = ""
    postcode: str = ""
    parent: str = ""


def rows_of_yaml(file: YamlFile) -> tuple[list[Row], list[Fault]]:
    """Each contact that can be used, with its organisation, and every fault."""
    faults = [
        *file.faults,
        *(
            file.fault((name,), f"{quoted(name)} is not known here. A contacts file has “organisations”.")
            for name in file.data
            if name != "organisations"
        ),
    ]
    organisations = file.data.get("organisations")
    if not isinstance(organisations, list) or not organisations:
        faults.append(file.fault(("organisations",), "A contacts file has “organisations”, and below it a list with “- name: …”."))
        return [], faults
    rows: list[Row] = []
    seen: set[str] = set()
    cells = Cells()
    for number in range(len(organisations)):
        part = file.part("organisations", number)
        organisation, told = _organisation(part)
        faults += told
        if organisation is None:
            continue
        code = organisation.code.casefold()
        if code and code in seen:
            faults.append(part.fault(("code",), f"The code {quoted(organisation.code)} is here twice. Put the contacts together."))
            continue
        seen.add(code)
        for index in range(len(organisation.contacts)):
            contact, told = _contact(part.part("contacts", index), cells)
            faults += told
            if contact is not None:
                rows.append(
                    Row(organisation.code, organisation.name, contact, organisation.town, organisation.postcode, organisation.parent)
                )
    return rows, faults


def _organisation(part: YamlFile) -> tuple[WrittenOrganisation | None, tuple[Fault, ...]]:
    """The organisation without a look into its contacts."""
    if not isinstance(part.data, dict):
        return None, (part.fault((), "An organisation has “name”, “code” and “contacts”. Start it with “- name: …”."),)
    contacts = part.data.get("contacts")
    head = {**part.data, "contacts": []} if isinstance(contacts, list) and contacts else part.data
    organisation, faults = typed(part._replace(data=head), WrittenOrganisation)
    if organisation is None or head is part.data:
        return None, faults or (part.fault(("contacts",), "This organisation has no contacts. Write one, or remove it."),)
    return organisation._replace(contacts=contacts or []), faults


def _contact(part: YamlFile, cells: Cells) -> tuple[Contact | None, tuple[Fault, ...]]:
    if not isinstance(part.data, dict):
        return None, (part.fault((), "A contact has a “kind”, a “name” and a way to reach it. Start it with “- kind: …”."),)
    written, faults = typed(part, WrittenContact)
    if written is None:
        return None, faults
    fields = {name: value for name, value in written._asdict().items() if value}
    told = []
    for name in _SHOWN:
        if name in fields:
            value, says = cells.read(name, fields.pop(name))
            if value is not None:
                fields[name] = value
            if says is not None:
                told.append(part.fault((name,), says, warning=value is not None))
    if not any(way in fields for way in _WAYS):
        if all(fault.warning for fault in told):
            told.append(part.fault((), "Say how to reach this contact: phone, email, web or where."))
        return None, tuple(told)
    return Contact(title=fields.pop("name"), **fields), tuple(told)
