"""Each journey that ends is told once, beside the window, with nothing of the person in it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from cim_troubleshooter import after_first_page
from cim_troubleshooter.handover import trends
from cim_troubleshooter.handover.trends import FinishedJourney
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey
from cim_troubleshooter.screens import finished_journeys
from cim_troubleshooter.screens.finished_journeys import FinishedJourneys
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[FinishedJourney]]:
    events: list[FinishedJourney] = []
    monkeypatch.setattr(trends, "write", events.append)
    return events


def to_who_can_help(window: TroubleshooterWindow) -> None:
    pack = window.surroundings.pack
    begun = moves.checks_seen(moves.choose_symptom(Journey(), pack, "log-in"), pack)
    window.show_journey(begun)
    window.show_journey(moves.add(moves.who_can_help(begun), Added(name="Quintessa")))


def test_a_fresh_first_page_ends_a_journey(opened: Opened, told: list[FinishedJourney]) -> None:
    window = opened()
    writer = FinishedJourneys(window)
    to_who_can_help(window)
    window.start_again()
    window.start_again()
    writer.wait()
    [event] = told
    assert (event.symptom, event.outcome, event.seconds) == ("log-in", "passed-on", 0)
    assert event.cause in window.surroundings.pack.causes
    assert "Quintessa" not in str(event)


def test_closing_the_window_ends_a_journey(opened: Opened, told: list[FinishedJourney]) -> None:
    window = opened()
    writer = FinishedJourneys(window)
    window.show_journey(moves.choose_symptom(Journey(), window.surroundings.pack, "log-in"))
    window.ends_without_asking = True
    window.close()
    writer.wait()
    assert [(event.symptom, event.cause, event.outcome) for event in told] == [("log-in", "none", "left")]


def test_going_back_for_another_picture_and_looking_about_end_nothing(opened: Opened, told: list[FinishedJourney]) -> None:
    window = opened()
    writer = FinishedJourneys(window)
    window.show_about()
    window.go_back()
    window.show_journey(moves.choose_symptom(Journey(), window.surroundings.pack, "log-in"))
    window.go_back()
    writer.wait()
    assert told == []


def test_a_log_that_hangs_holds_up_neither_the_window_nor_its_end(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    hangs = threading.Event()
    monkeypatch.setattr(trends, "write", lambda _told: hangs.wait(60))
    monkeypatch.setattr(finished_journeys, "LAST_WAIT", 0.2)
    window = opened()
    writer = FinishedJourneys(window)
    to_who_can_help(window)
    began = time.monotonic()
    window.start_again()
    writer.wait()
    assert time.monotonic() - began < 10
    hangs.set()


def test_a_log_that_refuses_is_told_in_our_own(opened: Opened, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def refuses(_told: FinishedJourney) -> None:
        raise FileNotFoundError("no log")

    monkeypatch.setattr(trends, "write", refuses)
    window = opened()
    writer = FinishedJourneys(window)
    to_who_can_help(window)
    window.start_again()
    writer.wait()
    assert "no log" in caplog.text


@pytest.mark.parametrize("wanted", [True, False])
def test_only_a_site_that_asks_for_events_gets_them(opened: Opened, wanted: bool) -> None:
    window = opened(trends_event_log=wanted)
    before = window.when_finished
    after_first_page.tell_of_finished_journeys(window)
    assert (window.when_finished != before) == wanted
