"""What a person writes down or chooses is kept for them alone, and whatever its file holds, the program goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.guidance import own_contacts, remembered_organisation
from cim_troubleshooter.guidance.own_contacts import keep_number, own_numbers, usable_number
from cim_troubleshooter.guidance.remembered_organisation import remember, remembered
from cim_troubleshooter.system import folders


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder that does not exist yet."""
    folder = tmp_path / "user"
    monkeypatch.setattr(folders, "user_folder", lambda: str(folder))
    return folder


def test_a_number_is_kept_changed_and_removed() -> None:
    assert own_numbers() == {}
    keep_number("local-it", "01632 960 001")
    keep_number("registration-authority", "01632 960 002")
    assert own_numbers() == {"local-it": "01632 960 001", "registration-authority": "01632 960 002"}
    assert keep_number("local-it", "01632 960 003")["local-it"] == "01632 960 003"
    assert keep_number("local-it", None) == own_numbers() == {"registration-authority": "01632 960 002"}


@pytest.mark.parametrize("typed", ["", " ", "ask Jo", "12", "0" * 41, None, 5, ["01632"]])
def test_what_is_no_number_is_not_kept(typed: object) -> None:
    assert usable_number(typed) is None


def test_a_number_loses_what_cannot_be_seen() -> None:
    assert usable_number("\u202a01632 960 001\u202c ") == "01632 960 001"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'"x"', b'{"local-it": 5}', b'{"local-it": "<b>"}', b'{"spy": "01632 960001"}', b"\xff\xfe", b"[" * 4000]
)
def test_a_file_that_holds_something_else_is_passed_over(user_folder: Path, content: bytes) -> None:
    user_folder.mkdir()
    (user_folder / own_contacts._FILE).write_bytes(content)
    assert own_numbers() == {}


def test_an_organisation_is_remembered() -> None:
    assert remembered() is None
    remember("A81001")
    assert remembered() == "A81001"


@pytest.mark.parametrize("content", [b"", b"\n", b"x" * 300, b"\xff", b"A\x07B"])
def test_what_cannot_be_a_code_is_not_taken_for_one(user_folder: Path, content: bytes) -> None:
    user_folder.mkdir()
    (user_folder / remembered_organisation._FILE).write_bytes(content)
    assert remembered() is None


def test_a_user_without_a_folder_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "user_folder", lambda: None)
    assert (own_numbers(), remembered()) == ({}, None)
    with pytest.raises(FileNotFoundError):
        keep_number("local-it", "01632 960 001")
    with pytest.raises(FileNotFoundError):
        remember("A81001")
