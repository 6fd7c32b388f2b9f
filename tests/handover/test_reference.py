"""The reference names a journey: the same one everywhere and always, in characters that cannot be misheard."""

import itertools

from cim_troubleshooter.checks.card_findings import EXPIRED, LOCKED, NO_CARD
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.handover.reference import CHARACTERS, LENGTH, SPOKEN, is_reference, reference_of, spoken
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey

PACK = built_in_pack().pack
SOUND_OR_LOOK_ALIKE = ("0O", "1IL", "5S", "8B", "2ZQU", "59Y", "8AHJK", "3BCDEGPTV", "MN", "FSX", "6G", "UV")


def way(*findings: object, symptom: str = "log-in") -> Journey:
    return moves.checks_seen(moves.found(moves.choose_symptom(Journey(), PACK, symptom), findings), PACK)  # type: ignore[arg-type]


def test_a_reference_is_eight_characters_in_two_groups() -> None:
    reference = reference_of(way(NO_CARD.found()))
    assert is_reference(reference)
    assert [len(part) for part in reference.split(" ")] == [4, 4]
    assert sum(map(len, reference.split(" "))) == LENGTH


def test_no_two_of_its_characters_can_be_taken_for_each_other() -> None:
    for group in SOUND_OR_LOOK_ALIKE:
        assert sum(one in group for one in CHARACTERS) <= 1, group
    assert not set("01OI") & set(CHARACTERS)


def test_the_same_journey_has_the_same_reference_on_every_day_and_computer() -> None:
    assert reference_of(way(EXPIRED.found({"date": "20 November 2026"}, {"reader": "one"}))) == reference_of(
        way(EXPIRED.found({"date": "1 May 2031"}, {"reader": "another"}))
    )
    assert reference_of(way(NO_CARD.found(), LOCKED.found())) == reference_of(way(LOCKED.found(), NO_CARD.found(), NO_CARD.found()))
    assert reference_of(Journey(symptom="log-in")) == "WR9R 3RK7", "and with every version of the program"


def test_what_is_typed_or_tried_changes_nothing() -> None:
    journey = way(NO_CARD.found())
    typed = moves.add(journey, Added("Ama Owusu", "01632 960 123", "123456789012"))
    assert reference_of(typed) == reference_of(journey) == reference_of(moves.onward(journey, PACK))


def test_what_was_seen_answered_or_found_makes_another_one() -> None:
    journeys = [
        way(),
        way(NO_CARD.found()),
        way(symptom="unlock-or-renew"),
        moves.answer_here(way(), PACK, "role", "sponsor"),
        moves.choose_message(Journey(), PACK, next(iter(PACK.messages))),
        moves.card_put_in(Journey()),
        moves.none_of_these(Journey()),
    ]
    references = [reference_of(journey) for journey in journeys]
    assert len(set(references)) == len(references)


def test_it_is_said_in_the_alphabet_of_icao_and_nato() -> None:
    assert spoken("FK27 M3RW") == "Foxtrot, Kilo, two, seven, Mike, three, Romeo, Whiskey"
    assert set(SPOKEN) == set(CHARACTERS)
    assert all(SPOKEN[one][0] == one for one in CHARACTERS if one.isalpha())


def test_only_what_is_written_as_one_is_taken_for_one() -> None:
    assert not any(map(is_reference, ("", "FK27M3RW", "FK27 M3R0", "fk27 m3rw", "FK27 M3RWW", "FK27\nM3RW")))


def test_thousands_of_journeys_share_no_reference() -> None:
    codes = itertools.combinations(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"], 4)
    kinds = [Journey(symptom="log-in", answers=dict.fromkeys(one, "yes")) for one in codes]
    assert len({reference_of(journey) for journey in kinds}) == len(kinds)
