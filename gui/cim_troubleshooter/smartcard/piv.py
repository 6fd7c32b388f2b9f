"""What a PIV card tells without its passcode: how many tries are left, and from when to when its certificates hold.

NIST SP 800-73-4: part 1 section 4.3 and appendix A (objects), part 2 sections 3.1 and 3.2 (commands). NHS cards of
series 9 and 10 speak PIV; so do security keys and other organisations' cards, and nothing here tells them apart.

Read in the order of worth, and no further than needed, since a card may be slow and its time is shared: first the tries left, then
the certificate that logs in, then the others, each only as far as its dates. What goes wrong with one of them costs that one alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import NamedTuple

from cim_troubleshooter.smartcard.allowed_commands import TRIES_LEFT, expecting_extended, get_data, select
from cim_troubleshooter.smartcard.certificate import Validity, subject, validity
from cim_troubleshooter.smartcard.connection import (
    LONGEST_TRANSACTION,
    Answer,
    AnswerWithoutEnd,
    Card,
    Connection,
    NoStatusWord,
    TransactionIsOver,
)
from cim_troubleshooter.smartcard.pace import OutOfTime
from cim_troubleshooter.smartcard.return_codes import CardServiceError, Place
from cim_troubleshooter.smartcard.status_words import NOT_FOUND, PasscodeState, StatusWord, in_words, more_data, passcode_state
from cim_troubleshooter.smartcard.tlv import Incomplete, NotTlv, begun, begun_elements, elements, value_of

APPLICATION = bytes.fromhex("A000000308000010000100")
CERTIFICATES = ("5FC105", "5FC10A", "5FC10B", "5FC101")
"""Authentication (which logs in), signature, key management, card authentication."""
PASSCODE = "passcode"
IN_ORDER_OF_WORTH = (PASSCODE, *CERTIFICATES)

SHORT_TRANSACTION = 0.2
"""Seconds after which a transaction ends where a command has been answered, to let other programs have their turn."""

_CARD_HOLDER = "5FC102"
_GUID = 0x34
_OBJECT = 0x53
_CERTIFICATE = 0x70
_BESIDE_A_CERTIFICATE = frozenset({0x71, 0x72, 0xFE})
"""Certificate information, MSCUID, error detection code."""
_DER = b"\x30"
_GZIP = b"\x1f\x8b"
_DEFLATE = 8
_GZIP_OR_ZLIB = 47
_LARGEST_CERTIFICATE = 16 * 1024
_FAR_ENOUGH_AT_ONCE = 1024
"""Bytes of an object in which its dates lie, whoever issued it: what a card that takes it is asked for in one go."""


class NotPiv(Exception):
    """The card answers, but does not let us choose a PIV application. Says why: its status word."""


class Told(NamedTuple):
    """What came of one part of the card: the passcode, or a certificate's object.

    Exactly one of `passcode`, `validity`, `empty`, `slow` and `why_not` is set.
    """

    part: str
    passcode: PasscodeState | None = None
    validity: Validity | None = None
    empty: bool = False
    slow: bool = False
    """It does not fit into a transaction, at the pace of this card."""
    why_not: str = ""
    """Why it was not understood: a status word, or what was wrong with the bytes."""
    odd: bool = False
    """What came back was no card's answer at all: no status word."""


class Reading:
    """One card being read, over more than one connection where another program disturbs it. What was told is not asked again."""

    def __init__(self, extended_length: bool = False) -> None:
        """`extended_length`: the card says of itself that it takes commands that ask for more than 256 bytes."""
        self.left = list(IN_ORDER_OF_WORTH)
        self.odd_select = False
        """Whether the application could not be chosen, because what came back was no card's answer."""
        self._extended_length = extended_length
        self._in_one_go = False

    def read(self, connection: Connection, take: Callable[[Told], None]) -> None:
        """Hands over each part as it is read, which has to be quick. Raises NotPiv, OutOfTime or CardServiceError."""
        while self.left:
            before = len(self.left)
            try:
                self._in_a_transaction(connection, take)
            except TransactionIsOver:
                if len(self.left) == before and not self._try_in_one_go(connection):
                    take(Told(self.left.pop(0), slow=True))

    def _in_a_transaction(self, connection: Connection, take: Callable[[Told], None]) -> None:
        """Each begins by choosing the application, since another program may have chosen its own meanwhile."""
        with connection.transaction() as card:
            if not self.odd_select:
                self._choose_application(card)
            first = True
            while self.left and (first or card.seconds < SHORT_TRANSACTION):
                one = self._ask(card)
                self.left.pop(0)
                self._in_one_go = self._in_one_go and one.validity is not None
                first = False
                take(one)
                if one.why_not:
                    return

    def _choose_application(self, card: Card) -> None:
        """Its answer is not fetched: that the card has the application is all that is wanted."""
        try:
            status = card.send(select(APPLICATION), enough=lambda _: True).status
        except NoStatusWord:
            self.odd_select = True
            return
        if status != StatusWord.OK and more_data(status) is None:
            raise NotPiv(in_words(status))

    def _ask(self, card: Card) -> Told:
        part = self.left[0]
        if self.odd_select and part == PASSCODE:
            return Told(part, why_not="the application could not be chosen")
        try:
            return _passcode(card.send(TRIES_LEFT, enough=lambda _: True)) if part == PASSCODE else self._certificate(card, part)
        except NoStatusWord as reason:
            return Told(part, why_not=f"no status word: {reason}", odd=True)
        except AnswerWithoutEnd:
            return Told(part, why_not="an answer without an end")
        except CardServiceError as reason:
            if reason.place is not Place.NOT_TOLD:
                raise
            return Told(part, why_not=reason.in_words)

    def _certificate(self, card: Card, part: str) -> Told:
        command = get_data(bytes.fromhex(part))
        if self._in_one_go:
            answer = card.send_as_it_is(expecting_extended(command, _FAR_ENOUGH_AT_ONCE), _has_dates)
        else:
            answer = card.send(command, _has_dates)
        return _certificate(part, answer)

    def _try_in_one_go(self, connection: Connection) -> bool:
        """Whether the first part that is left, which was too long for a transaction, is worth another try with fewer exchanges."""
        if connection.pace.longest > LONGEST_TRANSACTION:
            raise OutOfTime
        again = self._extended_length and connection.speaks_t1 and not self._in_one_go and self.left[0] != PASSCODE
        self._in_one_go = again
        return again


