"""The statements of flows/SAFETY.md, each held against the whole of the built-in guidance."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import UNKNOWN, Cause, Day, Operation, Pack, SharedQuestion, Step, Symptom
from cim_troubleshooter.guidance.search import index_of, search
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.duties import may_finish, open_duties
from cim_troubleshooter.journey.evidence import known_of
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.widgets.panel import Inset
from tests.screens.conftest import Opened, opened

__all__ = ["opened"]

WHOLE = load_pack("flows/cim").pack
PACK = in_force(WHOLE, Day("2026-11-25"))
CAUSES = list(WHOLE.causes.values())
SELF_SERVICE = "digital.nhs.uk/unlock"
OF_READER_OR_COMPUTER = (
    "card-service-stopped",
    "no-reader",
    "reader-without-driver",
    "no-card",
    "several-cards",
    "card-in-use",
)
SEEN_BY_THE_REGISTRATION_AUTHORITY = "Only your Registration Authority can see this."
MOST_STEPS = 5
OF_IDENTITY_AGENT = r"Identity Agent|gas\.national|UseCardReaderPolling|ProcessesToKill|Enhanced Normal|Session Lock Persistence"
"""What is said of a program that ends on a known day: its name, its address, its settings and its modes."""
TELL_WHAT_ENDED = ("causes/identity-agent-ended", "causes/login-software-too-old", "questions/login-client", "symptoms/select-role")
"""Where it may be named after its end: to say that it ended, and to tell which program is meant."""

REPORTED_FIRST = ("card-lost-or-stolen", "card-shared", "passcode-asked-by-somebody", "suspicious-message", "key-or-phone-lost")
MOST_CAUSES_TRIED = 3
SO_ON_COMPUTERS_THAT_WORK = (
    "card-in-use",
    "oberthur-middleware-missing",
    "retired-middleware",
    "intranet-zone-wrong",
    "local-network-access-asks",
    "traffic-inspected",
    "message-on-screen",
)
PROBLEMS = [code for code, kind in all_kinds().items() if kind.outcome == "problem"]


def finding(code: str) -> Finding:
    return Finding(code=code, outcome=all_kinds()[code].outcome, says=code)


def said(cause: Cause) -> list[str]:
    """Everything that a cause says to a person."""
    titles = (cause.title, cause.title_possible, *cause.title_found.values())
    texts = [*titles, cause.explains, cause.cannot_tell, *(one.says for one in cause.for_a_time), *cause.tell_them]
    return [text for text in texts if text] + [text for step in cause.steps for text in of_step(step)]


def of_step(step: Step) -> list[str]:
    return [text for text in (step.do, step.more, step.worked_if) if text]


def everything_said(pack: Pack = WHOLE) -> Iterator[tuple[str, str]]:
    """Every text of the guidance, with the file that it comes from."""
    for cause in pack.causes.values():
        yield from ((f"causes/{cause.id}", text) for text in said(cause))
    for message in pack.messages.values():
        yield f"messages/{message.id}", message.explains or ""
    for question in pack.questions.values():
        answers = (text for answer in question.answers for text in (answer.says, answer.because or ""))
        yield from ((f"questions/{question.id}", text) for text in (question.asks, question.more or "", *answers))
    for symptom in pack.symptoms.values():
        yield f"symptoms/{symptom.id}", f"{symptom.title}. {symptom.sees}"
    for contact in pack.contacts.values():
        yield from ((f"contacts/{contact.id}", text) for text in (contact.explains or "", *contact.find, *contact.have_ready))
    yield from (("pack", line) for line in pack.about.another_way_in)


def files_that_say(pattern: str, allowed: str = "") -> list[tuple[str, str]]:
    """The texts that a pattern is found in, once what is `allowed` was taken out."""
    found = ((file, re.sub(allowed, "", text, flags=re.IGNORECASE) if allowed else text) for file, text in everything_said())
    return [(file, text) for file, text in found if re.search(pattern, text, re.IGNORECASE)]


def ways(symptom: Symptom) -> list[dict[str, str]]:
    """Each answer to the symptom's own question, or the one way without a question."""
    return [{symptom.question.id: answer.id} for answer in symptom.question.answers] if symptom.question else [{}]


