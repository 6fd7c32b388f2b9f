"""A site's contacts file: what is good in it works, and each fault is one line with the file and the line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from cim_troubleshooter.guidance.contacts_file import LARGEST_FILE, LoadedContacts, contacts_of, load_contacts, why_none

HEAD = "organisation_code,organisation_name,kind,name,phone,email,web,where,hours,have_ready\n"
GOOD_ROW = "A81001,The Surgery,local-it,IT desk,020 7946 0000,it@example.org,https://it.example.org,Room 1,9 to 5,Your name; Your room\n"
OTHER_ROW = "B82002,The Clinic,registration-authority,RA team,020 7946 0001,,,,,\n"
CLINIC = "{kind: registration-authority, name: RA team, phone: 020 7946 0001}"
GOOD_YAML = f"""\
organisations:
  - name: The Surgery
    code: A81001
    contacts:
      - kind: local-it
        name: IT desk
        phone: 020 7946 0000
        email: it@example.org
        web: https://it.example.org
        where: Room 1
        hours: 9 to 5
        have_ready: [Your name, Your room]
  - name: The Clinic
    code: B82002
    contacts:
      - {CLINIC}
"""


def load(tmp_path: Path, name: str, content: str | bytes) -> LoadedContacts:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    loaded = load_contacts(str(path))
    assert all(fault.file == str(path) and str(fault).isprintable() for fault in loaded.faults)
    return loaded


def test_yaml_and_csv_say_the_same(tmp_path: Path) -> None:
    from_yaml, from_csv = load(tmp_path, "c.yaml", GOOD_YAML), load(tmp_path, "c.csv", HEAD + GOOD_ROW + OTHER_ROW)
    assert from_yaml == from_csv
    assert from_csv.faults == ()
    desk = from_csv.sites[0].contacts[0]
    assert (desk.title, desk.kind, desk.phone, desk.hours) == ("IT desk", "local-it", "020 7946 0000", "9 to 5")
    assert desk.have_ready == ("Your name", "Your room")


def test_a_spreadsheets_csv_is_read(tmp_path: Path) -> None:
    """A byte-order mark, Windows line ends, empty rows below, capitals and spaces in the head, a hard space in a number."""
    head = "Organisation_code, Organisation_name ,KIND,name,phone,where\r\n"
    row = 'A81001,The Surgery,local-it,"Desk, first",020\u00a07946\u00a00000,"Room 1\r\nGround floor"\r\n,,,,,\r\n'
    loaded = load(tmp_path, "c.csv", b"\xef\xbb\xbf" + (head + row).encode())
    assert loaded.faults == ()
    contact = loaded.sites[0].contacts[0]
    assert (contact.title, contact.phone, contact.where) == ("Desk, first", "020\u00a07946\u00a00000", "Room 1\nGround floor")


BAD_CSV = [
    pytest.param(b"", (1, 1), "This file is empty.", id="empty"),
    pytest.param(b"\xef\xbb\xbf\r\n\r\n", (1, 1), "This file is empty.", id="empty but for a mark"),
    pytest.param(b"x" * (LARGEST_FILE + 1), (1, 1), "larger than 32 MB", id="huge"),
    pytest.param(b"some words\nmore words\n", (1, 1), "No row of this file names the columns", id="not a table"),
    pytest.param(HEAD.replace(",kind", "").encode(), (1, 1), "“kind” is missing", id="column missing"),
    pytest.param(b"PK\x03\x04\x14\x00", (1, 1), "a workbook of a spreadsheet program", id="xlsx"),
    pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", (1, 1), "a workbook of an old spreadsheet program", id="xls"),
    pytest.param(b"%PDF-1.7", (1, 1), "This is a PDF file", id="PDF"),
    pytest.param(b"<!DOCTYPE html><html>", (1, 1), "This is a web page", id="login page"),
]


@pytest.mark.parametrize(("content", "place", "says"), BAD_CSV)
def test_a_csv_that_cannot_be_read_gives_one_line(tmp_path: Path, content: bytes, place: tuple[int, int], says: str) -> None:
    loaded = load(tmp_path, "c.csv", content)
    (fault,) = loaded.faults
    assert (loaded.sites, (fault.line, fault.column)) == ((), place), str(fault)
    assert says in fault.says


def test_a_workbook_by_its_own_name_is_told_as_such(tmp_path: Path) -> None:
    assert "workbook" in load(tmp_path, "c.xlsx", b"PK\x03\x04\x14\x00").faults[0].says


ODD_HEADS = [
    pytest.param(
        HEAD.replace("phone", "fone"), (1, 5), "“fone” is not known here, so it is not used. Did you mean “phone”?", id="misspelt"
    ),
    pytest.param(HEAD.replace("web", "phone"), (1, 7), "“phone” is here twice", id="column twice"),
]


@pytest.mark.parametrize(("head", "place", "says"), ODD_HEADS)
def test_a_column_that_is_not_used_is_told_and_costs_no_contact(tmp_path: Path, head: str, place: tuple[int, int], says: str) -> None:
    loaded = load(tmp_path, "c.csv", head + GOOD_ROW + OTHER_ROW.replace(",,,,,", ",ra@example.org,,,,"))
    (fault,) = loaded.faults
    assert ((fault.line, fault.column), fault.warning, len(loaded.sites)) == (place, True, 2), str(fault)
    assert says in fault.says


BAD_ROWS = [
    pytest.param(",,local-it,Desk,1,,,,,", (3, 2), "above it counts here", "warning", id="no organisation"),
    pytest.param("C,Org,,Desk,1,,,,,", (3, 3), "“kind” is missing", "lost", id="no kind"),
    pytest.param("C,Org,porter,Desk,1,,,,,", (3, 3), "not “porter”", "lost", id="unknown kind"),
    pytest.param("C,Org,local-it,,1,,,,,", (3, 4), "“name” is missing", "lost", id="no name"),
    pytest.param("C,Org,local-it,Desk,,,,,,", (3, 1), "Say how to reach", "lost", id="no way to reach it"),
    pytest.param("C,Org,local-it,Desk,ask me,,,,,", (3, 5), "has none", "lost", id="number without digits"),
    pytest.param("C,Org,local-it,Desk,,desk,,,,", (3, 6), "name@example.org", "lost", id="not an email address"),
    pytest.param("C,Org,local-it,Desk,1,,file:///etc/passwd,,,", (3, 7), "web address", "kept", id="file for an address"),
    pytest.param("C,Org,local-it,Desk,1,,javascript:alert(1),,,", (3, 7), "web address", "kept", id="script for an address"),
    pytest.param("C,Org,local-it,<b>Desk</b>,1,,,,,", (3, 4), "markup", "lost", id="markup"),
    pytest.param("C,Org,local-it,Desk,1,,,../../etc,,", (3, 8), "name a file", "kept", id="path that climbs"),
    pytest.param("C,Org,local-it,Desk,1,,,,,,,more", (3, 11), "more cells", "lost", id="too many cells"),
    pytest.param("C,Or\x1bg,local-it,Desk,1,,,,,", (3, 2), "cannot be seen", "kept", id="hidden character in the organisation's name"),
    pytest.param(",Or\x1bg,local-it,Desk,1,,,,,", (3, 2), "cannot be seen", "lost", id="hidden character in its only name"),
    pytest.param("C,Org,local-it,Desk,1,,,,,,", (0, 0), "", "kept", id="empty cells behind"),
]


@pytest.mark.parametrize(("row", "place", "says", "contact"), BAD_ROWS)
def test_a_bad_cell_gives_one_line_and_the_rest_works(tmp_path: Path, row: str, place: tuple[int, int], says: str, contact: str) -> None:
    loaded = load(tmp_path, "c.csv", HEAD + GOOD_ROW + row + "\n" + OTHER_ROW)
    assert [(fault.line, fault.column) for fault in loaded.faults] == [place] * bool(says), loaded.faults
    assert all(says in fault.says and fault.warning is (contact == "warning") for fault in loaded.faults)
    assert sum(len(site.contacts) for site in loaded.sites) == (2 if contact == "lost" else 3)
    assert all("left out" in fault.says for fault in loaded.faults) is (contact == "lost" or not says)


def test_a_quote_left_open_keeps_the_rows_before_it(tmp_path: Path) -> None:
    loaded = load(tmp_path, "c.csv", HEAD + GOOD_ROW + 'C,Org,local-it,"Desk,1\n' + OTHER_ROW)
    assert [site.code for site in loaded.sites] == ["A81001"]
    assert [(fault.line, "quotation mark" in fault.says) for fault in loaded.faults] == [(3, True)]


def test_rows_of_one_code_belong_together_however_the_name_is_spelt(tmp_path: Path) -> None:
    (site,) = load(tmp_path, "c.csv", HEAD + GOOD_ROW + GOOD_ROW.replace("A81001,The", "a81001,the").replace("IT desk", "Night desk")).sites
    assert (site.name, [contact.title for contact in site.contacts]) == ("The Surgery", ["IT desk", "Night desk"])


BAD_YAML = [
    pytest.param("", (1, 1), "This file is empty.", 0, id="empty"),
    pytest.param("organisations: [a\n", (1, 18), "square brackets", 0, id="not YAML"),
    pytest.param("organisations: &a [*a]\n", (1, 16), "anchors", 0, id="cyclic"),
    pytest.param("organisations:\n", (1, 1), "A contacts file has “organisations”", 0, id="no organisations"),
    pytest.param("organisations: The Surgery\n", (1, 1), "A contacts file has “organisations”", 0, id="a text for a list"),
    pytest.param("version: 1\n" + GOOD_YAML, (1, 1), "“version” is not known", 2, id="unknown name at the top"),
    pytest.param(GOOD_YAML.replace("    code: B82002", "    coda: B82002"), (14, 5), "Did you mean “code”?", 1, id="misspelt"),
    pytest.param(GOOD_YAML.replace("name: The Clinic", "name:"), (13, 5), "There is nothing after this name", 1, id="no name"),
    pytest.param(GOOD_YAML.replace("B82002", "A81001"), (14, 5), "is here twice", 1, id="code twice"),
    pytest.param(GOOD_YAML.replace(f"\n      - {CLINIC}", " []"), (15, 5), "no contacts", 1, id="no contacts"),
    pytest.param(
        GOOD_YAML.replace(CLINIC, "020 7946"),
        (16, 9),
        "A contact has",
        1,
        id="contact",
    ),
    pytest.param(GOOD_YAML.replace("kind: reg", "picture: ../x.png, kind: reg"), (16, 10), "“picture” is not known", 1, id="picture"),
    pytest.param(GOOD_YAML.replace("RA team", "<i>RA</i> team"), (16, 40), "markup", 1, id="markup"),
    pytest.param(GOOD_YAML.replace("The Clinic", "The <i>Clinic</i>"), (13, 5), "markup", 1, id="markup in the organisation's name"),
    pytest.param(GOOD_YAML + "  - The Hospice\n", (17, 5), "An organisation has", 2, id="organisation in words"),
]


@pytest.mark.parametrize(("content", "place", "says", "sites"), BAD_YAML)
def test_bad_yaml_gives_a_line_and_the_rest_works(tmp_path: Path, content: str, place: tuple[int, int], says: str, sites: int) -> None:
    loaded = load(tmp_path, "c.yaml", content)
    told = " | ".join(map(str, loaded.faults))
    fault = loaded.faults[0]
    assert (fault.line, fault.column) == place, told
    assert says in fault.says, told
    assert len(loaded.sites) == sites
    assert len(loaded.faults) <= 2, told


def test_a_contacts_file_that_is_not_there_gives_one_line(tmp_path: Path) -> None:
    for name in ("gone.csv", "gone.yaml", "nul\0.csv"):
        (fault,) = load_contacts(str(tmp_path / name)).faults
        assert "cannot be opened" in fault.says


def test_an_organisation_is_found_by_its_code_however_it_is_typed(tmp_path: Path) -> None:
    sites = load(tmp_path, "c.yaml", GOOD_YAML).sites
    assert [contact.title for contact in contacts_of(sites, " b82002 ")] == ["RA team"]
    assert why_none(sites, "b82002") is None


def test_one_organisation_needs_no_code_and_several_do(tmp_path: Path) -> None:
    sites = load(tmp_path, "c.yaml", GOOD_YAML).sites
    assert [contact.title for contact in contacts_of(sites[:1], None)] == ["IT desk"]
    assert (contacts_of(sites, None), contacts_of((), None)) == ((), ())
    assert why_none(sites, None) == "The contacts file has 2 organisations. Set organisation.code to the code of one of them."
    assert (why_none(sites[:1], None), why_none((), None)) == (None, None)


def test_an_unknown_code_gives_no_contacts_and_a_sentence(tmp_path: Path) -> None:
    sites = load(tmp_path, "c.yaml", GOOD_YAML).sites
    assert contacts_of(sites[:1], "A81002") == ()
    assert why_none(sites, "A81002") == "The contacts file has no organisation with the code “A81002”. Did you mean “A81001”?"


def test_what_all_organisations_share_fills_what_one_of_them_lacks(tmp_path: Path) -> None:
    shared = "*,,national-service-desk,Shared desk,020 7946 0009,,,,,\n*,,local-it,Shared IT,020 7946 0008,,,,,\n"
    sites = load(tmp_path, "c.csv", HEAD + shared + GOOD_ROW + OTHER_ROW).sites
    assert [contact.title for contact in contacts_of(sites, "A81001")] == ["IT desk", "Shared desk"]
    assert [contact.title for contact in contacts_of(sites, "B82002")] == ["Shared IT", "RA team", "Shared desk"]
    assert [contact.title for contact in contacts_of(sites, "Z99")] == ["Shared desk", "Shared IT"]
    assert why_none(sites, "Z99") is not None


def test_a_night_desk_that_all_share_goes_with_a_desk_of_ones_own_for_the_day(tmp_path: Path) -> None:
    head = HEAD.replace("have_ready", "out_of_hours")
    night = "*,,local-it,Night desk,020 7946 0009,,,,,yes\n"
    day = "A81001,The Surgery,local-it,IT desk,020 7946 0000,,,,,\n"
    own_night = "B82002,The Clinic,local-it,Own night desk,020 7946 0003,,,,,yes\n"
    sites = load(tmp_path, "c.csv", head + night + day + own_night).sites
    assert [contact.title for contact in contacts_of(sites, "A81001")] == ["IT desk", "Night desk"]
    assert [contact.title for contact in contacts_of(sites, "B82002")] == ["Own night desk"]


def test_one_organisation_beside_what_all_share_needs_no_code(tmp_path: Path) -> None:
    sites = load(tmp_path, "c.csv", HEAD + "all,,sponsor,Any sponsor,020 7946 0009,,,,,\n" + GOOD_ROW).sites
    assert [contact.title for contact in contacts_of(sites, None)] == ["IT desk", "Any sponsor"]
    assert why_none(sites, None) is None


def test_a_file_of_thousands_of_organisations_is_read_in_seconds(tmp_path: Path) -> None:
    one = "  - name: Surgery {0}\n    code: C{0}\n    contacts:\n      - {{kind: local-it, name: Desk, phone: '1'}}\n"
    began = time.perf_counter()
    loaded = load(tmp_path, "c.yaml", "organisations:\n" + "".join(one.format(number) for number in range(4_000)))
    assert (len(loaded.sites), loaded.faults, time.perf_counter() - began < 5) == (4_000, (), True)
