"""What each state of a card makes the program say: every row of the manual's table, with a real PC/SC service."""

import contextlib
import datetime
import multiprocessing
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from smartcard import scard

from cim_troubleshooter.checks import card, card_service, reader
from cim_troubleshooter.checks.runner import CheckReport, run_all
from cim_troubleshooter.checks.this_run import ThisRun, Wishes
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.smartcard import usb
from cim_troubleshooter.smartcard.reader_kinds import ReaderKind
from cim_troubleshooter.smartcard.return_codes import CardServiceError, Code
from cim_troubleshooter.system.card_service import Start
from cim_troubleshooter.system.usb_devices_linux import usb_devices
from tests.support.card_service import CardService, wait_for_cards
from tests.support.piv_card import HOLDER, PivCard
from tests.support.virtual_card import BROKEN_ATR, PLAIN_ATR, VirtualCard

RETIRED_ATR = bytes.fromhex("3B6A00FF4A434F50343156323231")


@contextlib.contextmanager
def inserted(answer: Callable[[bytes], bytes], service: CardService, atr: bytes = PLAIN_ATR, slot: int = 0) -> Iterator[VirtualCard]:
    wait_for_cards(slot)
    with VirtualCard(answer, service.ports[slot], atr) as virtual:
        wait_for_cards(slot + 1)
        yield virtual
    wait_for_cards(slot)


def codes(report: CheckReport) -> list[str]:
    return [finding.code for finding in report.findings]


def looked_at(deadline: float = 10) -> CheckReport:
    return run_all([card.CHECK], deadline)[0]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (PivCard(days=400), ["passcode-ready", "certificate-valid", "card-readable"]),
        (PivCard(days=400, compressed=True), ["passcode-ready", "certificate-valid", "card-readable"]),
        (PivCard(days=30), ["passcode-ready", "certificate-expiring", "card-readable"]),
        (PivCard(days=-4), ["passcode-ready", "certificate-expired", "card-readable"]),
        (PivCard(passcode=b"\x69\x83"), ["passcode-locked", "certificate-valid", "card-readable"]),
        (PivCard(passcode=b"\x63\xc0"), ["passcode-locked", "certificate-valid", "card-readable"]),
        (PivCard(passcode=b"\x63\xc1"), ["passcode-last-try", "certificate-valid", "card-readable"]),
        (PivCard(passcode=b"\x90\x00"), ["passcode-ready", "certificate-valid", "card-readable"]),
        (PivCard(days=None), ["passcode-ready", "card-blank", "card-readable"]),
        (PivCard(piv=False), ["card-unrecognised"]),
    ],
    ids=["valid", "compressed", "expiring", "expired", "locked", "no tries", "last try", "presented", "blank", "not PIV"],
)
def test_a_card_is_read_to_the_end(service: CardService, made: PivCard, expected: list[str]) -> None:
    with inserted(made.answer, service):
        report = looked_at()
    assert codes(report) == expected
    assert "PRESENT" in str(report.findings[-1].details["state"])


@pytest.mark.parametrize("answer", [lambda _: b"\x00", lambda _: b"\x12\x34"], ids=["no status word", "a status of no card"])
def test_a_card_of_which_nothing_that_comes_back_is_a_cards_answer_is_unresponsive(
    service: CardService, answer: Callable[[bytes], bytes]
) -> None:
    with inserted(answer, service):
        assert codes(looked_at()) == ["card-unresponsive"]


@pytest.mark.parametrize(
    "answer", [lambda _: b"nonsense\x90\x00", lambda _: b"\x61\x10"], ids=["data that are not TLV", "more without end"]
)
def test_what_a_card_says_and_nobody_understands_is_not_told_and_no_fault_of_the_card(
    service: CardService, answer: Callable[[bytes], bytes]
) -> None:
    with inserted(answer, service):
        report = looked_at()
    assert (codes(report), report.outcome) == (["passcode-not-told", "certificate-not-told"], "unknown")


def test_a_certificate_that_makes_no_sense_is_not_told_and_the_others_are(service: CardService) -> None:
    with inserted(PivCard(objects={"5FC105": b"\x70\x03abc\x71\x01\x00"}).answer, service):
        report = looked_at()
    assert codes(report) == ["passcode-ready", "certificate-valid", "certificate-not-told", "card-readable"]
    assert report.findings[2].details == {"5FC105": "9000: neither a certificate nor compressed"}
    assert report.outcome == "unknown"


def test_a_card_with_which_the_reader_cannot_talk_is_not_told_to_be_broken(service: CardService) -> None:
    with inserted(PivCard().answer, service, atr=BROKEN_ATR):
        assert codes(looked_at()) == ["card-unrecognised"]


