"""Nothing leaves for a card but what the manual allows, whatever the program may try; and no card is held, reset or powered down."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cim_troubleshooter.smartcard.allowed_commands import TRIES_LEFT, CommandNotAllowed, get_data, get_response, is_allowed, select
from cim_troubleshooter.smartcard.connection import Connection, connected
from cim_troubleshooter.smartcard.readers import card_service as context_of
from cim_troubleshooter.smartcard.readers import reader_names
from tests.support import card_service
from tests.support.piv_card import PivCard
from tests.support.promise import is_promised
from tests.support.virtual_card import VirtualCard

ALLOWED = [select(bytes.fromhex("A000000308000010000100")), get_data(bytes.fromhex("5FC105")), get_response(0), TRIES_LEFT]
PROGRAM = Path("gui/cim_troubleshooter")


def spoilt(command: bytes, place: int, byte: int, tail: bytes) -> bytes:
    place %= len(command)
    return command[:place] + bytes([byte]) + command[place + 1 :] + tail


attempts = st.one_of(
    st.binary(max_size=40),
    st.builds(spoilt, st.sampled_from(ALLOWED), st.integers(0, 20), st.integers(0, 255), st.binary(max_size=3)),
    st.builds(lambda head, rest: head + rest, st.sampled_from([command[:4] for command in ALLOWED]), st.binary(max_size=24)),
)


@given(attempts)
@settings(max_examples=800, deadline=None)
def test_the_list_and_the_manual_allow_the_same(command: bytes) -> None:
    assert is_allowed(command) == is_promised(command)


def test_whatever_is_tried_only_what_is_promised_reaches_the_card() -> None:
    """Through the real service: what was refused never arrived, what arrived is on the list."""
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]) as virtual:
        card_service.wait_for_cards(1)
        with context_of() as context, connected(context, reader_names(context)[0]) as connection:

            @given(attempts)
            @settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
            def try_it(command: bytes) -> None:
                before = len(virtual.commands)
                if was_sent(connection, command):
                    assert virtual.commands[before] == command
                else:
                    assert len(virtual.commands) == before
                assert all(is_promised(arrived) for arrived in virtual.commands[before:])

            try_it()
            assert len(virtual.commands) > 10, "some attempts are allowed ones"


def was_sent(connection: Connection, command: bytes) -> bool:
    with connection.transaction() as card:
        try:
            card.send(command)
        except CommandNotAllowed:
            return False
    return True


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (r"SCardTransmit", ["smartcard/connection.py"]),
        (r"SCardControl|SCardSetAttrib|SCardGetAttrib|SCardSetTimeout", []),
        (r"SHARE_EXCLUSIVE|SHARE_DIRECT", []),
        (r"SCARD_RESET_CARD|SCARD_UNPOWER_CARD|SCARD_EJECT_CARD", []),
        (r"createConnection|CardConnection|ReaderMonitor|CardMonitor", []),
    ],
)
def test_one_place_sends_and_no_place_holds_or_resets_a_card(words: str, places: list[str]) -> None:
    found = [str(file.relative_to(PROGRAM)) for file in sorted(PROGRAM.rglob("*.py")) if re.search(words, file.read_text(encoding="utf-8"))]
    assert found == places
