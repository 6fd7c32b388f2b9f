"""Cards that answer anything at all: from a good card's answers, spoilt, to pure noise. A seed gives the same kind of card again."""

from __future__ import annotations

import gzip
import random

from tests.support.piv_card import CERTIFICATES, PivCard, certificate, certificate_object, tlv

STATUSES = (b"\x90\x00", b"\x6a\x82", b"\x61\x00", b"\x61\x10", b"\x69\x83", b"\x63\xc1", b"\x6c\x05", b"\x00\x00", b"\xff\xff")
OK = b"\x90\x00"


class GarbageCard:
    """A card whose every answer is chosen by chance from several kinds of wrong."""

    def __init__(self, seed: int, longest: int = 70_000) -> None:
        self._chance = random.Random(seed)
        self._good = PivCard(objects={tag: self._object() for tag in CERTIFICATES if self._chance.random() < 0.7})
        self._kinds = self._chance.choices((self._noise, self._cut, self._flipped, self._endless, self._good.answer), k=3)
        self._longest = longest

    def answer(self, command: bytes) -> bytes:
        """Never nothing at all: a daemon waits for ever for that, which is another test."""
        kind = self._chance.choice(self._kinds) if self._chance.random() < 0.5 else self._good.answer
        return kind(command) or b"\x6f\x00"

    def _noise(self, _: bytes) -> bytes:
        size = self._chance.choice((1, 2, 3, 16, 256, 258, self._longest))
        return self._chance.randbytes(min(size, self._longest)) + (self._chance.choice(STATUSES) if self._chance.random() < 0.5 else b"")

    def _cut(self, command: bytes) -> bytes:
        whole = self._good.answer(command)
        return whole[: self._chance.randrange(len(whole))] + (OK if self._chance.random() < 0.5 else b"")

    def _flipped(self, command: bytes) -> bytes:
        whole = bytearray(self._good.answer(command))
        for _ in range(self._chance.choice((1, 1, 2, 5))):
            whole[self._chance.randrange(len(whole))] = self._chance.randrange(256)
        return bytes(whole)

    def _endless(self, _: bytes) -> bytes:
        return self._chance.choice((b"", b"\x30", bytes(255))) + b"\x61" + self._chance.choice((b"\x00", b"\x01", b"\xff"))

    def _object(self) -> bytes:
        """A certificate's object, absurd in one of many ways."""
        der = bytearray(certificate(self._chance.choice((-1000, 0, 89, 400, 20_000))))
        match self._chance.randrange(8):
            case 0:
                return certificate_object(bytes(der[: self._chance.randrange(len(der))]))
            case 1:
                der[self._chance.randrange(len(der))] ^= 1 << self._chance.randrange(8)
                return certificate_object(bytes(der))
            case 2:
                return tlv(0x70, gzip.compress(bytes(200_000))) + b"\x71\x01\x01"
            case 3:
                return tlv(0x70, bytes(der)) + b"\x71\x01\x01"
            case 4:
                return b"\x70" + self._chance.choice((b"\x80", b"\x84\xff\xff\xff\xff", b"\x83\xff\xff\xff", b"\x82\x00")) + bytes(der)
            case 5:
                return b"\x30\x80" * 400
            case 6:
                return self._chance.randbytes(self._chance.randrange(300))
            case _:
                return certificate_object(bytes(der), compressed=self._chance.random() < 0.5)


def answer_to_reset(seed: int) -> bytes:
    """An answer to reset of 1 to 33 bytes, some of them near a good one."""
    chance = random.Random(seed)
    noise = chance.randbytes(chance.randrange(1, 34))
    return chance.choice((noise, b"\x3b" + noise[:15], b"\x3f\xff", b"\x3b\x00", b"\x3b\x02\x14\x50", b"\x3b\x80\x01\x81"))
