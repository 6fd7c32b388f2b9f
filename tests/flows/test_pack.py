"""The built-in guidance: complete, safe and in plain words."""

import re

import pytest

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Cause

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
READER_FAULTS = ("reader-not-found", "reader-without-driver", "card-service-stopped", "card-not-in-reader", "several-cards", "card-in-use")


def texts(cause: Cause) -> list[str]:
    said = [cause.title, cause.explains, cause.cannot_tell or "", *cause.tell_them]
    return [text for text in said + [part for step in cause.steps for part in (step.do, step.more or "", step.worked_if or "")] if text]


def whole(cause: Cause) -> str:
    return " ".join(texts(cause)).lower()


def test_the_pack_has_no_fault_and_every_scenario_holds() -> None:
    assert lint("flows/cim") == []


def test_the_first_page_shows_the_six_symptoms_in_order() -> None:
    assert [symptom.title for symptom in PACK.symptoms_in_order()] == TITLES


def test_managing_smartcards_asks_which_activity() -> None:
    question = PACK.symptoms["manage-smartcards"].question
    assert question is not None
    assert [answer.id for answer in question.answers] == [
        "issue-print",
        "unlock-own",
        "unlock-other",
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


def test_every_cause_has_a_scenario() -> None:
    reached = {scenario.expect.first_cause for scenario in PACK.scenarios.values()}
    for scenario in PACK.scenarios.values():
        reached |= {*scenario.expect.possible, *scenario.expect.unlikely, *scenario.expect.found}
    assert set(PACK.causes) <= reached


def test_with_one_try_left_the_first_thing_said_is_stop() -> None:
    assert PACK.causes["passcode-last-try"].steps[0].do.startswith("Stop")
    assert not any(re.search(r"try (the|your) passcode|guess", whole(cause)) for cause in CAUSES)


def test_a_locked_card_is_unlocked_by_its_holder_or_an_unlocker_before_the_registration_authority() -> None:
    steps = PACK.causes["passcode-locked"].steps
    assert "self-service unlock" in steps[0].do
    assert steps[-1].who == "registration-authority"


def test_ended_certificates_are_never_sent_to_self_service() -> None:
    assert "self-service" not in whole(PACK.causes["certificates-expired"])
    assert {step.who for step in PACK.causes["certificates-expired"].steps} == {"registration-authority"}


@pytest.mark.parametrize("cause", READER_FAULTS)
def test_a_fault_of_reader_or_computer_never_costs_a_good_card(cause: str) -> None:
    assert not re.search(r"cancel|new smartcard|new card", whole(PACK.causes[cause]).replace("not a new card", ""))
    assert PACK.causes[cause].fixed_by in ("you", "local-it")


def test_nothing_claims_that_a_card_is_not_cancelled() -> None:
    assert not any(re.search(r"(is not|isn.t|has not been) cancelled", whole(cause)) for cause in CAUSES)
    assert PACK.causes["card-cancelled"].cannot_tell


def test_nobody_is_told_to_share_a_card_or_a_passcode() -> None:
    for cause in CAUSES:
        assert not re.search(
            r"(colleague|someone|somebody|another person).s (smartcard|card|passcode)", whole(cause).replace("own card", "")
        )
    assert any("Never use another person" in line for line in PACK.about.another_way_in)


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.id)
def test_sentences_are_short_and_plain(cause: Cause) -> None:
    for text in texts(cause):
        for sentence in re.split(r"(?<=[.?!]) ", text):
            assert len(sentence.split()) <= 20, sentence
        assert not re.search(r"\b(error|invalid|failed to)\b", text.lower()), text
