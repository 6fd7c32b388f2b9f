"""The way through the window, by the names that people and screen readers go by."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.checks import catalogue
from cim_troubleshooter.checks.card_findings import EXPIRED, IN_USE
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Contact, Symptom
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages.this_computer_page import ThisComputerPage
from cim_troubleshooter.screens.widgets.address import AddressLink
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.model import HANDOVER_WAYS
from tests.screens.conftest import Opened, answer_nothing, buttons, listed_causes, press, press_cause

PACK = built_in_pack().pack
LOG_IN = moves.choose_symptom(Journey(), PACK, "log-in")


def texts(window: TroubleshooterWindow) -> str:
    """What stands on the page: words, and links with what they are for."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and isinstance(one, (QLabel, AddressLink))]
    return "\n".join(one.text() if isinstance(one, QLabel) else one.accessibleName() for one in shown)


def place(window: TroubleshooterWindow) -> Place:
    assert window.page is not None
    return window.page.journey.place


@pytest.mark.parametrize("symptom", PACK.symptoms_in_order(), ids=lambda one: one.id)
def test_each_symptom_leads_to_its_causes_and_to_a_contact_without_checks(opened: Opened, qtbot: QtBot, symptom: Symptom) -> None:
    window = opened()
    press(window, symptom.title)
    if symptom.question:
        assert place(window) is Place.QUESTION
        press(window, symptom.question.answers[1].says)
        press(window, "Continue")
    if place(window) is Place.THIS_COMPUTER:
        press(window, "Skip these checks")
    assert window.page is not None
    journey = window.page.journey
    listed = listed_causes(window)
    expected = [views.title_of(one, journey, PACK) for one in views.verdicts_of(journey, PACK) if one.cause != journey.cause]
    assert not [title for title in expected if not any(name.startswith(title) for name in listed)]
    assert len(listed) == len(expected)
    press(window, "Show who can help")
    assert "Problem: " + symptom.title in texts(window)
    press(window, "Finish")
    press(window, "Finish without it")
    assert place(window) is Place.WHAT_YOU_SEE


def test_who_can_help_names_both_where_nothing_is_known(opened: Opened) -> None:
    window = opened(moves.none_of_these(Journey()))
    assert place(window) is Place.WHO_CAN_HELP
    assert "Your Registration Authority" in texts(window)


def test_continue_without_an_answer_says_what_to_do_and_stays(opened: Opened) -> None:
    window = opened(moves.choose_symptom(Journey(), PACK, "manage-smartcards"))
    assert not any(button.isChecked() for button in buttons(window).values())
    press(window, "Continue")
    assert place(window) is Place.QUESTION
    assert "Choose one" in texts(window)


