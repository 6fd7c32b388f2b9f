"""The built-in guidance: complete, safe and in plain words."""

import datetime
import re

import pytest

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Cause
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.state import Journey

PACK = load_pack("flows/cim").pack
CAUSES = list(PACK.causes.values())
TITLES = [
    "Nothing happens after selecting the link",
    "Problems logging in with a smartcard",
    "Problems selecting a role",
    "Cannot access Care Identity Management",
    "Cannot access smartcard servicing functions",
    "Cannot manage smartcards",
]


def texts(cause: Cause) -> list[str]:
    titles = (cause.title, cause.title_possible or "", *cause.title_found.values())
    said = [*titles, cause.explains, cause.cannot_tell or "", *cause.tell_them]
    return [text for text in said + [part for step in cause.steps for part in (step.do, step.more or "", step.worked_if or "")] if text]


def test_the_pack_has_no_fault_and_every_scenario_holds() -> None:
    assert lint("flows/cim", datetime.date(2026, 11, 25)) == []


@pytest.mark.parametrize("day", [datetime.date(2027, 2, 28), datetime.date(2027, 3, 1), datetime.date(2028, 3, 1)])
def test_every_scenario_holds_on_later_days_too(day: datetime.date) -> None:
    assert [fault for fault in lint("flows/cim", day) if not fault.warning] == []


def test_the_first_page_shows_the_six_symptoms_in_order() -> None:
    assert [symptom.title for symptom in PACK.symptoms_in_order()][:6] == TITLES
    assert len(PACK.symptoms) <= 12


def test_managing_smartcards_asks_which_activity() -> None:
    question = PACK.symptoms["manage-smartcards"].question
    assert question is not None
    assert [answer.id for answer in question.answers] == [
        "unlock-own",
        "issue-print",
        "unlock-other",
        "renew-other",
        "renew-ended",
        "repair",
        "clear",
        "cancel",
        "not-sure",
    ]


def test_the_four_causes_behind_most_problems_are_considered_whatever_the_activity() -> None:
    question = PACK.symptoms["manage-smartcards"].question
    assert question is not None
    for causes in [PACK.symptoms["manage-smartcards"].causes, *(answer.causes for answer in question.answers if answer.causes)]:
        assert {"addresses-blocked", "local-workstation", "card-cancelled", "card-damaged", "no-roles"} <= set(causes)


def test_states_of_a_card_and_a_profile_that_are_not_to_be_confused_are_causes_of_their_own() -> None:
    of_the_card = ["passcode-locked", "certificates-expired", "card-cancelled", "card-blank", "card-series-retired"]
    of_the_profile = ["profile-closed", "no-roles", "position-ended", "wrong-organisation"]
    assert set(of_the_card + of_the_profile) <= set(PACK.causes)
    assert len({PACK.causes[cause].title for cause in of_the_card + of_the_profile}) == 9


@pytest.mark.parametrize("client", ["identity-agent", "smartcard-connect"])
def test_each_login_program_gets_its_own_steps_and_rules_out_what_belongs_to_the_other(client: str) -> None:
    journey = moves.checks_seen(moves.choose_message(Journey(), PACK, "no-passcode-box"), PACK)
    journey = moves.answer_here(journey, PACK, "login-client", client)
    not_running = moves.look_at(journey, "login-software-not-running")
    cause = PACK.causes["login-software-not-running"]
    places = views.shown_indexes(not_running, PACK, cause)
    told = " ".join(cause.steps[place].do for place in places)
    assert ("Identity Agent" in told, "Credential Management" in told) == (client == "identity-agent", client == "smartcard-connect")
    unlikely = {verdict.cause for verdict in views.verdicts_of(journey, PACK) if verdict.standing == "unlikely"}
    assert ("no-passcode-box" in unlikely) == (client == "identity-agent")


def test_every_operation_on_cards_says_which_roles_may_do_it() -> None:
    authority = {"manager", "advanced-agent", "agent"}
    may = {id_: set(operation.may) for id_, operation in PACK.operations.items()}
    assert may == {
        "issue": authority,
        "unlock": authority | {"sponsor", "local-smartcard-administrator"},
        "renew": authority | {"sponsor", "local-smartcard-administrator"},
        "renew-ended": authority,
        "repair": authority,
        "clear": authority,
        "cancel": authority,
    }


def test_every_way_names_another_way_in_that_is_not_somebody_elses_card() -> None:
    assert len(PACK.about.another_way_in) >= 3


def test_every_cause_has_a_scenario() -> None:
    reached = {scenario.expect.first_cause for scenario in PACK.scenarios.values()}
    for scenario in PACK.scenarios.values():
        reached |= {*scenario.expect.possible, *scenario.expect.unlikely, *scenario.expect.found}
    assert set(PACK.causes) <= reached


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.id)
def test_sentences_are_short_and_plain(cause: Cause) -> None:
    for text in texts(cause):
        for sentence in re.split(r"(?<=[.?!]) ", text):
            assert len(sentence.split()) <= 20, sentence
        assert not re.search(r"\b(error|invalid|failed to)\b", text.lower()), text
