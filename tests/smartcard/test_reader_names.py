"""Readers of any name and of any number: each card is read, and readers are followed."""

import contextlib
import tempfile
import threading
from collections.abc import Iterator

import pytest

from cim_troubleshooter.checks import card, reader
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.smartcard import readers, watch
from cim_troubleshooter.smartcard.readers import reader_states
from cim_troubleshooter.smartcard.return_codes import CardServiceError
from cim_troubleshooter.smartcard.watch import Watch
from tests.support import card_service
from tests.support.piv_card import PivCard
from tests.support.virtual_card import VirtualCard

NAMES = [
    "Lecteur à puce".encode(),
    "Lecteur à puce".encode("latin-1"),
    "für Ärzte ＠ 读卡器".encode(),
    b"\xff\xfe reader",
    "читатель".encode("koi8-r"),
]
PATIENCE = 20.0


@contextlib.contextmanager
def named(*names: bytes) -> Iterator[card_service.CardService]:
    """A card service whose readers have these names, two slots each."""
    with card_service.alone(), tempfile.NamedTemporaryFile("wb", suffix=".conf") as configuration:
        for number, name in enumerate(names):
            port = card_service.PORTS[0] + 2 * number
            about = f"DEVICENAME /dev/null:{port:#x}\nLIBPATH {card_service.library()}\nCHANNELID {port:#x}\n"
            configuration.write(b'FRIENDLYNAME "' + name + b'"\n' + about.encode())
        configuration.flush()
        with card_service.started(configuration.name) as service:
            card_service.wait_until(lambda: len(_names()) == 2 * len(names))
            yield service


def _names() -> list[str]:
    try:
        with readers.card_service() as context:
            return readers.reader_names(context)
    except CardServiceError:
        return []


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_a_card_in_a_reader_of_any_name_is_read(name: bytes) -> None:
    with named(name) as service, VirtualCard(PivCard().answer, service.ports[0]):
        card_service.wait_until(lambda: "no-card" not in _codes())
        found, read = run_all([reader.CHECK, card.CHECK], 10)
    assert [finding.code for finding in found.findings] == ["reader-found"]
    assert [finding.code for finding in read.findings] == ["passcode-ready", "certificate-valid", "card-readable"]
    assert str(read.findings[-1].details["reader"]).encode()


def test_a_name_that_another_reader_had_in_another_encoding_is_the_reader_that_is_there_now() -> None:
    for name in (NAMES[1], NAMES[0]):
        with named(name), readers.card_service() as context:
            assert [state.card_present for state in reader_states(context)] == [False, False]


def _codes() -> list[str]:
    return [finding.code for finding in run_all([card.CHECK], 10)[0].findings]


def test_cards_in_readers_of_any_name_are_followed() -> None:
    told: list[watch.Happening] = []
    with named(NAMES[1]) as service:
        following = Watch(told.append)
        following.start()
        assert following.began.wait(PATIENCE)
        with VirtualCard(PivCard().answer, service.ports[0]):
            card_service.wait_until(lambda: [one.what for one in told] == ["card-in"])
        card_service.wait_until(lambda: [one.what for one in told] == ["card-in", "card-out"])
        following.stop()
        assert following.join(PATIENCE)


@pytest.mark.parametrize(
    "names", [[b"Virtual PCD", NAMES[1], NAMES[2]], [f"Reader {number}".encode() for number in range(8)]], ids=["names", "16"]
)
def test_many_readers_are_followed_and_looked_into(names: list[bytes]) -> None:
    """Cards cannot be put into more than one such driver here: how one is followed among many is tried below."""
    with named(*names):
        following = Watch(lambda _: None)
        following.start()
        assert following.began.wait(PATIENCE)
        assert following._picture is not None and len(following._picture.slots) == 2 * len(names)
        with readers.card_service() as context:
            assert len(reader_states(context)) == 2 * len(names)
        following.stop()
        assert following.join(PATIENCE)


@pytest.mark.parametrize("place", [0, 9, 10, 19, 20, 29])
def test_a_card_that_comes_into_any_of_thirty_readers_is_told_and_no_call_names_more_than_ten(
    monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    names = [f"Reader {number}" for number in range(30)]
    present, began, enough = 0x20, threading.Event(), threading.Event()
    most = []

    def changes(_context: object, milliseconds: int, known: list[tuple[str, int]]) -> tuple[int, list[tuple[str, int, bytes]]]:
        most.append(len(known))
        now = [(name, 0x10000 | present if began.is_set() and name == names[place] else 0x10, b"\x3b") for name, _ in known]
        if any(flags != was for (_, flags, _), (_, was) in zip(now, known, strict=True)):
            return 0, now
        enough.wait(min(milliseconds, 50) / 1000)
        return 0x8010000A, now

    told: list[watch.Happening] = []
    monkeypatch.setattr(watch, "card_service", lambda: contextlib.nullcontext(1))
    monkeypatch.setattr(watch, "reader_names", lambda _: names)
    monkeypatch.setattr(watch, "status_changes", changes)
    following = Watch(told.append)
    following.start()
    assert following.began.wait(PATIENCE)
    began.set()
    card_service.wait_until(lambda: [(one.what, one.reader) for one in told] == [("card-in", names[place])])
    following.stop()
    enough.set()
    assert following.join(PATIENCE)
    assert max(most) <= 10


def test_whatever_comes_back_who_follows_cards_goes_on_following_them(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[watch.Happening] = []
    errors = [SystemError("as pyscard gives"), UnicodeEncodeError("ascii", "é", 0, 1, "no")]

    def names(context: object) -> list[str]:
        if errors:
            raise errors.pop()
        return readers.reader_names(context)

    monkeypatch.setattr(watch, "reader_names", names)
    with named(b"Virtual PCD") as service:
        following = Watch(told.append)
        following.start()
        card_service.wait_until(lambda: "reader-in" in [one.what for one in told])
        with VirtualCard(PivCard().answer, service.ports[0]):
            card_service.wait_until(lambda: "card-in" in [one.what for one in told])
        following.stop()
        assert following.join(PATIENCE)
