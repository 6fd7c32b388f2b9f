"""A site's contacts file: each organisation's Registration Authority and IT desk, as YAML or CSV.

flows/README.md shows both forms. What can't be used is left out with one line that says why and where; the
rest works.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cim_troubleshooter.guidance.contacts_rows import read_rows
from cim_troubleshooter.guidance.model import AnyContactKind, Contact, Site
from cim_troubleshooter.guidance.rules import broken_rules_of_reach
from cim_troubleshooter.guidance.typed import typed
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import nearest, quoted
from cim_troubleshooter.texts.yaml_file import NotReadable, PathInFile, YamlFile, read_yaml


class LoadedContacts(NamedTuple):
    """The organisations of a contacts file, and the faults of what was left out."""

    sites: tuple[Site, ...] = ()
    faults: tuple[Fault, ...] = ()


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


class WrittenOrganisation(NamedTuple):
    """One organisation as a contacts file has it; its contacts are read one by one, so that one can't spoil the others."""

    name: str
    contacts: list[Any]
    code: str = ""


def load_contacts(path: str) -> LoadedContacts:
    """The contacts file at `path`, .csv or YAML. Never raises for what a site wrote."""
    try:
        if path.lower().endswith(".csv"):
            rows, faults = read_rows(path)
        else:
            rows, faults = _rows_of_yaml(read_yaml(path))
    except NotReadable as reason:
        return LoadedContacts(faults=(reason.fault,))
    return _sites(rows, faults)


def contacts_of(sites: Sequence[Site], organisation_code: str | None) -> tuple[Contact, ...]:
    """One organisation's contacts: by its code, or the only one there is. None of several without a code."""
    site = _site_of(sites, organisation_code)
    return site.contacts if site is not None else ()


def why_none(sites: Sequence[Site], organisation_code: str | None) -> str | None:
    """The sentence for whoever set this computer up, where `contacts_of` finds no organisation; else None."""
    if not sites or _site_of(sites, organisation_code) is not None:
        return None
    if organisation_code is None:
        return f"The contacts file has {len(sites)} organisations. Set organisation.code to the code of one of them."
    codes = [site.code for site in sites if site.code]
    return f"The contacts file has no organisation with the code {quoted(organisation_code)}.{nearest(organisation_code, codes)}"


def _site_of(sites: Sequence[Site], organisation_code: str | None) -> Site | None:
    if organisation_code is None:
        return sites[0] if len(sites) == 1 else None
    wanted = organisation_code.strip().casefold()
    return next((site for site in sites if site.code and site.code.casefold() == wanted), None)


Row = tuple[str, str, YamlFile]
"""An organisation's code and name, and one contact of it."""


def _rows_of_yaml(file: YamlFile) -> tuple[list[Row], list[Fault]]:
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
        contacts = range(len(organisation.contacts))
        rows += [(organisation.code, organisation.name, part.part("contacts", index)) for index in contacts]
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


def _sites(rows: Sequence[Row], faults: list[Fault]) -> LoadedContacts:
    sites: dict[str, Site] = {}
    for code, name, part in rows:
        contact, found = _contact(part)
        faults += found
        if contact is not None:
            # Rows of one code belong together, however the organisation's name is spelt in each.
            site = sites.setdefault(code.casefold() or name, Site(code=code, name=name, contacts=()))
            sites[code.casefold() or name] = site._replace(contacts=(*site.contacts, contact))
    return LoadedContacts(tuple(sites.values()), tuple(faults))


def _contact(part: YamlFile) -> tuple[Contact | None, tuple[Fault, ...]]:
    if not isinstance(part.data, dict):
        return None, (part.fault((), "A contact has a “kind”, a “name” and a way to reach it. Start it with “- kind: …”."),)
    written, faults = typed(part, WrittenContact)
    if written is not None:
        faults = tuple(part.fault(path, says) for path, says in _broken_rules(written))
    if written is None or faults:
        return None, faults
    fields = written._asdict()
    return Contact(title=fields.pop("name"), **fields), ()


def _broken_rules(written: WrittenContact) -> Iterator[tuple[PathInFile, str]]:
    yield from broken_rules_of_reach(written.phone, written.email, written.web)
    if not any((written.phone, written.email, written.web, written.where)):
        yield (), "Say how to reach this contact: phone, email, web or where."
