"""From a contacts file to the screen: whether a desk is open, which comes first, the day of a copy, and every number a link of its own."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cim_troubleshooter.after_first_page import ReadInBackground
from cim_troubleshooter.checks.clock_findings import NOT_CHECKED, RIGHT, WRONG
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages import who_can_help_contacts
from cim_troubleshooter.screens.widgets.contact_card import ContactCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.system import folders
from cim_troubleshooter.system.folders import shipped_folder
from tests.screens.conftest import Opened, buttons
from tests.screens.test_way_through import texts

MONDAY = datetime.datetime(2026, 11, 30, 12, 0, tzinfo=datetime.UTC)
SATURDAY = datetime.datetime(2026, 11, 28, 12, 0, tzinfo=datetime.UTC)
Read = Callable[..., TroubleshooterWindow]


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "user_folder", lambda: str(tmp_path / "user"))


@pytest.fixture
def manuals_file(tmp_path: Path) -> str:
    """The contacts file of the manual, typed as it stands there."""
    manual = Path(shipped_folder("flows"), "README.md").read_text(encoding="utf-8")
    (rows,) = re.findall(r"```csv\n(.*?)```", manual, re.DOTALL)
    path = tmp_path / "contacts.csv"
    path.write_text(rows, encoding="utf-8")
    return str(path)


@pytest.fixture
def read(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Read:
    """Opens Who can help on a computer of an organisation, at a moment, once the contacts file has been read as the program reads it."""

    def made(
        path: str, code: str, moment: datetime.datetime, kiosk: bool = False, findings: tuple[Finding, ...] = ()
    ) -> TroubleshooterWindow:
        monkeypatch.setattr(who_can_help_contacts, "moment", lambda: moment)
        window = opened(kiosk=kiosk, contacts_file=path, organisation_code=code, kiosk_enabled=kiosk, log_folder=str(tmp_path / "log"))
        reading = ReadInBackground(window)
        with qtbot.waitSignal(reading.contacts_read):
            reading.read()
        window.show_journey(moves.none_of_these(Journey(findings=findings)))
        return window

    return made


def titles(window: TroubleshooterWindow) -> list[str]:
    return [card.heading.text() for card in window.findChildren(ContactCard) if card.isVisible()]


SITES = [("A81001", "IT desk"), ("B82002", "Clinic IT"), ("C83003", "RA team")]


@pytest.mark.parametrize(("code", "desk"), SITES)
def test_each_of_the_manuals_three_sites_comes_to_open_now(read: Read, manuals_file: str, code: str, desk: str) -> None:
    window = read(manuals_file, code, MONDAY)
    assert desk in titles(window)
    assert "Open now until" in texts(window)


def test_at_a_weekend_the_night_desk_comes_first_and_the_desk_says_when_it_opens(read: Read, manuals_file: str) -> None:
    window = read(manuals_file, "A81001", SATURDAY)
    assert titles(window)[:2] == ["Night desk", "IT desk"]
    assert "Closed. Opens Monday 08:00" in texts(window)
    assert titles(read(manuals_file, "A81001", MONDAY))[:2] == ["IT desk", "Night desk"]


@pytest.mark.parametrize(("finding", "claims"), [(RIGHT, True), (WRONG, False), (NOT_CHECKED, False)])
def test_no_claim_about_now_is_made_by_a_clock_that_was_not_found_right(
    read: Read, manuals_file: str, finding: object, claims: bool
) -> None:
    found = finding.found({"minutes": "70", "way": "fast"} if finding is WRONG else None)  # type: ignore[attr-defined]
    window = read(manuals_file, "A81001", MONDAY, findings=(found,))
    assert ("Open now" in texts(window)) is claims
    assert "Monday to Friday 08:00 to 18:00" in texts(window)


def test_a_file_out_of_reach_is_replaced_by_its_copy_with_the_day(read: Read, manuals_file: str) -> None:
    read(manuals_file, "A81001", MONDAY)
    (copy,) = os.scandir(folders.contacts_copies() or "")
    os.utime(copy.path, (1795000000, 1795000000))
    os.remove(manuals_file)
    window = read(manuals_file, "A81001", MONDAY)
    day = datetime.date.fromtimestamp(1795000000)
    assert f"These contacts are as they were on {day.day} November 2026. The newest list could not be read." in texts(window)
    assert "IT desk" in titles(window)


def test_a_shared_terminal_keeps_no_copy_and_uses_none(read: Read, manuals_file: str) -> None:
    read(manuals_file, "A81001", MONDAY)
    os.remove(manuals_file)
    assert "IT desk" not in titles(read(manuals_file, "A81001", MONDAY, kiosk=True))


def test_each_of_two_numbers_is_a_link_of_its_own(opened: Opened) -> None:
    desk = Contact(kind="local-it", title="Desk", phone="020 7946 0001 or 020 7946 0002 option 2")
    window = opened()
    window.refresh(window.surroundings._replace(site_contacts=(desk,)))
    window.show_journey(moves.none_of_these(Journey()))
    assert {"Call: 020 7946 0001", "Call: 020 7946 0002 option 2"} <= set(buttons(window))
