"""Nothing but the four reading commands can leave for a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cim_troubleshooter.smartcard.allowed_commands import TRIES_LEFT, CommandNotAllowed, checked, get_data, get_response, is_allowed, select

READING = (bytes.fromhex("00A40400"), bytes.fromhex("00CB3FFF"), bytes.fromhex("00C00000"))


@given(st.binary(max_size=300))
def test_whatever_is_not_one_of_the_four_is_refused(command: bytes) -> None:
    if is_allowed(command):
        assert command == TRIES_LEFT or command[:4] in READING


@given(st.sampled_from(READING + (TRIES_LEFT,)), st.binary(max_size=40))
def test_a_command_with_more_in_it_than_belongs_there_is_refused(start: bytes, more: bytes) -> None:
    command = start + more
    if not is_allowed(command):
        with pytest.raises(CommandNotAllowed):
            checked(command)
        return
    assert command == TRIES_LEFT or len(command) == 5 or len(command) == 6 + command[4]


@given(st.binary(min_size=1, max_size=16))
def test_a_passcode_cannot_leave(passcode: bytes) -> None:
    for command in (TRIES_LEFT + bytes([len(passcode)]) + passcode, TRIES_LEFT + passcode):
        assert not is_allowed(command)


@pytest.mark.parametrize(
    "command", ["002C0080", "00240080", "00DB3FFF", "0087", "00470080", "0020008100", "00A4000C023F00", "00CB3FFF00", "80C00000"]
)
def test_commands_that_change_a_card_are_refused(command: str) -> None:
    assert not is_allowed(bytes.fromhex(command))


def test_the_commands_that_are_built_here_may_leave() -> None:
    for command in (select(bytes.fromhex("A000000308000010000100")), get_data(bytes.fromhex("5FC105")), get_response(0), TRIES_LEFT):
        assert checked(command) == command
