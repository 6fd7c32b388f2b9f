"""Readers and cards are followed by events, through whatever comes and goes: cards, readers, the service itself."""

import itertools
import queue
import threading
from collections.abc import Iterator

import pytest

from cim_troubleshooter.smartcard import watch
from cim_troubleshooter.smartcard.readers import reader_names
from cim_troubleshooter.smartcard.watch import NOTHING, Happening, Picture, Slot, Watch, differences
from tests.support import card_service
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard

PATIENCE = 20.0
EMPTY = Slot(present=False, mute=False, moves=0, atr=b"")
IN = Slot(present=True, mute=False, moves=1, atr=b"\x3b")


class Heard:
    """A watch, and what it reported."""

    def __init__(self) -> None:
        self.told: queue.SimpleQueue[Happening] = queue.SimpleQueue()
        self.watch = Watch(self.told.put)

    def next(self, count: int = 1) -> list[tuple[str, str]]:
        return [(one.what, one.reader) for one in (self.told.get(timeout=PATIENCE) for _ in range(count))]


@pytest.fixture
def heard() -> Iterator[Heard]:
    one = Heard()
    yield one
    one.watch.stop()
    assert one.watch.join(PATIENCE)


def told(before: Picture, after: Picture) -> list[str]:
    return [one.what for one in differences(before, after)]


def test_a_card_that_was_changed_for_another_between_two_looks_went_and_came() -> None:
    before, after = Picture(True, {"A": IN}), Picture(True, {"A": IN._replace(moves=3)})
    assert told(before, after) == ["card-out", "card-in"]


def test_a_reader_that_goes_with_its_card_in_takes_the_card_along() -> None:
    assert told(Picture(True, {"A": IN, "B": EMPTY}), Picture(True, {"B": EMPTY})) == ["card-out", "reader-out"]
    assert told(Picture(True, {}), Picture(True, {"A": IN})) == ["reader-in", "card-in"]


def test_a_service_that_goes_takes_all_along() -> None:
    assert told(Picture(True, {"A": IN}), NOTHING) == ["service-gone", "card-out", "reader-out"]


def test_what_has_not_changed_is_not_told() -> None:
    assert told(Picture(True, {"A": IN}), Picture(True, {"A": IN})) == []


def test_cards_are_told_as_they_come_and_go_and_not_what_was_there(heard: Heard) -> None:
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]):
        card_service.wait_for_cards(1)
        heard.watch.start()
        assert heard.watch.began.wait(PATIENCE)
        with VirtualCard(PivCard().answer, service.ports[1]):
            assert heard.next() == [("card-in", "Virtual PCD 00 01")]
        assert heard.next() == [("card-out", "Virtual PCD 00 01")]


def test_the_service_may_stop_and_start_and_bring_other_readers(heard: Heard) -> None:
    with card_service.running(readers=False) as service:
        heard.watch.start()
        assert heard.watch.began.wait(PATIENCE)
        service.stop()
        assert heard.next() == [("service-gone", "")]
    with card_service.running() as service:
        assert heard.next(3) == [("service-back", ""), ("reader-in", "Virtual PCD 00 00"), ("reader-in", "Virtual PCD 00 01")]
        with VirtualCard(PivCard().answer, service.ports[0]):
            assert heard.next() == [("card-in", "Virtual PCD 00 00")]


def test_it_begins_without_a_service_and_finds_it_later(heard: Heard) -> None:
    with card_service.stopped():
        heard.watch.start()
        assert heard.watch.began.wait(PATIENCE)
    with card_service.running():
        assert heard.next() == [("service-back", "")]


def test_after_a_sleep_it_looks_afresh_and_tells_nothing_twice(heard: Heard) -> None:
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]):
        card_service.wait_for_cards(1)
        heard.watch.start()
        assert heard.watch.began.wait(PATIENCE)
        heard.watch.restart()
        with VirtualCard(PivCard().answer, service.ports[1]):
            assert heard.next() == [("card-in", "Virtual PCD 00 01")]
        assert heard.next() == [("card-out", "Virtual PCD 00 01")]


def test_a_wait_longer_than_allowed_was_a_sleep_and_starts_again(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    slept = itertools.count(step=100)
    monkeypatch.setattr(watch, "seconds_with_sleep", lambda: float(next(slept)))
    monkeypatch.setattr(watch, "LONGEST_WAIT", 0.05)
    contexts: list[object] = []
    monkeypatch.setattr(watch, "reader_names", lambda context: contexts.append(context) or reader_names(context))
    with card_service.running() as service:
        heard.watch.start()
        assert heard.watch.began.wait(PATIENCE)
        with VirtualCard(PivCard().answer, service.ports[0]):
            assert heard.next() == [("card-in", "Virtual PCD 00 00")]
        assert heard.next() == [("card-out", "Virtual PCD 00 00")]
    assert len(set(contexts)) > 2


def test_it_stops_at_once_while_it_waits(heard: Heard) -> None:
    with card_service.running():
        heard.watch.start()
        assert heard.watch.began.wait(PATIENCE)
        before = threading.active_count()
        heard.watch.stop()
        assert heard.watch.join(1.0)
        assert threading.active_count() < before + 1
