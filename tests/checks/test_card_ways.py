"""Cards as the standards allow them, and as they are met: protocols, lengths, blocks, pace, status words."""

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cim_troubleshooter.checks import card
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.smartcard.connection import LONGEST_TRANSACTION
from cim_troubleshooter.smartcard.piv import takes_extended_length
from tests.checks.card_figures import DEADLINE, GOOD, TIMES, told_at, told_of_status_words
from tests.support import card_service
from tests.support.piv_card import CERTIFICATES, ExactCard, PivCard, T0Card, certificate, certificate_object, tlv
from tests.support.promise import is_promised
from tests.support.seam import EXTENDED_ATR, PLAIN_ATR, T0, T1, Behind, Seam
from tests.support.virtual_card import PLAIN_ATR as T0_ATR
from tests.support.virtual_card import VirtualCard

ATR_OF_33_BYTES = bytes.fromhex("3BFF960000F1810000B1FE451F31FE454E4853204341524420303030303031C6")
LONG = PivCard(objects={tag: certificate_object(certificate(400)) + tlv(0x72, bytes(2600)) for tag in CERTIFICATES})
SELECT = bytes.fromhex("00A40400")


@pytest.fixture(scope="module")
def service() -> Iterator[card_service.CardService]:
    with card_service.running() as running:
        yield running


@pytest.fixture
def behind() -> Iterator[Behind]:
    with Behind().patched() as patched:
        yield patched


def marked(information: int, compressed: bool) -> PivCard:
    """Certificates that are compressed or not, whatever their information byte says."""
    held = certificate_object(certificate(400), compressed)
    return PivCard(objects={tag: held.replace(b"\x71\x01" + bytes([compressed]), bytes([0x71, 1, information])) for tag in CERTIFICATES})


@pytest.mark.parametrize(
    ("made", "atr", "expected"),
    [
        (T0Card(), T0_ATR, GOOD),
        (T0Card(padded_issuer=True), T0_ATR, GOOD),
        (ExactCard(padded_issuer=True), PLAIN_ATR, GOOD),
        (ExactCard(), T0_ATR, GOOD),
        (marked(0x80, True), PLAIN_ATR, GOOD),
        (marked(0x00, True), PLAIN_ATR, GOOD),
        (marked(0x01, False), PLAIN_ATR, GOOD),
        (PivCard(padded_issuer=True, blocks=(100,)), PLAIN_ATR, GOOD),
        (PivCard(padded_issuer=True, blocks=(251, 1)), PLAIN_ATR, GOOD),
        (LONG, PLAIN_ATR, GOOD),
        (PivCard(), ATR_OF_33_BYTES, GOOD),
        (PivCard(objects=dict.fromkeys(CERTIFICATES[1:], b"")), PLAIN_ATR, GOOD),
        (PivCard(passcode=b"\x6a\x88"), PLAIN_ATR, ["certificate-valid", "passcode-not-told", "card-readable"]),
        (PivCard(passcode=b"\x63\x00"), PLAIN_ATR, ["certificate-valid", "passcode-not-told", "card-readable"]),
        (PivCard(passcode=b"\x69\x84"), PLAIN_ATR, ["certificate-valid", "passcode-not-told", "card-readable"]),
    ],
    ids=[
        *(
            "T=0 to the letter",
            "T=0, long",
            "exact lengths",
            "exact lengths in T=0",
            "marked 80",
            "marked 0, compressed",
            "marked 1, plain",
        ),
        *("blocks of 100", "blocks of 251 and 1", "3 kB", "long ATR", "empty objects", "global passcode", "6300", "6984"),
    ],
)
def test_a_card_in_the_real_service_is_read_to_its_end(
    service: card_service.CardService, made: PivCard, atr: bytes, expected: list[str]
) -> None:
    card_service.wait_for_cards(0)
    with VirtualCard(made.answer, service.ports[0], atr):
        card_service.wait_for_cards(1)
        (report,) = run_all([card.CHECK], 10)
    assert [finding.code for finding in report.findings] == expected


@given(
    st.sampled_from([PivCard, ExactCard, T0Card]),
    st.lists(st.integers(1, 256), min_size=1, max_size=6),
    st.booleans(),
    st.sampled_from([-30, 30, 400]),
)
@settings(max_examples=150, deadline=None)
def test_dates_are_found_in_blocks_of_any_size(kind: type[PivCard], blocks: list[int], padded: bool, days: int) -> None:
    with Behind().patched() as behind:
        made = kind(days=days, padded_issuer=padded, blocks=blocks)
        codes = behind.codes(Seam(made.answer, T0 if kind is T0Card else T1))
    dates = {-30: "certificate-expired", 30: "certificate-expiring", 400: "certificate-valid"}[days]
    assert codes == ["passcode-ready", dates, "card-readable"]


