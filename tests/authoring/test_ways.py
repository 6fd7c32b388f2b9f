"""Every way through a pack ends at a cause and a contact, and the walk finds those that do not."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from cim_troubleshooter.authoring.ways import (
    findings_and_answers_that_end_nowhere,
    sampled_messages_that_end_nowhere,
    ways_that_end_nowhere,
)
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import built_in_pack, load_pack
from cim_troubleshooter.guidance.model import Day, Pack
from tests.support.small_pack import full_pack

BUILT_IN = built_in_pack().whole


def days_of_change(pack: Pack) -> list[Day]:
    """Today, and each day on which something of the pack begins or ends."""
    dated = [*pack.causes.values(), *pack.messages.values(), *pack.notices.values()]
    dated += [part for cause in pack.causes.values() for part in (*cause.steps, *cause.for_a_time)]
    days = {day for part in dated for day in (part.from_, part.until) if day is not None}
    return sorted({Day(str(datetime.date.today())), *days})


@pytest.mark.long
@pytest.mark.parametrize("day", days_of_change(BUILT_IN))
def test_every_way_through_the_built_in_pack_comes_to_a_good_end_whatever_the_day(day: Day) -> None:
    assert list(ways_that_end_nowhere(in_force(BUILT_IN, day))) == []


@pytest.mark.long
def test_every_symptom_with_every_finding_and_every_answer_comes_to_a_cause_and_a_contact() -> None:
    assert list(findings_and_answers_that_end_nowhere(in_force(BUILT_IN))) == []


@pytest.mark.long
@pytest.mark.parametrize("day", days_of_change(BUILT_IN))
def test_messages_with_a_finding_and_an_answer_drawn_by_chance_come_to_a_cause_and_a_contact(day: Day) -> None:
    assert list(sampled_messages_that_end_nowhere(in_force(BUILT_IN, day), ways=500, seed=2026)) == []


@pytest.mark.parametrize("day", ["2026-11-25", "2027-01-01", "2027-03-01"])
def test_every_way_through_a_small_pack_comes_to_a_good_end(tmp_path: Path, day: Day) -> None:
    pack = in_force(load_pack(full_pack(tmp_path)).pack, day)
    assert list(ways_that_end_nowhere(pack)) == []
    assert list(findings_and_answers_that_end_nowhere(pack)) == []
    assert list(sampled_messages_that_end_nowhere(pack, ways=50, seed=1)) == []


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("contacts_it_desk", "symptom light-off, no finding: there is nobody who can help"),
        ("contacts_registration_authority", "finding out,  lights/bright box/box: there is neither a symptom nor somebody who can help"),
    ],
)
def test_a_way_that_ends_at_nobody_is_found(tmp_path: Path, file: str, says: str) -> None:
    pack = in_force(load_pack(full_pack(tmp_path, **{file: ""})).pack, Day("2026-11-25"))
    assert says in list(ways_that_end_nowhere(pack))


def test_a_message_that_leads_to_nobody_is_drawn_sooner_or_later(tmp_path: Path) -> None:
    pack = in_force(load_pack(full_pack(tmp_path, contacts_it_desk="")).pack, Day("2026-11-25"))
    told = list(sampled_messages_that_end_nowhere(pack, ways=20, seed=1))
    assert told == list(sampled_messages_that_end_nowhere(pack, ways=20, seed=1))
    assert any(says.startswith("message no-reader-attached, ") and says.endswith("there is nobody who can help") for says in told)


def test_a_symptom_without_any_cause_is_found(tmp_path: Path) -> None:
    pack = load_pack(full_pack(tmp_path, causes_no_power="", causes_wrong_way_round="")).pack
    told = list(ways_that_end_nowhere(in_force(pack, Day("2026-11-25"))))
    assert "symptom light-off, no finding: there is no cause" in told