def journeys(codes: Sequence[str], answers: dict[str, str] | None = None, pack: Pack = PACK) -> Iterator[Journey]:
    """Each symptom with each answer to its question, at its causes, once the checks have found these codes."""
    for symptom in pack.symptoms.values():
        for way in ways(symptom):
            journey = moves.choose_symptom(Journey(), pack, symptom.id)
            for question, answer in way.items():
                journey = moves.answer(journey, pack, question, answer)
            journey = moves.checks_seen(moves.found(journey, [finding(code) for code in codes]), pack)
            for question, answer in (answers or {}).items():
                journey = moves.answer_here(journey, pack, question, answer)
            yield journey


def shown(journey: Journey, cause: str, pack: Pack = PACK) -> list[Step]:
    """The steps of a cause that somebody on this journey is shown."""
    return [pack.causes[cause].steps[place] for place in views.shown_indexes(journey, pack, pack.causes[cause])]


def found(journey: Journey, pack: Pack = PACK) -> list[str]:
    return [verdict.cause for verdict in views.verdicts_of(journey, pack) if verdict.standing == "found"]


def with_nothing_known(journey: Journey) -> Journey:
    """The journey once somebody has said “I don't know” to every question that is asked; none is asked twice."""
    asked: list[str] = []
    while (question := views.next_question(journey, PACK)) is not None:
        assert question.id not in asked
        asked.append(question.id)
        journey = moves.answer_here(journey, PACK, question.id, UNKNOWN)
    return journey


def with_every_step_tried(journey: Journey) -> Journey:
    """The journey once no step has helped."""
    most = sum(len(cause.steps) for cause in PACK.causes.values())
    while journey.place is Place.WHAT_TO_DO and most:
        journey, most = moves.onward(journey, PACK), most - 1
    return journey


def test_every_statement_has_its_test_and_every_test_its_statement() -> None:
    written = re.findall(r"^\| (S\d\d) \|", Path("flows/SAFETY.md").read_text(encoding="utf-8"), re.MULTILINE)
    tested = {name[5:8].upper() for name in vars(sys.modules[__name__]) if re.match(r"test_s\d\d_", name)}
    assert sorted(tested) == written


def test_the_evidence_that_the_hazard_log_names_is_there() -> None:
    log = Path("flows/HAZARDS.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (H\d\d) \|.*\| ([^|]+) \| [^|]+ \| [^|]+ \|$", log, re.MULTILINE)
    assert [id_ for id_, _ in rows] == [f"H{number:02}" for number in range(1, len(rows) + 1)]
    statements = Path("flows/SAFETY.md").read_text(encoding="utf-8")
    for id_, evidence in rows:
        named = re.findall(r"`([^`]+)`", evidence)
        assert named or re.search(r"S\d\d", evidence), id_
        for name in named:
            there = Path(name).exists() or Path("flows", name).exists() or name in {*WHOLE.scenarios, *WHOLE.causes}
            assert there or name in ("flows lint", "search-…", "contact", "fixed_by", "another_way_in"), (id_, name)
        assert all(f"| {statement} |" in statements for statement in re.findall(r"\bS\d\d\b", evidence)), id_


def test_s01_with_one_try_left_the_first_thing_said_is_to_stop() -> None:
    assert PACK.causes["passcode-last-try"].steps[0].do.startswith("Stop")
    assert PACK.causes["passcode-wrong"].steps[0].do.startswith("Stop")
    for journey in journeys(["passcode-last-try"]):
        considered = [verdict.cause for verdict in views.verdicts_of(journey, PACK)]
        if "passcode-locked" in considered or journey.symptom in ("log-in", "unlock-or-renew"):
            # A person who has forgotten the passcode sets a new one, and enters none.
            no_passcode_needed = journey.answers.get("what-you-need") in ("ended", "other-password", "forgotten")
            assert journey.cause == "passcode-last-try" or no_passcode_needed, journey.answers
    assert not re.search(r"\benter\b", " ".join(said(PACK.causes["passcode-forgotten"])), re.IGNORECASE)
    assert files_that_say(r"\bguess|(try|enter|type) (your|the|another) passcode again|try (your|the|another) passcode") == []


