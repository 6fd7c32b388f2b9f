"""Who can help asks for the organisation where nobody knows it, remembers it for the person, and on a shared terminal for nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.contacts_file import load_contacts
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Contact, Site
from cim_troubleshooter.guidance.remembered_organisation import remembered
from cim_troubleshooter.guidance.which_organisation import Organisation, organisation_here
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.who_can_help_page import WhoCanHelpPage
from cim_troubleshooter.screens.widgets.organisation_choice import OrganisationChoice
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.system import folders
from tests.screens.conftest import Opened, buttons, press
from tests.screens.looks import settle
from tests.screens.test_way_through import texts

PACK = built_in_pack().pack
HELP = moves.who_can_help(Journey())._replace(leads_to="registration-authority")
CSV = """\
organisation_code,organisation_name,kind,name,phone
A81001,The Surgery,registration-authority,RA of the Surgery,01632 960001
B82002,The Clinic,registration-authority,RA of the Clinic,01632 960002
"""


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(folders, "user_folder", lambda: str(tmp_path / "user"))
    return tmp_path / "user"


@pytest.fixture
def asking(opened: Opened, tmp_path: Path) -> Iterator[object]:
    """Opens a window whose contacts file has two organisations, as it is once the file was read."""
    path = tmp_path / "contacts.csv"
    path.write_text(CSV, encoding="utf-8")

    def made(kiosk: bool = False, policy: str | None = None, before: str | None = None) -> TroubleshooterWindow:
        window = opened(kiosk=kiosk, contacts_file=str(path), kiosk_enabled=kiosk)
        here = organisation_here(load_contacts(str(path)).sites, policy, before)
        window.refresh(window.surroundings._replace(organisation=here, site_contacts=here.contacts))
        window.show_journey(HELP)
        return window

    return made  # type: ignore[return-value]


def choice(window: TroubleshooterWindow) -> OrganisationChoice:
    page = window.page
    assert isinstance(page, WhoCanHelpPage) and page.contacts.choice is not None
    return page.contacts.choice


def test_it_is_found_as_one_types_and_its_contacts_take_the_place_of_the_question(asking: Opened, qtbot: QtBot) -> None:
    window = asking()
    field = choice(window).field
    field.setFocus()
    QTest.keyClicks(field, "clin")
    qtbot.waitUntil(lambda: "The Clinic. B82002" in buttons(window))
    assert "The Surgery. A81001" not in buttons(window)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "01632 960002" in texts(window))
    assert "Which organisation do you work for?" not in texts(window)
    assert "Your organisation: The Clinic" in texts(window)
    assert getattr(QApplication.focusWidget(), "text", str)() == "RA of the Clinic"
    assert remembered() == "B82002"


def test_the_arrow_keys_go_between_the_field_and_what_was_found(asking: Opened, qtbot: QtBot) -> None:
    window = asking()
    field = choice(window).field
    field.setFocus()
    QTest.keyClicks(field, "the")
    qtbot.waitUntil(lambda: not choice(window).buttons[1].isHidden())
    for expected in (choice(window).buttons[0], choice(window).buttons[1], choice(window).buttons[1]):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is expected
    here = choice(window).buttons[0]
    here.setFocus()
    QTest.keyClick(here, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is field


def test_enter_before_the_answer_waits_for_it(asking: Opened, qtbot: QtBot) -> None:
    window = asking()
    field = choice(window).field
    field.setFocus()
    QTest.keyClicks(field, "surg")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "01632 960001" in texts(window))


def test_nothing_that_fits_is_said(asking: Opened, qtbot: QtBot) -> None:
    window = asking()
    QTest.keyClicks(choice(window).field, "zz")
    qtbot.waitUntil(lambda: "No organisation fits. Try its town or postcode." in texts(window))


def test_what_was_remembered_is_said_and_can_be_changed(asking: Opened, qtbot: QtBot) -> None:
    window = asking(before="A81001")
    assert "Your organisation: The Surgery" in texts(window) and "01632 960001" in texts(window)
    press(window, "Change organisation")
    assert QApplication.focusWidget() is choice(window).field
    QTest.keyClicks(choice(window).field, "B82002")
    QTest.keyClick(choice(window).field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "01632 960002" in texts(window))
    assert remembered() == "B82002"
    press(window, "Change organisation")
    QTest.keyClicks(choice(window).field, "surgery")
    QTest.keyClick(choice(window).field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "01632 960001" in texts(window))


def test_nobody_is_asked_what_policy_says(asking: Opened) -> None:
    window = asking(policy="B82002")
    assert "Which organisation do you work for?" not in texts(window)
    assert "Change organisation" not in buttons(window) and "01632 960002" in texts(window)


def test_a_shared_terminal_remembers_nobodys_organisation(asking: Opened, qtbot: QtBot, user_folder: Path) -> None:
    window = asking(kiosk=True)
    QTest.keyClicks(choice(window).field, "clinic")
    QTest.keyClick(choice(window).field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "01632 960002" in texts(window))
    window.start_again()
    window.show_journey(HELP)
    assert "01632 960002" not in texts(window)
    assert "Which organisation do you work for?" in texts(window)
    assert not user_folder.exists()


def test_contacts_that_arrive_while_the_page_is_shown_are_shown_and_the_focus_stays(opened: Opened) -> None:
    window = opened(HELP)
    here = Organisation("only", Site("S", ()), (Contact("registration-authority", "Ours", phone="01632 960009"),))
    settle()
    before = QApplication.focusWidget()
    window.refresh(window.surroundings._replace(organisation=here, site_contacts=here.contacts))
    settle()
    assert "01632 960009" in texts(window)
    assert QApplication.focusWidget() is before


def test_whose_a_parents_contact_is_stands_with_it(opened: Opened) -> None:
    window = opened(HELP)
    contact = Contact("registration-authority", "Board’s RA", phone="01632 960002", of="Example Care Board")
    window.refresh(window.surroundings._replace(site_contacts=(contact,)))
    settle()
    assert "From Example Care Board" in texts(window)
