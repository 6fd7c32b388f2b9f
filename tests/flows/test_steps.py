"""Each step of the built-in guidance says what kind of act it is, in an order that makes sense, and the last one leads to a person."""

from __future__ import annotations

import re

import pytest

from cim_troubleshooter.authoring.walk import begun_ways, past_checks
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Cause, Day, Step
from cim_troubleshooter.journey import moves, views

WHOLE = load_pack("flows/cim").pack
DAYS = [Day("2026-11-28"), *WHOLE.about.days.values()]
CAUSES = [cause for day in DAYS for cause in in_force(WHOLE, day).causes.values()]
each_cause = pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.id)
DISRUPTS = r"restart the computer|sign out of windows"
GENTLE = r"start menu"
NOT_AN_ACT = r"^(think|consider|remember)\b|\bthink whether\b|^look whether\b"
A_LOCAL_PERSON = r"sponsor|local smartcard administrator"
BY_A_LOCAL_PERSON = (
    "passcode-locked",
    "passcode-forgotten",
    "passcode-wrong",
    "passcode-last-try",
    "card-new-without-passcode",
    "new-passcode-refused",
    "security-code-missing",
    "self-service-not-possible",
    "fault-follows-card",
    "certificates-expiring",
    "renewal-not-offered",
    "renewal-does-not-finish",
    "role-cannot-unlock",
    "role-cannot-service",
    "no-roles",
    "position-ended",
    "wrong-organisation",
    "role-does-not-match-job",
    "one-application-only",
    "locum-at-several-sites",
    "locum-code",
)
"""What a sponsor or an unlocker may do too: unlock, renew in time, and give roles that they may give."""
OF_OPERATORS = ("management-step-failed", "reading-takes-long", "card-management-remote", "second-reader-needed", "writing-interrupted")
CARD_OUT = r"take (the|your|both|every|it|that)? ?(smart)?cards? out|take out every card|take it out"


def text_of(step: Step) -> str:
    return " ".join(text for text in (step.if_, step.do, step.more, step.worked_if) if text)


def places(cause: Cause, pattern: str) -> list[int]:
    return [place for place, step in enumerate(cause.steps) if re.search(pattern, text_of(step), re.IGNORECASE)]


@each_cause
def test_what_may_be_tried_says_how_to_tell_that_it_worked(cause: Cause) -> None:
    assert [step.do for step in cause.steps if step.act == "try" and not step.worked_if] == []


@each_cause
def test_duties_come_first_and_every_step_is_an_act(cause: Cause) -> None:
    duties = [step.act == "must" for step in cause.steps]
    assert duties == sorted(duties, reverse=True)
    assert [step.do for step in cause.steps if re.search(NOT_AN_ACT, step.do, re.IGNORECASE)] == []


@each_cause
def test_a_condition_is_put_into_words(cause: Cause) -> None:
    assert [step.do for step in cause.steps if step.only_with and not step.if_] == []


@each_cause
def test_the_last_step_leads_to_whoever_fixes_it(cause: Cause) -> None:
    last = cause.steps[-1]
    assert last.act == "someone-else" and last.who != "you"
    assert cause.fixed_by in ("you", last.who)


@each_cause
def test_the_disruptive_comes_after_the_gentle(cause: Cause) -> None:
    gentle, disrupts = places(cause, GENTLE), places(cause, DISRUPTS)
    assert not gentle or not disrupts or max(gentle) < min(disrupts)


@pytest.mark.parametrize("id_", BY_A_LOCAL_PERSON)
def test_a_sponsor_or_an_unlocker_is_named_before_the_registration_authority(id_: str) -> None:
    cause = WHOLE.causes[id_]
    unless_ended = [
        place
        for place, step in enumerate(cause.steps)
        if step.who == "registration-authority" and "certificates/ended" not in step.only_with
    ]
    assert places(cause, A_LOCAL_PERSON) and (not unless_ended or places(cause, A_LOCAL_PERSON)[0] < unless_ended[0])


@pytest.mark.parametrize("id_", OF_OPERATORS)
def test_whoever_looks_after_cards_is_never_told_to_take_one_out(id_: str) -> None:
    assert places(WHOLE.causes[id_], CARD_OUT) == []


def test_a_step_of_card_management_is_done_again_only_after_a_look_at_the_profile() -> None:
    steps = WHOLE.causes["management-step-failed"].steps
    assert "profile" in steps[0].do and "once more" in steps[1].do


def test_after_a_merger_nobody_is_invited_to_try_roles() -> None:
    text = " ".join(map(text_of, WHOLE.causes["organisation-merged"].steps))
    assert "Do not try the roles" in text and "list of roles" not in text


def test_a_wrong_role_is_never_found_and_names_no_role_that_may_not_do_the_thing() -> None:
    cause = WHOLE.causes["wrong-role-chosen"]
    assert cause.evidence.points_to == ()
    assert "Sponsors and local smartcard administrators unlock and renew." in text_of(cause.steps[0])


@pytest.mark.parametrize("id_", ["no-roles", "card-cancelled"])
def test_without_a_role_to_choose_the_login_itself_succeeds(id_: str) -> None:
    explains = WHOLE.causes[id_].explains
    assert "login can succeed" in explains and not re.search(r"cannot log in|can log in only", explains)


def test_a_title_never_only_muses() -> None:
    assert [
        cause.id for cause in CAUSES if re.search(r"^it may be\b|^something may\b|\bnot about your card\b", cause.title, re.IGNORECASE)
    ] == []


@pytest.mark.parametrize(
    ("way", "condition"),
    [("symptom log-in", "If your card has passed its end date"), ("symptom unlock-or-renew (ended)", None)],
    ids=["nobody knows", "the person said so"],
)
def test_a_card_is_sent_for_renewal_on_condition_that_it_has_ended(way: str, condition: str | None) -> None:
    begun = next(one for one in begun_ways(WHOLE) if one[0] == way)
    _, journey, _ = past_checks(begun, WHOLE, ("card-service-running", "reader-found", "card-unrecognised"))
    shown = views.shown_step(moves.look_at(journey, "certificates-expired"), WHOLE)
    assert shown is not None
    assert shown.condition == condition
