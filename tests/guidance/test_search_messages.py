"""What screens say and what people call things, in a pack of a few messages: codes, parts of messages, people's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.search import Index, answers, index_of, search
from tests.support.small_pack import write_pack

PACK = """\
id: small
title: A small pack
language: en
owner: The ward
reviewed: 2026-11-01
same_words:
  plug: [socket, power point]
  turned round: [upside down, back to front]
"""
FAMILY = "says: Reading did not work\ncode: '400_'\nsymptom: light-off\ncauses: [no-power]\n"
ONE_CODE = "says: '400_645'\ncode: '400_645'\nsymptom: light-off\ncauses: [wrong-way-round, no-power]\n"
CAPITALS = "says: 'ERR1002 : Unable to reach the reader'\nsymptom: light-off\ncauses: [no-power]\npeople_say: [cable fell out]\n"
HEXADECIMAL = "says: 0x5349AB05 Nothing was signed\nsymptom: light-off\ncauses: [no-power]\nalso: [the pen slipped]\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(
        write_pack(
            tmp_path_factory.mktemp("pack"),
            pack=PACK,
            messages_family=FAMILY,
            messages_one_code=ONE_CODE,
            messages_capitals=CAPITALS,
            messages_hexadecimal=HEXADECIMAL,
        )
    )


@pytest.fixture(scope="module")
def index(folder: Path) -> Index:
    loaded = load_pack(str(folder))
    assert not [fault for fault in loaded.faults if "messages" in fault.file and not fault.warning]
    return index_of(loaded.pack)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("400_645", "one-code"),
        ("400-645", "one-code"),
        ("error 400 645", "one-code"),
        ("645", "one-code"),
        ("400-64", "one-code"),
        ("4OO_645", "one-code"),
        ("400_601", "family"),
        ("400", "family"),
        ("err1002", "capitals"),
        ("err 1002", "capitals"),
        ("Error: 1002!", "capitals"),
        ("1002", "capitals"),
        ("ERR1020", "capitals"),
        ("0x5349AB05", "hexadecimal"),
        ("5349ab05", "hexadecimal"),
    ],
)
def test_a_code_leads_to_its_message_in_any_notation(index: Index, typed: str, message: str) -> None:
    assert search(index, typed)[0].message == message


@pytest.mark.parametrize("typed", ["unable to reach", "UNABLE TO REACH THE READER", "unabel to reech", "to reach the rea"])
def test_a_part_of_a_message_is_enough(index: Index, typed: str) -> None:
    assert search(index, typed)[0].message == "capitals"


def test_other_wordings_and_peoples_own_words_lead_to_a_message(index: Index) -> None:
    assert search(index, "my pen slipped")[0].message == "hexadecimal"
    assert search(index, "the cabel fell out")[0].message == "capitals"


@pytest.mark.parametrize("typed", ["socket", "power point", "sokcet", "which power points?"])
def test_peoples_words_for_a_thing_lead_to_the_packs_own(index: Index, typed: str) -> None:
    assert search(index, typed)[0].id == "no-power"


def test_a_wording_of_several_words_is_known_with_a_slip_in_it(index: Index) -> None:
    assert search(index, "card is upsode down")[0].id == "wrong-way-round"


@pytest.mark.parametrize("typed", ["readerpower", "wrongzway"])
def test_a_forgotten_space_is_put_back(index: Index, typed: str) -> None:
    assert search(index, typed)[0].id in ("no-power", "wrong-way-round")


def test_a_message_is_answered_with_its_likeliest_cause_or_else_its_symptom(index: Index, folder: Path) -> None:
    pack = load_pack(str(folder)).pack
    likeliest = answers(search(index, "400_645", 1), pack)[0]
    assert (likeliest.kind, likeliest.id, likeliest.fixed_by) == ("cause", "wrong-way-round", "you")
    ended = pack._replace(causes={id_: cause for id_, cause in pack.causes.items() if id_ != "no-power"})
    without_cause = answers(search(index_of(ended), "0x5349AB05", 1), ended)[0]
    assert (without_cause.kind, without_cause.id, without_cause.fixed_by) == ("symptom", "light-off", None)


def test_an_answer_comes_once_however_many_messages_lead_to_it(index: Index, folder: Path) -> None:
    found = [answer.id for answer in answers(search(index, "reader power reading", 30), load_pack(str(folder)).pack)]
    assert "no-power" in found
    assert len(found) == len(set(found))


def test_what_matched_is_said_in_the_packs_words(index: Index) -> None:
    assert "ERR1002" in search(index, "err 1002")[0].matched
    assert "plug" in search(index, "socket")[0].matched


def test_a_cause_is_not_listed_below_a_message_that_leads_to_it(index: Index) -> None:
    hits = search(index, "unable to reach the reader, no power")
    assert hits[0].message == "capitals"
    assert "no-power" not in [hit.id for hit in hits]


def test_sharing_no_more_than_a_not_is_no_answer(index: Index) -> None:
    assert search(index, "not xqzzt") == []


def test_the_best_messages_other_causes_come_last(index: Index, folder: Path) -> None:
    pack = load_pack(str(folder)).pack
    assert [answer.id for answer in answers(search(index, "400_645", 1), pack)] == ["wrong-way-round", "no-power"]
    assert answers([], pack) == []
