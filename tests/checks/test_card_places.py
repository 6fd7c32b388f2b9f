"""A fault has a place: what the card service cannot do is never told as the card's fault, and what was read is told all the same."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.checks import card
from cim_troubleshooter.checks.runner import run_all, start
from tests.checks import card_figures
from tests.checks.card_figures import BEFORE_A_CARD, ERRORS, GOOD, MUTE, OF_THE_SERVICE, REFUSED, STOPPED, Case, seam_of
from tests.support import card_service
from tests.support.card_service_that_answers import environment
from tests.support.piv_card import PivCard
from tests.support.seam import Behind, Seam
from tests.support.virtual_card import VirtualCard

COMMAND = [sys.executable, "-m", "cim_troubleshooter", "check", "--json", "--only", "card-service,reader,card"]
RESET = 0x80100068


@pytest.fixture
def behind() -> Iterator[Behind]:
    with Behind().patched() as patched:
        yield patched


def test_no_error_at_any_call_and_place_makes_an_untrue_sentence() -> None:
    count, said, wrong = card_figures.told_of_errors()
    assert wrong == []
    assert count > 1500
    assert len(said) > 20


@pytest.mark.parametrize("error", ERRORS, ids=hex)
@pytest.mark.parametrize("call", BEFORE_A_CARD)
def test_before_a_card_was_reached_nothing_is_said_of_one(behind: Behind, call: str, error: int) -> None:
    none = (call, error) in {("ListReaders", 0x8010002E), ("GetStatusChange", 0x8010000A)}
    assert none or set(behind.codes(seam_of(Case(call, error, 0, True)))) <= OF_THE_SERVICE


@pytest.mark.parametrize("error", MUTE, ids=hex)
def test_a_card_is_called_damaged_or_dirty_where_the_service_says_that_it_is_mute(behind: Behind, error: int) -> None:
    assert behind.codes(seam_of(Case("Connect", error, 0, True))) == ["card-unresponsive"]


@pytest.mark.parametrize("error", [0x80100016, 0x8010002F, 0x80100001, 0x57, 0x45D], ids=hex)
def test_an_error_that_blames_nobody_leaves_the_card_alone(behind: Behind, error: int) -> None:
    (finding,) = behind.found(seam_of(Case("Connect", error, 0, True)))
    assert (finding.code, finding.outcome) == ("card-not-read", "unknown")
    assert f"{error:08X}" in str(finding.details["answer"])


@pytest.mark.parametrize("place", range(2, 7))
def test_an_error_in_the_middle_costs_the_part_that_was_asked_for_alone(behind: Behind, place: int) -> None:
    found = behind.found(seam_of(Case("Transmit", 0x80100016, place, False)))
    told = next(one for one in found if one.code == "certificate-valid")
    assert told.details["certificates"] in (3, 4)
    assert {one.code for one in found} <= {*GOOD, "certificate-not-told", "card-not-read"}


@pytest.mark.parametrize("place", range(7))
def test_a_card_that_another_program_resets_in_the_middle_is_read_to_its_end_and_nothing_twice(behind: Behind, place: int) -> None:
    undisturbed = behind.found(Seam(PivCard().answer))
    assert behind.found(seam_of(Case("Transmit", RESET, place, False))) == undisturbed
    assert [one.code for one in undisturbed] == GOOD


def test_a_card_that_is_reset_again_and_again_is_in_use(behind: Behind) -> None:
    assert behind.codes(seam_of(Case("Transmit", RESET, 0, True))) == ["card-in-use"]


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("error", STOPPED, ids=hex)
def test_a_service_that_ends_while_a_card_is_read_is_told_as_stopped_with_what_was_read(behind: Behind, error: int, place: int) -> None:
    codes = behind.codes(seam_of(Case("Transmit", error, place, True)))
    assert codes[-1] == "card-service-stopped"
    assert "card-readable" not in codes
    assert ("passcode-ready" in codes) == (place == 2)


@pytest.mark.parametrize("command", [b"\xa4", b"\x20", b"\xcb"], ids=["SELECT", "VERIFY", "GET DATA"])
def test_a_service_that_is_killed_during_a_read_is_always_told_as_stopped(command: bytes) -> None:
    good, asked, killed = PivCard(), threading.Event(), threading.Event()

    def answer(asked_for: bytes) -> bytes:
        if asked_for[1:2] == command:
            asked.set()
            killed.wait(20)
        return good.answer(asked_for)

    with card_service.running() as service, VirtualCard(answer, service.ports[0]):
        card_service.wait_for_cards(1)
        reports = []
        run = start([card.CHECK], 10, reports.append)
        assert asked.wait(20)
        service.process.kill()
        service.process.wait(20)
        killed.set()
        run.wait()
    codes = [finding.code for finding in reports[-1].findings]
    assert codes[-1] == "card-service-stopped"
    assert "card-unresponsive" not in codes


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("SCardEstablishContext=0x8010006A", ["card-service-refused", "reader-not-checked", "card-not-checked"]),
        ("SCardEstablishContext=0x5", ["card-service-refused", "reader-not-checked", "card-not-checked"]),
        ("SCardEstablishContext=0x80100006", ["card-service-failed"] * 3),
        ("SCardListReaders=0x80100001", ["card-service-running", "card-service-failed", "card-service-failed"]),
        ("SCardGetStatusChange=0x80100009", ["card-service-running", "reader-found", "reader-gone"]),
        ("SCardGetStatusChange=0x80100004", ["card-service-running", "reader-found", "card-service-failed"]),
        ("SCardConnect=0x8010006A", ["card-service-running", "reader-found", "card-service-refused"]),
        ("SCardTransmit@0=0x80100013", ["card-service-running", "reader-found", "card-service-stopped"]),
    ],
)
def test_the_program_itself_says_where_a_fault_lies(tmp_path_factory: pytest.TempPathFactory, answers: str, expected: list[str]) -> None:
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]):
        card_service.wait_for_cards(1)
        around = environment(tmp_path_factory.getbasetemp(), answers)
        told = json.loads(subprocess.run(COMMAND, env=around, capture_output=True, timeout=60).stdout)
    assert [finding["code"] for check in told["checks"] for finding in check["findings"]] == expected


def test_refused_is_told_apart_from_stopped_for_every_code_that_says_so(behind: Behind) -> None:
    for error in REFUSED:
        assert behind.codes(seam_of(Case("Connect", error, 0, True))) == ["card-service-refused"]


def test_reports_stay_readable_where_the_worker_is_asked_for_the_clock(tmp_path: Path) -> None:
    """A run that compares no clock says so, and waits for none."""
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]):
        card_service.wait_for_cards(1)
        (report,) = run_all([card.CHECK], 10)
    told = next(one for one in report.findings if one.code == "certificate-valid")
    assert told.details["clock"] == "not compared"
    assert os.listdir(tmp_path) == []
