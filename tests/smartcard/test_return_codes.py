"""The codes of PC/SC are those of the card service's own library and of Windows, and each says where the fault lies."""

import pytest
from smartcard import scard

from cim_troubleshooter.smartcard.return_codes import Code, Place, masked, named, named_state, place_of

WINDOWS = {
    Code.ACCESS_DENIED: 5,
    Code.WINDOWS_INVALID_HANDLE: 6,
    Code.PIPE_ENDED: 109,
    Code.BROKEN_PIPE: 265,
    Code.RPC_SERVER_UNAVAILABLE: 1722,
    Code.RPC_CALL_FAILED: 1726,
}
"""Windows' own error codes, as Microsoft's list of system error codes has them."""


@pytest.mark.parametrize("code", [code for code in Code if code not in WINDOWS], ids=lambda code: code.name)
def test_a_code_is_the_one_of_the_card_services_library(code: Code) -> None:
    names = [name for kind in "SEWFP" if hasattr(scard, name := f"SCARD_{kind}_{code.name}")]
    assert [masked(getattr(scard, name)) for name in names] == [code]


@pytest.mark.parametrize(("code", "number"), WINDOWS.items(), ids=str)
def test_a_code_of_windows_is_the_one_of_its_list(code: Code, number: int) -> None:
    assert code == number


@pytest.mark.parametrize(
    ("code", "call", "place"),
    [
        (Code.NO_SERVICE, "SCardEstablishContext", Place.SERVICE_STOPPED),
        (Code.NO_ACCESS, "SCardEstablishContext", Place.SERVICE_REFUSED),
        (Code.PIPE_ENDED, "SCardEstablishContext", Place.NOT_PASSED_ON),
        (Code.BROKEN_PIPE, "SCardEstablishContext", Place.NOT_PASSED_ON),
        (Code.UNKNOWN_READER, "SCardEstablishContext", Place.NOT_TOLD),
        (Code.UNKNOWN_READER, "SCardConnect", Place.READER),
        (Code.REMOVED_CARD, "SCardTransmit", Place.NO_CARD),
        (Code.REMOVED_CARD, "SCardGetStatusChange", Place.NOT_TOLD),
        (Code.SHARING_VIOLATION, "SCardConnect", Place.IN_USE),
        (Code.UNRESPONSIVE_CARD, "SCardConnect", Place.CARD_MUTE),
        (Code.PROTO_MISMATCH, "SCardConnect", Place.CARD_NOT_SUPPORTED),
        (Code.SHARING_VIOLATION - 2**32, "SCardConnect", Place.IN_USE),
        (0x80100099, "SCardConnect", Place.NOT_TOLD),
    ],
)
def test_a_code_says_where_the_fault_lies_as_far_as_its_call_can_know(code: int, call: str, place: Place) -> None:
    assert place_of(code, call) is place


def test_codes_and_states_are_named_for_it() -> None:
    assert named(Code.NO_SERVICE - 2**32) == "0x8010001D NO_SERVICE"
    assert named(0x80100099) == "0x80100099"
    states = {name: value for name, value in vars(scard).items() if name.startswith("SCARD_STATE_")}
    for name in ("IGNORE", "UNKNOWN", "EMPTY", "PRESENT", "EXCLUSIVE", "INUSE", "MUTE"):
        assert named_state(states[f"SCARD_STATE_{name}"]).split()[1:] == [name]
    assert named_state(0x00010122) == "0x00010122 PRESENT INUSE"
