"""The four steps say truly where somebody was."""

from __future__ import annotations

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.four_steps import four_steps
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack
CHECKS = moves.choose_symptom(Journey(), PACK, "select-role")


def test_a_page_that_was_shown_is_visited_and_what_follows_is_ahead() -> None:
    assert four_steps(Journey()) == ("current", "ahead", "ahead", "ahead")
    assert four_steps(CHECKS) == ("visited", "current", "ahead", "ahead")
    causes = moves.checks_seen(CHECKS, PACK)
    assert four_steps(causes) == ("visited", "visited", "current", "ahead")
    assert four_steps(moves.who_can_help(causes)) == ("visited", "visited", "visited", "current")


def test_questions_belong_to_the_first_step() -> None:
    for asking in (moves.choose_symptom(Journey(), PACK, "manage-smartcards"), moves.start_finding_out(Journey(), PACK)):
        assert asking.place in (Place.QUESTION, Place.FIND_OUT)
        assert four_steps(asking) == ("current", "ahead", "ahead", "ahead")


def test_what_was_passed_over_is_skipped_and_never_told_as_done() -> None:
    assert four_steps(moves.who_can_help(Journey())) == ("visited", "skipped", "skipped", "current")
    assert four_steps(moves.who_can_help(CHECKS)) == ("visited", "visited", "skipped", "current")


def test_checks_that_the_person_skipped_are_skipped() -> None:
    assert four_steps(moves.checks_seen(CHECKS, PACK, skipped=True)) == ("visited", "skipped", "current", "ahead")


def test_what_only_the_person_can_know_leads_past_the_checks() -> None:
    known = next(id_ for id_, cause in PACK.causes.items() if moves.choose_cause(Journey(), PACK, id_).place is Place.WHAT_TO_DO)
    assert four_steps(moves.choose_cause(Journey(), PACK, known)) == ("visited", "skipped", "current", "ahead")


def test_at_the_good_end_nothing_is_ahead_and_help_that_nobody_needed_is_skipped() -> None:
    causes = moves.checks_seen(CHECKS, PACK)
    assert four_steps(causes._replace(place=Place.WORKS_NOW, came_from=causes)) == ("visited", "visited", "visited", "skipped")


def test_after_going_back_the_steps_are_as_they_were() -> None:
    causes = moves.checks_seen(CHECKS, PACK)
    assert four_steps(moves.back(moves.who_can_help(causes))) == four_steps(causes)
    assert four_steps(moves.about(causes)) == four_steps(causes)
