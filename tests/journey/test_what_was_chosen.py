"""What somebody chose or answered before the checks is said as the reason, and never beats what was read from the card."""

from __future__ import annotations

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.state import Journey, Place, Verdict
from cim_troubleshooter.journey.verdicts import CHOSEN, MESSAGE

PACK = built_in_pack().pack
UNREADABLE = [[], ["reader-found", "card-unrecognised"], ["reader-found", "card-in-use"], ["reader-found", "card-not-read"]]
READ = ["reader-found", "card-readable", "certificate-valid", "passcode-ready"]


def after(begun: Journey, codes: list[str]) -> Journey:
    found = moves.found(begun, [Finding(code, all_kinds()[code].outcome, code) for code in codes])
    return moves.checks_seen(found, PACK) if found.place is Place.THIS_COMPUTER else found


def answered(answer: str, codes: list[str]) -> Journey:
    return after(moves.answer(moves.choose_symptom(Journey(), PACK, "unlock-or-renew"), PACK, "what-you-need", answer), codes)


def leading(journey: Journey) -> Verdict:
    return views.verdicts_of(journey, PACK)[0]


@pytest.mark.parametrize("codes", UNREADABLE, ids=" ".join)
@pytest.mark.parametrize(
    ("answer", "cause", "says"),
    [
        ("ended", "certificates-expired", "You said: It has ended"),
        ("locked", "passcode-locked", "You said: My card is locked or blocked"),
        ("renew", "certificates-expiring", "You said: It ends soon, and I want to renew it"),
        ("new-card", "card-new-without-passcode", "You said: I have a new card and no passcode yet"),
        ("refused", "passcode-wrong", "You said: My passcode is refused"),
    ],
)
def test_of_a_card_that_cannot_be_read_what_was_said_leads_in_the_persons_words(
    answer: str, cause: str, says: str, codes: list[str]
) -> None:
    verdict = leading(answered(answer, codes))
    assert (verdict.cause, verdict.standing, verdict.because[0]) == (cause, "possible", says)


@pytest.mark.parametrize("codes", UNREADABLE, ids=" ".join)
def test_who_says_that_it_has_ended_is_not_asked_whether_it_has(codes: list[str]) -> None:
    journey = answered("ended", codes)
    asked = views.next_question(journey, PACK)
    assert asked is None
    shown = views.shown_step(journey, PACK)
    assert shown is not None and shown.condition is None and shown.step.who == "registration-authority"


def test_who_says_that_it_is_locked_is_asked_only_what_the_steps_depend_on() -> None:
    asked = views.next_question(answered("locked", ["reader-found", "card-unrecognised"]), PACK)
    assert asked is not None and asked.id == "certificates"


@pytest.mark.parametrize("cause", ["certificates-expired", "passcode-locked"])
def test_what_was_chosen_from_the_search_is_said_to_be_chosen(cause: str) -> None:
    verdict = leading(after(moves.choose_cause(Journey(), PACK, cause), ["reader-found", "card-unrecognised"]))
    assert (verdict.cause, verdict.because) == (cause, (CHOSEN,))


@pytest.mark.parametrize(("answer", "cause"), [("ended", "certificates-expired"), ("locked", "passcode-locked")])
def test_what_was_said_does_not_beat_what_was_read_and_the_page_says_why(answer: str, cause: str) -> None:
    for journey in (answered(answer, READ), after(moves.choose_cause(Journey(), PACK, cause), READ)):
        assert journey.cause != cause
        ruled_out = views.ruled_out(journey, PACK)
        assert ruled_out is not None and (ruled_out.cause, ruled_out.standing) == (cause, "unlikely")


@pytest.mark.parametrize("answer", ["ended", "locked"])
def test_a_problem_that_was_found_leads_whatever_was_said(answer: str) -> None:
    assert leading(answered(answer, ["no-reader"])).cause == "reader-not-found"


def test_somebody_who_says_that_it_ended_is_never_sent_to_self_service_with_a_locked_card() -> None:
    journey = moves.look_at(answered("ended", ["reader-found", "passcode-locked"]), "passcode-locked")
    shown = [PACK.causes["passcode-locked"].steps[index].do for index in views.shown_indexes(journey, PACK, PACK.causes["passcode-locked"])]
    assert shown and not [step for step in shown if "self-service" in step]


@pytest.mark.parametrize("message", ["card-blocked", "credentials-not-valid"])
def test_what_a_message_says_is_not_put_into_the_persons_mouth(message: str) -> None:
    verdict = leading(after(moves.choose_message(Journey(), PACK, message), ["reader-found", "card-unrecognised"]))
    assert (verdict.standing, verdict.because[0]) == ("possible", MESSAGE)
    asked = views.next_question(after(moves.choose_message(Journey(), PACK, message), []), PACK)
    assert asked is not None and asked.id == "certificates"
