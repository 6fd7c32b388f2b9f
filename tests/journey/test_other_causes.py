"""What stands beside the cause that is shown: few causes at once, and every other one in a group."""

import pytest

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.other_causes import NEXT_LIKELIEST, OtherCauses, other_causes
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack


def _begun(symptom: str, *findings: Finding) -> Journey:
    journey = moves.choose_symptom(Journey(), PACK, symptom)
    question = PACK.symptoms[symptom].question
    if question is not None:
        journey = moves.answer(journey, PACK, question.id, question.answers[-1].id)
    journey = moves.found(journey, findings)
    return moves.checks_seen(journey, PACK) if journey.place is Place.THIS_COMPUTER else journey


def _all(others: OtherCauses) -> list[str]:
    return [one.cause for one in (*others.at_once, *(one for group in others.groups for one in group.verdicts))]


@pytest.mark.parametrize("symptom", list(PACK.symptoms))
def test_every_other_cause_stands_there_once_and_the_shown_one_is_not_something_else(symptom: str) -> None:
    journey = _begun(symptom, Finding("no-card", "problem", "No card is in."))
    considered = {one.cause for one in views.verdicts_of(journey, PACK)}
    others = _all(other_causes(journey, PACK))
    assert len(others) == len(set(others))
    assert set(others) == considered - {journey.cause}


def test_at_once_are_those_found_and_the_three_next_likeliest() -> None:
    found = [Finding("no-card", "problem", "No card is in."), Finding("clock-wrong", "problem", "The clock is wrong.")]
    journey = _begun("log-in", *found)
    verdicts = [one for one in views.verdicts_of(journey, PACK) if one.cause != journey.cause]
    others = other_causes(journey, PACK)
    standing_found = [one for one in verdicts if one.standing == "found"]
    assert standing_found
    assert list(others.at_once) == [*standing_found, *[one for one in verdicts if one.standing == "possible"][:NEXT_LIKELIEST]]


def test_a_cause_that_was_tried_is_not_among_the_next_likeliest() -> None:
    journey = _begun("log-in")
    tried = journey.cause
    while journey.cause == tried:
        journey = moves.onward(journey, PACK)
    others = other_causes(journey, PACK)
    assert tried not in [one.cause for one in others.at_once]
    assert tried in _all(others)


def test_the_groups_say_who_can_fix_it_and_the_unlikely_ones_come_last() -> None:
    others = other_causes(_begun("log-in", Finding("reader-found", "ok", "A reader is connected.")), PACK)
    assert [group.fixer for group in others.groups] == ["you", "local-it", "registration-authority", None]
    for group in others.groups:
        for one in group.verdicts:
            assert one.standing == ("unlikely" if group.fixer is None else "possible")
            assert group.fixer in (None, PACK.causes[one.cause].fixed_by)
