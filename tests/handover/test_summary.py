"""What is handed over: complete, honest, and nothing of the person in it."""

import datetime

from cim_troubleshooter.checks.card_findings import EXPIRED, NO_CARD, NOT_CHECKED, READY
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import built_in_pack, load_pack
from cim_troubleshooter.handover.summary import LONGEST_LINE, summary
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey

PACK = built_in_pack().pack
WHEN = datetime.datetime(2026, 11, 23, 9, 12)


def told(journey: Journey, computer: str = "ANY-WARD7-03") -> str:
    return summary(journey, PACK, WHEN, computer, "1.0.0")


def way(*findings: object) -> Journey:
    journey = moves.choose_symptom(Journey(), PACK, "log-in")
    return moves.checks_seen(moves.found(journey, findings), PACK)  # type: ignore[arg-type]


def test_the_problem_the_time_the_place_and_what_was_found_are_in_it() -> None:
    text = told(way(EXPIRED.found({"date": "20 November 2026"}), READY.found()))
    for part in (
        "Problem: Problems logging in with a smartcard",
        "23 November 2026, 09:12",
        "ANY-WARD7-03",
        "ended on 20 November 2026",
        "Working: ",
    ):
        assert part in text


def test_details_for_it_never_leave() -> None:
    text = told(way(EXPIRED.found({"date": "20 November 2026"}, {"reader": "Reader of Quintessa", "atr": "3B6A00FF"})))
    assert "Quintessa" not in text
    assert "3B6A00FF" not in text


def test_checks_that_did_not_run_are_never_said_to_be_well() -> None:
    text = told(way())
    assert "none ran" in text
    assert "Working" not in text
    assert "Not found out" in told(way(NOT_CHECKED.found()))


def test_checks_that_were_skipped_are_said_to_be() -> None:
    begun = moves.found(moves.choose_symptom(Journey(), PACK, "log-in"), [READY.found()])
    assert "Checks: skipped" in told(moves.checks_seen(begun, PACK, skipped=True))
    assert "Checks: skipped" not in told(moves.checks_seen(begun, PACK))


def test_what_was_tried_is_said_with_whether_it_helped() -> None:
    journey = way(NO_CARD.found())
    assert "Tried: nothing yet" in told(journey)
    assert "(it did not help)" in told(moves.did_not_help(journey, PACK))
    assert "(it helped)" in told(moves.works_now(journey, PACK))


def test_what_somebody_else_does_is_never_said_to_have_been_tried() -> None:
    journey = way(EXPIRED.found({"date": "20 November 2026"}))
    for told_now in (told(moves.who_can_help(journey)), told(moves.look_further(journey, PACK))):
        assert "For the Registration Authority: " in told_now
        assert "Tried: nothing yet" in told_now


def test_duties_are_said_to_be_left_until_they_are_done() -> None:
    lost = moves.answer(moves.choose_symptom(Journey(), PACK, "lost-or-found"), PACK, "what-happened", "lost")
    reporting = moves.look_at(moves.checks_seen(lost, PACK), "card-lost-or-stolen")
    report = PACK.causes["card-lost-or-stolen"].steps[0].do
    assert f"Still to be done: {report}" in told(moves.who_can_help(reporting))
    assert f"Done: {report}" in told(moves.who_can_help(moves.done(reporting, PACK)))


def test_causes_that_no_computer_can_see_are_named() -> None:
    assert "cancelled" in told(way()).split("Cannot be seen here: ")[1]


def test_no_line_is_endless_or_holds_invisible_characters() -> None:
    text = told(way(), computer="A\x00B\u202e" + "C" * 1000)
    assert all(len(line) <= LONGEST_LINE for line in text.splitlines())
    assert not any(character in text for character in "\x00\u202e")


def test_the_message_and_what_was_answered_are_in_it() -> None:
    pack = in_force(load_pack("flows/cim").pack)
    message = next(iter(pack.messages.values()))
    journey = moves.checks_seen(moves.choose_message(Journey(), pack, message.id), pack)
    question = next(one for one in pack.questions.values() if one.on_page == "what-to-do")
    text = summary(moves.answer_here(journey, pack, question.id, question.answers[0].id), pack, WHEN, "WARD", "1.0.0")
    assert f"On the screen: {message.says}" in text
    assert f"{question.asks} {question.answers[0].says}" in text
    assert f"{question.asks} not known" in summary(moves.answer_here(journey, pack, question.id), pack, WHEN, "WARD", "1.0.0")
