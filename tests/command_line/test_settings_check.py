"""`settings check`: one table of all that a site sets up, with a verdict for each, whatever hangs or is spoilt."""

import json
import os
import re
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from cim_troubleshooter.commands import settings_check
from cim_troubleshooter.commands.parser import parsed
from tests.command_line.test_command_line import ran
from tests.support.small_pack import PACK, write_files

CONTACTS = """code,organisation,kind,name,phone,hours
ANY01,Anytown,local-it,Anytown IT,020 7946 0000,24/7
ANY01,Anytown,registration-authority,Anytown RA,020 7946 0001,by arrangement
"""


def site(folder: Path, text: str) -> str:
    path = folder / "site.yaml"
    path.write_text(text)
    return str(path)


def checked(*arguments: str) -> tuple[int, dict[str, Any], dict[str, Any]]:
    """The exit code, each row by what it is about, and all of the answer."""
    done = ran("settings", "check", "--json", *arguments)
    told = json.loads(done.stdout)
    return done.returncode, {row["what"]: row for row in told["checked"]}, told


@pytest.fixture(autouse=True)
def _own_state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_a_computer_on_which_nothing_is_set_is_well(tmp_path: Path) -> None:
    code, rows, told = checked("--site", site(tmp_path, ""))
    assert (code, told["verdict"]) == (0, "well")
    assert {row["verdict"] for row in rows.values()} == {"well"}
    assert {"settings", "guidance cim", "contacts", "log", "typeface", "card service"} <= set(rows)
    assert told["contacts"], "the guidance's own contacts are there"


def test_the_contacts_that_a_person_here_would_get_at_this_hour_are_shown(tmp_path: Path) -> None:
    (tmp_path / "contacts.csv").write_text(CONTACTS)
    code, rows, told = checked("--site", site(tmp_path, f"contacts:\n  file: {tmp_path}/contacts.csv\norganisation:\n  code: ANY01\n"))
    assert code == 0
    assert "1 organisations in" in rows["contacts"]["says"][0] and rows["contacts"]["says"][0].endswith("for ANY01")
    by_kind = {one["kind"]: one for one in told["contacts"]}
    assert (by_kind["local-it"]["phone"], by_kind["local-it"]["now"]) == ("020 7946 0000", "Open now")
    assert by_kind["registration-authority"]["now"] == "by arrangement", "hours in free text are shown as they are"


@pytest.mark.parametrize(
    ("text", "row", "says"),
    [
        ("site:\n  naem: x\n", "settings", "Did you mean “site.name”?"),
        ("checks:\n  enabled: [crad]\n", "settings", "There is no check “crad”."),
        ("contacts:\n  file: /nowhere/contacts.csv\n", "contacts", "/nowhere/contacts.csv"),
        ("guidance:\n  packs: [/nowhere]\n", "guidance", "/nowhere"),
        ("log:\n  folder: /proc/nowhere\n", "log", "No log can be written there"),
        ("organisation:\n  code: ANY99\ncontacts:\n  file: {folder}/contacts.csv\n", "contacts", "no organisation with the code “ANY99”"),
    ],
)
def test_each_fault_is_told_in_the_row_of_what_it_spoils(tmp_path: Path, text: str, row: str, says: str) -> None:
    (tmp_path / "contacts.csv").write_text(CONTACTS)
    code, rows, told = checked("--site", site(tmp_path, text.format(folder=tmp_path)))
    assert (code, told["verdict"], rows[row]["verdict"]) == (1, "fault", "fault")
    assert any(says in line for line in rows[row]["says"])
    assert {what for what, one in rows.items() if one["verdict"] != "well"} == {row}


def test_a_contacts_file_that_would_never_end_is_a_fault_and_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "contacts.csv")
    began = time.monotonic()
    code, rows, _ = checked("--site", site(tmp_path, f"contacts:\n  file: {tmp_path}/contacts.csv\n"))
    assert (code, rows["contacts"]["verdict"]) == (1, "fault")
    assert time.monotonic() - began < 10


def test_what_does_not_answer_cannot_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings_check, "LONGEST_WAIT", 0.2)
    monkeypatch.setattr(settings_check, "contacts_in_force", lambda *_: threading.Event().wait())
    printed: list[Any] = []
    monkeypatch.setattr(settings_check, "say_json", printed.append)
    assert settings_check.run(parsed(["settings", "check", "--json"])) == 2
    [told] = printed
    assert [row["what"] for row in told["checked"] if row["verdict"] == "unknown"] == ["contacts"]
    assert (told["verdict"], told["contacts"]) == ("unknown", [])


def test_what_begins_or_ends_soon_is_shown(tmp_path: Path) -> None:
    notice = "title: Closed\nsays: It is closed.\nfrom: 2020-01-01\nuntil: 2999-01-01\n"
    pack = write_files(tmp_path / "pack", {"pack.yaml": PACK + "over: cim\n", "notices/closed.yaml": notice})
    _, rows, _ = checked("--site", site(tmp_path, ""), "--pack", pack)
    assert "notice closed: 2020-01-01 to 2999-01-01" in rows["schedule"]["says"]


def test_people_get_a_table_and_the_same_exit_code(tmp_path: Path) -> None:
    done = ran("settings", "check", "--site", site(tmp_path, "site:\n  naem: x\n"))
    assert done.returncode == 1
    assert re.search(r"^FAULT +settings ", done.stdout, re.MULTILINE) and re.search(r"^WELL +log ", done.stdout, re.MULTILINE)
    assert "Whom a person here would be given now, in this order:" in done.stdout
