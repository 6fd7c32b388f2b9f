"""What is said of each way, and which other one is named where it does not work."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens import links
from cim_troubleshooter.screens.widgets import way, way_print
from cim_troubleshooter.screens.widgets.code_picture import LargeCode
from cim_troubleshooter.screens.widgets.take_away import TakeAway
from cim_troubleshooter.screens.widgets.way_code import CodeWay
from tests.pictures.stage import ways
from tests.screens.conftest import Opened, press
from tests.support import print_server


def taken_from(opened: Opened, **settings: object) -> TakeAway:
    return ways(opened(moves.none_of_these(Journey()), **settings))  # type: ignore[arg-type]


@pytest.fixture
def no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nobody")


@pytest.mark.usefixtures("no_printers")
@pytest.mark.parametrize(
    ("allowed", "instead"),
    [
        (("print", "save", "copy"), "You can save it as a PDF instead."),
        (("print", "copy", "qr"), "You can copy the summary instead."),
        (("print", "email", "qr"), "You can send it by email instead."),
        (("print", "qr"), "You can scan a code with your telephone instead."),
        (("print",), "You can read it out on the telephone instead."),
    ],
)
def test_where_there_is_no_printer_the_nearest_way_that_is_allowed_is_named(
    opened: Opened, qtbot: QtBot, allowed: tuple[str, ...], instead: str
) -> None:
    away = taken_from(opened, handover_allow=allowed)
    away.buttons["print"].click()
    qtbot.waitUntil(lambda: away.said.text() == f"No printer is set up for you on this computer. {instead}")


def test_only_what_was_passed_on_counts_as_taken(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    away = taken_from(opened)
    told: list[str] = []
    away.taken.connect(lambda: told.append("taken"))
    monkeypatch.setenv("PATH", "/nowhere")
    away.buttons["email"].click()
    qtbot.waitUntil(lambda: "No mail program" in away.said.text())
    away.buttons["save"].click()
    assert told == []
    away.buttons["copy"].click()
    assert told == ["taken"]


@pytest.fixture
def printer_that_hangs(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    release = threading.Event()
    monkeypatch.setattr(way, "_LONG", 0.05)
    monkeypatch.setattr(way_print, "printers", lambda: release.wait(60) and [])
    yield release
    release.set()


def test_a_printer_that_does_not_answer_is_told_and_keeps_nobody_waiting(
    opened: Opened, qtbot: QtBot, printer_that_hangs: threading.Event
) -> None:
    away = taken_from(opened)
    away.buttons["print"].click()
    assert away.said.text() == "Looking for printers…"
    qtbot.waitUntil(lambda: away.said.text().startswith("The printer has not answered yet. You can wait for it."))
    assert away.said.text().endswith("You can save it as a PDF instead.")
    away.buttons["copy"].click()
    assert away.said.text().startswith("Copied.")
    printer_that_hangs.set()
    qtbot.waitUntil(lambda: away.said.text().startswith("No printer is set up"))


def test_a_printer_that_is_gone_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, opened: Opened) -> None:
    with print_server.running(["Ward7", "Office"]) as server:
        monkeypatch.setenv("CUPS_SERVER", server.variables["CUPS_SERVER"])
        away = taken_from(opened)
        away.buttons["print"].click()
        qtbot.waitUntil(lambda: away.said.text().startswith("Choose a printer"))
        print_way = away.way("print")
        assert isinstance(print_way, way_print.PrintWay)
        assert [(one.wrapped, one.isChecked()) for one in print_way.choices] == [("Ward7", True), ("Office", False)]
    press(away.window(), "Print now")  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: away.said.text().startswith("Ward7 did not take the page."))


def test_a_code_of_a_summary_that_has_changed_is_gone(opened: Opened) -> None:
    away = taken_from(opened)
    away.buttons["qr"].click()
    code = away.way("qr")
    assert isinstance(code, CodeWay) and code.isVisible()
    away.hold("Problem: another one")
    assert not code.isVisible()
    away.buttons["qr"].click()
    assert code.picture is not None and "another one" in code.picture.accessibleDescription()


def test_a_large_code_goes_when_somebody_starts_again(opened: Opened, qtbot: QtBot) -> None:
    """As on a shared terminal that nobody has touched for a while."""
    window = opened(moves.none_of_these(Journey()), kiosk=True)
    press(window, "Show a code to scan")
    press(window, "Make the code larger")
    assert window.findChildren(LargeCode)
    window.start_again()
    qtbot.waitUntil(lambda: not window.findChildren(LargeCode))


def test_a_code_names_whom_to_call_and_a_message_goes_to_them(opened: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    desk = Contact(kind="local-it", title="Desk", phone="01632 960123", email="desk@anytown.example")
    window = opened()
    window.refresh(window.surroundings._replace(site_contacts=(desk,)))
    window.show_journey(moves.none_of_these(Journey()))
    away = ways(window)
    away.buttons["qr"].click()
    code = away.way("qr")
    assert isinstance(code, CodeWay) and code.picture is not None
    assert "\nDesk: 01632 960123\n" in code.picture.accessibleDescription()
    opened_with: list[str] = []
    monkeypatch.setattr(links, "open_message", opened_with.append)
    away.buttons["email"].click()
    qtbot.waitUntil(lambda: len(opened_with) == 1)
    assert opened_with[0].startswith("mailto:desk@anytown.example?subject=")
