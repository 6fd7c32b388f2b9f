"""A contacts file whose share hangs, is gone or has been spoilt is replaced by its last good copy, with the day of it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.guidance import contacts_last_good
from cim_troubleshooter.guidance.contacts_file import LoadedContacts
from cim_troubleshooter.guidance.contacts_last_good import load_in_time
from cim_troubleshooter.texts.yaml_file import LARGEST_FILE

TABLE = "code,organisation,kind,name,phone\nA81001,The Surgery,local-it,IT desk,020 7946 0000\n"


@pytest.fixture
def path(tmp_path: Path) -> str:
    path = tmp_path / "share" / "contacts.csv"
    path.parent.mkdir()
    path.write_text(TABLE)
    return str(path)


@pytest.fixture
def kept_in(tmp_path: Path) -> str:
    return str(tmp_path / "state" / "contacts")


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """From now on, no file answers until the test is over."""
    over, before = threading.Event(), contacts_last_good.content_of

    def late(path: str) -> bytes:
        over.wait(30)
        return before(path)

    monkeypatch.setattr(contacts_last_good, "content_of", late)
    yield over
    over.set()


def titles(loaded: LoadedContacts) -> list[str]:
    return [contact.title for site in loaded.sites for contact in site.contacts]


def test_a_file_that_is_there_is_read_and_kept(path: str, kept_in: str) -> None:
    assert (titles(load_in_time(path, kept_in)), len(os.listdir(kept_in))) == (["IT desk"], 1)
    assert load_in_time(path, kept_in).copy_of is None


def test_a_file_that_is_gone_is_replaced_by_its_copy_with_its_day(path: str, kept_in: str) -> None:
    load_in_time(path, kept_in)
    (copy,) = os.scandir(kept_in)
    os.utime(copy.path, (1795000000, 1795000000))
    os.remove(path)
    loaded = load_in_time(path, kept_in)
    day = time.strftime("%Y-%m-%d", time.localtime(1795000000))
    assert (titles(loaded), loaded.copy_of) == (["IT desk"], day)
    assert [fault.says for fault in loaded.faults][-1] == f"The last good copy of this file, of {day}, is used."
    assert "cannot be opened" in loaded.faults[0].says


def test_the_day_of_a_copy_is_the_last_on_which_the_file_was_read(path: str, kept_in: str) -> None:
    load_in_time(path, kept_in)
    (copy,) = os.scandir(kept_in)
    os.utime(copy.path, (1795000000, 1795000000))
    load_in_time(path, kept_in)
    os.remove(path)
    assert load_in_time(path, kept_in).copy_of == time.strftime("%Y-%m-%d")


def test_the_copy_is_used_while_the_share_hangs(path: str, kept_in: str, request: pytest.FixtureRequest) -> None:
    load_in_time(path, kept_in)
    request.getfixturevalue("hanging")
    began = time.monotonic()
    loaded = load_in_time(path, kept_in, with_a_copy=0.1)
    assert (titles(loaded), time.monotonic() - began < 5) == (["IT desk"], True)
    assert "did not answer within 0.1 seconds" in loaded.faults[0].says


def test_without_a_copy_the_share_is_waited_for(path: str, kept_in: str, hanging: threading.Event) -> None:
    threading.Timer(0.2, hanging.set).start()
    assert titles(load_in_time(path, kept_in, with_a_copy=0.01)) == ["IT desk"]


def test_a_share_that_answers_too_late_is_told_and_its_file_kept_for_the_next_time(
    path: str, kept_in: str, hanging: threading.Event
) -> None:
    loaded = load_in_time(path, kept_in, without=0.05)
    assert (loaded.sites, "did not answer" in loaded.faults[0].says) == ((), True)
    hanging.set()
    for reading in [one for one in threading.enumerate() if one.name == "reading contacts"]:
        reading.join(10)
    os.remove(path)
    assert titles(load_in_time(path, kept_in)) == ["IT desk"]


@pytest.mark.parametrize("content", ["", "some words\n", "<!DOCTYPE html>", "PK\x03\x04", "x" * (LARGEST_FILE + 1)])
def test_a_file_without_a_single_contact_does_not_take_the_place_of_a_good_one(path: str, kept_in: str, content: str) -> None:
    load_in_time(path, kept_in)
    Path(path).write_text(content)
    for _ in range(2):
        loaded = load_in_time(path, kept_in)
        assert (titles(loaded), loaded.copy_of) == (["IT desk"], time.strftime("%Y-%m-%d"))
        assert len(loaded.faults) == 2


@pytest.mark.parametrize("content", [b"", b"nonsense", b"/elsewhere/contacts.csv\n" + TABLE.encode(), b"\xff\xfe\0"])
def test_a_copy_that_was_damaged_or_is_anothers_is_not_used(path: str, kept_in: str, content: bytes) -> None:
    load_in_time(path, kept_in)
    (copy,) = os.scandir(kept_in)
    Path(copy.path).write_bytes(content)
    os.remove(path)
    loaded = load_in_time(path, kept_in)
    assert (loaded.sites, len(loaded.faults), loaded.copy_of) == ((), 1, None)


def test_a_shared_terminal_keeps_no_copy(path: str, tmp_path: Path) -> None:
    assert titles(load_in_time(path, None)) == ["IT desk"]
    os.remove(path)
    assert load_in_time(path, None).sites == ()
    assert not (tmp_path / "state").exists()


def test_where_no_copy_can_be_written_the_file_is_read_all_the_same(path: str, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("not a folder")
    assert titles(load_in_time(path, str(tmp_path / "state" / "contacts"))) == ["IT desk"]