def test_in_t0_no_command_that_sends_data_carries_a_length_and_in_t1_each_does(behind: Behind) -> None:
    for protocol, more in ((T0, 0), (T1, 1)):
        seam = Seam((T0Card if protocol == T0 else PivCard)().answer, protocol)
        behind.found(seam)
        assert {len(command) - 5 - command[4] for command, _ in seam.sent if len(command) > 5} == {more}


@pytest.mark.parametrize("step", [251, pytest.param(1, marks=pytest.mark.long)])
def test_no_status_word_at_any_command_makes_an_untrue_sentence(step: int) -> None:
    count, wrong = told_of_status_words(step)
    assert wrong == []
    assert count >= 4 * (0x10000 // step)


@pytest.mark.parametrize("word", [0x6A82, 0x6A88])
@pytest.mark.parametrize("protocol", [T0, T1], ids=["T=0", "T=1"])
def test_a_response_that_breaks_off_is_no_empty_card(behind: Behind, protocol: int, word: int) -> None:
    made = (T0Card if protocol == T0 else PivCard)(padded_issuer=True)
    codes = behind.codes(Seam(lambda command: word.to_bytes(2, "big") if command[1] == 0xC0 else made.answer(command), protocol))
    assert codes == ["passcode-ready", "certificate-not-told"]


@pytest.mark.parametrize("protocol", [T0, T1], ids=["T=0", "T=1"])
@pytest.mark.parametrize("padded", [False, True], ids=["short issuer", "long issuer"])
@pytest.mark.parametrize("seconds", TIMES)
def test_slow_is_not_broken(seconds: float, protocol: int, padded: bool) -> None:
    codes, read, seam = told_at(seconds, protocol, padded)
    assert "card-unresponsive" not in codes
    assert ("card-readable" in codes) != ("card-too-slow" in codes)
    if seconds <= 0.25:
        assert (codes, read) == (GOOD, 4)
    if seconds <= LONGEST_TRANSACTION:
        assert codes[0] == "passcode-ready"
    assert seam.now - seam.transactions[0] <= DEADLINE - 0.3


@pytest.mark.parametrize("seconds", [0.05, 0.25, 0.4, 0.9])
def test_no_command_is_sent_in_a_transaction_after_its_second_and_no_response_is_continued_after_a_new_select(seconds: float) -> None:
    for protocol, padded, extended in itertools.product((T0, T1), (False, True), (False, True)):
        _, _, seam = told_at(seconds, protocol, padded, extended)
        before = b""
        for command, when in seam.sent:
            began = max(begun for begun in seam.transactions if begun <= when)
            assert when - began <= LONGEST_TRANSACTION
            assert (when == began) <= command.startswith(SELECT), "a transaction begins with SELECT"
            assert not (command[1] == 0xC0 and before[1] == 0xA4), "no other program's response is fetched"
            assert is_promised(command)
            before = command


@pytest.mark.parametrize(("padded", "parts"), [(False, 1), (True, 2)], ids=["dates in the first part", "dates in the second"])
def test_an_object_is_read_no_further_than_its_dates(behind: Behind, padded: bool, parts: int) -> None:
    held = certificate_object(certificate(400, padded_issuer=padded)) + tlv(0x72, bytes(2600))
    seam = Seam(PivCard(objects=dict.fromkeys(CERTIFICATES, held)).answer)
    assert behind.codes(seam) == GOOD
    assert len(seam.sent) == 2 + len(CERTIFICATES) * parts


def test_how_long_an_exchange_took_is_told_of_a_card_that_is_too_slow(behind: Behind) -> None:
    found = behind.found(Seam(PivCard().answer, exchange_seconds=1.5), deadline=DEADLINE)
    assert [(one.code, one.outcome, one.details["exchange_seconds"]) for one in found] == [("card-too-slow", "unknown", 1.5)]


def test_extended_length_is_used_only_where_a_slow_card_says_that_it_takes_it() -> None:
    for seconds, extended, expected in ((0.01, True, False), (0.7, False, False), (0.7, True, True)):
        _, read, seam = told_at(seconds, T1, True, extended)
        assert any(len(command) > 5 and command[4] == 0 for command, _ in seam.sent) == expected
        assert (read > 0) == (seconds < 0.7 or expected)


@pytest.mark.parametrize(
    ("atr", "takes"),
    [
        (PLAIN_ATR, False),
        (EXTENDED_ATR, True),
        (T0_ATR, False),
        (ATR_OF_33_BYTES, False),
        (b"", False),
        (b"\x3b", False),
        (b"\x3b\xff", False),
    ],
)
def test_an_answer_to_reset_says_whether_a_card_takes_extended_length(atr: bytes, takes: bool) -> None:
    assert takes_extended_length(atr) is takes


@given(st.binary(max_size=33))
def test_no_answer_to_reset_is_too_odd_to_ask(atr: bytes) -> None:
    assert takes_extended_length(atr) in (True, False)
