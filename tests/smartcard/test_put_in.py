"""A card counts as put in only where a person has put it in: not where it was there all the time."""

from cim_troubleshooter.smartcard.put_in import KNOWN_AFTER, PutIn
from cim_troubleshooter.smartcard.watch import NOTHING, Picture, Slot, differences

NO_CARD = Slot(present=False, mute=False, moves=0, atr=b"")
CARD = Slot(present=True, mute=False, moves=1, atr=b"\x3b")


def _with(**slots: Slot) -> Picture:
    return Picture(service=True, slots=slots)


def _put_in(*pictures: tuple[float, Picture]) -> int:
    """How many cards somebody put in, by what was seen at which second."""
    judged, before = PutIn(), pictures[0][1]
    found = 0
    for heard, now in pictures[1:]:
        found += sum(judged.by_somebody(happening) for happening in differences(before, now, heard))
        before = now
    return found


def test_a_card_that_comes_into_a_reader_that_was_there_was_put_in() -> None:
    assert _put_in((0, _with(one=NO_CARD)), (9, _with(one=CARD))) == 1


def test_out_and_in_again_is_put_in_again() -> None:
    assert _put_in((0, _with(one=CARD)), (9, _with(one=NO_CARD)), (9.4, _with(one=CARD._replace(moves=3)))) == 1


def test_a_card_in_a_reader_that_is_plugged_in_was_in_it_before() -> None:
    assert _put_in((0, _with()), (9, _with(one=CARD))) == 0
    assert _put_in((0, _with()), (9, _with(one=NO_CARD)), (9 + KNOWN_AFTER / 2, _with(one=CARD))) == 0


def test_a_card_service_that_starts_again_finds_its_cards_where_they_were() -> None:
    assert _put_in((0, _with(one=CARD)), (5, NOTHING), (9, _with(one=CARD))) == 0
    assert _put_in((0, _with(one=CARD)), (5, NOTHING), (9, _with(one=NO_CARD)), (10, _with(one=CARD))) == 0


def test_after_a_while_cards_are_put_in_as_before() -> None:
    assert _put_in((0, NOTHING), (9, _with(one=NO_CARD)), (9 + 2 * KNOWN_AFTER, _with(one=CARD))) == 1


def test_a_card_that_stops_answering_or_is_another_one_after_a_sleep_begins_nothing() -> None:
    assert _put_in((0, _with(one=CARD)), (9, _with(one=CARD._replace(mute=True)))) == 0
    assert _put_in((0, _with(one=CARD)), (9, _with(one=CARD._replace(moves=7)))) == 0


def test_another_reader_is_no_reason_to_doubt() -> None:
    assert _put_in((0, _with(one=NO_CARD)), (9, _with(one=NO_CARD, two=CARD)), (9.5, _with(one=CARD, two=CARD))) == 1
