"""From the first page to the right step in so many presses: clicks or Enter, in which typing is none."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from cim_troubleshooter.authoring.walk import begun_ways, past_checks
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import views

PACK = built_in_pack().pack
CLIENTS = {"Identity Agent": ("identity-agent-in-charge",), "Smartcard Connect": ("smartcard-connect-in-charge",)}
FIRST_THREE = [f"symptom {symptom.id}" for symptom in PACK.symptoms_in_order()[:3]]


class Row(NamedTuple):
    """What is wrong, how the person comes in, what the checks find, the cause whose step is right, and the most presses to it."""

    wrong: str
    way: str
    found: tuple[str, ...]
    cause: str
    presses: int


TABLE = [
    Row("ended certificates", "symptom log-in", ("certificate-expired",), "certificates-expired", 2),
    *(Row(f"no reader, {way}", way, ("no-reader",), "reader-not-found", 2) for way in FIRST_THREE),
    Row("blank page", "symptom open-care-identity-management", ("internet-explorer-mode",), "browser-in-old-mode", 2),
    Row("nothing happens", "symptom nothing-happens", ("address-blocked",), "addresses-blocked", 2),
    Row("locked, and the card can be read", "symptom log-in", ("card-readable", "passcode-locked"), "passcode-locked", 2),
    Row("no roles", "symptom select-role", ("card-readable", "certificate-valid"), "no-roles", 3),
    Row("wrong role list", "symptom select-role", ("card-readable", "certificate-valid"), "wrong-organisation", 3),
    Row("forgotten passcode", "symptom unlock-or-renew (forgotten)", (), "passcode-forgotten", 3),
    Row("card left at home", "symptom lost-or-found (mislaid)", (), "card-mislaid", 3),
    Row("locked, and the card cannot be read", "symptom unlock-or-renew (locked)", ("card-unrecognised",), "passcode-locked", 4),
]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.wrong)
def test_the_right_step_is_so_many_presses_away(row: Row, client: str) -> None:
    way = next(one for one in begun_ways(PACK) if one[0] == row.way)
    _, journey, presses = past_checks(way, PACK, (*CLIENTS[client], *row.found))
    # Where it does not stand first, it is chosen from the list beside the steps.
    assert row.cause in [one.cause for one in views.verdicts_of(journey, PACK) if one.standing != "unlikely"]
    assert presses + (journey.cause != row.cause) <= row.presses
    shown = views.shown_step(journey._replace(cause=row.cause, step=0), PACK)
    assert shown is not None


def test_without_a_passcode_box_the_right_step_is_two_presses_away_under_both_login_clients() -> None:
    way = next(one for one in begun_ways(PACK) if one[0] == "symptom log-in")
    _, journey, presses = past_checks(way, PACK, ("identity-agent-in-charge", "login-software-not-running"))
    assert (journey.cause, presses) == ("login-software-not-running", 2)
    running = ("credential-management-running", "port-service-running", "card-readable", "certificate-valid", "passcode-ready")
    _, journey, presses = past_checks(way, PACK, ("smartcard-connect-in-charge", *running))
    assert (journey.cause, presses) == ("no-passcode-box", 2)


def test_what_a_message_has_said_is_not_asked_again() -> None:
    for message, cause in {"no-security-code": "security-code-missing", "about-to-expire": "certificates-expiring"}.items():
        way = next(one for one in begun_ways(PACK) if one[0] == f"message {message}")
        _, journey, presses = past_checks(way, PACK, ("card-readable",))
        assert (journey.cause, presses) == (cause, 2)


def test_no_message_is_asked_what_cannot_change_what_is_shown() -> None:
    """What was asked before the checks, after a message that names its cause: nothing, in the built-in pack."""
    assert [way[0] for way in begun_ways(PACK) if way[0].startswith("message ") and "(" in way[0]] == []
    way = next(one for one in begun_ways(PACK) if one[0] == "message pr20002")
    _, journey, presses = past_checks(way, PACK, ("certificate-expired", "passcode-locked"))
    assert (journey.cause, presses) == ("port-service-stopped", 2)
