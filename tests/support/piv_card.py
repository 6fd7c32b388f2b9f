"""A PIV card (NIST SP 800-73-4) for the virtual reader: certificates, tries left, and the faults that cards have."""

from __future__ import annotations

import datetime
import gzip
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

APPLICATION = bytes.fromhex("A000000308000010000100")
CERTIFICATES = ("5FC105", "5FC10A", "5FC10B", "5FC101")
HOLDER = "999912345678 Quintessa Featherstonehaugh"
OK, NOT_FOUND, LOCKED = b"\x90\x00", b"\x6a\x82", b"\x69\x83"


class PivCard:
    """Answers as a PIV card does; long answers in parts of 256 bytes."""

    def __init__(
        self,
        days: int | None = 400,
        passcode: bytes = b"\x63\xc3",
        compressed: bool = False,
        piv: bool = True,
        objects: dict[str, bytes] | None = None,
    ) -> None:
        """`days` from today on which the certificates end, None for a blank card; `passcode` is the status of an empty VERIFY."""
        self._passcode = passcode
        self._piv = piv
        self._rest = b""
        self.objects = dict(objects or {})
        if days is not None:
            held = certificate(days)
            for tag in CERTIFICATES:
                self.objects.setdefault(tag, certificate_object(held, compressed))
        self.objects.setdefault("5FC102", chuid())

    def answer(self, command: bytes) -> bytes:
        """The answer to one command, status word last."""
        if command[:4] == bytes.fromhex("00A40400"):
            return self._select(command[5 : 5 + command[4]])
        if command[:4] == bytes.fromhex("00C00000"):
            return self._part(command[4] or 256)
        if command[:4] == bytes.fromhex("00CB3FFF"):
            held = self.objects.get(command[7 : 7 + command[6]].hex().upper())
            return NOT_FOUND if held is None else self._begin(tlv(0x53, held))
        if command == bytes.fromhex("00200080"):
            return self._passcode
        return b"\x6d\x00"

    def _select(self, name: bytes) -> bytes:
        if not self._piv or not APPLICATION.startswith(name):
            return NOT_FOUND
        return tlv(0x61, tlv(0x4F, APPLICATION[5:]) + tlv(0x79, tlv(0x4F, APPLICATION[:5]))) + OK

    def _begin(self, whole: bytes) -> bytes:
        self._rest = whole
        return self._part(256)

    def _part(self, count: int) -> bytes:
        part, self._rest = self._rest[:count], self._rest[count:]
        left = len(self._rest)
        return part + (OK if not left else bytes([0x61, min(left, 0xFF) if left < 256 else 0]))


def tlv(tag: int, value: bytes) -> bytes:
    """One element of tag, length and value."""
    size = len(value)
    length = bytes([size]) if size < 0x80 else bytes([0x81, size]) if size < 0x100 else bytes([0x82, *size.to_bytes(2, "big")])
    return bytes([tag]) + length + value


def certificate_object(der: bytes, compressed: bool = False) -> bytes:
    """A certificate as a PIV object holds it: certificate, information, error detection code."""
    return tlv(0x70, gzip.compress(der) if compressed else der) + tlv(0x71, bytes([compressed])) + tlv(0xFE, b"")


def chuid() -> bytes:
    """A card holder's identifier: OpenSC asks for it, the program never does."""
    return tlv(0x30, bytes(25)) + tlv(0x34, bytes(range(16))) + tlv(0x35, b"20991231") + tlv(0x3E, b"") + tlv(0xFE, b"")


@cache
def certificate(days: int) -> bytes:
    """A certificate, as DER, that ends so many days from now."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOLDER)])
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(4711)
    made = made.not_valid_before(now - datetime.timedelta(days=1100)).not_valid_after(now + datetime.timedelta(days=days))
    return made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
