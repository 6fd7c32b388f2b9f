"""A shared connection to one card: short transactions, and the card left exactly as it was found.

pyscard's own connections cut the card's power when they end, under whoever else uses it; so this calls PC/SC itself.
A transaction takes no new command after one second: what is missing follows in a new one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, TypeVar

from cim_troubleshooter.smartcard.allowed_commands import TRIES_LEFT, checked, expecting, get_response
from cim_troubleshooter.smartcard.leaving import stop_if_leaving
from cim_troubleshooter.smartcard.pace import Pace
from cim_troubleshooter.smartcard.reader_calls import connect_card
from cim_troubleshooter.smartcard.return_codes import CARD_WAS_DISTURBED, CardServiceError, Code, expect_success, masked
from cim_troubleshooter.smartcard.status_words import in_words, is_status_word, more_data, right_length

Result = TypeVar("Result")

LONGEST_TRANSACTION = 1.0
"""Seconds after which no new command is sent in the same transaction."""
LONGEST_WAIT_FOR_OTHERS = 2.0
"""Seconds to try again while another program holds the card for itself."""
_PAUSE_BEFORE_ANOTHER_TRY = 0.3
_LARGEST_ANSWER = 64 * 1024
_MOST_PARTS = 1024


class Answer(NamedTuple):
    """What a card said: its data, and its last status word (61xx where the rest was not wanted)."""

    data: bytes
    status: int
    parts: int = 1
    """In how many parts it came; what went wrong after the first was no answer to the command."""


class NoStatusWord(Exception):
    """What came back is no card's answer: it does not end in a status word."""


class AnswerWithoutEnd(Exception):
    """The card promises more and more, and nothing comes of it."""


class TransactionIsOver(Exception):
    """The transaction has lasted its second; go on in a new one."""


class Card:
    """A connected card inside a transaction. Only the connection makes one."""

    def __init__(self, handle: Any, protocol: int, pace: Pace) -> None:
        self._handle = handle
        self._protocol = protocol
        self._pace = pace
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long the transaction has lasted."""
        return time.monotonic() - self._began

    def send(self, command: bytes, enough: Callable[[bytes], bool] = lambda _: False) -> Answer:
        """The answer to one allowed command, built without Le; parts of a long answer joined (ISO/IEC 7816-4, 5.3.4).

        `enough` is asked, after each part, whether what came so far will do. Raises CommandNotAllowed, TransactionIsOver, OutOfTime,
        NoStatusWord, AnswerWithoutEnd or CardServiceError.
        """
        return self.send_as_it_is(command if self._without_le else expecting(command, 0), enough)

    def send_as_it_is(self, command: bytes, enough: Callable[[bytes], bool] = lambda _: False) -> Answer:
        """The same for a command with the length that it expects back already in it."""
        data, status, _ = self._ask(command)
        whole, parts = bytearray(data), 1
        while (waiting := more_data(status)) is not None and not enough(bytes(whole)):
            if len(whole) > _LARGEST_ANSWER or parts > _MOST_PARTS:
                raise AnswerWithoutEnd
            data, status, _ = self._ask(get_response(waiting))
            if not data and more_data(status) is not None:
                raise AnswerWithoutEnd
            whole += data
            parts += 1
        return Answer(bytes(whole), status, parts)

    @property
    def _without_le(self) -> bool:
        """In T=0 a command that sends data has no Le, and some drivers refuse one that has (ISO/IEC 7816-3, 12.2.1)."""
        from smartcard import scard

        return bool(self._protocol == scard.SCARD_PROTOCOL_T0)

    def _ask(self, command: bytes) -> Answer:
        """One command, asked again where the card wants another length."""
        answer = self._exchange(command)
        wanted = right_length(answer.status)
        if wanted is None or command == TRIES_LEFT:
            return answer
        return self._exchange(expecting(command, wanted))

    def _exchange(self, command: bytes) -> Answer:
        from smartcard import scard

        stop_if_leaving()
        if self.seconds > LONGEST_TRANSACTION:
            raise TransactionIsOver
        with self._pace.exchange():
            code, answer = scard.SCardTransmit(self._handle, self._protocol, list(checked(command)))
        expect_success(code, "SCardTransmit")
        status = answer[-2] << 8 | answer[-1] if len(answer) > 1 else 0
        if not is_status_word(status):
            raise NoStatusWord(in_words(status) if len(answer) > 1 else f"{len(answer)} bytes")
        return Answer(bytes(answer[:-2]), status)


class Connection:
    """A shared connection to the card in one reader, made by `connected`."""

    def __init__(self, handle: Any, protocol: int, pace: Pace) -> None:
        self._handle = handle
        self._protocol = protocol
        self.pace = pace

    @contextmanager
    def transaction(self) -> Iterator[Card]:
        """Some moments in which no other program's command comes between ours. Raises CardServiceError."""
        from smartcard import scard

        stop_if_leaving()
        self.pace.stop_if_out_of_time()
        code = masked(scard.SCardBeginTransaction(self._handle))
        if code in CARD_WAS_DISTURBED:
            self._reconnect()
            code = scard.SCardBeginTransaction(self._handle)
        expect_success(code, "SCardBeginTransaction")
        try:
            yield Card(self._handle, self._protocol, self.pace)
        finally:
            scard.SCardEndTransaction(self._handle, scard.SCARD_LEAVE_CARD)

    @property
    def speaks_t1(self) -> bool:
        """Whether whole blocks go to and fro (T=1), and not single bytes (T=0)."""
        from smartcard import scard

        return bool(self._protocol == scard.SCARD_PROTOCOL_T1)

    def _reconnect(self) -> None:
        from smartcard import scard

        protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        code, self._protocol = scard.SCardReconnect(self._handle, scard.SCARD_SHARE_SHARED, protocols, scard.SCARD_LEAVE_CARD)
        expect_success(code, "SCardReconnect")


@contextmanager
def connected(context: Any, reader: str, pace: Pace | None = None) -> Iterator[Connection]:
    """A shared connection to the card in a reader; the card keeps its power and state at the end. Raises CardServiceError."""
    from smartcard import scard

    handle, protocol = _connect(context, reader)
    try:
        yield Connection(handle, protocol, pace or Pace())
    finally:
        scard.SCardDisconnect(handle, scard.SCARD_LEAVE_CARD)


def _connect(context: Any, reader: str) -> tuple[Any, int]:
    """Tries again for two seconds while another program holds the card, and once for a card that is slow to wake."""
    until = time.monotonic() + LONGEST_WAIT_FOR_OTHERS
    woken = False
    while True:
        stop_if_leaving()
        code, handle, protocol = connect_card(context, reader)
        answer = masked(code)
        if answer == Code.SUCCESS:
            return handle, protocol
        slow_to_wake = answer in (Code.UNRESPONSIVE_CARD, Code.UNPOWERED_CARD) and not woken
        held = answer == Code.SHARING_VIOLATION and time.monotonic() < until
        if not (slow_to_wake or held):
            raise CardServiceError(code, "SCardConnect")
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
