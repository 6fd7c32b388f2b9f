"""What a page offers at a step is for its kind of act: to try, to be done, or what somebody else does."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import ContactKind, Pack
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.duties import open_duties
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages import what_to_do_page
from cim_troubleshooter.screens.pages.what_to_do_page import WhatToDoPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from cim_troubleshooter.screens.widgets.buttons import Button
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings
from tests.pictures.scenes.told import ENDED, LAST_TRY, TOO_OLD, WORKING, found
from tests.pictures.still_pack import STILL_PACK
from tests.screens.conftest import buttons, press, press_cause

YES, NO, DONE, HELP, FINISH = "Yes, it works now", "No, show the next step", "Done, what next", "Show who can help", "Finish"
TO_DO = "Show what is to be done"
Opened = Callable[..., TroubleshooterWindow]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Opened:
    load_typeface()
    qapp.setFont(base_font())

    def made(journey: Journey, pack: Pack = STILL_PACK, kiosk: bool = False) -> TroubleshooterWindow:
        window = TroubleshooterWindow(Surroundings(pack, load_settings(), kiosk=kiosk))
        qtbot.addWidget(window)
        window.show_journey(journey)
        window.show()
        qtbot.waitExposed(window)
        return window

    return made


def _at_act(journey: Journey, act: str) -> Journey:
    """The journey at the first step of this kind that it comes to."""
    while (shown := views.shown_step(journey, STILL_PACK)) is not None and shown.step.act != act:
        journey = moves.onward(journey, STILL_PACK)
    assert shown is not None and journey.place is Place.WHAT_TO_DO
    return journey


def _says(window: TroubleshooterWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("act", "offered"), [("try", {YES, NO, HELP}), ("must", {DONE, HELP}), ("someone-else", {"Show what else to try", HELP})]
)
def test_only_what_is_tried_asks_whether_it_helped(opened: Opened, act: str, offered: set[str]) -> None:
    window = opened(_at_act(found(STILL_PACK, LAST_TRY), act))
    assert set(buttons(window)) & {YES, NO, DONE, HELP, FINISH, "Show what else to try"} == offered
    assert ("Did that fix it?" in _says(window)) == (act == "try")


@pytest.mark.parametrize("act", ["try", "must", "someone-else"])
def test_who_can_help_is_the_main_act_where_somebody_else_does_it(opened: Opened, act: str) -> None:
    window = opened(_at_act(found(STILL_PACK, LAST_TRY), act))
    main = [one.text() for one in buttons(window).values() if isinstance(one, Button) and one._primary]
    assert main == {"try": [YES], "must": [DONE], "someone-else": [HELP]}[act]


def test_a_card_in_use_leads_nowhere_and_can_be_read_anyway(opened: Opened) -> None:
    in_use = Finding("card-in-use", "attention", "Another program is using this card, so it was not read.")
    window = opened(found(STILL_PACK, in_use))
    assert window.page is not None
    assert window.page.journey.cause == "certificates-expired"
    press(window, "Read the card anyway")
    assert window.page.journey.place is Place.THIS_COMPUTER
    assert window.page.journey.read_anyway
    press(window, "Continue")
    assert not window.page.journey.read_anyway
    assert "Read the card anyway" not in buttons(opened(found(STILL_PACK, ENDED)))


def test_nobody_finishes_before_the_last_duty(opened: Opened) -> None:
    window = opened(found(STILL_PACK, LAST_TRY))
    press(window, HELP)
    assert FINISH not in buttons(window)
    assert "Stop. Do not enter the passcode" in _says(window).split("Still to be done", 1)[1]
    press(window, TO_DO)
    assert window.page is not None
    assert window.page.journey.place is Place.WHAT_TO_DO
    press(window, DONE)
    press(window, HELP)
    assert TO_DO not in buttons(window)
    assert "Still to be done" not in _says(window)
    press(window, FINISH)
    press(window, "Finish without it")
    assert window.page.journey == Journey()


def test_once_something_was_reported_nothing_asks_whether_it_helped(opened: Opened) -> None:
    pack = built_in_pack().pack
    lost = moves.choose_cause(Journey(), pack, "card-lost-or-stolen")
    while open_duties(lost, pack):
        lost = moves.done(lost, pack)
    assert not {YES, "Show what else to try"} & set(buttons(opened(lost, pack)))
    window = opened(moves.look_at(lost, "card-mislaid"), pack)
    assert YES not in buttons(window)
    assert "Did that fix it?" not in _says(window)
    press(window, "Show what else to try")
    assert window.page is not None
    assert window.page.journey.step == 1


def test_two_teams_are_both_named_the_likelier_first(opened: Opened) -> None:
    journey = moves.who_can_help(found(STILL_PACK, ENDED, TOO_OLD))
    assert who_helps.who_helps(journey, STILL_PACK) == ("registration-authority", "local-it")
    window = opened(journey)
    assert window.page is not None
    assert window.page.heading.text() == "Contact your Registration Authority and your local IT helpdesk"
    says = _says(window)
    assert says.index("Your Registration Authority") < says.index("Your local IT helpdesk")


@pytest.mark.parametrize(("finding", "kind"), [(ENDED, "registration-authority"), (TOO_OLD, "local-it")], ids=["ended", "too old"])
def test_one_team_is_named_alone(opened: Opened, finding: Finding, kind: ContactKind) -> None:
    window = opened(moves.who_can_help(found(STILL_PACK, finding)))
    assert window.page is not None
    assert (
        window.page.heading.text()
        == {
            "registration-authority": "Contact your Registration Authority",
            "local-it": "Contact your local IT helpdesk",
        }[kind]
    )


def test_a_person_is_proposed_after_two_minutes_and_nothing_else_moves(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "ENOUGH_SECONDS", 0.4)
    window = opened(found(STILL_PACK, ENDED))
    page = window.page
    assert isinstance(page, WhatToDoPage)
    assert page.time_for_a_person.isHidden()
    before = page.size()
    qtbot.waitUntil(page.time_for_a_person.isVisible, timeout=5000)
    assert page.size() == before


def test_the_time_runs_from_the_first_page_and_not_from_each_page(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    window = opened(found(STILL_PACK, ENDED))
    now = what_to_do_page.time.monotonic()
    monkeypatch.setattr(what_to_do_page.time, "monotonic", lambda: now + views.ENOUGH_SECONDS)
    press_cause(window, "The card reader is not found")
    assert isinstance(window.page, WhatToDoPage)
    assert not window.page.time_for_a_person.isHidden()
    window.start_again()
    window.show_journey(found(STILL_PACK, ENDED))
    assert isinstance(window.page, WhatToDoPage)
    assert window.page.time_for_a_person.isHidden()


def test_what_was_chosen_and_is_ruled_out_is_said_with_the_reason(opened: Opened) -> None:
    chosen = moves.choose_cause(Journey(), STILL_PACK, "certificates-expired", "log-in")
    window = opened(moves.checks_seen(moves.found(chosen, [WORKING["card"], TOO_OLD]), STILL_PACK))
    assert "You chose “The certificates on this smartcard have ended”. It is unlikely here" in _says(window)
    assert WORKING["card"].says in _says(window)
    press_cause(window, "The certificates on this smartcard have ended")
    assert "You chose" not in _says(window)
