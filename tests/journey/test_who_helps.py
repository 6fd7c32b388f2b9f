"""Whom a journey leads to: colleagues who may do it before the owner, and the national desk for staff alone."""

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.journey import moves, who_helps
from cim_troubleshooter.journey.state import Journey, Place, StepTaken

PACK = built_in_pack().pack
RA = Contact("registration-authority", "Anytown RA", phone="01632 960000")
IT = Contact("local-it", "Anytown IT", phone="01632 960001")
UNLOCKER = Contact("local-unlocker", "Smartcard unlocker, Ward 7", where="Ward 7, the desk by the lift")
SPONSOR = Contact("sponsor", "Sponsors of Anytown", phone="01632 960002")
NATIONAL = Contact("national-service-desk", "National Service Desk", phone="0300 303 5035")


def _at(cause: str, *answers: tuple[str, str]) -> Journey:
    return Journey(place=Place.WHO_CAN_HELP, cause=cause, answers=dict(answers))


@pytest.mark.parametrize("cause", ["passcode-locked", "passcode-forgotten", "passcode-last-try"])
def test_for_a_locked_card_oneself_comes_first_then_colleagues_then_the_authority(cause: str) -> None:
    journey = _at(cause)
    assert any("self-service" in step.do for step in who_helps.first_by_oneself(journey, PACK))
    contacts = who_helps.contacts_for(journey, PACK, [RA, IT, SPONSOR, UNLOCKER])
    assert [one for one in contacts if not who_helps.is_for_staff(one)] == [UNLOCKER, SPONSOR, RA]


def test_what_was_tried_is_not_proposed_again() -> None:
    journey = _at("passcode-locked")._replace(taken=(StepTaken("passcode-locked", 0, "did-not-help"),))
    assert who_helps.first_by_oneself(journey, PACK) == []


def test_colleagues_cannot_renew_a_card_that_has_ended() -> None:
    """Only the Registration Authority can, in person."""
    journey = _at("passcode-locked", ("certificates", "ended"))
    assert who_helps.whom_to_ask_near(journey, PACK) == () and who_helps.first_by_oneself(journey, PACK) == []
    assert who_helps.contacts_for(journey, PACK, [RA, UNLOCKER])[0] == RA


def test_nobody_near_is_named_for_what_they_cannot_do() -> None:
    assert UNLOCKER not in who_helps.contacts_for(_at("card-cancelled"), PACK, [RA, UNLOCKER])


def test_the_national_desk_is_for_staff_whoever_wrote_it_down() -> None:
    for site in ([], [NATIONAL], [RA, NATIONAL]):
        contacts = who_helps.contacts_for(_at("card-cancelled"), PACK, site)
        assert [one.kind for one in contacts if who_helps.is_for_staff(one)] == ["national-service-desk"]
        assert contacts[-1].kind == "national-service-desk"


def test_where_the_national_desk_owns_the_fault_local_it_is_called_first() -> None:
    journey = moves.who_can_help(Journey())._replace(leads_to="national-service-desk")
    assert who_helps.contacts_for(journey, PACK, [IT]) == [IT, PACK.contacts["national-service-desk"]]


def test_a_step_that_somebody_else_does_asks_no_colleague() -> None:
    assert [step.do for cause in PACK.causes.values() for step in cause.steps if step.ask and step.who != "you"] == []
