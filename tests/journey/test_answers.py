"""What a person answers weighs like what a check finds, and is asked only where it decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import built_in_pack, load_pack
from cim_troubleshooter.guidance.model import UNKNOWN, Day, Evidence, Pack, Step
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.evidence import Known
from cim_troubleshooter.journey.state import Journey, Place, Verdict
from cim_troubleshooter.journey.verdicts import verdict_on
from tests.support.small_pack import CAUSE, full_pack

SWAP_TEST = CAUSE.replace("[no-reader]", "[no-reader, other-computer/works]").replace(
    "[reader-found]", "[reader-found, other-computer/fails]"
)


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    loaded = load_pack(full_pack(tmp_path, causes_no_power=SWAP_TEST))
    assert loaded.faults == ()
    return in_force(loaded.pack, Day("2026-11-25"))


def finding(code: str, outcome: str = "problem") -> Finding:
    return Finding(code=code, outcome=outcome, says=f"It is so: {code}.")  # type: ignore[arg-type]


def at_the_causes(pack: Pack, symptom: str, *codes: str, **answers: str) -> Journey:
    journey = moves.choose_symptom(Journey(), pack, symptom)
    for question, answer in answers.items():
        journey = moves.answer(journey, pack, question, answer)
    return moves.checks_seen(moves.found(journey, [finding(code) for code in codes]), pack)


def verdict(journey: Journey, pack: Pack, cause: str) -> Verdict:
    return next(one for one in views.verdicts_of(journey, pack) if one.cause == cause)


def test_an_answer_makes_a_cause_found_or_unlikely_and_says_why(pack: Pack) -> None:
    journey = at_the_causes(pack, "light-off")
    works = moves.answer_here(journey, pack, "other-computer", "works")
    assert verdict(works, pack, "no-power") == Verdict("no-power", "found", ("The card works on another computer.",))
    fails = moves.answer_here(journey, pack, "other-computer", "fails")
    assert verdict(fails, pack, "no-power") == Verdict("no-power", "unlikely", ("The card works nowhere.",))
    assert fails.cause == "wrong-way-round"


def test_not_knowing_weighs_nothing_and_is_not_asked_again(pack: Pack) -> None:
    journey = at_the_causes(pack, "light-off")
    asked = views.next_question(journey, pack)
    assert asked is not None and asked.id == "other-computer"
    answered = moves.answer_here(journey, pack, "other-computer", UNKNOWN)
    assert views.verdicts_of(answered, pack) == views.verdicts_of(journey, pack)
    assert views.next_question(answered, pack) is None


def test_an_answer_for_a_cause_beats_a_finding_against_it_and_both_are_said(pack: Pack) -> None:
    journey = at_the_causes(pack, "light-off", "reader-found")
    assert verdict(journey, pack, "no-power").standing == "unlikely"
    answered = moves.answer_here(journey, pack, "other-computer", "works")
    assert verdict(answered, pack, "no-power") == Verdict(
        "no-power", "found", ("The card works on another computer.", finding("reader-found"))
    )


def test_what_a_person_tried_beats_what_the_computer_read_and_both_are_said(pack: Pack) -> None:
    journey = at_the_causes(pack, "light-off", "no-reader")
    assert verdict(journey, pack, "no-power").standing == "found"
    answered = moves.answer_here(journey, pack, "other-computer", "fails")
    assert verdict(answered, pack, "no-power") == Verdict("no-power", "unlikely", ("The card works nowhere.", finding("no-reader")))


def test_a_cause_that_an_answer_made_likelier_begins_at_its_first_step(pack: Pack) -> None:
    steps = (Step(do="Plug it in again"), Step(do="Try another socket"))
    pack = pack._replace(causes={**pack.causes, "no-power": pack.causes["no-power"]._replace(steps=steps)})
    second = moves.did_not_help(at_the_causes(pack, "light-off"), pack)
    assert (second.cause, second.step) == ("no-power", 1)
    answered = moves.answer_here(second, pack, "other-computer", "fails")
    assert (answered.cause, answered.step) == ("wrong-way-round", 0)


def test_what_no_computer_can_tell_stays_possible_whatever_is_answered(pack: Pack) -> None:
    for answer in ("works", "fails", UNKNOWN):
        journey = moves.answer_here(at_the_causes(pack, "light-off"), pack, "other-computer", answer)
        assert verdict(journey, pack, "wrong-way-round").standing == "possible"


def test_not_even_evidence_that_slipped_into_a_pack_makes_what_cannot_be_seen_unlikely(pack: Pack) -> None:
    cause = pack.causes["wrong-way-round"]._replace(evidence=Evidence(points_away=("reader-found",)))
    assert verdict_on(cause, Known({"reader-found": ("A reader is there.",)})).standing == "possible"


def test_a_question_is_not_asked_where_it_decides_nothing(pack: Pack) -> None:
    # The reader is there, so that this cause is unlikely, and no answer of the others moves anything.
    assert views.next_question(at_the_causes(pack, "light-off", "reader-found"), pack) is None


def test_questions_come_by_their_order_one_at_a_time_and_come_to_an_end(pack: Pack) -> None:
    journey = at_the_causes(pack, "helping", activity="unlock-other")
    asked = []
    while (question := views.next_question(journey, pack)) is not None:
        asked.append(question.id)
        journey = moves.answer_here(journey, pack, question.id, UNKNOWN)
    assert asked == ["role", "client", "other-computer"]


def test_a_question_that_a_finding_has_answered_is_not_asked(pack: Pack) -> None:
    journey = at_the_causes(pack, "helping", "card-in-use", activity="unlock-other")
    journey = moves.answer_here(journey, pack, "role", "sponsor")
    assert journey.cause == "role-too-small"
    asked = views.next_question(journey, pack)
    assert asked is None or asked.id == "other-computer"
    assert "client/agent" in views.evidence_for(journey, pack).reasons


@pytest.mark.parametrize(
    ("role", "standing", "because"),
    [
        ("sponsor", "found", "A Sponsor cannot unlock somebody else's smartcard."),
        ("agent", "unlikely", "An RA agent can unlock somebody else's smartcard."),
    ],
)
def test_who_may_do_what_follows_from_the_role(pack: Pack, role: str, standing: str, because: str) -> None:
    journey = moves.answer_here(at_the_causes(pack, "helping", activity="unlock-other"), pack, "role", role)
    assert verdict(journey, pack, "role-too-small") == Verdict("role-too-small", standing, (because,))  # type: ignore[arg-type]


def test_a_role_says_nothing_about_what_nobody_wants_to_do(pack: Pack) -> None:
    journey = moves.answer_here(at_the_causes(pack, "helping", activity="other"), pack, "role", "sponsor")
    assert not any(code.startswith("operation/") for code in views.evidence_for(journey, pack).reasons)


def shown(journey: Journey, pack: Pack) -> list[str]:
    """The steps of the cause that is looked at, one after the other, as its pages show them."""
    told = []
    cause = journey.cause
    while journey.place is Place.WHAT_TO_DO and journey.cause == cause:
        step = views.shown_step(journey, pack)
        assert step is not None
        assert step.number == len(told) + 1 <= step.total
        told.append(step.step.do)
        journey = moves.onward(journey, pack)
    return told


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        ("agent", ["Open the old page", "Ask your Registration Authority"]),
        ("connect", ["Open the new page", "Ask your Registration Authority"]),
        (UNKNOWN, ["Open the old page", "Open the new page", "Ask your Registration Authority"]),
        (None, ["Open the old page", "Open the new page", "Ask your Registration Authority"]),
    ],
)
def test_a_step_for_one_login_client_is_shown_to_those_who_use_it_and_where_nobody_knows(
    pack: Pack, client: str | None, expected: list[str]
) -> None:
    journey = moves.answer_here(at_the_causes(pack, "helping", activity="unlock-other"), pack, "role", "sponsor")
    if client is not None:
        journey = moves.answer_here(journey, pack, "client", client)
    assert shown(moves.look_at(journey, "role-too-small"), pack) == expected


def test_a_check_decides_which_steps_are_shown_without_a_question(pack: Pack) -> None:
    journey = at_the_causes(pack, "helping", "card-readable", activity="unlock-other")
    assert shown(moves.look_at(journey, "role-too-small"), pack) == ["Open the new page", "Ask your Registration Authority"]


def test_an_answer_that_changes_nothing_at_the_top_leaves_the_person_where_they_are(pack: Pack) -> None:
    journey = moves.look_at(at_the_causes(pack, "helping", activity="unlock-other"), "no-power")
    answered = moves.answer_here(journey, pack, "client", "agent")
    assert (answered.cause, answered.step) == ("no-power", 0)
    assert moves.back(answered) == journey


def test_the_causes_of_a_message_come_first_even_those_that_its_symptom_lacks(tmp_path: Path) -> None:
    pack = in_force(load_pack(full_pack(tmp_path)).pack, Day("2027-01-01"))
    journey = moves.choose_message(Journey(), pack, "no-reader-attached")
    assert (journey.place, journey.symptom) == (Place.THIS_COMPUTER, "light-off")
    assert [one.cause for one in views.verdicts_of(journey, pack)] == ["page-closed", "no-power", "wrong-way-round"]
    found = moves.checks_seen(moves.found(journey, [finding("no-reader")]), pack)
    assert [one.cause for one in views.verdicts_of(found, pack)] == ["no-power", "page-closed", "wrong-way-round"]


def test_a_cause_that_was_searched_for_comes_first_at_a_symptom_that_considers_it(pack: Pack) -> None:
    journey = moves.choose_cause(Journey(), pack, "wrong-way-round")
    assert (journey.symptom, journey.place, moves.checks_seen(journey, pack).cause) == ("light-off", Place.THIS_COMPUTER, "wrong-way-round")


def test_a_cause_that_one_answer_alone_leads_to_opens_with_that_answer_given(pack: Pack) -> None:
    journey = moves.choose_cause(Journey(), pack, "role-too-small")
    assert (journey.symptom, journey.answers, journey.place) == ("helping", {"activity": "unlock-other"}, Place.THIS_COMPUTER)


def test_a_cause_opens_where_the_pack_says(pack: Pack) -> None:
    opens = pack.causes["wrong-way-round"]._replace(opens_in="helping/other")
    pack = pack._replace(causes={**pack.causes, "wrong-way-round": opens})
    journey = moves.choose_cause(Journey(), pack, "wrong-way-round")
    assert (journey.symptom, journey.answers, journey.place) == ("helping", {"activity": "other"}, Place.THIS_COMPUTER)


def test_at_a_cause_that_was_found_here_nothing_is_asked_that_concerns_only_others() -> None:
    guidance = built_in_pack().pack
    expired = at_the_causes(guidance, "log-in", "certificate-expired")
    assert expired.cause == "certificates-expired" and views.next_question(expired, guidance) is None
    elsewhere = moves.look_at(expired, "card-cancelled")
    assert views.next_question(elsewhere, guidance) is not None
