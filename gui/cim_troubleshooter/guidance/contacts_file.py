"""A site's contacts file: each organisation's Registration Authority and IT desk, as YAML or as a spreadsheet saves it.

flows/README.md shows both forms. What cannot be used is left out with one line that says why and where; the rest works.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.guidance.contacts_plain_yaml import rows_of_plain_yaml
from cim_troubleshooter.guidance.contacts_rows import Row, read_rows
from cim_troubleshooter.guidance.contacts_yaml import rows_of_yaml
from cim_troubleshooter.guidance.model import Contact, Site
from cim_troubleshooter.guidance.organisations import SHARED
from cim_troubleshooter.guidance.which_organisation import organisation_here
from cim_troubleshooter.texts.decoding import decoded
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import nearest, quoted
from cim_troubleshooter.texts.yaml_file import NothingWritten, NotReadable, yaml_of

LARGEST_FILE = 32_000_000
"""Bytes. 20,000 organisations with two contacts each have some 11,000,000."""
MOST_PARTS = 2_000_000
"""Of a YAML file: names, texts and lists together."""
TABLES = (".csv", ".tsv", ".tab", ".txt")
"""Endings of files that spreadsheets save; every other file is YAML, unless it is a workbook."""
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


class LoadedContacts(NamedTuple):
    """The organisations of a contacts file, and the faults of what was left out."""

    sites: tuple[Site, ...] = ()
    faults: tuple[Fault, ...] = ()
    copy_of: str | None = None
    """The day of the last good copy, such as 2026-11-28, where that is what was read (contacts_last_good.py)."""


def load_contacts(path: str) -> LoadedContacts:
    """The contacts file at `path`. Never raises for what a site wrote."""
    try:
        return contacts_in(content_of(path), path)
    except NotReadable as reason:
        return LoadedContacts(faults=(reason.fault,))


def content_of(path: str) -> bytes:
    """The bytes of a contacts file. Raises NotReadable, which says whether the disk or the share is in the way."""
    try:
        # A pipe or a device would keep whoever opens it waiting for ever.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise NotReadable(_start(path, "This is not a file that can be read. Put a text file in its place."))
        with open(path, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as reason:
        why = getattr(reason, "strerror", None) or "its name cannot be used"
        raise NotReadable(_start(path, f"This file cannot be opened ({why})."), isinstance(reason, OSError)) from None
    if len(content) > LARGEST_FILE:
        raise NotReadable(_start(path, f"This file is larger than {LARGEST_FILE // 1_000_000} MB. Leave out what is not a contact."))
    return content


def contacts_in(content: bytes, path: str) -> LoadedContacts:
    """The contacts in a file's bytes; `path` is what faults call it, and its ending says what it is. Never raises."""
    try:
        if path.lower().endswith((*TABLES, *_WORKBOOKS)):
            rows, faults = read_rows(content, path)
        else:
            text = decoded(content).text.removeprefix("\ufeff")
            del content  # Some megabytes.
            if not text.strip():
                raise NothingWritten(_start(path, "This file is empty."))
            rows, faults = rows_of_plain_yaml(text, path) or rows_of_yaml(yaml_of(text, path, MOST_PARTS))
    except NotReadable as reason:
        return LoadedContacts(faults=(reason.fault,))
    return LoadedContacts(_sites(rows), tuple(faults))


def contacts_of(sites: Sequence[Site], organisation_code: str | None) -> tuple[Contact, ...]:
    """The contacts that count for one organisation, by its code, or the only one there is (which_organisation.py).

    Of several without a code, and with a code that is not there, those that all share.
    """
    return organisation_here(sites, organisation_code, None).contacts


def why_none(sites: Sequence[Site], organisation_code: str | None) -> str | None:
    """The sentence for whoever set this computer up, where no organisation's own contacts are found; else None."""
    own = [site for site in sites if site.code != SHARED]
    if not own or organisation_here(sites, organisation_code, None).site is not None:
        return None
    if organisation_code is None:
        return f"The contacts file has {len(own)} organisations. Set organisation.code to the code of one of them."
    codes = [site.code for site in own if site.code]
    return f"The contacts file has no organisation with the code {quoted(organisation_code)}.{nearest(organisation_code, codes)}"


def _sites(rows: Sequence[Row]) -> tuple[Site, ...]:
    """Rows of one code belong together, however the organisation's name is spelt in each; rows without a code by their name."""
    together: dict[str, list[Row]] = {}
    for row in rows:
        together.setdefault(row.code.casefold() or row.name, []).append(row)
    return tuple(
        Site(
            code=own[0].code,
            name=own[0].name,
            contacts=tuple(row.contact for row in own),
            town=next((row.town for row in own if row.town), ""),
            postcode=next((row.postcode for row in own if row.postcode), ""),
            parent=next((row.parent for row in own if row.parent), ""),
        )
        for own in together.values()
    )


def _start(path: str, says: str) -> Fault:
    return Fault(file=path, line=1, column=1, says=says)