def test_the_heading_is_read_first_on_every_page_and_names_the_window(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    for name in (None, "Problems logging in with a smartcard", "Skip these checks", "Show who can help"):
        if name:
            press(window, name)
        assert window.page is not None
        assert window.focusWidget() is window.page.heading
        assert window.windowTitle() == f"{window.page.heading.text()} – Care Identity Management troubleshooter"


def test_everything_that_can_be_pressed_has_a_name(opened: Opened) -> None:
    window = opened()
    for name in ("Problems logging in with a smartcard", "Skip these checks", "Show who can help"):
        press(window, name)
        assert all(buttons(window))


def shown_checks(monkeypatch: pytest.MonkeyPatch, *checks: Check) -> None:
    monkeypatch.setattr(catalogue, "all_checks", lambda: checks)


def check(id_: str, run: object) -> Check:
    return Check(id=id_, title=f"The {id_}", order=1, run=lambda report, _: run(report))  # type: ignore[operator]


def test_rows_fill_in_as_answers_come_and_a_slow_check_blocks_nothing(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = threading.Event()

    def slow(report: Report) -> None:
        answer.wait(20)

    shown_checks(monkeypatch, check("quick", lambda report: report(EXPIRED.found({"date": "20 November 2026"}))), check("slow", slow))
    window = opened(LOG_IN)
    qtbot.waitUntil(lambda: "ended on 20 November 2026" in texts(window))
    assert "Details: The quick" in buttons(window)
    assert "Details: The slow" not in buttons(window)
    press(window, "Continue")
    assert "The certificates on this smartcard have ended" in texts(window)
    answer.set()


def test_a_check_that_runs_out_of_time_says_so(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    enough = threading.Event()
    shown_checks(monkeypatch, check("slow", lambda _: enough.wait(20)))
    window = opened(LOG_IN, checks_timeout_seconds=0.3)
    qtbot.waitUntil(lambda: "took too long" in texts(window))
    enough.set()


def test_details_fold_out_for_it(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_checks(monkeypatch, check("card", lambda report: report(EXPIRED.found({"date": "x"}, {"not_after": "2026-11-20"}))))
    window = opened(LOG_IN)
    qtbot.waitUntil(lambda: "Details: The card" in buttons(window))
    assert "2026-11-20" not in texts(window)
    press(window, "Details: The card")
    assert "2026-11-20" in texts(window)


def test_a_card_that_a_login_program_uses_can_be_read_anyway_by_whoever_asks(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_checks(monkeypatch, check("card", lambda report: report(IN_USE.found())))
    window = opened(LOG_IN)
    qtbot.waitUntil(lambda: "Read the card anyway" in buttons(window))


def test_leaving_while_checks_run_is_safe(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    enough = threading.Event()
    shown_checks(monkeypatch, check("slow", lambda _: enough.wait(20)))
    window = opened(LOG_IN)
    press(window, "Back")
    assert place(window) is Place.WHAT_YOU_SEE
    press(window, "Problems selecting a role")
    press(window, "Start again")
    window.close()
    enough.set()


def test_checks_that_are_switched_off_are_said_and_rule_nothing_out(opened: Opened) -> None:
    window = opened(LOG_IN, checks_enabled=())
    assert "switched off" in texts(window)
    press(window, "Continue")
    answer_nothing(window)
    assert "nothing has been ruled out" in texts(window)


def test_steps_follow_each_other_and_what_worked_is_the_good_end(opened: Opened) -> None:
    window = opened(LOG_IN, checks_enabled=())
    press(window, "Continue")
    assert "Step 1 of" in texts(window)
    press(window, "No, show the next step")
    assert "Step 2 of" in texts(window)
    press(window, "Yes, it works now")
    assert place(window) is Place.WORKS_NOW
    press(window, "Finish")
    assert place(window) is Place.WHAT_YOU_SEE


def test_somebody_who_knows_better_can_jump_to_another_cause_and_back(opened: Opened) -> None:
    window = opened(LOG_IN, checks_enabled=())
    press(window, "Continue")
    assert window.page is not None
    first = window.page.journey.cause
    press_cause(window, "Your smartcard may have been cancelled")
    assert window.page.journey.cause == "card-cancelled"
    press(window, "Back")
    assert window.page.journey.cause == first


def test_the_summary_is_copied_where_the_site_allows_it(opened: Opened) -> None:
    window = opened(moves.none_of_these(Journey()))
    press(window, "Copy the summary")
    assert QGuiApplication.clipboard().text().startswith("Problem: ")
    assert "Copied" in texts(window)


@pytest.mark.parametrize("how", [{"kiosk": True}, {"handover_allow": ("save",)}], ids=["kiosk", "not allowed"])
def test_elsewhere_the_summary_is_not_copied(opened: Opened, how: dict[str, object]) -> None:
    window = opened(moves.none_of_these(Journey()), **how)  # type: ignore[arg-type]
    assert "Copy the summary" not in buttons(window)
    assert "Problem: " in texts(window)


BUTTONS = {"copy": "Copy the summary", "print": "Print", "save": "Save", "email": "Email", "qr": "Show a code to scan"}


@pytest.mark.parametrize("way", HANDOVER_WAYS)
def test_a_way_out_of_the_summary_is_offered_exactly_where_the_site_allows_it(opened: Opened, way: str) -> None:
    window = opened(moves.none_of_these(Journey()), handover_allow=(way,))
    assert {name for name, button in BUTTONS.items() if button in buttons(window)} == {way}


@pytest.mark.parametrize("allowed", [HANDOVER_WAYS, ("copy", "save"), ()], ids=["all", "not the code", "none"])
def test_a_shared_terminal_offers_a_code_alone_and_that_where_it_is_allowed(opened: Opened, allowed: tuple[str, ...]) -> None:
    window = opened(moves.none_of_these(Journey()), kiosk=True, handover_allow=allowed)
    assert {name for name, button in BUTTONS.items() if button in buttons(window)} == {"qr"} & set(allowed)
    assert "Problem: " in texts(window)


def test_the_national_desk_is_folded_away_for_it_and_ra_staff(opened: Opened) -> None:
    window = opened(moves.none_of_these(Journey()))
    assert "0300 303 5035" not in texts(window)
    press(window, "For IT and RA staff")
    assert "0300 303 5035" in texts(window)


def test_a_sites_contact_shows_its_number_and_what_to_have_ready(opened: Opened) -> None:
    window = opened()
    own = tuple(Contact(kind="local-it", title=f"Desk {number}", phone=f"01632 96000{number}") for number in range(7))
    window.refresh(window.surroundings._replace(site_contacts=own))
    window.show_journey(moves.none_of_these(Journey()))
    assert "01632 960000" in texts(window)
    assert "01632 960006" not in texts(window)
    press(window, "More contacts")
    assert "01632 960006" in texts(window)
    assert "Never give anyone your passcode." in texts(window)


@pytest.mark.parametrize("kiosk", [False, True])
def test_a_number_is_told_once(opened: Opened, kiosk: bool) -> None:
    window = opened(kiosk=kiosk)
    window.refresh(window.surroundings._replace(site_contacts=(Contact(kind="local-it", title="Desk", phone="01632 960123"),)))
    window.show_journey(moves.none_of_these(Journey()))
    assert texts(window).count("01632 960123") == 1


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("width", [800, 1180])
def test_what_was_found_begins_at_one_line_in_all_rows(opened: Opened, text_size: int, width: int) -> None:
    window = opened(moves.choose_symptom(Journey(), PACK, "log-in"), checks_enabled=())
    page = window.page
    assert isinstance(page, ThisComputerPage)
    titles = ("Card", "Your smartcard", "Care Identity addresses")
    page._show_rows([Check(title, title, lambda *_: None) for title in titles])
    page.rows["Card"]._found.setText("This goes on for a good while, as people do who explain. " * 4)
    window.choose_text_size(text_size)
    window.resize(width, 900)
    for _ in range(3):
        QApplication.processEvents()
    assert len({row._found.x() for row in page.rows.values()}) == 1


def test_escape_goes_back(opened: Opened, qtbot: QtBot) -> None:
    window = opened(checks_enabled=())
    window.activateWindow()
    qtbot.waitActive(window)
    press(window, "Problems selecting a role")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: place(window) is Place.WHAT_YOU_SEE)
