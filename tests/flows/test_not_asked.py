"""What a check has answered is not asked: every shared question with every finding that answers it, on every way in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import UNKNOWN
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack
ANSWERED = [
    (question.id, code)
    for question in PACK.questions.values()
    for answer in question.answers
    for code in answer.answered_by
    if code in all_kinds()
]
WHAT_A_PERSON_TRIES = {"colleague", "other-computer", "other-browser", "worked-before"}
"""What somebody tries beats what a computer reads, so that it is asked also where a check found something."""
NOT_TOLD_BY_THE_FINDING = {
    ("not-on-health-network", "login-client"): "The network check does not look at the login software, and only one of the two needs it.",
    ("card-middleware-missing", "card-series"): "Whether the software is needed depends on the card, which is another check's.",
}


def ways_in() -> Iterator[Journey]:
    for symptom in PACK.symptoms_in_order():
        begun = moves.choose_symptom(Journey(), PACK, symptom.id)
        answers = symptom.question.answers if symptom.question else ()
        yield from (moves.answer(begun, PACK, symptom.question.id, answer.id) for answer in answers if symptom.question)
        yield from () if answers else (begun,)
    yield from (moves.choose_message(Journey(), PACK, message) for message in PACK.messages)
    yield from (moves.choose_cause(Journey(), PACK, cause) for cause in PACK.causes)


def asked_from(journey: Journey, code: str) -> Iterator[str]:
    """Each question that is asked one after the other, at the cause that leads, of somebody who knows none of them."""
    journey = moves.found(journey, [Finding(code, all_kinds()[code].outcome, code)])
    if journey.place is Place.THIS_COMPUTER:
        journey = moves.checks_seen(journey, PACK)
    while journey.place is Place.WHAT_TO_DO and (question := views.next_question(journey, PACK)) is not None:
        yield question.id
        journey = moves.answer_here(journey, PACK, question.id, UNKNOWN)


@pytest.mark.parametrize(("question", "code"), ANSWERED)
def test_what_a_check_has_answered_is_not_asked_on_any_way(question: str, code: str) -> None:
    assert [(way.symptom, way.answers) for way in ways_in() if question in asked_from(way, code)] == []


def test_a_finding_that_makes_a_cause_found_answers_what_would_speak_against_it() -> None:
    left_open = {
        (cause.id, question)
        for cause in PACK.causes.values()
        for question in {code.partition("/")[0] for code in cause.evidence.points_away if "/" in code and not code.startswith("fact/")}
        for code in cause.evidence.points_to
        if code in all_kinds() and (question, code) not in ANSWERED and question not in WHAT_A_PERSON_TRIES
    }
    assert left_open == set(NOT_TOLD_BY_THE_FINDING)


def test_the_findings_that_answer_a_question_are_these() -> None:
    """A finding of a check that tells what a question asks belongs here: nobody else knows which ones do."""
    assert {(question, code) for question, code in ANSWERED} == {
        *(("login-client", f"identity-agent-{code}") for code in ("in-charge", "ended")),
        *(("login-client", f"login-software-{code}") for code in ("version-not-told", "not-running", "too-old")),
        ("login-client", "smartcard-connect-in-charge"),
        *(("certificates", f"certificate-{code}") for code in ("valid", "expiring", "expired", "not-yet-valid")),
        ("card-series", "card-series-retired"),
    }
