"""Whatever somebody does, in whatever order: no function of the journey fails, and every page has what it shows."""

from __future__ import annotations

import random

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import UNKNOWN, Day, Pack
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey, Page

WHOLE = built_in_pack().whole
KINDS = list(all_kinds().values())
ACTIONS = 60


def on_the_first_page(journey: Journey, pack: Pack, chance: random.Random) -> Journey:
    way = chance.randrange(5)
    if way == 0:
        return steps.start_finding_out(journey, pack)
    if way == 1 and pack.messages:
        return steps.choose_message(journey, pack, chance.choice(list(pack.messages)))
    if way == 2:
        return steps.choose_cause(journey, pack, chance.choice(list(pack.causes)))
    return steps.choose_symptom(journey, pack, chance.choice(list(pack.symptoms)))


def forward(journey: Journey, pack: Pack, chance: random.Random) -> Journey:
    symptom = steps.symptom_of(journey, pack)
    if journey.page is Page.WHAT_YOU_SEE:
        return on_the_first_page(journey, pack, chance)
    if journey.page is Page.FIND_OUT:
        question = steps.finding_out(journey, pack)
        assert question is not None
        return steps.answer_finding_out(journey, pack, chance.choice([UNKNOWN, *(answer.id for answer in question.answers)]))
    if journey.page is Page.QUESTION:
        assert symptom is not None and symptom.question is not None
        return steps.answer(journey, symptom.question.id, chance.choice(symptom.question.answers).id)
    if journey.page is Page.THIS_COMPUTER:
        return steps.checks_seen(journey, pack, skipped=chance.random() < 0.3)
    if journey.page is Page.WHAT_TO_DO:
        return among_the_causes(journey, pack, chance)
    return steps.start_again()


def among_the_causes(journey: Journey, pack: Pack, chance: random.Random) -> Journey:
    question = steps.next_question(journey, pack)
    if question is not None and chance.random() < 0.5:
        return steps.answer_here(journey, pack, question.id, chance.choice([UNKNOWN, *(answer.id for answer in question.answers)]))
    if chance.random() < 0.2:
        return steps.look_at(journey, chance.choice(steps.verdicts_of(journey, pack)).cause)
    return steps.works_now(journey, pack) if chance.random() < 0.1 else steps.did_not_help(journey, pack)


def found(chance: random.Random) -> list[Finding]:
    return [Finding(code=kind.code, outcome=kind.outcome, says=kind.code) for kind in chance.sample(KINDS, chance.randrange(6))]


def every_page_has_what_it_shows(journey: Journey, pack: Pack) -> None:
    if journey.page is Page.WHAT_TO_DO:
        shown = steps.shown_step(journey, pack)
        assert shown is not None and 1 <= shown.number <= shown.total
        assert journey.cause in [verdict.cause for verdict in steps.verdicts_of(journey, pack)]
    if journey.page in (Page.WHAT_TO_DO, Page.WHO_CAN_HELP):
        assert steps.contacts_for(journey, pack)


@pytest.mark.parametrize("seed", range(60))
def test_any_order_of_actions_leads_from_page_to_page(seed: int) -> None:
    chance = random.Random(seed)
    pack = in_force(WHOLE, Day(chance.choice(["2026-11-25", "2027-03-01"])))
    journey = Journey()
    for _ in range(ACTIONS):
        doing = chance.random()
        if doing < 0.15:
            journey = steps.back(journey)
        elif doing < 0.3:
            # The checks tell while somebody is anywhere.
            journey = steps.found(journey, found(chance))
        elif doing < 0.35 and journey.page is not Page.WHAT_YOU_SEE:
            journey = steps.who_can_help(journey)
        else:
            journey = forward(journey, pack, chance)
        every_page_has_what_it_shows(journey, pack)
