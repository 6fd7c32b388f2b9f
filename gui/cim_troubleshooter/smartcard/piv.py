"""What a PIV card tells without its passcode: when its certificates end, and how many tries are left.

NIST SP 800-73-4: part 1 section 4.3 and appendix A (objects), part 2 sections 3.1 and 3.2 (commands). NHS cards of
series 9 and 10 speak PIV; so do security keys and other organisations' cards, and nothing here tells them apart.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cim_troubleshooter.smartcard.allowed_commands import TRIES_LEFT, get_data, select
from cim_troubleshooter.smartcard.certificate import ends
from cim_troubleshooter.smartcard.connection import AnswerMakesNoSense, Card, Connection, TransactionIsOver
from cim_troubleshooter.smartcard.tlv import NotTlv, elements, value_of

APPLICATION = bytes.fromhex("A000000308000010000100")
CERTIFICATES = tuple(bytes.fromhex(tag) for tag in ("5FC105", "5FC10A", "5FC10B", "5FC101"))
"""Authentication, signature, key management, card authentication."""

NOT_FOUND = frozenset({0x6A82, 0x6A88})
_APPLICATION_PROPERTIES = 0x61
_OBJECT = 0x53
_CERTIFICATE = 0x70
_CERTIFICATE_INFORMATION = 0x71
_COMPRESSED = 0x01
_LARGEST_CERTIFICATE = 16 * 1024


class NotPiv(Exception):
    """The card answers, but has no PIV application."""


def certificate_ends(connection: Connection) -> Iterator[datetime.datetime]:
    """The end of each certificate on the card, as they are read; none on a blank card.

    Raises NotPiv, AnswerMakesNoSense or CardServiceError.
    """
    for tag in CERTIFICATES:
        end = _end_of(*_asked(connection, get_data(tag)))
        if end is not None:
            yield end


def passcode_status(connection: Connection) -> int:
    """The status word of the empty VERIFY (SP 800-73-4 part 2, 3.2.1): 9000, 63Cx, 6983 or something else."""
    return _asked(connection, TRIES_LEFT)[1]


def _asked(connection: Connection, command: bytes) -> tuple[bytes, int]:
    """Asks in a transaction of its own, the application chosen first: another program may have chosen its own since."""
    try:
        return _asked_once(connection, command)
    except TransactionIsOver:
        return _asked_once(connection, command)


def _asked_once(connection: Connection, command: bytes) -> tuple[bytes, int]:
    with connection.transaction() as card:
        _choose_application(card)
        return card.send(command)


def _choose_application(card: Card) -> None:
    data, status = card.send(select(APPLICATION))
    if status != 0x9000:
        raise NotPiv
    try:
        value_of(_APPLICATION_PROPERTIES, data)
    except NotTlv:
        raise AnswerMakesNoSense("no application properties") from None


def _end_of(data: bytes, status: int) -> datetime.datetime | None:
    if status in NOT_FOUND:
        return None
    if status != 0x9000:
        raise AnswerMakesNoSense(f"status {status:04X} for an object")
    try:
        parts = dict(elements(value_of(_OBJECT, data)))
        certificate = parts.get(_CERTIFICATE, b"")
        if not certificate:
            return None
        information = parts.get(_CERTIFICATE_INFORMATION, b"\x00")
        return ends(_inflated(certificate) if information[:1] and information[0] & _COMPRESSED else certificate)
    except NotTlv as reason:
        raise AnswerMakesNoSense(str(reason)) from None


def _inflated(certificate: bytes) -> bytes:
    import zlib

    try:
        return zlib.decompressobj(wbits=31).decompress(certificate, _LARGEST_CERTIFICATE)
    except zlib.error:
        raise NotTlv("not compressed as it says") from None
