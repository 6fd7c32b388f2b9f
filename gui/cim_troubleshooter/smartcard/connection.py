"""A shared connection to one card: short transactions, and the card left exactly as it was found.

pyscard's own connections cut the card's power when they end, under whoever else uses it; so this calls PC/SC itself.
A transaction takes no new command after one second: what is missing follows in a new one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from cim_troubleshooter.smartcard.allowed_commands import checked, get_response
from cim_troubleshooter.smartcard.leaving import stop_if_leaving
from cim_troubleshooter.smartcard.return_codes import CARD_WAS_DISTURBED, CardServiceError, Code, masked
from cim_troubleshooter.smartcard.status_words import more_data

Result = TypeVar("Result")

LONGEST_TRANSACTION = 1.0
"""Seconds after which no new command is sent in the same transaction."""
LONGEST_WAIT_FOR_OTHERS = 2.0
"""Seconds to try again while another program holds the card for itself."""
_PAUSE_BEFORE_ANOTHER_TRY = 0.3
_LARGEST_ANSWER = 64 * 1024
_MOST_PARTS = 1024


class AnswerMakesNoSense(Exception):
    """The card answered, but not as any card should."""


class TransactionIsOver(Exception):
    """The transaction has lasted its second; go on in a new one."""


class Card:
    """A connected card inside a transaction. Only the connection makes one."""

    def __init__(self, handle: Any, protocol: int) -> None:
        self._handle = handle
        self._protocol = protocol
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long the transaction has lasted."""
        return time.monotonic() - self._began

    def send(self, command: bytes) -> tuple[bytes, int]:
        """The data and status word for one allowed command, parts of a long answer joined (ISO/IEC 7816-4, 5.3.4).

        Raises CommandNotAllowed, TransactionIsOver, AnswerMakesNoSense or CardServiceError.
        """
        data, status = self._exchange(command)
        whole, parts = bytearray(data), 1
        while more_data(status):
            if len(whole) > _LARGEST_ANSWER or parts > _MOST_PARTS:
                raise AnswerMakesNoSense("an answer without an end")
            data, status = self._exchange(get_response(status & 0xFF))
            if not data and more_data(status):
                raise AnswerMakesNoSense("more is promised, and nothing comes")
            whole += data
            parts += 1
        return bytes(whole), status

    def _exchange(self, command: bytes) -> tuple[bytes, int]:
        from smartcard import scard

        stop_if_leaving()
        if self.seconds > LONGEST_TRANSACTION:
            raise TransactionIsOver
        code, answer = scard.SCardTransmit(self._handle, self._protocol, list(checked(command)))
        if masked(code) != Code.SUCCESS:
            raise CardServiceError(code)
        if len(answer) < 2 or answer[-2] >> 4 not in (0x6, 0x9):
            raise AnswerMakesNoSense("no status word")
        return bytes(answer[:-2]), answer[-2] << 8 | answer[-1]


class Connection:
    """A shared connection to the card in one reader, made by `connected`."""

    def __init__(self, handle: Any, protocol: int) -> None:
        self._handle = handle
        self._protocol = protocol

    @contextmanager
    def transaction(self) -> Iterator[Card]:
        """Some moments in which no other program's command comes between ours. Raises CardServiceError."""
        from smartcard import scard

        stop_if_leaving()
        code = self._begin()
        if code in CARD_WAS_DISTURBED:
            self._reconnect()
            code = self._begin()
        if code != Code.SUCCESS:
            raise CardServiceError(code)
        try:
            yield Card(self._handle, self._protocol)
        finally:
            scard.SCardEndTransaction(self._handle, scard.SCARD_LEAVE_CARD)

    def _begin(self) -> int:
        from smartcard import scard

        return masked(scard.SCardBeginTransaction(self._handle))

    def _reconnect(self) -> None:
        from smartcard import scard

        protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        code, self._protocol = scard.SCardReconnect(self._handle, scard.SCARD_SHARE_SHARED, protocols, scard.SCARD_LEAVE_CARD)
        if masked(code) != Code.SUCCESS:
            raise CardServiceError(code)


@contextmanager
def connected(context: Any, reader: str) -> Iterator[Connection]:
    """A shared connection to the card in a reader; the card keeps its power and state at the end. Raises CardServiceError."""
    from smartcard import scard

    handle, protocol = _connect(context, reader)
    try:
        yield Connection(handle, protocol)
    finally:
        scard.SCardDisconnect(handle, scard.SCARD_LEAVE_CARD)


def _connect(context: Any, reader: str) -> tuple[Any, int]:
    """Tries again for two seconds while another program holds the card, and once for a card that is slow to wake."""
    from smartcard import scard

    protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
    until = time.monotonic() + LONGEST_WAIT_FOR_OTHERS
    woken = False
    while True:
        stop_if_leaving()
        code, handle, protocol = scard.SCardConnect(context, reader, scard.SCARD_SHARE_SHARED, protocols)
        answer = masked(code)
        if answer == Code.SUCCESS:
            return handle, protocol
        slow_to_wake = answer in (Code.UNRESPONSIVE_CARD, Code.UNPOWERED_CARD) and not woken
        held = answer == Code.SHARING_VIOLATION and time.monotonic() < until
        if not (slow_to_wake or held):
            raise CardServiceError(code)
        woken = woken or slow_to_wake
        time.sleep(_PAUSE_BEFORE_ANOTHER_TRY)


def retry_if_disturbed(read: Callable[[], Result]) -> Result:
    """What `read` gives; it is called a second time where another program reset the card meanwhile."""
    try:
        return read()
    except CardServiceError as reason:
        if reason.code not in CARD_WAS_DISTURBED:
            raise
        return read()
