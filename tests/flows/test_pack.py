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


def texts(cause: Cause) -> list[str]:
    said = [cause.title, cause.explains, cause.cannot_tell or "", *cause.tell_them]
    return [text for text in said + [part for step in cause.steps for part in (step.do, step.more or "", step.worked_if or "")] if text]


def test_the_pack_has_no_fault_and_every_scenario_holds() -> None:
    assert lint("flows/cim") == []


def test_the_first_page_shows_the_six_symptoms_in_order() -> None:
    assert [symptom.title for symptom in PACK.symptoms_in_order()][:6] == TITLES
    assert len(PACK.symptoms) <= 12


def test_managing_smartcards_asks_which_activity() -> None:
    question = PACK.symptoms["manage-smartcards"].question
    assert question is not None
    assert [answer.id for answer in question.answers] == [
        "issue-print",
        "unlock-own",
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
