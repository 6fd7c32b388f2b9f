"""Whatever a card, a reader or the card service answers: a finding that is true, no traceback, no hang."""

import random
import time
from collections.abc import Callable

import pytest
from smartcard import scard

from cim_troubleshooter.checks import card
from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.checks.this_run import ThisRun, Wishes
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.smartcard.return_codes import Code
from tests.support import card_service
from tests.support.garbage import GarbageCard, answer_to_reset
from tests.support.promise import is_promised
from tests.support.virtual_card import VirtualCard

CODES = set(all_kinds())
SIGNED = [int(code) - 2**32 for code in Code if code >= 2**31]
"""As Windows gives them."""


class Behind:
    """What lies behind the one seam: every call of PC/SC, answered by chance."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._card = GarbageCard(seed)
        self._atr = answer_to_reset(seed)
        self._troubled = self._chance.random() < 0.3
        self.sent: list[bytes] = []

    def _code(self) -> int:
        if not self._troubled or self._chance.random() < 0.8:
            return 0
        return self._chance.choice((*SIGNED, *map(int, Code), self._chance.randrange(-(2**31), 2**32)))

    def calls(self) -> dict[str, Callable[..., object]]:
        """Each function of PC/SC that the program uses, by its name without SCard."""
        return {
            "EstablishContext": self.establish,
            "ListReaders": self.list_readers,
            "GetStatusChange": self.status,
            "Connect": self.connect,
            "Reconnect": self.reconnect,
            "BeginTransaction": self.call,
            "Transmit": self.transmit,
            "EndTransaction": self.call,
            "Disconnect": self.call,
            "ReleaseContext": self.call,
        }

    def establish(self, *_: object) -> tuple[int, int]:
        return self._code(), 1

    def list_readers(self, *_: object) -> tuple[int, list[str]]:
        return self._code(), ["Reader 0"]

    def status(self, *_: object) -> tuple[int, list[tuple[str, int, list[int]]]]:
        flags = scard.SCARD_STATE_PRESENT | (self._chance.getrandbits(32) if self._troubled else 0)
        return self._code(), [("Reader 0", flags, list(self._atr))]

    def connect(self, *_: object) -> tuple[int, int, int]:
        return self._code(), 1, scard.SCARD_PROTOCOL_T1

    def reconnect(self, *_: object) -> tuple[int, int]:
        return self._code(), scard.SCARD_PROTOCOL_T0

    def call(self, *_: object) -> int:
        return self._code()

    def transmit(self, _handle: int, _protocol: int, command: list[int]) -> tuple[int, list[int]]:
        self.sent.append(bytes(command))
        code = self._code()
        return code, [] if code else list(self._card.answer(bytes(command)))


@pytest.fixture
def seam(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr("cim_troubleshooter.smartcard.connection._PAUSE_BEFORE_ANOTHER_TRY", 0.0)
    monkeypatch.setattr("cim_troubleshooter.smartcard.connection.LONGEST_WAIT_FOR_OTHERS", 0.0)
    return monkeypatch


@pytest.mark.parametrize("cases", [3_000, pytest.param(100_000, marks=pytest.mark.long)])
def test_nothing_that_a_card_or_the_service_answers_is_a_traceback_or_a_hang(seam: pytest.MonkeyPatch, cases: int) -> None:
    slowest = 0.0
    now: dict[str, Callable[..., object]] = {}
    for name in Behind(0).calls():
        seam.setattr(scard, f"SCard{name}", lambda *given, name=name: now[name](*given))
    for seed in range(cases):
        behind = Behind(seed)
        now.update(behind.calls())
        found: list[Finding] = []
        began = time.thread_time()
        card.run(found.append, ThisRun(Settings(), only=["card"], wishes=Wishes(read_anyway=not seed % 2, personal=bool(seed % 2))))
        slowest = max(slowest, time.thread_time() - began)
        codes = [finding.code for finding in found]
        assert codes, seed
        assert set(codes) <= CODES, seed
        assert len(codes) == len(set(codes)), seed
        assert all(is_promised(command) for command in behind.sent), seed
    assert slowest < 1, "each case is over soon, however busy the computer is"


@pytest.mark.parametrize(("cards", "reads"), [(4, 10), pytest.param(40, 25, marks=pytest.mark.long)], ids=str)
def test_nor_is_what_comes_through_the_real_service(cards: int, reads: int) -> None:
    with card_service.running() as service:
        for seed in range(cards):
            with VirtualCard(GarbageCard(seed, longest=250).answer, service.ports[0], answer_to_reset(seed)):
                card_service.wait_for_cards(1)
                for _ in range(reads):
                    (report,) = run_all([card.CHECK], 10)
                    codes = {finding.code for finding in report.findings}
                    assert codes
                    assert codes <= CODES, (seed, codes)
            card_service.wait_for_cards(0)