def test_a_card_of_a_retired_series_is_told_by_its_answer_to_reset_and_not_read(service: CardService) -> None:
    with inserted(PivCard().answer, service, atr=RETIRED_ATR) as virtual:
        assert codes(looked_at()) == ["card-series-retired"]
        assert virtual.commands == []


def test_an_empty_reader_says_that_there_is_no_card(service: CardService) -> None:
    wait_for_cards(0)
    assert codes(looked_at()) == ["no-card"]


def test_two_cards_are_said_and_both_are_read(service: CardService) -> None:
    with inserted(PivCard().answer, service), inserted(PivCard(days=-4).answer, service, slot=1):
        report = looked_at()
    assert codes(report)[0] == "several-cards"
    assert {"certificate-valid", "certificate-expired"} <= set(codes(report))


def test_a_card_that_never_answers_costs_no_more_than_the_deadline(service: CardService) -> None:
    answers = PivCard()
    hanging = threading.Event()

    def answer(command: bytes) -> bytes:
        if command[:10] == bytes.fromhex("00CB3FFF055C035FC10A"):
            hanging.wait(20)
        return answers.answer(command)

    with inserted(answer, service):
        began = time.monotonic()
        report = looked_at(deadline=2)
        took = time.monotonic() - began
        hanging.set()
    assert took < 2.5
    assert codes(report)[-1] == "check-timed-out"
    assert codes(report)[:-1] == ["passcode-ready", "certificate-valid"], "what was read before the deadline is told"


@pytest.mark.long
def test_a_slow_card_is_read_in_transactions_that_take_no_new_command_after_a_second(service: CardService) -> None:
    answers, asked = PivCard(), list[tuple[bytes, float]]()

    def slow(command: bytes) -> bytes:
        asked.append((command, time.monotonic()))
        threading.Event().wait(0.4)
        return answers.answer(command)

    with inserted(slow, service):
        assert codes(looked_at(deadline=30)) == ["passcode-ready", "certificate-valid", "card-readable"]
    begun = 0.0
    for command, when in asked:
        begun = when if command.startswith(bytes.fromhex("00A40400")) else begun
        assert when - begun < 1.1


def _hold_exclusively(held: "multiprocessing.synchronize.Event", enough: "multiprocessing.synchronize.Event") -> None:
    _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _, names = scard.SCardListReaders(context, [])
    protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
    _, handle, _ = scard.SCardConnect(context, names[0], scard.SCARD_SHARE_EXCLUSIVE, protocols)
    held.set()
    enough.wait(20)
    scard.SCardDisconnect(handle, scard.SCARD_LEAVE_CARD)


def test_a_card_that_another_program_holds_is_left_alone(service: CardService) -> None:
    spawning = multiprocessing.get_context("spawn")
    held, enough = spawning.Event(), spawning.Event()
    with inserted(PivCard().answer, service) as virtual:
        other = spawning.Process(target=_hold_exclusively, args=(held, enough))
        other.start()
        assert held.wait(20)
        report = looked_at()
        enough.set()
        other.join(20)
        assert virtual.commands == []
    assert codes(report) == ["card-in-use"]


def test_looking_at_a_card_does_not_cut_its_power_under_another_program(service: CardService) -> None:
    with inserted(PivCard().answer, service) as virtual, shared():
        before = [control for control in virtual.controls if control in (0, 2)]
        assert "card-readable" in codes(looked_at())
        assert [control for control in virtual.controls if control in (0, 2)] == before


def test_a_card_that_is_in_use_is_left_alone_while_a_login_program_runs_unless_somebody_asks(service: CardService, tmp_path: Path) -> None:
    program = tmp_path / "identityagent"
    shutil.copy(shutil.which("sleep") or "", program)
    with inserted(PivCard().answer, service) as virtual, shared(), subprocess.Popen([program, "60"]) as login_program:
        report = looked_at()
        assert virtual.commands == []
        anyway = run_all([card.CHECK], 10, ThisRun(Settings(), only=["card"], wishes=Wishes(read_anyway=True)))[0]
        login_program.kill()
        login_program.wait()
        without = looked_at()
    assert codes(report) == ["card-in-use"]
    assert "INUSE" in str(report.findings[0].details["state"])
    assert codes(anyway) == codes(without) == ["passcode-ready", "certificate-valid", "card-readable"]


@contextlib.contextmanager
def shared() -> Iterator[None]:
    """Another program has the card open."""
    _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _, names = scard.SCardListReaders(context, [])
    _, handle, _ = scard.SCardConnect(context, names[0], scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1)
    yield
    scard.SCardDisconnect(handle, scard.SCARD_LEAVE_CARD)
    scard.SCardReleaseContext(context)


def test_nothing_that_tells_who_holds_the_card_is_in_a_finding(service: CardService) -> None:
    with inserted(PivCard().answer, service):
        report = looked_at()
    told = repr(report)
    assert not any(part in told for part in (HOLDER, *HOLDER.split()))


