"""What lies behind the one seam to cards: a card service made of code, whose every call answers as a test says.

It stands in for the functions of PC/SC themselves, so that all of the program above them is the real one, and thousands of cases take
seconds. The same card can be put into the real service (`virtual_card.py`).
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from smartcard import scard

from cim_troubleshooter.checks import card
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.smartcard import connection, pace

PLAIN_ATR = bytes.fromhex("3B8580012073C82110AE")
EXTENDED_ATR = bytes.fromhex("3B8580018073000040B7")
"""Its historical bytes say that the card takes extended length."""
T0, T1 = scard.SCARD_PROTOCOL_T0, scard.SCARD_PROTOCOL_T1
CALLS = (
    "EstablishContext",
    "ListReaders",
    "GetStatusChange",
    "Connect",
    "Reconnect",
    "BeginTransaction",
    "Transmit",
    "EndTransaction",
    "Disconnect",
    "ReleaseContext",
)


class Seam:
    """One card in one reader. `codes` gives, for a call and how often it came before, what it answers instead of success.

    `exchange_seconds` pass, on a clock of the test's own, with each exchange.
    """

    def __init__(
        self,
        answer: Callable[[bytes], bytes],
        protocol: int = T1,
        atr: bytes = PLAIN_ATR,
        codes: Callable[[str, int], int] = lambda _call, _place: 0,
        exchange_seconds: float = 0.0,
    ) -> None:
        self._answer = answer
        self._protocol = protocol
        self._atr = atr
        self._codes = codes
        self._exchange_seconds = exchange_seconds
        self.now = time.monotonic()
        self.calls: dict[str, int] = dict.fromkeys(CALLS, 0)
        self.sent: list[tuple[bytes, float]] = []
        """Each command, and the second at which it left."""
        self.transactions: list[float] = []
        """The second at which each transaction began."""

    def _code(self, call: str) -> int:
        place, self.calls[call] = self.calls[call], self.calls[call] + 1
        return self._codes(call, place)

    def establish_context(self, *_: object) -> tuple[int, int]:
        return self._code("EstablishContext"), 1

    def list_readers(self, *_: object) -> tuple[int, list[str]]:
        return self._code("ListReaders"), ["Reader 0"]

    def get_status_change(self, *_: object) -> tuple[int, list[tuple[str, int, list[int]]]]:
        return self._code("GetStatusChange"), [("Reader 0", scard.SCARD_STATE_PRESENT, list(self._atr))]

    def connect(self, *_: object) -> tuple[int, int, int]:
        return self._code("Connect"), 1, self._protocol

    def reconnect(self, *_: object) -> tuple[int, int]:
        return self._code("Reconnect"), self._protocol

    def begin_transaction(self, *_: object) -> int:
        self.transactions.append(self.now)
        return self._code("BeginTransaction")

    def transmit(self, _handle: int, _protocol: int, command: list[int]) -> tuple[int, list[int]]:
        self.sent.append((bytes(command), self.now))
        self.now += self._exchange_seconds
        code = self._code("Transmit")
        return code, [] if code else list(self._answer(bytes(command)))

    def end_transaction(self, *_: object) -> int:
        return self._code("EndTransaction")

    def disconnect(self, *_: object) -> int:
        return self._code("Disconnect")

    def release_context(self, *_: object) -> int:
        return self._code("ReleaseContext")


class Clock:
    """`time`, for the files that measure cards, by the seam's own seconds."""

    def __init__(self, seam: Callable[[], Seam]) -> None:
        self._seam = seam

    def monotonic(self) -> float:
        return self._seam().now

    def sleep(self, seconds: float) -> None:
        self._seam().now += seconds

    def __getattr__(self, name: str) -> Any:
        return getattr(time, name)


class Behind:
    """The card check of the program, with whatever seam a test puts behind it."""

    def __init__(self) -> None:
        self._seam = Seam(lambda _: b"\x90\x00")

    def _names(self) -> Iterator[tuple[str, Callable[..., object]]]:
        for call in CALLS:
            name = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in call).lstrip("_")
            yield f"SCard{call}", lambda *given, name=name: getattr(self._seam, name)(*given)

    @contextlib.contextmanager
    def patched(self) -> Iterator[Behind]:
        with pytest.MonkeyPatch.context() as patch:
            for name, function in self._names():
                patch.setattr(scard, name, function)
            for module in (connection, pace):
                patch.setattr(module, "time", Clock(lambda: self._seam))
            yield self

    def found(self, seam: Seam, deadline: float | None = None) -> list[Finding]:
        """What the card check finds. With a deadline, time is the seam's."""
        self._seam = seam
        this_run = ThisRun(Settings(), only=["card"])
        if deadline is not None:
            this_run.until, this_run.tell_by = seam.now + deadline, seam.now + deadline - 0.4
        found: list[Finding] = []
        card.run(found.append, this_run)
        return found

    def codes(self, seam: Seam, deadline: float | None = None) -> list[str]:
        return [finding.code for finding in self.found(seam, deadline)]