class Holder(NamedTuple):
    """What tells who holds the card. Empty where it cannot be read."""

    certificate_subject: str
    card_identifier: str


def holder(connection: Connection) -> Holder:
    """Whom the certificate that logs in is made out to, and the number by which a card tells itself from others (GUID of the CHUID).

    Raises CardServiceError.
    """
    return Holder(_subject(_whole(connection, CERTIFICATES[0])), _identifier(_whole(connection, _CARD_HOLDER)))


def _whole(connection: Connection, part: str) -> bytes:
    """An object to its end, in a transaction of its own; nothing where it cannot be had."""
    try:
        with connection.transaction() as card:
            card.send(select(APPLICATION), enough=lambda _: True)
            answer = card.send(get_data(bytes.fromhex(part)))
    except (NoStatusWord, AnswerWithoutEnd, TransactionIsOver, OutOfTime):
        return b""
    return answer.data if answer.status == StatusWord.OK else b""


def takes_extended_length(atr: bytes) -> bool:
    """Whether a card's answer to reset says that it takes commands with extended length (ISO/IEC 7816-4, 12.1.1.9: capabilities)."""
    history = _historical_bytes(atr)
    place, end = 1, len(history) - (3 if history[:1] == b"\x00" else 0)
    while history[:1] in (b"\x00", b"\x80") and place < end:
        tag, size = history[place] >> 4, history[place] & 0x0F
        if tag == 7 and size == 3:
            return bool(history[place + 1 : place + 4][2:] and history[place + 3] & 0x40)
        place += 1 + size
    return False


def _historical_bytes(atr: bytes) -> bytes:
    """Those after the interface bytes (ISO/IEC 7816-3, 8.2)."""
    if len(atr) < 2:
        return b""
    place, more = 2, atr[1] >> 4
    while more:
        place += (more & 0x7).bit_count()
        if not more & 0x8:
            break
        more = atr[place] >> 4 if place < len(atr) else 0
        place += 1
    return atr[place : place + (atr[1] & 0x0F)]


def _passcode(answer: Answer) -> Told:
    state = passcode_state(answer.status) if not answer.data else None
    return Told(PASSCODE, passcode=state) if state is not None else Told(PASSCODE, why_not=in_words(answer.status))


def _certificate(part: str, answer: Answer) -> Told:
    if answer.status in NOT_FOUND and answer.parts == 1:
        return Told(part, empty=True)
    try:
        held = _held(answer.data)
        return Told(part, validity=validity(held)) if held else Told(part, empty=True)
    except NotTlv as reason:
        ended_well = answer.status == StatusWord.OK or more_data(answer.status) is not None
        return Told(part, why_not=f"{in_words(answer.status)}: {reason}" if ended_well else in_words(answer.status))


def _has_dates(begun: bytes) -> bool:
    """Whether the beginning of an object will do; more of what cannot be understood would not help either."""
    try:
        held = _held(begun)
        return bool(held and validity(held))
    except Incomplete:
        return False
    except NotTlv:
        return True


def _held(data: bytes) -> bytes:
    """The certificate in an object, or as much of it as there is; nothing where the object is empty. Raises NotTlv.

    Whether it is compressed is told by what it is: older tools marked it otherwise than they should have.
    """
    value, whole = begun(_OBJECT, data)
    parts = dict(begun_elements(value))
    if _CERTIFICATE in parts:
        held = parts[_CERTIFICATE]
        return held if held[:1] in (b"", _DER) else _inflated(held)
    if not whole:
        raise Incomplete("no certificate yet")
    if parts.keys() - _BESIDE_A_CERTIFICATE:
        raise NotTlv("no certificate")
    return b""


def _inflated(held: bytes) -> bytes:
    """As much of a compressed certificate as can be had from what there is of it. Raises NotTlv."""
    if len(held) < len(_GZIP):
        raise Incomplete("too short to tell")
    if not (held.startswith(_GZIP) or (held[0] & 0x0F == _DEFLATE and int.from_bytes(held[:2], "big") % 31 == 0)):
        raise NotTlv("neither a certificate nor compressed")
    try:
        return zlib.decompressobj(wbits=_GZIP_OR_ZLIB).decompress(held, _LARGEST_CERTIFICATE)
    except zlib.error:
        raise NotTlv("compressed, and spoilt") from None


def _subject(read: bytes) -> str:
    try:
        return subject(_held(read))
    except NotTlv:
        return ""


def _identifier(read: bytes) -> str:
    try:
        return dict(elements(value_of(_OBJECT, read))).get(_GUID, b"").hex().upper()
    except NotTlv:
        return ""
