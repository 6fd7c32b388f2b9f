"""Once it works, somebody is to be told only where they have something left to repair."""

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.good_end import whom_to_tell
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack


@pytest.mark.parametrize(
    ("cause", "whom"),
    [
        ("card-not-in-reader", None),
        ("several-cards", None),
        ("passcode-asked-again", None),
        ("third-party-cookies", "local-it"),
        ("passcode-locked", "registration-authority"),
    ],
)
def test_whoever_has_a_lasting_repair_to_make_is_named(cause: str, whom: str | None) -> None:
    assert whom_to_tell(Journey(place=Place.WORKS_NOW, cause=cause), PACK) == whom


def test_nobody_is_named_where_no_cause_was_looked_at() -> None:
    assert whom_to_tell(Journey(place=Place.WORKS_NOW), PACK) is None


def test_something_else_leads_to_the_pictures_and_keeps_what_the_checks_found() -> None:
    journey = moves.works_now(moves.checks_seen(moves.choose_symptom(Journey(), PACK, "log-in"), PACK), PACK)
    assert journey.place is Place.WORKS_NOW
    assert moves.something_else(journey) == Journey(findings=journey.findings)
