"""Somebody's way from the picture to the contact, over the built-in guidance: every way has a right end."""

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Contact, Pack, Symptom
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.state import Journey, Place

PACK: Pack = built_in_pack().pack
SYMPTOMS = PACK.symptoms_in_order()


def finding(code: str) -> Finding:
    kind = all_kinds()[code]
    return Finding(code=code, outcome=kind.outcome, says=f"It is so: {code}.")


def at_the_causes(symptom: Symptom, *codes: str, answer: str | None = None) -> Journey:
    journey = moves.choose_symptom(Journey(), PACK, symptom.id)
    if symptom.question:
        assert journey.place is Place.QUESTION
        journey = moves.answer(journey, PACK, symptom.question.id, answer or symptom.question.answers[0].id)
    journey = moves.found(journey, [finding(code) for code in codes])
    # What only the person can know waits for no check.
    return moves.checks_seen(journey, PACK) if journey.place is Place.THIS_COMPUTER else journey


def every_start() -> list[tuple[Symptom, str | None]]:
    return [
        (symptom, answer)
        for symptom in SYMPTOMS
        for answer in ([one.id for one in symptom.question.answers] if symptom.question else [None])
    ]


@pytest.mark.parametrize(("symptom", "answer"), every_start())
def test_every_symptom_with_every_single_finding_leads_to_a_cause_and_a_contact(symptom: Symptom, answer: str | None) -> None:
    for code in (None, *all_kinds()):
        journey = at_the_causes(symptom, *([code] if code else []), answer=answer)
        assert journey.place is Place.WHAT_TO_DO
        assert journey.cause in PACK.causes
        assert who_helps.contacts_for(moves.who_can_help(journey), PACK)


@pytest.mark.parametrize(("symptom", "answer"), every_start())
def test_when_nothing_helps_three_causes_are_tried_and_then_a_person_is_named(symptom: Symptom, answer: str | None) -> None:
    journey = at_the_causes(symptom, "card-readable", answer=answer)
    expected = [verdict.cause for verdict in views.verdicts_of(journey, PACK) if verdict.standing != "unlikely"]
    for _ in range(20):
        if journey.place is Place.WHO_CAN_HELP:
            break
        journey = moves.onward(journey, PACK)
    assert journey.place is Place.WHO_CAN_HELP
    tried = list(dict.fromkeys(taken.cause for taken in journey.taken))
    assert tried == expected[: len(tried)] and len(tried) <= 3
    assert (journey.enough_tried, journey.everything_tried) in ((len(expected) > 3, len(expected) <= 3), (False, False))


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.id)
def test_what_no_computer_can_know_is_never_ruled_out(symptom: Symptom) -> None:
    verdicts = {one.cause: one for one in views.verdicts_of(at_the_causes(symptom, *all_kinds()), PACK)}
    unknowable = [cause for cause in verdicts if PACK.causes[cause].cannot_tell]
    assert unknowable
    assert all(verdicts[cause].standing != "unlikely" for cause in unknowable)


def test_a_finding_that_points_to_a_cause_puts_it_first_and_says_why() -> None:
    journey = at_the_causes(PACK.symptoms["log-in"], "certificate-expired")
    assert journey.cause == "certificates-expired"
    assert views.verdicts_of(journey, PACK)[0].because == (finding("certificate-expired"),)


def test_a_finding_that_points_away_makes_a_cause_unlikely_and_leaves_it_in_the_list() -> None:
    verdicts = views.verdicts_of(at_the_causes(PACK.symptoms["log-in"], "card-readable"), PACK)
    assert {one.cause: one.standing for one in verdicts}["reader-not-found"] == "unlikely"


def test_skipped_checks_rule_nothing_out() -> None:
    journey = moves.checks_seen(moves.choose_symptom(Journey(), PACK, "log-in"), PACK, skipped=True)
    assert {verdict.standing for verdict in views.verdicts_of(journey, PACK)} == {"possible"}


def test_back_retraces_every_page_and_keeps_what_was_found() -> None:
    journey = at_the_causes(PACK.symptoms["manage-smartcards"], "no-reader")
    journey = moves.who_can_help(moves.look_at(journey, "card-damaged"))
    pages = [journey.place]
    while journey.came_from is not None:
        journey = moves.back(journey)
        pages.append(journey.place)
        assert [one.code for one in journey.findings] == ["no-reader"]
    assert pages == [Place.WHO_CAN_HELP, Place.WHAT_TO_DO, Place.WHAT_TO_DO, Place.THIS_COMPUTER, Place.QUESTION, Place.WHAT_YOU_SEE]
    assert moves.back(journey) == journey


def test_starting_again_remembers_nothing() -> None:
    assert moves.start_again() == Journey()


def test_it_works_now_is_an_end_that_knows_what_helped() -> None:
    journey = moves.works_now(at_the_causes(PACK.symptoms["log-in"], "no-card"), PACK)
    assert journey.place is Place.WORKS_NOW
    assert journey.taken[-1].result == "helped"
    assert journey.taken[-1].cause == "card-not-in-reader"


def test_none_of_these_leads_to_local_it_and_the_registration_authority() -> None:
    contacts = who_helps.contacts_for(moves.none_of_these(Journey()), PACK)
    assert [contact.kind for contact in contacts] == ["local-it", "registration-authority", "national-service-desk"]


def test_a_sites_own_contact_takes_the_place_of_the_national_advice() -> None:
    own = Contact(kind="registration-authority", title="Anytown Registration Authority", phone="01632 960 123")
    contacts = who_helps.contacts_for(at_the_causes(PACK.symptoms["log-in"], "certificate-expired"), PACK, [own])
    assert contacts[0] is own
    assert [contact.for_staff for contact in contacts] == [False, True]
