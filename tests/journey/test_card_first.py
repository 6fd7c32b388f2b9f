"""On a shared terminal a card may come before any picture: what the checks find leads on."""

import datetime

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.handover.summary import Circumstances, summary
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack
ENDED = Finding("certificate-expired", "problem", "The certificates on this smartcard ended on 20 November 2026.")
NO_READER = Finding("no-reader", "problem", "No card reader is connected.")


def _after(*findings: Finding) -> Journey:
    return moves.checks_seen(moves.found(moves.card_put_in(Journey()), findings), PACK)


def test_a_card_leads_to_the_checks_and_back_to_the_pictures() -> None:
    journey = moves.card_put_in(Journey())
    assert journey.place is Place.THIS_COMPUTER
    assert moves.back(journey).place is Place.WHAT_YOU_SEE


def test_what_was_found_leads_to_its_cause_and_only_what_was_found_stands_beside_it() -> None:
    journey = _after(ENDED, NO_READER)
    verdicts = views.verdicts_of(journey, PACK)
    assert journey.place is Place.WHAT_TO_DO
    assert {verdict.standing for verdict in verdicts} == {"found"}
    assert {"certificates-expired", "reader-not-found"} <= {verdict.cause for verdict in verdicts}


def test_where_no_problem_was_found_the_pictures_are_next_and_have_no_page_before_them() -> None:
    codes = [kind.code for kind in all_kinds().values() if kind.outcome in ("ok", "skipped")]
    journey = _after(*(Finding(code, "ok", "It is well.") for code in codes))
    assert (journey.place, journey.came_from, journey.card_first) == (Place.WHAT_YOU_SEE, None, True)
    assert len(codes) > 10


def test_skipping_leads_to_the_pictures_too() -> None:
    assert moves.checks_seen(moves.card_put_in(Journey()), PACK, skipped=True).place is Place.WHAT_YOU_SEE


def test_a_picture_chosen_after_a_card_begins_as_usual() -> None:
    journey = moves.choose_symptom(_after(), PACK, "log-in")
    assert not journey.card_first
    assert "possible" in {verdict.standing for verdict in views.verdicts_of(journey, PACK)}


def test_the_last_step_that_does_not_help_leads_to_who_can_help() -> None:
    journey = _after(ENDED)
    for _ in range(10):
        journey = moves.onward(journey, PACK)
        if journey.place is Place.WHO_CAN_HELP:
            break
    assert journey.everything_tried
    assert who_helps.contacts_for(journey, PACK)


def test_the_summary_does_not_say_that_no_picture_fits() -> None:
    says = summary(_after(ENDED), PACK, Circumstances(datetime.datetime(2026, 11, 25, 9, 12), "WARD7-03", "1.0.0"))
    assert "none of the pictures" not in says
    assert "a smartcard was put in" in says.splitlines()[0]