def test_s02_a_fault_of_the_reader_or_the_computer_never_costs_a_good_card() -> None:
    for cause in CAUSES:
        if set(OF_READER_OR_COMPUTER) & set(cause.evidence.points_to) or cause.fixed_by == "local-it":
            text = " ".join(said(cause)).replace("needs local IT, not a new card", "")
            assert not re.search(
                r"\bcancel|\bclear(ed|ing)?\b.{0,20}\bcard\b|new (smart)?card|reissue|replace (your|the) card", text, re.IGNORECASE
            ), cause.id
    for code in OF_READER_OR_COMPUTER:
        for journey in journeys([code]):
            for cause in found(journey):
                told_by_person = PACK.causes[cause].person_knows
                assert told_by_person or PACK.causes[cause].fixed_by in ("you", "local-it"), (code, cause)
    assert files_that_say(r"^(please )?(cancel|clear) (your|the|this) (smart)?card") == []


def test_s03_a_card_that_works_elsewhere_is_never_sent_to_be_replaced() -> None:
    for journey in journeys(["card-unresponsive"], {"other-computer": "works"}):
        for cause in found(journey):
            if not PACK.causes[cause].person_knows:
                assert {step.who for step in shown(journey, cause)} <= {"you", "local-it"}, (journey.symptom, cause)


def test_s04_a_locked_card_is_unlocked_by_its_holder_or_an_unlocker_before_the_registration_authority() -> None:
    for id_ in ("passcode-locked", "passcode-forgotten", "card-new-without-passcode"):
        cause = WHOLE.causes[id_]
        text = [" ".join(of_step(step)) for step in cause.steps]
        holder = next(place for place, words in enumerate(text) if SELF_SERVICE in words)
        unlocker = next(place for place, words in enumerate(text) if "local smartcard administrator" in words)
        authority = next(place for place, step in enumerate(cause.steps) if step.who == "registration-authority")
        assert holder < unlocker < authority, id_
    for journey in journeys(["passcode-locked", "certificate-valid"]):
        if "passcode-locked" in found(journey):
            assert SELF_SERVICE in " ".join(of_step(shown(journey, "passcode-locked")[0]))


@pytest.mark.parametrize(
    "codes", [["certificate-expired"], ["certificate-expired", "passcode-locked"], ["certificate-expired", "passcode-last-try"]]
)
def test_s05_ended_certificates_are_never_sent_to_self_service(codes: list[str]) -> None:
    ended = WHOLE.causes["certificates-expired"]
    assert {step.who for step in ended.steps} == {"registration-authority"}
    assert not re.search(r"self.service|unlock", " ".join(said(ended)))
    for journey in journeys(codes):
        for cause in found(journey):
            assert SELF_SERVICE not in " ".join(text for step in shown(journey, cause) for text in of_step(step)), (journey.answers, cause)
            assert "self-service unlock" not in " ".join(step.do for step in shown(journey, cause)[:1]), (journey.answers, cause)


def test_s06_what_only_the_registration_authority_can_see_is_never_ruled_out_and_never_claimed() -> None:
    hidden = [cause.id for cause in CAUSES if cause.cannot_tell == SEEN_BY_THE_REGISTRATION_AUTHORITY]
    assert {"card-cancelled", "no-roles", "profile-closed", "position-ended", "wrong-organisation"} <= set(hidden)
    for id_ in hidden:
        assert WHOLE.causes[id_].evidence == Cause._field_defaults["evidence"], id_
    assert files_that_say(r"(is|was|are|has|have)( not|n.t)( been)? cancelled|your (card|profile) is (fine|good|well|in order)") == []


def test_s07_no_check_that_did_not_run_counts_against_a_cause() -> None:
    silent = {code for code, kind in all_kinds().items() if kind.outcome in ("unknown", "skipped")}
    for cause in CAUSES:
        assert not silent & {*cause.evidence.points_away, *cause.evidence.points_to}, cause.id
    for journey in journeys([]):
        weighed = [verdict for verdict in views.verdicts_of(journey, PACK) if not PACK.causes[verdict.cause].person_knows]
        assert {verdict.standing for verdict in weighed} <= {"possible"}


