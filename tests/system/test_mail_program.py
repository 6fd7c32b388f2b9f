"""A message opens in the program that the desktop has for it; where there is none, that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.handover.mail import message_address
from cim_troubleshooter.system.mail_program import NoMailProgram, open_message
from tests.support.mail_handler import MailHandler


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A person with an empty home folder, at a display."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_DIRS", "XDG_CURRENT_DESKTOP", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":77")
    return tmp_path


def test_the_address_arrives_whole(home: Path) -> None:
    mail = MailHandler(home)
    lines = ["Problem: Zoë’s card “isn’t” read", "Found: 100 % & `rm -rf` $HOME; \"quoted\" 'too' \\ #1", *["Tried: this and that"] * 200]
    address = message_address("o'hara+ra@example.org", "Smartcard", lines, "The rest did not fit.")
    open_message(address)
    assert mail.recorded() == address


def test_without_a_mail_program_nothing_is_opened_and_that_is_said(home: Path) -> None:
    with pytest.raises(NoMailProgram):
        open_message("mailto:?subject=a")


def test_a_desktop_without_the_tools_for_it_has_no_mail_program(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    MailHandler(home)
    monkeypatch.setenv("PATH", str(home))
    with pytest.raises(NoMailProgram):
        open_message("mailto:?subject=a")
