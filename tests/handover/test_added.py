"""What a person may add: each field takes what it is for, and nothing that only looks like it."""

import pytest

from cim_troubleshooter.handover.added import Field, formed, formed_all
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey, Place


@pytest.mark.parametrize(
    ("field", "typed", "passed_on"),
    [
        ("name", "  Ama   Owusu ", "Ama Owusu"),
        ("name", "Siân O’Neill-Łukasz, Dr.", "Siân O’Neill-Łukasz, Dr."),
        ("name", "山田 太郎", "山田 太郎"),
        ("telephone", "+44 (0)1632 960 123", "+44 (0)1632 960 123"),
        ("telephone", "01632 960123 ext. 42", "01632 960123 ext. 42"),
        ("telephone", "4321", "4321"),
        ("card", "1234 5678 9012", "123456789012"),
        ("card", "12345678901234", "12345678901234"),
    ],
)
def test_what_has_the_fields_form_is_passed_on(field: Field, typed: str, passed_on: str) -> None:
    assert formed(field, typed) == passed_on


@pytest.mark.parametrize("field", ["name", "telephone", "card"])
def test_an_empty_field_is_no_fault(field: Field) -> None:
    assert formed(field, "  ") == ""


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", "123456"),
        ("name", "Ama 9434765919"),
        ("name", "https://login.example"),
        ("name", "A" * 61),
        ("name", "Ama\u202eOwusu"),
        ("telephone", "12"),
        ("telephone", "call me"),
        ("telephone", "1" * 21),
        ("telephone", "٠١٢٣٤"),
        ("card", "1234"),
        ("card", "12345678"),
        ("card", "123456789012345"),
        ("card", "one two three"),
    ],
)
def test_what_has_not_the_fields_form_is_never_passed_on(field: Field, typed: str) -> None:
    assert formed(field, typed) is None
    assert getattr(formed_all(Added()._replace(**{field: typed})), field) == ""


def test_what_was_typed_goes_back_and_forth_with_the_journey_and_ends_with_it() -> None:
    added = Added(name="Ama Owusu")
    first = Journey(place=Place.WHAT_TO_DO, symptom="log-in", came_from=Journey())
    journey = moves.add(moves.who_can_help(first), added)
    assert moves.back(journey).added == added
    assert moves.who_can_help(moves.back(journey)).added == added
    assert moves.back(moves.back(journey)).added == Added(), "the first page begins another journey"
    assert moves.start_again().added == Added()
