"""What a PIV card tells without its passcode: when its certificates end, and how many tries are left.

NIST SP 800-73-4: part 1 section 4.3 and appendix A (objects), part 2 sections 3.1 and 3.2 (commands). NHS cards of
series 9 and 10 speak PIV; so do security keys and other organisations' cards, and nothing here tells them apart.
"""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from cim_troubleshooter.smartcard.allowed_commands import TRIES_LEFT, get_data, select
from cim_troubleshooter.smartcard.certificate import ends
from cim_troubleshooter.smartcard.connection import AnswerMakesNoSense, Card, Connection, TransactionIsOver
from cim_troubleshooter.smartcard.status_words import NOT_FOUND, PasscodeState, StatusWord, passcode_state
from cim_troubleshooter.smartcard.tlv import NotTlv, elements, value_of

APPLICATION = bytes.fromhex("A000000308000010000100")
CERTIFICATES = tuple(bytes.fromhex(tag) for tag in ("5FC105", "5FC10A", "5FC10B", "5FC101"))
"""Authentication, signature, key management, card authentication."""

SHORT_TRANSACTION = 0.2
"""Seconds after which a transaction ends where a command has been answered, to let other programs have their turn."""

_APPLICATION_PROPERTIES = 0x61
_CARD_HOLDER = bytes.fromhex("5FC102")
_GUID = 0x34
_OBJECT = 0x53
_CERTIFICATE = 0x70
_CERTIFICATE_INFORMATION = 0x71
_COMPRESSED = 0x01
_LARGEST_CERTIFICATE = 16 * 1024


class NotPiv(Exception):
    """The card answers, but has no PIV application."""


class Certificate(NamedTuple):
    """A certificate on the card: when it ends, and its bytes (DER), which nobody looks into further unless IT asks."""

    ends: datetime.datetime
    der: bytes


def certificates(connection: Connection) -> Iterator[Certificate]:
    """Each certificate on the card, as they are read; none on a blank card.

    Raises NotPiv, AnswerMakesNoSense or CardServiceError.
    """
    for data, status in _answers(connection, [get_data(tag) for tag in CERTIFICATES]):
        certificate = _certificate(data, status)
        if certificate is not None:
            yield certificate


def card_identifier(connection: Connection) -> str:
    """The number by which the card itself tells it from all others (GUID of the CHUID); empty where it has none."""
    data, status = next(_answers(connection, [get_data(_CARD_HOLDER)]))
    try:
        return dict(elements(value_of(_OBJECT, data))).get(_GUID, b"").hex().upper() if status == StatusWord.OK else ""
    except NotTlv as reason:
        raise AnswerMakesNoSense(str(reason)) from None


def passcode(connection: Connection) -> PasscodeState | None:
    """How the passcode stands, by VERIFY without data; None where the card does not say."""
    return passcode_state(next(_answers(connection, [TRIES_LEFT]))[1])


def _answers(connection: Connection, commands: list[bytes]) -> Iterator[tuple[bytes, int]]:
    """The answers in their order, told between transactions.

    Each transaction begins by choosing the application, since another program may have chosen its own meanwhile. A command
    that two transactions had no time for ends the reading.
    """
    left, tried = list(commands), 0
    while left:
        got: list[tuple[bytes, int]] = []
        try:
            with connection.transaction() as card:
                _choose_application(card)
                while left and (not got or card.seconds < SHORT_TRANSACTION):
                    got.append(card.send(left[0]))
                    left.pop(0)
        except TransactionIsOver:
            tried = 0 if got else tried + 1
            if tried > 1:
                raise
        yield from got


def _choose_application(card: Card) -> None:
    data, status = card.send(select(APPLICATION))
    if status != StatusWord.OK:
        raise NotPiv
    try:
        value_of(_APPLICATION_PROPERTIES, data)
    except NotTlv:
        raise AnswerMakesNoSense("no application properties") from None


def _certificate(data: bytes, status: int) -> Certificate | None:
    if status in NOT_FOUND:
        return None
    if status != StatusWord.OK:
        raise AnswerMakesNoSense(f"status {status:04X} for an object")
    try:
        parts = dict(elements(value_of(_OBJECT, data)))
        certificate = parts.get(_CERTIFICATE, b"")
        if not certificate:
            return None
        information = parts.get(_CERTIFICATE_INFORMATION, b"\x00")
        der = _inflated(certificate) if information[:1] and information[0] & _COMPRESSED else certificate
        return Certificate(ends(der), der)
    except NotTlv as reason:
        raise AnswerMakesNoSense(str(reason)) from None


def _inflated(certificate: bytes) -> bytes:

    try:
        return zlib.decompressobj(wbits=31).decompress(certificate, _LARGEST_CERTIFICATE)
    except zlib.error:
        raise NotTlv("not compressed as it says") from None
