"""What to have ready is listed once, however many contacts ask for it."""

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.journey.have_ready import each_once, have_ready
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack
OURS = Contact("registration-authority", "Anytown", have_ready=("Your smartcard", "Photo identification"), id="ra")


def _at(cause: str) -> Journey:
    return Journey(place=Place.WHO_CAN_HELP, cause=cause)


def test_the_same_thing_in_other_spelling_is_listed_once() -> None:
    assert each_once(["The name of this computer", "Name of the computer."]) == ["The name of this computer"]


def test_what_a_longer_line_says_too_is_not_told_apart_and_the_longer_one_takes_its_place() -> None:
    lines = ["Your smartcard", "The time", "Your smartcard, and photo identification", "Photo identification"]
    assert each_once(lines) == ["Your smartcard, and photo identification", "The time"]


def test_what_is_alike_but_not_the_same_is_told() -> None:
    lines = ["The name of this computer", "The name of the website", "What was tried here"]
    assert each_once(lines) == lines
    assert each_once(["And", "The"]) == ["And", "The"]


def test_no_cause_of_the_guidance_asks_for_a_thing_twice() -> None:
    for cause in PACK.causes:
        for contacts in ([OURS], [one for one in PACK.contacts.values() if one.kind == PACK.causes[cause].fixed_by]):
            told = have_ready(_at(cause), PACK, contacts)
            assert told == each_once(told), cause
            assert len({line.casefold() for line in told}) == len(told), cause


def test_a_contact_that_does_not_say_wants_what_the_guidance_says() -> None:
    assert set(have_ready(Journey(), PACK, [OURS._replace(have_ready=())])) <= {
        line for contact in PACK.contacts.values() for line in contact.have_ready
    }


@pytest.mark.parametrize("word", ["a", "an", "and", "of", "on", "the", "this", "which", "your"])
def test_a_word_that_says_nothing_makes_no_second_thing(word: str) -> None:
    assert each_once(["Smartcard number", f"{word} smartcard number"]) == ["Smartcard number"]