def test_the_day_that_certificates_end_is_said_as_a_person_would(service: CardService) -> None:
    with inserted(PivCard(days=-4).answer, service):
        finding = looked_at().findings[1]
    ended = (datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=4)).date()
    assert f"{ended.day} {ended:%B %Y}" in finding.says


def test_a_reader_that_works_is_found_and_the_service_answers(service: CardService) -> None:
    assert codes(run_all([reader.CHECK], 10)[0]) == ["reader-found"]
    assert codes(run_all([card_service.CHECK], 10)[0]) == ["card-service-running"]


def test_all_checks_with_a_readable_card_take_less_than_a_second_and_a_half(service: CardService) -> None:
    with inserted(PivCard().answer, service):
        began = time.monotonic()
        run_all([card_service.CHECK, reader.CHECK, card.CHECK], 10)
        assert time.monotonic() - began < 1.5


def test_a_reader_that_is_plugged_in_but_not_offered_lacks_its_driver(tmp_path_factory: pytest.TempPathFactory) -> None:
    devices = tmp_path_factory.mktemp("devices")
    for name, held in (
        ("1-2", {"idVendor": "076b", "idProduct": "3031"}),
        ("1-2:1.0", {"bInterfaceClass": "0b"}),
        ("1-3:1.0", {"bInterfaceClass": "03"}),
    ):
        (devices / name).mkdir()
        for part, text in held.items():
            (devices / name / part).write_text(f"{text}\n")
    plugged_in = usb.readers_among(usb_devices(str(devices)))
    assert [str(one) for one in plugged_in] == ["076B:3031"]
    assert found_with({}, plugged_in) == ["reader-without-driver"]
    assert found_with({"OMNIKEY": "reader"}, plugged_in) == ["reader-found"]
    assert found_with({}, []) == ["no-reader"]


def found_with(offered: dict[str, ReaderKind], plugged_in: list[usb.PluggedIn]) -> list[str]:
    return [finding.code for finding in reader.reader_findings(offered, plugged_in)]


def test_what_is_no_reader_for_smartcards_is_named_and_counts_for_nothing() -> None:
    only_hello: dict[str, ReaderKind] = {"Windows Hello for Business 1": "windows-hello"}
    assert found_with(only_hello, []) == ["no-reader", "readers-left-out"]
    (found, left_out) = reader.reader_findings({**only_hello, "OMNIKEY": "reader"}, [])
    assert (found.details["readers"], left_out.details["readers"]) == (["OMNIKEY"], ["Windows Hello for Business 1 (windows-hello)"])


DRIVERLESS = [usb.PluggedIn("076B:3031", problem=28)]
WORKING = [usb.PluggedIn("076B:3031", problem=0)]


@pytest.mark.parametrize(
    ("code", "start", "plugged_in", "platform", "expected"),
    [
        (Code.NO_SERVICE, "on demand", [], "win32", "card-service-waiting"),
        (Code.SERVICE_STOPPED, "on demand", [], "win32", "card-service-waiting"),
        (Code.NO_SERVICE, "on demand", DRIVERLESS, "win32", "card-service-waiting"),
        (Code.NO_SERVICE, "on demand", WORKING, "win32", "card-service-stopped"),
        (Code.NO_SERVICE, "disabled", [], "win32", "card-service-stopped"),
        (Code.BROKEN_PIPE, "on demand", [], "win32", "readers-not-passed-on"),
        (Code.BROKEN_PIPE, "on demand", [], "linux", "card-service-stopped"),
        (Code.NO_SERVICE, "on demand", [], "linux", "card-service-stopped"),
    ],
)
def test_a_service_that_windows_stopped_for_want_of_a_reader_is_no_broken_service(
    code: int, start: Start, plugged_in: list[usb.PluggedIn], platform: str, expected: str
) -> None:
    finding = card_service.silent_service(CardServiceError(code, "SCardEstablishContext"), start, plugged_in, platform)
    assert finding.code == expected
    assert str(finding.details["answer"]).startswith("SCardEstablishContext: 0x")


@pytest.mark.parametrize(("problem", "works"), [(0, True), (None, False), *((number, False) for number in (1, 10, 22, 28, 31, 43, 52))])
def test_a_reader_with_which_windows_has_a_problem_does_not_count_as_working(problem: int | None, works: bool) -> None:
    plugged_in = usb.PluggedIn("076B:3031", problem=problem)
    assert plugged_in.works is works
    expected = "card-service-stopped" if works else "card-service-waiting"
    error = CardServiceError(Code.NO_SERVICE, "SCardEstablishContext")
    assert card_service.silent_service(error, "on demand", [plugged_in], "win32").code == expected
