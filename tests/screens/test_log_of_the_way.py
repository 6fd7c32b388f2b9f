"""The log has a journey's places, checks and end; never what was typed, chosen or read; and on a shared terminal nothing of it."""

import re

import pytest

from cim_troubleshooter import log
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens import log_of_the_way
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened

CARD_READ = Finding(
    "card-readable", "ok", "The card of Jane Doe was read.", {"name": "Jane Doe"}, {"reader": "OMNIKEY"}, {"uid": "555012345678"}
)
LINES = (
    r"Page: [a-z-]+",
    r"Check [a-z-]+: (ok|problem|attention|unknown|skipped) \([a-z0-9, -]+\) in \d+ ms",
    r"Journey over: at [a-z-]+ after \d+ s, ([a-z-]+: \d+(, )?|no step taken)+",
)


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level("DEBUG")
    return caplog


def _walked(window: TroubleshooterWindow) -> None:
    """Somebody types, chooses, tries in vain, asks who can help, and is done."""
    pack = window.surroundings.pack
    log_of_the_way.follow(window)
    window.show_journey(moves.choose_symptom(Journey(), pack, "nothing-happens"))
    assert window.page is not None
    window.show_journey(moves.checks_seen(moves.found(window.page.journey, [CARD_READ]), pack))
    window.show_journey(moves.did_not_help(window.page.journey, pack))
    window.show_journey(moves.who_can_help(window.page.journey))
    window.start_again()


def test_a_whole_journey_is_a_few_lines_of_places_and_codes(opened: Opened, heard: pytest.LogCaptureFixture) -> None:
    _walked(opened(checks_enabled=()))
    told = [record.getMessage() for record in heard.records if record.name == log.journey.name]
    assert [line for line in told if not any(re.fullmatch(form, line) for form in LINES)] == []
    assert told[0] == told[-1] == "Page: what-you-see"
    assert "Page: who-can-help" in told
    assert told[-2].startswith("Journey over: at who-can-help") and told[-2].endswith("did-not-help: 1")
    assert not any(secret in heard.text for secret in ("Doe", "OMNIKEY", "5550", "nothing-happens"))


def test_on_a_shared_terminal_nothing_of_a_journey_is_logged(opened: Opened, heard: pytest.LogCaptureFixture) -> None:
    try:
        log.say_nothing_of_journeys()
        _walked(opened(kiosk=True, checks_enabled=()))
    finally:
        log.journey.disabled = False
    assert [record for record in heard.records if record.name.startswith("cim_troubleshooter")] == []
