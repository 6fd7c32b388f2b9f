"""What each kind of step leads to, over a pack with duties, a fact, and what only the person knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.duties import asks_whether_fixed, may_finish, may_work_now, open_duties
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.journey.who_helps import who_helps
from tests.support.small_pack import full_pack

STOLEN = """\
title: Your card was stolen
explains: Somebody else may use it.
cannot_tell: Only you know where your card is.
person_knows: true
evidence: {points_to: [activity/other]}
fixed_by: registration-authority
steps:
  - do: Report it
    kind: must
    who: registration-authority
  - do: Tell your manager
    kind: must
  - do: Collect a new card
    who: registration-authority
sources: [https://example.org/stolen]
reviewed: 2026-11-01
"""
STOP = """\
title: One try is left
explains: Another wrong passcode locks the card.
evidence: {points_to: [passcode-last-try]}
fixed_by: you
steps:
  - do: Stop
    kind: must
  - do: Set a new passcode
    worked_if: You have a new passcode.
  - do: Ask somebody who unlocks cards
    who: registration-authority
sources: [https://example.org/stop]
reviewed: 2026-11-01
"""
NO_POWER = """\
title: The reader has no power
explains: A reader without power cannot read a card.
evidence: {points_to: [no-reader], points_away: [fact/reader-works]}
fixed_by: local-it
steps:
  - do: Plug the reader in again
    worked_if: Its light comes on.
sources: [https://example.org/readers]
reviewed: 2026-11-01
"""
FACT = "says: The reader works\nshown_by: [card-readable, card-unrecognised]\n"
IRRELEVANT = "findings: [no-reader]\nwhen: [activity/unlock-other]\nbecause: The test says so.\n"


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    files = {"causes_stolen": STOLEN, "causes_stop": STOP, "causes_no_power": NO_POWER}
    loaded = load_pack(full_pack(tmp_path, **files, facts_reader_works=FACT, irrelevant_said=IRRELEVANT))
    assert loaded.faults == ()
    symptom = loaded.pack.symptoms["light-off"]
    considered = symptom._replace(causes=(*symptom.causes, "stop"))
    return loaded.pack._replace(symptoms={**loaded.pack.symptoms, "light-off": considered})


def finding(code: str) -> Finding:
    return Finding(code=code, outcome=all_kinds()[code].outcome, says=code)


def after_checks(pack: Pack, *codes: str) -> Journey:
    begun = moves.found(moves.choose_symptom(Journey(), pack, "light-off"), [finding(code) for code in codes])
    return moves.checks_seen(begun, pack)


def stolen(pack: Pack) -> Journey:
    return moves.answer(moves.choose_symptom(Journey(), pack, "helping"), pack, "activity", "other")


def test_what_only_the_person_knows_is_the_cause_and_no_check_is_waited_for(pack: Pack) -> None:
    journey = stolen(pack)
    assert (journey.place, journey.cause) == (Place.WHAT_TO_DO, "stolen")
    verdict = views.verdict_here(journey, pack)
    assert verdict is not None and (verdict.standing, verdict.origin) == ("found", "said")
    chosen = moves.choose_cause(Journey(), pack, "stolen", "helping")
    assert moves.choose_cause(Journey(), pack, "no-power").place is Place.THIS_COMPUTER
    assert (chosen.place, chosen.cause) == (Place.WHAT_TO_DO, "stolen")


def test_nobody_comes_to_a_good_end_where_something_had_to_be_reported(pack: Pack) -> None:
    journey = stolen(pack)
    assert [duty.says.do for duty in open_duties(journey, pack)] == ["Report it", "Tell your manager"]
    assert moves.works_now(journey, pack) == journey and moves.look_further(journey, pack) == journey
    assert not may_finish(journey, pack) and who_helps(journey, pack) == ("registration-authority",)
    elsewhere = moves.look_at(journey, "no-power")
    assert moves.works_now(elsewhere, pack).cause == "stolen"
    done = moves.done(moves.done(journey, pack), pack)
    assert may_finish(done, pack) and done.step == 2
    assert not may_work_now(moves.look_at(done, "no-power"), pack)


def test_what_was_reported_ends_at_those_it_was_reported_to_and_asks_no_yes_or_no(pack: Pack) -> None:
    journey = stolen(pack)
    elsewhere = moves.look_at(journey, "no-power")
    assert asks_whether_fixed(elsewhere, pack)
    reported = moves.done(moves.done(journey, pack), pack)
    assert not asks_whether_fixed(moves.look_at(reported, "no-power"), pack)
    left = moves.look_further(reported, pack)
    assert (left.place, left.cause) == (Place.WHO_CAN_HELP, "stolen")


def test_a_duty_comes_first_and_once_it_is_done_what_is_tried_may_help(pack: Pack) -> None:
    journey = after_checks(pack, "no-reader", "passcode-last-try")
    assert journey.cause == "stop"
    assert moves.works_now(moves.look_at(journey, "no-power"), pack).cause == "stop"
    tried = moves.done(journey, pack)
    assert moves.works_now(tried, pack).place is Place.WORKS_NOW


def test_what_somebody_else_does_asks_no_yes_or_no_and_leads_on(pack: Pack) -> None:
    asking = moves.did_not_help(moves.done(after_checks(pack, "passcode-last-try"), pack), pack)
    assert moves.works_now(asking, pack) == asking and moves.done(asking, pack) == asking
    assert who_helps(asking, pack)[0] == "registration-authority"
    further = moves.did_not_help(asking, pack)
    assert [taken.result for taken in further.taken] == ["done", "did-not-help", "left-to-others"]


def test_a_cause_that_you_can_fix_leads_to_whom_its_last_step_names_and_not_to_local_it(pack: Pack) -> None:
    assert who_helps(after_checks(pack, "passcode-last-try"), pack) == ("registration-authority",)


def test_of_two_faults_with_two_owners_both_are_named_the_likelier_first(pack: Pack) -> None:
    assert who_helps(after_checks(pack, "no-reader", "passcode-last-try"), pack) == ("registration-authority", "local-it")


def test_a_fact_counts_whichever_finding_proves_it(pack: Pack) -> None:
    for code in ("card-readable", "card-unrecognised"):
        verdict = next(one for one in views.verdicts_of(after_checks(pack, code), pack) if one.cause == "no-power")
        assert verdict.standing == "unlikely" and verdict.because == (finding(code),)


def test_a_problem_that_was_found_leads_though_the_answer_names_other_causes(pack: Pack) -> None:
    named = pack.symptoms["light-off"]._replace(causes=("wrong-way-round",))
    only = pack._replace(symptoms={**pack.symptoms, "light-off": named})
    journey = after_checks(only, "no-reader")
    assert journey.cause == "no-power"
    assert [one.origin for one in views.verdicts_of(journey, only)][0] == "checks"


def test_what_the_person_said_makes_a_finding_irrelevant(pack: Pack) -> None:
    begun = moves.answer(moves.choose_symptom(Journey(), pack, "helping"), pack, "activity", "unlock-other")
    journey = moves.checks_seen(moves.found(begun, [finding("no-reader")]), pack)
    assert all(one.standing != "found" for one in views.verdicts_of(journey, pack))


def test_what_was_chosen_and_is_ruled_out_is_said_with_its_reason(pack: Pack) -> None:
    begun = moves.choose_cause(Journey(), pack, "no-power")
    journey = moves.checks_seen(moves.found(begun, [finding("card-readable")]), pack)
    ruled_out = views.ruled_out(journey, pack)
    assert journey.cause != "no-power" and ruled_out is not None
    assert (ruled_out.cause, ruled_out.because) == ("no-power", (finding("card-readable"),))


def test_a_step_whose_condition_nobody_knows_says_it(pack: Pack) -> None:
    role = pack.causes["role-too-small"]
    steps = tuple(step._replace(if_="If you use the agent") if step.only_with else step for step in role.steps)
    pack = pack._replace(causes={**pack.causes, "role-too-small": role._replace(steps=steps)})
    journey = moves.look_at(stolen(pack), "role-too-small")
    shown = views.shown_step(journey, pack)
    assert shown is not None and shown.condition == "If you use the agent"
    told = views.shown_step(moves.answer_here(journey, pack, "client", "connect")._replace(cause="role-too-small"), pack)
    assert told is not None and told.condition is None


def test_after_three_causes_or_two_minutes_a_person_is_proposed(pack: Pack) -> None:
    assert not views.person_is_proposed(Journey(), 119.0) and views.person_is_proposed(Journey(), 120.0)
