"""When a certificate ends: as another library reads it, and never a crash for what is none."""

import datetime

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from cim_troubleshooter.smartcard.certificate import validity
from cim_troubleshooter.smartcard.tlv import Incomplete, NotTlv, elements
from tests.support.piv_card import certificate, tlv


@pytest.mark.parametrize("days", [-400, 0, 89, 400, 20_000])
def test_the_end_is_what_another_library_reads(days: int) -> None:
    der = certificate(days)
    read = x509.load_der_x509_certificate(der)
    assert validity(der) == (read.not_valid_before_utc, read.not_valid_after_utc)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_certificate_are_refused(data: bytes) -> None:
    with pytest.raises(NotTlv):
        validity(data)


@given(st.integers(0, 5_000), st.integers(0, 255), st.integers(0, 5_000))
def test_a_spoilt_or_shortened_certificate_ends_somewhere_or_is_refused(place: int, value: int, length: int) -> None:
    spoilt = bytearray(certificate(400))
    spoilt[place % len(spoilt)] = value
    try:
        validity(bytes(spoilt[: max(1, length)]))
    except NotTlv:
        return


@given(st.binary(max_size=100))
def test_tlv_is_taken_apart_or_refused(data: bytes) -> None:
    try:
        elements(data)
    except NotTlv:
        return


def dated(tag: int, begins: bytes, ends: bytes) -> bytes:
    """As much of a certificate as its dates need."""
    fields = [tlv(0xA0, b"\x02\x01\x02"), b"\x02\x01\x07", tlv(0x30, b""), tlv(0x30, b""), tlv(0x30, tlv(tag, begins) + tlv(tag, ends))]
    return tlv(0x30, tlv(0x30, b"".join(fields)))


@pytest.mark.parametrize(
    ("tag", "written", "expected"),
    [
        (0x17, "491231235959Z", (2049, 12, 31, 23, 59, 59)),
        (0x17, "500101000000Z", (1950, 1, 1, 0, 0, 0)),
        (0x17, "991231235959Z", (1999, 12, 31, 23, 59, 59)),
        (0x17, "000101000000Z", (2000, 1, 1, 0, 0, 0)),
        (0x17, "2712312359Z", (2027, 12, 31, 23, 59, 0)),
        (0x17, "271231235959+0100", (2027, 12, 31, 22, 59, 59)),
        (0x17, "2712312359-0530", (2028, 1, 1, 5, 29, 0)),
        (0x18, "20271231235959Z", (2027, 12, 31, 23, 59, 59)),
        (0x18, "20271231235959.25Z", (2027, 12, 31, 23, 59, 59)),
        (0x18, "202712312359.5Z", (2027, 12, 31, 23, 59, 30)),
        (0x18, "2027123123,5Z", (2027, 12, 31, 23, 30, 0)),
        (0x18, "2027123123", (2027, 12, 31, 23, 0, 0)),
        (0x18, "20271231235960Z", (2027, 12, 31, 23, 59, 59)),
        (0x18, "20271231235959+01", (2027, 12, 31, 22, 59, 59)),
        (0x18, "99991231235959Z", (9999, 12, 31, 23, 59, 59)),
        (0x18, "99991231235959-0100", (9999, 12, 31, 23, 59, 59)),
        (0x18, "20510301000000Z", (2051, 3, 1, 0, 0, 0)),
    ],
)
def test_a_time_is_read_in_every_form_that_authorities_write(tag: int, written: str, expected: tuple[int, int, int, int, int, int]) -> None:
    moment = datetime.datetime(*expected, tzinfo=datetime.UTC)
    assert validity(dated(tag, written.encode(), written.encode())) == (moment, moment)


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        *(
            (0x17, text)
            for text in ("", "Z", "2712312359", "271331235959Z", "270230000000Z", "27123123Z", "271231245959Z", "2712312359é9Z")
        ),
        *((0x18, text) for text in ("", "2027", "20271231235959X", "20271231236159Z", "00001231235959Z", "２０２７1231235959Z")),
        (0x16, "271231235959Z"),
    ],
)
def test_what_is_no_time_is_not_guessed_at(tag: int, written: str) -> None:
    with pytest.raises(NotTlv):
        validity(dated(tag, written.encode(), written.encode()))


@given(st.integers(0, 400))
def test_the_beginning_of_a_certificate_is_enough_once_it_has_the_dates(length: int) -> None:
    whole = certificate(400)
    try:
        assert validity(whole[:length]) == validity(whole)
    except Incomplete:
        assert length < whole.index(b"\x17\x0d") + 30
