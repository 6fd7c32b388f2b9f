"""What is handed over: complete, honest, and nothing of the person in it."""

import datetime

from cim_troubleshooter.checks import workstation_findings
from cim_troubleshooter.checks.any_check_findings import TIMED_OUT
from cim_troubleshooter.checks.card_findings import EXPIRED, NO_CARD, NOT_CHECKED, READY
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import built_in_pack, load_pack
from cim_troubleshooter.handover.summary import LONGEST_LINE, Circumstances, in_english, lines_for_it, summary
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey

PACK = built_in_pack().pack
WHEN = datetime.datetime(2026, 11, 23, 9, 12)


def told(journey: Journey, computer: str = "ANY-WARD7-03") -> str:
    return summary(journey, PACK, Circumstances(WHEN, computer, "1.0.0"))


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


def test_the_first_two_lines_say_what_where_and_since_when() -> None:
    since = WHEN - datetime.timedelta(minutes=7)
    circumstances = Circumstances(WHEN, "ANY-WARD7-03", "1.0.0", since, "Anytown Hospital")
    lines = summary(way(NO_CARD.found()), PACK, circumstances).splitlines()
    assert lines[0] == "Problem: Problems logging in with a smartcard"
    assert lines[1] == "Where: ANY-WARD7-03, Anytown Hospital. Seen since: 23 November 2026, 09:05"
    assert lines[2].startswith("Reference: ")


def test_every_entrance_has_a_problem_as_its_first_line() -> None:
    message = next(iter(PACK.messages))
    for journey in (
        moves.choose_message(Journey(), PACK, message),
        moves.none_of_these(Journey()),
        moves.card_put_in(Journey()),
        *(moves.choose_symptom(Journey(), PACK, symptom) for symptom in PACK.symptoms),
    ):
        first, second, *_ = told(journey).splitlines()
        assert first.startswith("Problem: ") and second.startswith("Where: ")


def test_what_was_found_is_told_with_its_code() -> None:
    text = told(way(EXPIRED.found({"date": "20 November 2026"}), NOT_CHECKED.found()))
    assert "Found: The certificates on this smartcard ended on 20 November 2026. (certificate-expired)" in text
    assert "(card-not-checked)" in text


def test_details_are_in_the_part_for_it_and_never_read_aloud() -> None:
    journey = way(EXPIRED.found({"date": "20 November 2026"}, {"reader": "OMNIKEY 3121", "atr": "3B6A00FF", "holder": "Quintessa"}))
    for_it = in_english(lines_for_it(journey, PACK))
    assert "certificate-expired: reader OMNIKEY 3121; atr 3B6A00FF" in for_it
    assert "certificates-expired: found" in for_it
    assert "OMNIKEY" not in told(journey) and "3B6A00FF" not in told(journey)
    assert "Quintessa" not in told(journey) + for_it, "a detail that nobody has looked at stays on the computer"


def test_versions_of_the_login_software_are_told() -> None:
    agent = workstation_findings.IDENTITY_AGENT.found({"version": "2.4.10.0"}, {"version": "2.4.10.0", "file_version": ""})
    management = workstation_findings.MANAGEMENT_RUNNING.found(details={"version": "1.4.2.0", "port": 8080})
    assert "Login software: NHS Identity Agent 2.4.10.0; NHS Credential Management 1.4.2.0" in told(way(agent, management))
    assert "Login software: not found out" in told(way(NO_CARD.found()))


def test_one_code_for_two_products_names_the_right_one() -> None:
    code = workstation_findings.NOT_STARTED_HERE
    agent = code.found(details={"version": "2.4.10.0", "file_version": "", "running": False})
    assert "Login software: NHS Identity Agent 2.4.10.0" in told(way(agent))
    assert "Login software: NHS Credential Management 1.4.2.0" in told(way(code.found(details={"version": "1.4.2.0", "port": None})))


def test_checks_that_told_nothing_are_named_as_not_checked() -> None:
    [line] = [line for line in told(way(NO_CARD.found())).splitlines() if line.startswith("Not checked: ")]
    assert "Network" in line and "Your smartcard" not in line
    assert "Not checked: " not in told(way(NO_CARD.found(), TIMED_OUT.found())), "nobody knows which check ran out of time"


def test_what_the_person_added_is_in_it_and_nothing_where_they_added_nothing() -> None:
    added = Added("Ama Owusu", "01632 960 123", "123456789012")
    text = told(moves.add(way(NO_CARD.found()), added))
    for line in ("Name: Ama Owusu", "Call back on: 01632 960 123", "Number on the card (UUID): 123456789012"):
        assert line in text.splitlines()
    for beginning in ("Name:", "Call back on:", "Number on the card"):
        assert beginning not in told(way(NO_CARD.found()))


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
    text = summary(moves.answer_here(journey, pack, question.id, question.answers[0].id), pack, Circumstances(WHEN, "WARD", "1.0.0"))
    assert f"On the screen: {message.says}" in text
    assert f"{question.asks} {question.answers[0].says}" in text
    assert f"{question.asks} not known" in summary(
        moves.answer_here(journey, pack, question.id), pack, Circumstances(WHEN, "WARD", "1.0.0")
    )
