"""What the card check says of errors, status words and slow cards: `python -m tests.checks.card_figures` prints the tables.

The oracle here is written from gui/README.md's table of findings, not from the program.
"""

from __future__ import annotations

import collections
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from tests.support.piv_card import PivCard, T0Card
from tests.support.seam import CALLS, EXTENDED_ATR, PLAIN_ATR, T0, T1, Behind, Seam

STOPPED = (0x8010001D, 0x8010001E, 0x80100013, 0x80100003, 0x80100012, 0x80100018, 0x6, 0x6BA, 0x6BE)
REFUSED = (0x8010006A, 0x5, 0x80100027)
NOT_PASSED_ON = (0x6D, 0x109)
READER_GONE = (0x80100009, 0x80100017, 0x8010002E)
CARD_GONE = (0x8010000C, 0x80100069)
HELD = (0x8010000B, 0x80100068)
MUTE = (0x80100066, 0x80100067)
NO_WAY_TO_TALK = (0x80100065, 0x8010000F, 0x8010000D, 0x8010001C)
KNOWN = (*STOPPED, *REFUSED, *NOT_PASSED_ON, *READER_GONE, *CARD_GONE, *HELD, *MUTE, *NO_WAY_TO_TALK)
ERRORS = tuple(
    dict.fromkeys((*KNOWN, *range(0x80100001, 0x80100035), *range(0x80100065, 0x80100074), 0x16, 0x1F, 0x57, 0x79, 0x45D, 0xFFFFFFFF))
)
"""Every code of pcsclite.h and winscard.h, and what Windows' drivers give besides."""
BEFORE_A_CARD = ("EstablishContext", "ListReaders", "GetStatusChange")
TRIED = (*BEFORE_A_CARD, "Connect", "BeginTransaction", "Transmit", "Reconnect")
OF_THE_SERVICE = {
    "card-service-stopped",
    "card-service-refused",
    "card-service-failed",
    "readers-not-passed-on",
    "reader-gone",
    "card-not-checked",
}
"""What says nothing of a card."""
GOOD = ["passcode-ready", "certificate-valid", "card-readable"]


class Case(NamedTuple):
    """One error at one place of one call, given once or from then on."""

    call: str
    error: int
    place: int
    again_and_again: bool


def error_cases() -> Iterator[Case]:
    """Each error at each call, at each place at which that call comes when a good card is read, once and from then on."""
    places = Seam(PivCard().answer)
    behind = Behind()
    with behind.patched():
        behind.found(places)
    for call, error in itertools.product(TRIED, ERRORS):
        for place in range(max(1, places.calls[call])):
            for again in (False, True):
                yield Case(call, error, place, again)


def seam_of(case: Case) -> Seam:
    """A good card behind a card service that gives the case's error; a Reconnect comes only after another program's reset."""

    def codes(call: str, place: int) -> int:
        if case.call == "Reconnect" and call == "BeginTransaction" and place == 0:
            return 0x80100068
        hit = call == case.call and (place >= case.place if case.again_and_again else place == case.place)
        return case.error if hit else 0

    return Seam(PivCard().answer, codes=codes)


def untrue(case: Case, codes: list[str]) -> str:
    """What is not so in what was said; nothing where all is."""
    said = set(codes)
    if not said:
        return "nothing was said"
    if "check-failed" in said:
        return "an error nobody foresaw"
    if case.call in BEFORE_A_CARD and not said <= OF_THE_SERVICE | {"no-card"} | ({*GOOD} if _is_none(case) else set()):
        return "something of a card, and none was reached"
    if "card-unresponsive" in said and len(said) > 1:
        return "a card that has answered is neither upside down nor dirty"
    claims = {
        "card-unresponsive": MUTE,
        "card-service-stopped": (*STOPPED, *NOT_PASSED_ON),
        "card-service-refused": REFUSED,
        "reader-gone": READER_GONE,
        "card-unrecognised": NO_WAY_TO_TALK,
        "card-in-use": (*HELD, *MUTE),
    }
    for code, errors in claims.items():
        if code in said and case.error not in errors:
            return f"{code} for {case.error:#x}"
    if "no-card" in said and case.error not in CARD_GONE:
        return f"no-card for {case.error:#x}"
    if case.error in STOPPED and case.again_and_again and not said & {"card-service-stopped", "card-not-checked"}:
        return "stopped, and not said"
    if case.error in REFUSED and case.again_and_again and not said & {"card-service-refused", "card-not-checked"}:
        return "refused, and not said"
    return ""


def _is_none(case: Case) -> bool:
    """Errors that are none at this call: no readers, or nothing new within no time at all, or one that is borne."""
    return (case.call, case.error) in {("ListReaders", 0x8010002E), ("GetStatusChange", 0x8010000A)}


def told_of_errors() -> tuple[int, collections.Counter[tuple[str, str]], list[str]]:
    """How many cases, what was said how often for each call, and what was untrue."""
    said: collections.Counter[tuple[str, str]] = collections.Counter()
    wrong, count = [], 0
    behind = Behind()
    with behind.patched():
        for case in error_cases():
            codes = behind.codes(seam_of(case))
            count += 1
            said[case.call, " ".join(sorted(codes))] += 1
            if reason := untrue(case, codes):
                wrong.append(f"{case}: {codes}: {reason}")
    return count, said, wrong


