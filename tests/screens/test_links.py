"""Nothing outside the program is opened but what is shown in full, is known to the guidance or the site, and not on a shared terminal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens import links
from cim_troubleshooter.screens.widgets.address import AddressLink
from cim_troubleshooter.screens.widgets.words import WrappedWords
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons, press

HOSTS = frozenset({"help.example.org"})
DESK = Contact(
    kind="registration-authority",
    title="Registration Authority",
    phone="01632 960 123",
    email="ra@example.org",
    web="https://help.example.org/smartcards?page=1",
)


class Opener(QObject):
    """Stands where the system's browser, telephone and mail programs are."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def outside() -> Iterator[Opener]:
    opener = Opener()
    for scheme in ("https", "http", "tel", "mailto", "file"):
        QDesktopServices.setUrlHandler(scheme, opener, "take")
    yield opener
    for scheme in ("https", "http", "tel", "mailto", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def _who_can_help(window: TroubleshooterWindow, contact: Contact = DESK) -> None:
    window.refresh(window.surroundings._replace(site_contacts=(contact,)))
    window.show_journey(moves.none_of_these(Journey()))


def test_a_contacts_ways_open_by_the_address_that_their_buttons_show(opened: Opened, outside: Opener) -> None:
    window = opened()
    _who_can_help(window)
    for name in ("Call: 01632 960 123", "Email: ra@example.org", "Web: https://help.example.org/smartcards?page=1"):
        press(window, name)
    assert outside.opened == ["tel:01632960123", "mailto:ra@example.org", "https://help.example.org/smartcards?page=1"]


def test_on_a_shared_terminal_nothing_opens(opened: Opened, outside: Opener) -> None:
    window = opened(kiosk=True)
    _who_can_help(window)
    assert not window.findChildren(AddressLink)
    assert not links.open_address("tel:01632960123", window.surroundings)
    assert outside.opened == []
    shown = [label.accessibleName() or label.text() for label in window.findChildren(QLabel)]
    assert "Web: https://help.example.org/smartcards?page=1" in shown


@pytest.mark.parametrize(
    "web", ["http://help.example.org/", "https://admin@help.example.org/", "https://help.example.org:8443/", "javascript:alert(1)"]
)
def test_what_may_not_be_opened_is_words(opened: Opened, outside: Opener, web: str) -> None:
    window = opened()
    _who_can_help(window, DESK._replace(web=web))
    assert f"Web: {web}" not in buttons(window)
    assert not links.open_address(web, window.surroundings)
    assert outside.opened == []


@pytest.mark.parametrize(
    "address", ["https://help.example.org", "https://HELP.example.org:443/a", "tel:+441632960123", "mailto:a.b@example.org"]
)
def test_known_addresses_may_be_opened(address: str) -> None:
    assert links.may_open(address, HOSTS)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://elsewhere.example.org/",
        "https://help.example.org.elsewhere.org/",
        "https://help.example.org@elsewhere.org/",
        "https://elsewhere.org\\@help.example.org/",
        "https://help.example.org /",
        "HTTPS:help.example.org",
        "file:///C:/Windows/System32/cmd.exe",
        "\\\\help.example.org\\share",
        "ms-settings:display",
        "tel:*#06#",
        "tel:01632;ext=1",
        "mailto:a@example.org?attach=C:/secret",
        "mailto:a@example.org,b@example.org",
        "mailto:a@example.org%0Acc:b@example.org",
    ],
)
def test_all_else_is_refused(address: str) -> None:
    assert not links.may_open(address, HOSTS)


@given(some.text(max_size=60))
def test_no_text_whatever_leads_elsewhere(text: str) -> None:
    for address in (text, f"https://{text}", f"https://help.example.org{text}"):
        if links.may_open(address, HOSTS) and not address.startswith(("tel:", "mailto:")):
            assert QUrl(address).host() == "help.example.org" and QUrl(address).scheme() == "https"


def test_an_address_is_copied_whole(opened: Opened) -> None:
    window = opened()
    _who_can_help(window)
    web = next(link for link in window.findChildren(AddressLink) if link.accessibleName().startswith("Web"))
    web.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == DESK.web


def _under_the_pointer(label: QLabel) -> Qt.TextInteractionFlag:
    middle = QPointF(label.rect().center())
    QApplication.sendEvent(label, QEnterEvent(middle, middle, middle))
    return label.textInteractionFlags()


@pytest.mark.parametrize("kiosk", [False, True])
def test_words_can_be_selected_but_not_on_a_shared_terminal(opened: Opened, kiosk: bool) -> None:
    window = opened(moves.none_of_these(Journey()), kiosk=kiosk)
    labels = [label for label in window.findChildren(WrappedWords) if label.isVisible() and not label.actions()]
    assert len(labels) > 3
    for label in labels:
        height = label.heightForWidth(300)
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse in _under_the_pointer(label)
        assert selectable is not kiosk
        assert label.heightForWidth(300) == height
