"""What people type leads to what the pack knows; and nothing that can be typed stops the program."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.search import Index, answers, index_of, search
from tests.support.mistyping import mistyped


@pytest.fixture(scope="module")
def pack() -> Pack:
    return built_in_pack().pack


@pytest.fixture(scope="module")
def index(pack: Pack) -> Index:
    return index_of(pack)


def _found(index: Index, pack: Pack, text: str, among: int = 3) -> list[str]:
    return [answer.id for answer in answers(search(index, text), pack)][:among]


def test_every_title_finds_its_own_first(index: Index, pack: Pack) -> None:
    titles = {one.title: one.id for one in (*pack.symptoms.values(), *pack.causes.values())}
    assert [title for title, id_ in titles.items() if search(index, title)[0].id != id_] == []


def test_a_title_with_two_slips_of_the_finger_is_still_found(index: Index, pack: Pack) -> None:
    chance = random.Random(4)
    titles = [(one.id, mistyped(one.title, 2, chance)) for one in (*pack.symptoms.values(), *pack.causes.values())]
    missed = [title for id_, title in titles if id_ not in _found(index, pack, title)]
    assert len(missed) <= 0.05 * len(titles), missed


@pytest.mark.parametrize("code", ["400_645", "400-645", "400 645", "400645", "Error 400_645", "error code: 400.645", "4OO_645", "400_654"])
def test_a_code_is_found_however_it_is_written(index: Index, pack: Pack, code: str) -> None:
    assert search(index, code)[0].symptom == search(index, "400_645")[0].symptom == "log-in"
    assert "400_645" in search(index, code)[0].matched


@pytest.mark.parametrize("text", ["pritner", "card printr", "prin", "the PRINTER!!", "prïnter"])
def test_words_are_found_mistyped_half_typed_and_shouted(index: Index, pack: Pack, text: str) -> None:
    assert _found(index, pack, text, 1) == ["card-printer"]


def test_two_words_and_one_word_are_the_same(index: Index) -> None:
    assert search(index, "smart card servicing") == search(index, "smartcard servicing")


def test_a_hit_says_what_fits_who_fixes_it_and_where_the_journey_starts(index: Index) -> None:
    hit = search(index, "card printer")[0]
    assert (hit.kind, hit.id, hit.cause, hit.symptom, hit.fixed_by) == (
        "cause",
        "card-printer",
        "card-printer",
        "manage-smartcards",
        "local-it",
    )
    assert "printer" in hit.matched


def test_no_more_hits_than_asked_for_and_the_best_stay_first(index: Index) -> None:
    every = search(index, "smartcard", 30)
    assert len(every) > 3
    assert search(index, "smartcard", 3) == every[:3]
    assert search(index, "smartcard", 0) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\n\t\0\x07\x1b[J",
        "😀😀😀",
        "בדיקה של כרטיס",
        "\u202e\u202d\u200f",
        "xqzzt wvvk",
        "????",
        "a" * 10_000,
        "\ud800",
        "0" * 10_000,
    ],
    ids=["empty", "spaces", "control", "emoji", "right-to-left", "marks", "no-words", "signs", "one-letter", "surrogate", "digits"],
)
def test_what_nobody_can_answer_gives_an_empty_list_at_once(index: Index, text: str) -> None:
    began = time.perf_counter()
    assert search(index, text) == []
    assert time.perf_counter() - began < 0.5


def test_a_pasted_document_is_read_as_far_as_it_needs_to_be(index: Index) -> None:
    began = time.perf_counter()
    assert search(index, "The card printer is not ready. " * 400)[0].id == "card-printer"
    assert time.perf_counter() - began < 0.5


def test_thousands_of_words_that_nobody_knows_take_no_longer(index: Index) -> None:
    chance = random.Random(3)
    text = " ".join("".join(chance.choices("aeioudgnrstcl", k=9)) for _ in range(5000))
    began = time.perf_counter()
    search(index, text)
    assert time.perf_counter() - began < 0.5


def test_any_text_at_all_is_borne(index: Index) -> None:
    chance = random.Random(7)
    letters = "aeirstn 0149_-'’\"%{}\\/\n\u0300\u0628\U0001f600ß½Ⅷ"
    for _ in range(500):
        search(index, "".join(chance.choices(letters, k=chance.randrange(60))))


def test_threads_may_share_an_index(index: Index) -> None:
    texts = ["card printer", "400-645", "locked", "reader", "role"] * 20
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda text: search(index, text), texts)) == [search(index, text) for text in texts]


def test_the_search_needs_neither_qt_nor_yaml_nor_a_network() -> None:
    asked = "import sys, cim_troubleshooter.guidance.search; print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'yaml', 'socket', 'msgspec')])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, env={"PYTHONPATH": "gui"}, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("says", "first"),
    [
        ("I forgot my card, can I use a colleague's card", "card-shared"),
        (
            "left mine at home so can I log in with my colleague’s smartcard please, clinic is full and nobody can print today",
            "card-shared",
        ),
        ("a colleague can use her card here", "fault-follows-card"),
        ("my colleague's card works here", "fault-follows-card"),
        ("moved to a new trust and my card does not let me in", "wrong-organisation"),
    ],
)
def test_words_side_by_side_point_at_danger_and_the_same_words_apart_do_not(index: Index, says: str, first: str) -> None:
    assert search(index, says)[0].cause == first


@pytest.mark.parametrize("says", ["how do i sign in to spotify", "my door badge does not open the door", "how do i claim travel expenses"])
def test_what_is_about_something_else_is_told_so_and_nothing_else_is_offered(index: Index, says: str) -> None:
    assert [hit.id for hit in search(index, says)] == ["not-a-smartcard"]
