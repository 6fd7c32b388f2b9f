"""A number that nobody gave can be written down once, by the person, for themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.guidance.own_contacts import own_numbers
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.widgets.own_number import OwnNumberField
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.system import folders
from tests.screens.conftest import Opened, buttons, press
from tests.screens.looks import settle
from tests.screens.test_way_through import texts

HELP = moves.who_can_help(Journey())._replace(leads_to="registration-authority")
WRITE, CHANGE, MARK = "Write down their number", "Change or remove the number", "You wrote this number here. Only you see it."


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(folders, "user_folder", lambda: str(tmp_path / "user"))
    return tmp_path / "user"


def write(window: TroubleshooterWindow, number: str) -> None:
    [field] = [one for one in window.findChildren(OwnNumberField) if one.isVisible()]
    field.field.setText(number)
    press(window, "Keep this number")
    settle()


def test_a_number_is_written_once_and_stands_large_and_marked_as_the_persons_own(opened: Opened) -> None:
    window = opened(HELP)
    press(window, WRITE)
    write(window, "01632 960 123")
    assert "Call: 01632 960 123" in texts(window) and MARK in texts(window)
    assert getattr(QApplication.focusWidget(), "text", str)() == "Your Registration Authority"
    assert own_numbers() == {"registration-authority": "01632 960 123"}


def test_it_is_changed_and_removed(opened: Opened) -> None:
    window = opened(HELP)
    press(window, WRITE)
    write(window, "01632 960 123")
    press(window, CHANGE)
    write(window, "01632 960 124")
    assert "01632 960 124" in texts(window) and "01632 960 123" not in texts(window)
    press(window, CHANGE)
    press(window, "Remove this number")
    settle()
    assert MARK not in texts(window) and WRITE in buttons(window)
    assert own_numbers() == {}


def test_what_is_no_number_is_said_and_not_kept(opened: Opened) -> None:
    window = opened(HELP)
    press(window, WRITE)
    write(window, "ask Jo")
    assert "Write a telephone number, such as 01632 960 123." in texts(window)
    assert own_numbers() == {}


def test_where_it_cannot_be_kept_the_person_is_told(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "user_folder", lambda: None)
    window = opened(HELP)
    press(window, WRITE)
    write(window, "01632 960 123")
    assert "This computer does not let the number be kept. Write it on paper." in texts(window)


def test_a_number_of_ones_own_is_neither_in_the_summary_nor_given_to_what_passes_it_on(opened: Opened) -> None:
    window = opened(HELP)
    press(window, WRITE)
    write(window, "01632 960 123")
    press(window, "Copy the summary")
    assert "960 123" not in QApplication.clipboard().text()
    assert all(contact.phone is None for contact in window.page.contacts.first)  # type: ignore[union-attr]


def test_the_sites_own_number_goes_before_it(opened: Opened) -> None:
    window = opened(HELP)
    press(window, WRITE)
    write(window, "01632 960 123")
    site = (Contact("registration-authority", "RA", phone="01632 960 999"),)
    window.refresh(window.surroundings._replace(site_contacts=site))
    settle()
    assert "01632 960 999" in texts(window) and "01632 960 123" not in texts(window)
    assert {WRITE, CHANGE}.isdisjoint(buttons(window))


def test_nobody_writes_a_number_on_a_shared_terminal(opened: Opened) -> None:
    window = opened(HELP, kiosk=True)
    assert WRITE not in buttons(window)
