"""A PIV card (NIST SP 800-73-4) for the virtual reader: certificates, tries left, and the faults that cards have."""

from __future__ import annotations

import datetime
import gzip
import itertools
from collections.abc import Sequence
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
        padded_issuer: bool = False,
        blocks: Sequence[int] = (256,),
    ) -> None:
        """`days` from today on which the certificates end, None for a blank card; `passcode` is the status of an empty VERIFY.

        `padded_issuer`: the dates lie beyond the first 256 bytes of each object. `blocks`: how long the parts of a long answer are, in turn.
        """
        self._passcode = passcode
        self._piv = piv
        self._rest = b""
        self._blocks = itertools.cycle(blocks)
        self.objects = dict(objects or {})
        if days is not None:
            held = certificate(days, padded_issuer=padded_issuer)
            for tag in CERTIFICATES:
                self.objects.setdefault(tag, certificate_object(held, compressed))
        self.objects.setdefault("5FC102", chuid())

    def answer(self, command: bytes) -> bytes:
        """The answer to one command, status word last."""
        if command[:4] == bytes.fromhex("00A40400"):
            return self._select(command[5 : 5 + command[4]])
        if command[:4] == bytes.fromhex("00C00000"):
            return self._response(command[4] or 256)
        if command[:4] == bytes.fromhex("00CB3FFF"):
            extended = command[4] == 0
            tag = command[9 : 9 + command[8]] if extended else command[7 : 7 + command[6]]
            held = self.objects.get(tag.hex().upper())
            return NOT_FOUND if held is None else self.begin(tlv(0x53, held), int.from_bytes(command[-2:], "big") if extended else None)
        if command == bytes.fromhex("00200080"):
            return self._passcode
        return b"\x6d\x00"

    def _select(self, name: bytes) -> bytes:
        if not self._piv or not APPLICATION.startswith(name):
            return NOT_FOUND
        return self.begin(tlv(0x61, tlv(0x4F, APPLICATION[5:]) + tlv(0x79, tlv(0x4F, APPLICATION[:5]))))

    def begin(self, whole: bytes, count: int | None = None) -> bytes:
        """The first part of an answer; the card keeps the rest."""
        self._rest = whole
        return self._part(next(self._blocks) if count is None else count)

    def _response(self, count: int) -> bytes:
        return self._part(min(count, next(self._blocks)))

    def _part(self, count: int) -> bytes:
        part, self._rest = self._rest[:count], self._rest[count:]
        left = len(self._rest)
        return part + (OK if not left else bytes([0x61, min(left, 0xFF) if left < 256 else 0]))


class T0Card(PivCard):
    """The same card in T=0, to the letter (ISO/IEC 7816-3, 12.2.1): no Le, no data before GET RESPONSE, and only exact lengths."""

    def answer(self, command: bytes) -> bytes:
        """6700 for a command that carries Le; 6Cxx for a GET RESPONSE of more than there is."""
        sends_data = len(command) > 5
        if sends_data and len(command) != 5 + command[4]:
            return b"\x67\x00"
        if command[:4] == bytes.fromhex("00C00000") and (command[4] or 256) > len(self._rest):
            return bytes([0x6C, len(self._rest)])
        return super().answer(command)

    def begin(self, whole: bytes, count: int | None = None) -> bytes:
        """How much waits, and nothing of it."""
        self._rest = whole
        return bytes([0x61, len(whole) if len(whole) < 256 else 0])


class ExactCard(PivCard):
    """A card that says no more than that there is more (6100), and 6Cxx to whoever asks for more than it has."""

    def _response(self, count: int) -> bytes:
        return bytes([0x6C, len(self._rest)]) if count > len(self._rest) else super()._response(count)

    def _part(self, count: int) -> bytes:
        part = super()._part(count)
        return part if part[-2] != 0x61 else part[:-2] + b"\x61\x00"


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


def certificate(days: int, begins: int = -1100, padded_issuer: bool = False) -> bytes:
    """A certificate, as DER, that ends so many days from now, and began, or begins, on another."""
    return _made(days, begins, padded_issuer)


@cache
def _made(days: int, begins: int, padded_issuer: bool) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOLDER)])
    padding = [x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "Certification Authority " * 2 + str(number)) for number in range(5)]
    issuer = x509.Name([*padding, x509.NameAttribute(NameOID.COMMON_NAME, HOLDER)]) if padded_issuer else name
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(issuer).public_key(key.public_key()).serial_number(4711)
    made = made.not_valid_before(now + datetime.timedelta(days=begins)).not_valid_after(now + datetime.timedelta(days=days))
    return made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
