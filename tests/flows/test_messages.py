"""Every known message is found by its own words, and leads to the right symptom and cause."""

import random

import pytest

from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.search import index_of, search
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from tests.flows.error_table import ROWS, Row
from tests.support.mistyping import mistyped

PACK = load_pack("flows/cim").pack
INDEX = index_of(PACK)


def test_the_table_of_known_messages_is_whole() -> None:
    assert len({row.seen for row in ROWS}) == len(PACK.messages) == 54


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.seen)
def test_what_is_seen_is_found_first_and_leads_to_its_symptom_and_cause(row: Row) -> None:
    first = search(INDEX, row.seen)[0]
    assert (first.kind, first.symptom, first.cause) == ("message", row.symptom, row.cause)
    journey = moves.choose_message(Journey(), PACK, first.id)
    assert journey.symptom == row.symptom
    assert moves.checks_seen(journey, PACK, skipped=True).cause == row.cause


def test_what_is_seen_is_among_the_first_three_when_two_letters_are_mistyped() -> None:
    chance = random.Random(2)
    typed = [(row, mistyped(row.seen, 2, chance)) for row in ROWS for _ in range(3)]
    missed = [text for row, text in typed if (row.symptom, row.cause) not in [(hit.symptom, hit.cause) for hit in search(INDEX, text)[:3]]]
    assert len(missed) <= 0.05 * len(typed), missed


def test_each_message_has_a_scenario_that_finds_it() -> None:
    found = {scenario.expect.message for scenario in PACK.scenarios.values() if scenario.says}
    assert found >= set(PACK.messages)