COMMANDS = ("SELECT", "VERIFY", "GET DATA", "GET RESPONSE")
_INSTRUCTIONS = {0xA4: "SELECT", 0x20: "VERIFY", 0xCB: "GET DATA", 0xC0: "GET RESPONSE"}


class OddCard:
    """A good card that answers one of the four commands with a status word of the test's choice, and no data."""

    def __init__(self, command: str, word: int) -> None:
        # Dates lie beyond the first 256 bytes, so that GET RESPONSE is wanted.
        self._card = PivCard(padded_issuer=True)
        self._command = command
        self._word = word

    def answer(self, command: bytes) -> bytes:
        """As the good card, but for that one command."""
        if _INSTRUCTIONS[command[1]] == self._command:
            return self._word.to_bytes(2, "big")
        return self._card.answer(command)


def wrong_about_status_word(command: str, word: int, codes: list[str]) -> str:
    """What is not so in what was said of a card that answers so; nothing where all is."""
    said = set(codes)
    is_status = word >> 12 in (0x6, 0x9)
    if "card-unresponsive" in said:
        return "one odd answer among good ones is no broken card"
    if command == "SELECT":
        chosen = word == 0x9000 or word >> 8 == 0x61 or not is_status
        good = "certificate-valid" in said if chosen else said == {"card-unrecognised"}
        return "" if good else "SELECT"
    if command == "VERIFY":
        tries = 0 if word in (0x6983, 0x63C0) else word & 0xF if word & 0xFFF0 == 0x63C0 else 15 if word == 0x9000 else None
        expected = "passcode-not-told" if tries is None else ("passcode-locked", "passcode-last-try", "passcode-ready")[min(tries, 2)]
        return "" if {expected, "certificate-valid", "card-readable"} == said else "VERIFY"
    if "passcode-ready" not in said:
        return "the passcode was told well"
    if command == "GET DATA":
        blank = word in (0x6A82, 0x6A88)
        # 61xx: the card says that data wait, and gives those that it has: none.
        return "" if ("card-blank" if blank else "certificate-not-told") in said and "certificate-valid" not in said else "GET DATA"
    return "" if "certificate-not-told" in said and "card-blank" not in said else "GET RESPONSE"


def told_of_status_words(step: int = 1) -> tuple[int, list[str]]:
    """How many status words were tried at the four commands, and what was untrue."""
    wrong, count = [], 0
    behind = Behind()
    with behind.patched():
        for command, word in itertools.product(COMMANDS, range(0, 0x10000, step)):
            codes = behind.codes(Seam(OddCard(command, word).answer))
            count += 1
            if reason := wrong_about_status_word(command, word, codes):
                wrong.append(f"{command} {word:04X}: {codes}: {reason}")
    return count, wrong


TIMES = (0.001, 0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 0.9, 1.0, 1.5, 2.0)
DEADLINE = 10.0


def told_at(seconds: float, protocol: int, padded_issuer: bool, extended: bool = False) -> tuple[list[str], int, Seam]:
    """What is told of a card whose every exchange takes so long, how many certificates' dates were read, and how it went."""
    made = (T0Card if protocol == T0 else PivCard)(padded_issuer=padded_issuer)
    seam = Seam(made.answer, protocol, EXTENDED_ATR if extended else PLAIN_ATR, exchange_seconds=seconds)
    behind = Behind()
    with behind.patched():
        found = behind.found(seam, deadline=DEADLINE)
    read = next((int(str(one.details["certificates"])) for one in found if one.code.startswith("certificate-valid")), 0)
    return [one.code for one in found], read, seam


def main() -> None:
    """All tables."""
    count, said, wrong = told_of_errors()
    print(f"card service errors: {len(ERRORS)} codes at {len(TRIED)} calls, {count} cases, untrue sentences: {len(wrong)}")
    for (call, codes), times in sorted(said.items(), key=lambda one: (CALLS.index(one[0][0]), -one[1])):
        print(f"  {call:<17} {times:>6}  {codes}")
    count, wrong = told_of_status_words()
    print(f"status words: {count} tried at {', '.join(COMMANDS)}; untrue: {len(wrong)}")
    print("what is told within 10 s (certificates whose dates were read):")
    for seconds in TIMES:
        for name, protocol, padded, extended in (
            ("T=1", T1, False, False),
            ("T=1, dates beyond 256 bytes", T1, True, False),
            ("T=1, the same, extended length", T1, True, True),
            ("T=0", T0, False, False),
            ("T=0, dates beyond 256 bytes", T0, True, False),
        ):
            codes, read, seam = told_at(seconds, protocol, padded, extended)
            took = seam.now - seam.transactions[0] if seam.transactions else 0.0
            print(f"  {seconds:>6.3f} s  {name:<31} {read} certificates, {len(seam.sent):>2} exchanges, {took:>4.1f} s: {' '.join(codes)}")


if __name__ == "__main__":
    main()
