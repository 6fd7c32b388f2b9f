"""When a certificate ends: as another library reads it, and never a crash for what is none."""

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from cim_troubleshooter.smartcard.certificate import validity
from cim_troubleshooter.smartcard.tlv import NotTlv, elements
from tests.support.piv_card import certificate


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
