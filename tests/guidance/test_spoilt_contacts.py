"""No contact of a spoilt file is lost without a word, no good one is lost at all, and nothing spoilt is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cim_troubleshooter.guidance.contacts_file import contacts_in, load_contacts
from cim_troubleshooter.texts.telephone import dialled
from tests.support.spoilt_contacts import NAME, PHONE, ROWS, Spoilt, kinds

KINDS = dict(kinds())


@pytest.mark.parametrize("name", KINDS)
def test_a_spoilt_file(name: str, tmp_path: Path) -> None:
    spoilt: Spoilt = KINDS[name]
    path = tmp_path / "contacts.csv"
    path.write_bytes(spoilt.content)
    loaded = load_contacts(str(path))
    told = "\n".join(map(str, loaded.faults))
    contacts = {contact.title: contact for site in loaded.sites for contact in site.contacts}
    assert spoilt.there <= contacts.keys(), told
    for row in ROWS:
        if row[NAME] not in contacts and row[NAME] in spoilt.rows:
            # From a quotation mark that is not closed on, one fault speaks for all rows below it.
            of_this_row = [fault for fault in loaded.faults if fault.line == spoilt.rows[row[NAME]] or "quotation mark" in fault.says]
            assert of_this_row, f"{row[NAME]} is lost without a word:\n{told}"
    shown = "\n".join(
        str(part) for site in loaded.sites for part in (site.name, site.code, *(one for contact in site.contacts for one in contact))
    )
    assert not [value for value in spoilt.never if value in shown], told
    assert bool(loaded.faults) or not spoilt.faults
    for contact in contacts.values():
        written = next((row[PHONE] for row in ROWS if row[NAME] == contact.title), None)
        if written is not None and contact.phone is not None:
            assert dialled(contact.phone) == dialled(written), told


@given(some.binary(max_size=200) | some.text(alphabet='code,name;kind\t|sep=\r\n"#E+0A=\x00\ufeffé', max_size=200).map(str.encode))
def test_whatever_bytes_there_are_a_table_is_read_or_told(content: bytes) -> None:
    for start in (b"", b"code,organisation,kind,name,phone\n"):
        loaded = contacts_in(start + content, "c.csv")
        assert all(str(fault).isprintable() and fault.line >= 1 and fault.column >= 1 for fault in loaded.faults)


def test_there_are_fifty_kinds_at_least() -> None:
    assert len(KINDS) >= 50
