"""Stories: what matters in them is found, danger comes first, and what is about something else is not guessed at."""

from __future__ import annotations

import pytest

from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.search import asked_in_doubt, index_of, search
from cim_troubleshooter.guidance.search_words import clauses
from tests.guidance.sentence_shares import as_told, share, told_so

PACK = in_force(load_pack("flows/cim").pack)
INDEX = index_of(PACK)
STORY = (
    "Sorry to bother you, we had the painters in on Monday and half the ward is off sick, {}, the phone has not stopped ringing "
    "and my manager is at another site until Thursday, any help would be great"
)


def found(text: str, limit: int = 3) -> list[str]:
    return [hit.cause or hit.id for hit in search(INDEX, text, limit)]


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ("it says my card is blocked", "passcode-locked"),
        ("I have left my card at home", "card-mislaid"),
        ("no card reader is connected", "reader-not-found"),
        ("I have forgotten my passcode", "passcode-forgotten"),
        ("my card has expired", "certificates-expired"),
    ],
)
def test_what_matters_is_found_in_a_story(told: str, cause: str) -> None:
    assert cause in found(STORY.format(told))


def test_a_code_in_a_story_comes_first() -> None:
    assert search(INDEX, STORY.format("there is ERR1002 on the screen"), 1)[0].id == "err1002"


def test_a_short_text_is_read_as_a_whole_and_a_story_clause_by_clause() -> None:
    assert clauses("my card is blocked, and I am late") == []
    parts = clauses(STORY.format("it says my card is blocked"))
    assert any(" ".join(part).startswith("it says my card is blocked") for part in parts)
    assert 4 <= len(parts) <= 8


@pytest.mark.parametrize(
    ("says", "cause"),
    [
        ("card stolen from my car last night", "card-lost-or-stolen"),
        ("somebody on the phone asked for my passcode", "passcode-asked-by-somebody"),
        ("we share a card on nights and it is locked", "card-shared"),
        ("is this a scam, it wants me to renew my card", "passcode-asked-by-somebody"),
        ("patient dying and the card reader does not work", "life-at-risk"),
        (STORY.format("my handbag was stolen with the smartcard in it"), "card-lost-or-stolen"),
    ],
)
def test_danger_comes_first(says: str, cause: str) -> None:
    assert found(says)[0] == cause


def test_what_a_computer_asks_is_no_danger() -> None:
    assert "passcode-asked-by-somebody" not in found("asked for passcode again", 1)


@pytest.mark.parametrize(
    "says",
    [
        "how do I get a refund from the railway",
        "my baby has a temperature, should I go to A&E",
        "I want to order more gloves and aprons for the ward and the store is empty",
        "what is the best recipe for a lemon drizzle cake with poppy seeds, I have all the flour, sugar and eggs at home but no baking tin",
    ],
)
def test_what_is_about_something_else_is_not_guessed_at(says: str) -> None:
    assert [hit.id for hit in search(INDEX, says, 1)] in ([], ["not-a-smartcard"], ["not-staff"])


@pytest.mark.parametrize("says", ["contactless reader", "vpn disconnected", "card", "pas", "locked out", "Problems selecting a role"])
def test_a_few_words_are_never_in_doubt(says: str) -> None:
    assert search(INDEX, says)


def test_three_questions_are_asked_in_doubt_in_their_order() -> None:
    assert [question.id for question in asked_in_doubt(PACK)] == ["find-out-computer", "find-out-card", "find-out-light"]
    assert asked_in_doubt(PACK._replace(questions={})) == []


@pytest.mark.parametrize("says", ["ERR10", "err 10", "error 10", "10", "ERRIO", "err1O"])
def test_half_a_code_offers_the_codes_that_begin_so(says: str) -> None:
    assert found_ids(says)[:3] == ["err1000", "err1002", "err1009"]


@pytest.mark.parametrize("says", ["ERR1OO2", "errl002", "ERR IOO2"])
def test_letters_for_digits_still_find_the_code(says: str) -> None:
    assert found_ids(says)[0] == "err1002"


def found_ids(text: str) -> list[str]:
    return [hit.id for hit in search(INDEX, text)]


def test_sentences_as_told_find_a_fitting_answer_and_others_are_told_so() -> None:
    tuned = [one for one in as_told() if one.for_tuning]
    assert share([one for one in tuned if one.about_smartcards], INDEX, PACK) >= 0.95
    assert sum(told_so(one, INDEX, PACK) for one in tuned if not one.about_smartcards) >= 8


def test_sentences_that_nobody_tuned_with_find_one_too() -> None:
    counted = [one for one in as_told() if not one.for_tuning]
    assert share([one for one in counted if one.about_smartcards], INDEX, PACK) >= 0.75
    assert sum(told_so(one, INDEX, PACK) for one in counted if not one.about_smartcards) >= 8
