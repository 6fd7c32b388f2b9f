"""Whatever somebody does, in whatever order: no function of the journey fails, and every page has what it shows."""

from __future__ import annotations

import random

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import UNKNOWN, Day, Pack
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.state import Journey, Place

WHOLE = built_in_pack().whole
KINDS = list(all_kinds().values())
ACTIONS = 60


def on_the_first_page(journey: Journey, pack: Pack, chance: random.Random) -> Journey:
    way = chance.randrange(5)
    if way == 0:
        return moves.start_finding_out(journey, pack)
    if way == 1 and pack.messages:
        return moves.choose_message(journey, pack, chance.choice(list(pack.messages)))
    if way == 2:
        return moves.choose_cause(journey, pack, chance.choice(list(pack.causes)))
    return moves.choose_symptom(journey, pack, chance.choice(list(pack.symptoms)))


def forward(journey: Journey, pack: Pack, chance: random.Random) -> Journey:
    symptom = views.symptom_of(journey, pack)
    if journey.place is Place.WHAT_YOU_SEE:
        return on_the_first_page(journey, pack, chance)
    if journey.place is Place.FIND_OUT:
        question = views.finding_out(journey, pack)
        assert question is not None
        return moves.answer_finding_out(journey, pack, chance.choice([UNKNOWN, *(answer.id for answer in question.answers)]))
    if journey.place is Place.QUESTION:
        assert symptom is not None and symptom.question is not None
        return moves.answer(journey, pack, symptom.question.id, chance.choice(symptom.question.answers).id)
    if journey.place is Place.THIS_COMPUTER:
        return moves.checks_seen(journey, pack, skipped=chance.random() < 0.3)
    if journey.place is Place.WHAT_TO_DO:
        return among_the_causes(journey, pack, chance)
    return moves.start_again()


def among_the_causes(journey: Journey, pack: Pack, chance: random.Random) -> Journey:
    question = views.next_question(journey, pack)
    if question is not None and chance.random() < 0.5:
        return moves.answer_here(journey, pack, question.id, chance.choice([UNKNOWN, *(answer.id for answer in question.answers)]))
    if chance.random() < 0.2:
        return moves.look_at(journey, chance.choice(views.verdicts_of(journey, pack)).cause)
    if chance.random() < 0.1:
        return chance.choice([moves.works_now, moves.did_not_help, moves.done, moves.look_further, moves.to_duty])(journey, pack)
    return moves.onward(journey, pack)


def found(chance: random.Random) -> list[Finding]:
    return [Finding(code=kind.code, outcome=kind.outcome, says=kind.code) for kind in chance.sample(KINDS, chance.randrange(6))]


def every_page_has_what_it_shows(journey: Journey, pack: Pack) -> None:
    if journey.place is Place.WHAT_TO_DO:
        shown = views.shown_step(journey, pack)
        assert shown is not None and 1 <= shown.number <= shown.total
        assert journey.cause in [verdict.cause for verdict in views.verdicts_of(journey, pack)]
    if journey.place in (Place.WHAT_TO_DO, Place.WHO_CAN_HELP):
        assert who_helps.contacts_for(journey, pack)


@pytest.mark.parametrize("seed", range(60))
def test_any_order_of_actions_leads_from_page_to_page(seed: int) -> None:
    chance = random.Random(seed)
    pack = in_force(WHOLE, Day(chance.choice(["2026-11-25", "2027-03-01"])))
    journey = Journey()
    for _ in range(ACTIONS):
        doing = chance.random()
        if doing < 0.15:
            journey = moves.back(journey)
        elif doing < 0.3:
            # The checks tell while somebody is anywhere.
            journey = moves.found(journey, found(chance))
        elif doing < 0.35 and journey.place is not Place.WHAT_YOU_SEE:
            journey = moves.who_can_help(journey)
        else:
            journey = forward(journey, pack, chance)
        every_page_has_what_it_shows(journey, pack)
