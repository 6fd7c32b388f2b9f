"""Contacts files as spreadsheets, people and other programs spoil them: one good table, and fifty kinds of harm done to it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

HEAD = ["organisation_code", "organisation_name", "kind", "name", "phone", "email", "web", "where", "hours", "have_ready"]
ROWS = [
    ["A81001", "The Surgery", "local-it", "IT desk", "020 7946 0001", "it@example.org", "https://it.example.org", "Room 1", "Mo-Fr 08:00-18:00; PH off", "Your name; Your room"],
    ["A81001", "The Surgery", "registration-authority", "RA team", "020 7946 0002", "ra@example.org", "", "Room 2", "weekdays", ""],
    ["B82002", "O’Neill – Café", "local-it", "Zoë’s desk", "01632 960003", "", "", "Annexe", "24/7", ""],
    ["B82002", "O’Neill – Café", "sponsor", "Any sponsor", "+44 20 7946 0004", "", "", "Reception", "", ""],
    ["C83003", "The Clinic", "local-unlocker", "Unlocker", "0300 123 0005", "", "", "Ward 3", "", ""],
    ["C83003", "The Clinic", "registration-authority", "Night team", "07700 900006", "night@example.org", "", "", "Mo-Su,PH 18:00-08:00", ""],
]  # fmt: skip
PHONE, HOURS, NAME = HEAD.index("phone"), HEAD.index("hours"), HEAD.index("name")


class Spoilt(NamedTuple):
    """A file, where in it each contact is by its name, what may never be shown of it, and which contacts have to be there."""

    content: bytes
    rows: dict[str, int]
    never: tuple[str, ...] = ()
    there: frozenset[str] = frozenset(row[NAME] for row in ROWS)
    faults: bool = False
    """Whether something has to be told."""


Table = list[list[str]]


def saved(
    table: Sequence[Sequence[str]], separator: str = ",", encoding: str = "utf-8", end: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL
) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=end, quoting=quoting).writerows(table)  # type: ignore[arg-type]
    return out.getvalue().encode(encoding)


def where(table: Table, hidden: int = 0) -> dict[str, int]:
    """The row of each contact, as a spreadsheet counts."""
    return {row[NAME]: number - hidden for number, row in enumerate(table, start=1) if len(row) > NAME and row[NAME] in _NAMES}


_NAMES = frozenset(row[NAME] for row in ROWS)


def good() -> Table:
    return [list(HEAD), *(list(row) for row in ROWS)]


def _plain(**how: object) -> Spoilt:
    return Spoilt(saved(good(), **how), where(good()))  # type: ignore[arg-type]


def _table(change: Callable[[Table], object], never: tuple[str, ...] = (), lost: Sequence[str] = (), faults: bool = False) -> Spoilt:
    """The good table, changed; which contacts may be lost if they are told, and what may never be shown."""
    table = good()
    change(table)
    named = where(table)
    return Spoilt(saved(table), named, never, frozenset(_NAMES) - frozenset(lost), faults or bool(lost or never))


def _cell(row: int, column: int, value: str, lost: bool = False, never: bool = True) -> Spoilt:
    def change(table: Table) -> None:
        table[row][column] = value

    name = ROWS[row - 1][NAME]
    return _table(change, (value,) if never else (), [name] if lost else [], faults=never)


def _all(column: int, change: Callable[[str], str]) -> Callable[[Table], object]:
    def run(table: Table) -> None:
        for row in table[1:]:
            row[column] = change(row[column])

    return run


def kinds() -> Iterator[tuple[str, Spoilt]]:
    """Every kind by its name."""
    yield from _encodings()
    yield from _around_the_table()
    yield from _columns()
    yield from _merged_and_blank()
    yield from _spoilt_cells()
    yield from _broken()


def _encodings() -> Iterator[tuple[str, Spoilt]]:
    yield "UTF-8", _plain()
    yield "UTF-8 with a mark", _plain(encoding="utf-8-sig")
    yield "UTF-16 with a mark", _plain(encoding="utf-16")
    yield "Unicode text: UTF-16 and tabs", Spoilt(b"\xff\xfe" + saved(good(), "\t", "utf-16-le"), where(good()))
    yield "UTF-16, big end first", Spoilt(b"\xfe\xff" + saved(good(), encoding="utf-16-be"), where(good()))
    yield "UTF-16 without a mark", _plain(encoding="utf-16-le")
    yield "Windows code page", _plain(encoding="cp1252")._replace(faults=True)
    yield "Mac code page, old line ends", _plain(encoding="mac_roman", end="\r")._replace(faults=True)
    dos = [[cell.replace("’", "'").replace("–", "-") for cell in row] for row in good()]
    yield "DOS code page", Spoilt(saved(dos, encoding="cp850"), {"IT desk": 2}, there=frozenset({"IT desk", "Zoë's desk"}), faults=True)
    lines = saved(good()).split(b"\r\n")
    mixed = b"\r\n".join([*lines[:4], lines[4].decode().encode("cp1252"), *lines[5:]])
    yield "one row pasted from another code page", Spoilt(mixed, where(good()), faults=True)
    twice = saved([[cell.encode().decode("cp1252") for cell in row] for row in good()])
    yield "UTF-8 taken for a code page and saved again", Spoilt(twice, where(good()))
    yield "zeros between the rows", Spoilt(saved(good()).replace(b"\r\n", b"\0\r\n"), where(good()))


def _around_the_table() -> Iterator[tuple[str, Spoilt]]:
    yield "semicolons", _plain(separator=";")
    yield "tabs", _plain(separator="\t")
    yield "upright lines", _plain(separator="|")
    yield "every cell in quotes", _plain(quoting=csv.QUOTE_ALL)
    yield "sep= and a comma", Spoilt(b"sep=,\r\n" + saved(good()), where(good()))
    yield "sep= and semicolons", Spoilt(b"\xef\xbb\xbfsep=;\r\n" + saved(good(), ";"), where(good()))
    yield "sep= in quotes, with cells behind", Spoilt(b'"sep=,",,,\r\n' + saved(good()), where(good()))
    title = [["Smartcard contacts 2026", *[""] * 9], [""] * 10, *good()]
    yield "a title and a blank row above the head", Spoilt(saved(title), where(title))
    long_title = [
        ["Contacts", "", "", "name of the list", *[""] * 6],
        ["Updated", "28/11/2026", *[""] * 8],
        ["phone me", *[""] * 9],
        *good(),
    ]
    yield "words above the head that are like columns", Spoilt(saved(long_title), where(long_title))
    below = [*good(), [""] * 10, ["Updated by A. N. Other", *[""] * 9]]
    yield "a note below the table", Spoilt(saved(below), where(below), faults=True)
    twice = [*good()[:4], list(HEAD), *good()[4:]]
    yield "the head again on each page", Spoilt(saved(twice), where(twice), faults=True)
    yield "thousands of empty rows below", Spoilt(saved(good()) + b",,,,,,,,,\r\n" * 5000, where(good()))


def _columns() -> Iterator[tuple[str, Spoilt]]:
    yield "empty columns behind", _table(lambda table: [row.extend(["", "", ""]) for row in table])
    yield (
        "a foreign column",
        _table(lambda table: [row.append("Notes" if row is table[0] else "call, before noon") for row in table], faults=True),
    )
    yield "an empty column before all", Spoilt(saved([["", *row] for row in good()]), where(good()))
    yield "columns in another order", Spoilt(saved([row[::-1] for row in good()]), where(good()))
    names = ["ODS Code", "Practice Name", "Type", "Team", "Phone no.", "E-mail", "Web site", "Location", "Opening Hours", "Have this ready"]
    yield "columns by usual names", Spoilt(saved([names, *ROWS]), where(good()))
    yield "heads in capitals, with spaces", Spoilt(saved([[f" {head.upper()} " for head in HEAD], *ROWS]), where(good()))
    yield "a head with a line break", Spoilt(saved([[head.replace("_", "\n") for head in HEAD], *ROWS]), where(good()))
    usual = {"local-it": "IT Helpdesk", "registration-authority": "RA", "sponsor": "Sponsor", "local-unlocker": "Local unlocker"}
    yield "kinds in people's words", _table(_all(2, usual.__getitem__))


def _merged_and_blank() -> Iterator[tuple[str, Spoilt]]:
    def merged(table: Table) -> None:
        for number in (2, 4, 6):
            table[number][0] = table[number][1] = ""

    yield "merged organisations", _table(merged, faults=True)
    blank = [one for row in good() for one in (row, [""] * 10)]
    yield "a blank row after each", Spoilt(saved(blank), where(blank))
    yield "rows of nothing but spaces", Spoilt(saved([*good()[:3], [" "] * 10, *good()[3:]]), where([*good()[:3], [" "] * 10, *good()[3:]]))
    yield (
        "rows cut short behind their last cell",
        Spoilt(b"\r\n".join(line.rstrip(b",") for line in saved(good()).split(b"\r\n")), where(good())),
    )
    yield "line breaks in cells", _table(_all(7, lambda cell: f"{cell}\nGround floor"))


def _spoilt_cells() -> Iterator[tuple[str, Spoilt]]:
    for value in ("2.07946E+11", "2,07946E+11", "4.42E+11", "2079460003", "7700900003", "442079460003.0", "2,079,460,003", "#N/A", "#REF!", "#NAME?",
                  "#VALUE!", "########", "Err:508", "=VLOOKUP(A2;B:C;2)", "-7946", "03/02/1976", "\ufffd20 7946"):  # fmt: skip
        yield f"phone {value}", _cell(1, PHONE, value)
        yield f"phone {value}, and no other way", _cell(6, PHONE, value)
    for value in ("08-Dec", "12/08/2026", "2026-12-08 00:00:00", "Aug-12", "46001", "0.333333333", "08:00:00", "#REF!", "1/0/1900 08:00"):
        yield f"hours {value}", _cell(1, HOURS, value)
    yield "a code made a number", _cell(5, 0, "8.00E+12")
    yield "a name that failed", _cell(1, NAME, "#NAME?")._replace(there=frozenset(_NAMES) - {"IT desk"})
    yield (
        "an organisation that failed",
        _table(lambda table: [table[5].__setitem__(1, "#REF!"), table[5].__setitem__(0, "#REF!")], ("#REF!",), ["Unlocker"]),
    )
    yield "marks around a pasted number", _cell(1, PHONE, "\u202a020 7946 0001\u202c", never=False)
    yield "a number kept as a formula", _cell(1, PHONE, '="020 7946 0001"', never=False)
    yield "a number after an apostrophe", _cell(1, PHONE, "'020 7946 0001", never=False)
    yield "emoji with joiners", _cell(1, HEAD.index("where"), "\U0001f469\u200d\U0001f4bb Room 1", never=False)


def _broken() -> Iterator[tuple[str, Spoilt]]:
    yield (
        "a comma that is not in quotes",
        Spoilt(
            saved(good()).replace(b"The Clinic,local", b"The Clinic, East,local"),
            where(good()),
            there=frozenset(_NAMES) - {"Unlocker"},
            faults=True,
        ),
    )
    cut = saved(good()).replace(b"RA team", b'"RA team')
    yield "a quotation mark left open", Spoilt(cut, where(good()), there=frozenset({"IT desk"}), faults=True)
    yield "cut off in the middle of a row", Spoilt(saved(good())[:-40], where(good()), there=frozenset(_NAMES) - {"Night team"})