def test_s08_every_page_but_the_good_end_names_the_downtime_procedure(opened: Opened) -> None:
    ways = [moves.start_again(), moves.start_finding_out(Journey(), PACK), moves.about(Journey()), moves.none_of_these(Journey())]
    for symptom in PACK.symptoms.values():
        chosen = moves.choose_symptom(Journey(), PACK, symptom.id)
        causes = moves.checks_seen(chosen, PACK, skipped=True)
        ways += [chosen, causes, moves.who_can_help(causes)]
    window = opened()
    for way in ways:
        window.show_journey(way)
        QApplication.processEvents()
        assert [one for one in _reminders(window) if one.mapTo(window, one.rect().bottomLeft()).y() < window.height()], way.place
    window.show_journey(moves.works_now(next(journeys([])), PACK))
    QApplication.processEvents()
    assert _reminders(window) == []


def _reminders(window: QWidget) -> list[Inset]:
    """The places that name the downtime procedure, where no scrolling takes them away."""
    named = [inset for inset in window.findChildren(Inset) if inset.isVisible() and "downtime procedure" in inset.text()]
    return [inset for inset in named if not any(area.isAncestorOf(inset) for area in window.findChildren(QScrollArea))]


def test_s09_nobody_is_invited_to_share_a_card_or_a_passcode() -> None:
    never = r"never use another person.s (smart)?card|their own card and their own passcode|colleague.s own card"
    shared = r"(colleague|someone|somebody|another person|other person).s (own )?(smartcard|card|passcode)|\b(lend|borrow|share)\b"
    about_others = {
        "causes/certificates-expired-other",
        "causes/second-reader-needed",
        "causes/card-found",
        "causes/management-step-failed",
        "symptoms/manage-smartcards",
    }
    told = [(file, text) for file, text in files_that_say(shared, never) if file not in about_others]
    assert told == [("pack", ", and never lend yours.")]
    asked = WHOLE.questions["colleague"]
    assert "their own card" in asked.asks and "their own passcode" in asked.asks and asked.more is not None


def test_s10_nobody_is_told_to_say_a_passcode_or_to_type_it_where_it_does_not_belong() -> None:
    for cause in CAUSES:
        for text in cause.tell_them:
            assert not re.search(r"(your|the) passcode\b", text, re.IGNORECASE), cause.id
    for contact in WHOLE.contacts.values():
        assert "passcode" not in " ".join(contact.have_ready)
    assert files_that_say(r"(tell|say|send|give|write down|email) .{0,30}\byour passcode") == []
    assert "passcode does not belong" in " ".join(said(WHOLE.causes["intranet-zone-wrong"]))


@pytest.mark.parametrize("id_", REPORTED_FIRST)
def test_s11_what_must_be_reported_is_reported_before_anything_else(id_: str) -> None:
    cause = WHOLE.causes[id_]
    duties = [step for step in cause.steps if step.act == "must"]
    assert cause.steps[: len(duties)] == tuple(duties) and any(step.who == cause.fixed_by for step in duties)
    assert not [step.do for step in cause.steps if step.act == "try"]
    before = cause.steps[: next(place for place, step in enumerate(cause.steps) if step.who == cause.fixed_by)]
    assert [step.do for step in before if not re.match(r"Stop\.|Take the card back", step.do)] == []
    assert who_helps.who_helps(at(id_), PACK)[0] == cause.fixed_by


def test_s12_a_found_card_is_handed_in_and_not_used() -> None:
    text = " ".join(said(WHOLE.causes["card-found"]))
    assert "do not put it in a reader" in text and "hand it" in text


@pytest.mark.parametrize("code", ["", *all_kinds()])
def test_s13_every_way_ends_at_a_cause_and_a_contact(code: str) -> None:
    for journey in journeys([code] if code else []):
        assert journey.place is Place.WHAT_TO_DO and journey.cause in PACK.causes
        assert who_helps.contacts_for(journey, PACK)
        end = with_every_step_tried(with_nothing_known(journey))
        assert end.place is Place.WHO_CAN_HELP and who_helps.contacts_for(end, PACK)


@pytest.mark.parametrize("question", [one for one in WHOLE.questions.values() if one.on_page == "what-to-do"], ids=lambda one: one.id)
def test_s13_every_answer_leaves_a_cause_and_a_contact(question: SharedQuestion) -> None:
    for answer in question.answers:
        for journey in journeys([], {question.id: answer.id}):
            assert journey.cause in PACK.causes and who_helps.contacts_for(journey, PACK)
            assert with_every_step_tried(journey).place is Place.WHO_CAN_HELP


