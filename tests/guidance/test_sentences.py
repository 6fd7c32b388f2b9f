"""What people really type finds a fitting answer, and every known message is found by its own words and mistyped."""

from __future__ import annotations

import pytest

from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.search import index_of
from tests.guidance.sentence_shares import (
    as_told,
    halves,
    in_rounds,
    known_messages_first,
    known_messages_mistyped,
    sentences,
    share,
    told_so,
)

WHOLE = load_pack("flows/cim").pack
PACK = in_force(WHOLE)
INDEX = index_of(PACK)


def test_there_are_enough_sentences_and_each_is_written_once() -> None:
    said = [one.says for one in sentences()]
    assert len(set(said)) == len(said) >= 150
    assert not set(said) & {one.says for one in sentences("sentences_for_tuning.csv")}


def test_the_sentences_as_told_are_half_long_and_a_tenth_about_something_else_in_either_half() -> None:
    told = as_told()
    assert len({one.says for one in told}) == len(told) == 200
    assert [one.number for one in told] == list(range(1, 201))
    for odd in (True, False):
        half = [one for one in told if one.for_tuning == odd]
        assert (sum(one.long for one in half), sum(not one.about_smartcards for one in half)) == (50, 10)
    assert all(len(one.says.split()) >= 20 for one in told if one.long)


def test_sentences_of_the_rounds_are_written_once_and_in_no_other_file() -> None:
    said = [one.says for one in in_rounds()]
    assert len(set(said)) == len(said) >= 300
    assert not set(said) & {one.says for one in (*sentences(), *sentences("sentences_for_tuning.csv"), *as_told())}


def test_every_fitting_answer_is_in_the_pack() -> None:
    known = {*WHOLE.symptoms, *WHOLE.causes, *WHOLE.messages}
    every = (*sentences(), *sentences("sentences_for_tuning.csv"), *as_told(), *in_rounds())
    assert [one for one in every if not one.fits or one.fits - known] == []


@pytest.mark.parametrize(("half", "least"), [(0, 0.95), (1, 0.95)], ids=["tuned-with", "only-counted"])
def test_sentences_find_a_fitting_answer_among_the_first_three(half: int, least: float) -> None:
    assert share(halves()[half], INDEX, PACK) >= least


def test_of_the_half_as_told_that_is_only_counted_what_was_reached_is_kept() -> None:
    counted = [one for one in as_told() if not one.for_tuning]
    others = [one for one in counted if not one.about_smartcards]
    assert share([one for one in counted if one.about_smartcards], INDEX, PACK) >= 0.87
    assert sum(told_so(one, INDEX, PACK) for one in others) / len(others) >= 0.8


def test_known_messages_are_found_by_their_own_words_and_mistyped() -> None:
    assert known_messages_first(INDEX) == 1.0
    assert known_messages_mistyped(INDEX) >= 0.95


def test_what_was_learnt_from_the_rounds_is_kept() -> None:
    ours = [one for one in in_rounds() if one.about_smartcards]
    others = [one for one in in_rounds() if not one.about_smartcards]
    assert share(ours, INDEX, PACK) >= 0.95
    assert sum(told_so(one, INDEX, PACK) for one in others) / len(others) >= 0.9
