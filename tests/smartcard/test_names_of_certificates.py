"""Whom a certificate is made out to and who issued it, in one line, whatever the names hold."""

import datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import NameOID

from cim_troubleshooter.smartcard.certificate import issuer, subject
from cim_troubleshooter.smartcard.tlv import NotTlv

OF_A_PERSON = (
    (NameOID.COUNTRY_NAME, "GB", "C=GB"),
    (NameOID.ORGANIZATION_NAME, "nhs", "O=nhs"),
    (NameOID.ORGANIZATIONAL_UNIT_NAME, "People", "OU=People"),
    (NameOID.SERIAL_NUMBER, "0123", "serialNumber=0123"),
    (NameOID.GIVEN_NAME, "Siân", "GN=Siân"),
    (NameOID.SURNAME, "Ó Briain", "SN=Ó Briain"),
    (NameOID.COMMON_NAME, "Siân Ó Briain", "CN=Siân Ó Briain"),
)
OF_AN_ISSUER = ((NameOID.DOMAIN_COMPONENT, "nhs", "0.9.2342.19200300.100.1.25=nhs"), (NameOID.COMMON_NAME, "Level 1D", "CN=Level 1D"))


def made(of: x509.Name, by: x509.Name) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    builder = x509.CertificateBuilder().subject_name(of).issuer_name(by).public_key(key.public_key()).serial_number(7)
    day = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    return builder.not_valid_before(day).not_valid_after(day).sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def name(parts: tuple[tuple[x509.ObjectIdentifier, str, str], ...]) -> x509.Name:
    return x509.Name([x509.NameAttribute(kind, value) for kind, value, _ in parts])


def test_each_part_of_a_name_is_written_with_its_short_name_or_its_number() -> None:
    der = made(name(OF_A_PERSON), name(OF_AN_ISSUER))
    assert subject(der) == ", ".join(written for _, _, written in OF_A_PERSON)
    assert issuer(der) == ", ".join(written for _, _, written in OF_AN_ISSUER)


def test_a_name_in_two_byte_characters_is_read() -> None:
    old = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ysbyty Gŵyr", _ASN1Type.BMPString)])
    assert subject(made(old, old)) == "CN=Ysbyty Gŵyr"


def test_a_name_without_parts_is_empty_and_what_is_no_certificate_has_none() -> None:
    assert subject(made(x509.Name([]), name(OF_AN_ISSUER))) == ""
    with pytest.raises(NotTlv):
        subject(b"\x30\x00")