def test_s13_finding_out_ends_at_a_symptom_or_a_contact_and_never_comes_back() -> None:
    def follow(id_: str, before: tuple[str, ...]) -> None:
        assert id_ not in before
        for answer in WHOLE.questions[id_].answers:
            assert [answer.next, answer.symptom, answer.contact].count(None) == 2
            if answer.next:
                follow(answer.next, (*before, id_))

    assert WHOLE.about.start_with is not None
    follow(WHOLE.about.start_with, ())


def test_s14_work_is_saved_before_a_restart_or_a_sign_out() -> None:
    for cause in CAUSES:
        for step in cause.steps:
            if step.who == "you" and re.search(r"restart the computer|sign out of windows", step.do, re.IGNORECASE):
                assert step.do.startswith("Save your work"), cause.id


def test_s15_what_ended_is_not_advised() -> None:
    ended = in_force(WHOLE, WHOLE.about.days["identity-agent-ends"])
    for file, text in everything_said(ended):
        assert not re.search(OF_IDENTITY_AGENT, text) or file in TELL_WHAT_ENDED, (file, text)
    assert "identity-agent-ended" in ended.causes
    assert "identity-agent-ended" not in PACK.causes
    assert "2.4.10.0" in " ".join(said(PACK.causes["login-software-too-old"]))


def test_s15_what_the_calendar_alone_says_is_never_found() -> None:
    ended = in_force(WHOLE, WHOLE.about.days["identity-agent-ends"])
    for codes in ([], ["identity-agent-in-charge"]):
        for journey in journeys(codes, {"login-client": "identity-agent"}, ended):
            assert "identity-agent-ended" not in found(journey, ended)
    assert "national date" in ended.causes["identity-agent-ended"].explains


def test_s15_the_national_day_stands_in_one_place() -> None:
    days = {day[:7] for day in WHOLE.about.days.values()}
    for file in Path("flows/cim").rglob("*.yaml"):
        if file.name != "pack.yaml" and file.parent.name != "scenarios":
            assert not any(day in file.read_text(encoding="utf-8") for day in days), file


def test_s16_no_cause_keeps_anybody_from_help() -> None:
    for cause in CAUSES:
        assert len(cause.steps) <= MOST_STEPS, cause.id
        if cause.fixed_by not in ("you",):
            assert any(step.who != "you" for step in cause.steps), cause.id


def test_s17_what_needs_an_administrator_is_left_to_local_it() -> None:
    for cause in CAUSES:
        for step in cause.steps:
            if step.do.startswith("Ask local IT"):
                assert step.who == "local-it", cause.id
            if step.who == "you":
                assert not re.search(r"\b(install|uninstall|registry|driver|policy|allow third-party|remove the)\b", step.do, re.I), (
                    cause.id
                )


def walked(journey: Journey) -> Iterator[Journey]:
    """The journey at each step until no step has helped, and its end."""
    for _ in range(sum(len(cause.steps) for cause in PACK.causes.values())):
        yield journey
        if journey.place is not Place.WHAT_TO_DO:
            return
        journey = moves.onward(journey, PACK)
    raise AssertionError("This way does not end.")


def at(cause: str) -> Journey:
    """At the steps of a cause that the search found."""
    return moves.look_at(moves.checks_seen(moves.choose_cause(Journey(), PACK, cause), PACK), cause)


@pytest.mark.parametrize("id_", [cause.id for cause in PACK.causes.values() if any(step.act == "must" for step in cause.steps)])
def test_s18_no_end_comes_before_every_duty_is_done(id_: str) -> None:
    reported = any(step.act == "must" and step.who != "you" for step in PACK.causes[id_].steps)
    assert reported or not any(step.who != "you" for step in PACK.causes[id_].steps if step.act == "must")
    for journey in walked(at(id_)):
        if journey.place is Place.WHAT_TO_DO and (open_duties(journey, PACK) or reported and journey.cause == id_):
            assert moves.works_now(journey, PACK).place is not Place.WORKS_NOW, journey.step
        if journey.place is Place.WHAT_TO_DO and open_duties(journey, PACK):
            assert not may_finish(journey, PACK)


