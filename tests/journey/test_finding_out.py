"""Where no card fits: a few questions that end at a symptom or at somebody who can help."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import UNKNOWN, Pack
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.state import Journey, Place
from tests.support.small_pack import LIGHTS, full_pack, write_pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return load_pack(full_pack(tmp_path)).pack


def answered(pack: Pack, *chosen: str) -> Journey:
    journey = moves.start_finding_out(Journey(), pack)
    for answer in chosen:
        assert journey.place is Place.FIND_OUT
        journey = moves.answer_finding_out(journey, pack, answer)
    return journey


def test_it_starts_with_the_question_that_the_pack_names(pack: Pack) -> None:
    asked = views.finding_out(moves.start_finding_out(Journey(), pack), pack)
    assert asked is not None and asked.id == "lights"


def test_an_answer_leads_to_a_symptom_and_is_remembered(pack: Pack) -> None:
    journey = answered(pack, "dark")
    assert (journey.place, journey.symptom, journey.answers) == (Place.THIS_COMPUTER, "light-off", {"lights": "dark"})
    assert "lights/dark" in views.evidence_for(journey, pack).reasons
    assert moves.checks_seen(journey, pack).answers == {"lights": "dark"}


@pytest.mark.parametrize(("chosen", "kind"), [("box", "registration-authority"), ("no-box", "local-it")])
def test_an_answer_leads_to_a_contact(pack: Pack, chosen: str, kind: str) -> None:
    journey = answered(pack, "bright", chosen)
    assert (journey.place, who_helps.who_fixes(journey, pack)) == (Place.WHO_CAN_HELP, kind)
    assert [contact.kind for contact in who_helps.contacts_for(journey, pack)] == [kind]


def test_not_knowing_leads_to_the_next_question_and_at_the_last_to_who_can_help(pack: Pack) -> None:
    journey = answered(pack, UNKNOWN)
    assert journey.finding_out == "box"
    journey = moves.answer_finding_out(journey, pack, UNKNOWN)
    assert journey.place is Place.WHO_CAN_HELP
    assert [contact.kind for contact in who_helps.contacts_for(journey, pack)] == ["local-it", "registration-authority"]


def test_back_goes_from_question_to_question(pack: Pack) -> None:
    journey = answered(pack, "bright", "box")
    pages = [journey.finding_out]
    while journey.came_from is not None:
        journey = moves.back(journey)
        pages.append(journey.finding_out)
    assert (pages, journey.place) == ([None, "box", "lights", None], Place.WHAT_YOU_SEE)


def test_nobody_is_asked_twice_even_where_a_pack_goes_round_in_a_circle(tmp_path: Path) -> None:
    circle = LIGHTS.replace("on_page", "people_do_not_know: true\non_page").replace("symptom: light-off", "next: box")
    box = "asks: A box?\non_page: find-out\nanswers:\n  - {id: a, says: A, next: lights}\n  - {id: b, says: B, next: lights}\n"
    pack = load_pack(full_pack(tmp_path, questions_lights=circle, questions_box=box)).pack
    assert answered(pack, "bright", "a").place is Place.WHO_CAN_HELP


def test_a_pack_without_such_questions_leads_to_who_can_help(tmp_path: Path) -> None:
    assert moves.start_finding_out(Journey(), load_pack(write_pack(tmp_path)).pack).place is Place.WHO_CAN_HELP


def test_an_answer_whose_symptom_was_left_out_leads_to_who_can_help(tmp_path: Path) -> None:
    loaded = load_pack(full_pack(tmp_path, symptoms_light_off=""))
    assert [fault.says for fault in loaded.faults] == ["This file is empty."]
    assert answered(loaded.pack, "dark").place is Place.WHO_CAN_HELP
    assert loaded.pack.messages == {}