def test_s18_a_duty_binds_whatever_other_cause_is_looked_at() -> None:
    looked_at = 0
    for begun in (*journeys(["passcode-last-try"]), at("card-lost-or-stolen"), at("passcode-asked-by-somebody")):
        for cause in (verdict.cause for verdict in views.verdicts_of(begun, PACK) if open_duties(begun, PACK)):
            other = moves.look_at(begun, cause)
            if PACK.causes[cause].steps[0].act == "try":
                looked_at += 1
                assert moves.works_now(other, PACK).place is not Place.WORKS_NOW, (begun.answers, cause)
                assert not may_finish(other, PACK)
    assert looked_at > 100


@pytest.mark.parametrize("code", PROBLEMS)
def test_s19_a_problem_that_was_found_is_never_kept_back(code: str) -> None:
    answering = {cause.id for cause in PACK.causes.values() if code in cause.evidence.points_to}
    assert answering
    for journey in journeys([code]):
        assert answering & set(found(journey)) or code in known_of(journey, PACK).irrelevant, (journey.symptom, journey.answers)


@pytest.mark.parametrize("code", ["", *PROBLEMS])
def test_s20_only_those_are_named_whom_the_way_names(code: str) -> None:
    for start in journeys([code] if code else []):
        *way, end = walked(start)
        on_the_way = {journey.cause for journey in way} | set(found(end))
        named = {
            who
            for id_ in on_the_way
            if id_ in PACK.causes
            for who in (PACK.causes[id_].fixed_by, *(step.who for step in PACK.causes[id_].steps))
        }
        assert set(who_helps.who_helps(end, PACK)) <= named, (start.symptom, start.answers)


def test_s21_after_three_causes_a_person_is_proposed() -> None:
    for start in journeys([]):
        *way, end = walked(start)
        assert end.place is Place.WHO_CAN_HELP
        assert len({journey.cause for journey in way}) <= MOST_CAUSES_TRIED, (start.symptom, start.answers)


@pytest.mark.parametrize("code", SO_ON_COMPUTERS_THAT_WORK)
def test_s22_what_is_so_on_computers_that_work_is_never_found(code: str) -> None:
    for journey in journeys([code]):
        assert [cause for cause in found(journey) if not PACK.causes[cause].person_knows] == [], journey.symptom


def test_s23_with_a_life_at_risk_the_downtime_procedure_comes_first() -> None:
    cause = PACK.causes["life-at-risk"]
    assert cause.steps[0].act == "must" and "downtime procedure" in cause.steps[0].do and "downtime procedure" in cause.title
    at_risk = moves.answer(moves.choose_symptom(Journey(), PACK, "other-help"), PACK, "what-help", "life-at-risk")
    assert (at_risk.place, at_risk.cause, at_risk.step) == (Place.WHAT_TO_DO, "life-at-risk", 0)


@pytest.mark.parametrize("operation", WHOLE.operations.values(), ids=lambda one: one.id)
def test_s24_whoever_looks_after_cards_keeps_both_in(operation: Operation) -> None:
    question, _, answer = operation.asked_by.partition("/")
    for code in ("several-cards", "card-in-use", "certificate-expired", "passcode-locked"):
        asked = moves.answer(moves.choose_symptom(Journey(), PACK, "manage-smartcards"), PACK, question, answer)
        journey = moves.checks_seen(moves.found(asked, [finding(code)]), PACK)
        leading = journey.cause or ""
        told = " ".join(text for step in shown(journey, leading) for text in of_step(step))
        assert not re.search(r"take (the|your|every|it)\b.{0,20}\bout\b", told, re.IGNORECASE), (code, leading)


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("somebody on the telephone wants my passcode, and my card does not log in either", "passcode-asked-by-somebody"),
        ("a message with a link says renew your card or it will be suspended, is it genuine", "suspicious-message"),
        ("my bag was stolen and my smartcard was in it, so I cannot log in", "card-lost-or-stolen"),
        ("somebody must be using my card, my name is in the audit for things I did not do", "card-shared"),
        ("patient is dying and I cannot log in", "life-at-risk"),
    ],
)
def test_s25_what_points_at_danger_comes_first_in_the_search(words: str, cause: str) -> None:
    assert search(index_of(PACK), words, 1)[0].cause == cause
