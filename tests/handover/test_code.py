"""A code holds what matters most, as plain text, and any telephone reads it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_

from cim_troubleshooter.handover.code import MOST_BYTES, code_of, code_text
from tests.support import any_summary
from tests.support.codes import READERS, SEEN, picture

JOURNEYS = 200
SPELT = ("Problem: Zoë’s card “isn’t” read", "Where: Ystafell Ŵyl, £5 – 10 · «é»", "Łódź 你好 👩🏽‍⚕️", "Found: naïve ŷ")


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("seeds", [range(0, JOURNEYS, 8), pytest.param(range(JOURNEYS), marks=pytest.mark.long)], ids=["some", "all"])
def test_the_codes_of_random_journeys_are_read_back(seeds: range, reader: str, seen: str) -> None:
    for seed in seeds:
        text = code_text(any_summary.lines(seed))
        assert READERS[reader](SEEN[seen](picture(code_of(text)))) == [text], seed


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("number", range(1, len(SPELT) + 1))
def test_letters_of_all_languages_are_read_back(number: int, reader: str) -> None:
    text = code_text(SPELT[:number])
    assert text.count("\n") == number - 1
    assert READERS[reader](picture(code_of(text))) == [text]


def test_a_code_takes_300_bytes() -> None:
    assert MOST_BYTES == 300


def test_the_journeys_are_not_all_one() -> None:
    texts = {code_text(any_summary.lines(seed)) for seed in range(JOURNEYS)}
    assert len(texts) > JOURNEYS / 2
    assert max(len(text.encode()) for text in texts) > MOST_BYTES * 0.9


@settings(deadline=None)
@given(any_.lists(any_.text(max_size=400), max_size=12))
def test_a_code_is_never_longer_than_it_may_be_and_never_cut_inside_a_character(lines: list[str]) -> None:
    text = code_text(lines)
    assert len(text.encode("utf-8", "surrogatepass")) <= MOST_BYTES


def test_error_correction_is_of_the_kind_that_bears_fifteen_per_cent() -> None:
    rows = code_of(code_text(any_summary.lines(3)))
    # The two bits beside the upper left corner, unmasked (ISO/IEC 18004, 7.9.1): 00 is M.
    assert (rows[8][0] ^ True, rows[8][1] ^ False) == (False, False)


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a", "www.example.org", "mailto:ra@example.org", "ra@example.org", "tel:01632960123", "see digital.nhs.uk"],
)
def test_nothing_in_it_can_be_opened(address: str) -> None:
    text = code_text(["Problem: it fails", f"On the screen: {address}", "Where: WARD7"])
    assert text == "Problem: it fails\nWhere: WARD7"


def test_what_comes_first_is_in_it_and_one_long_line_does_not_take_the_room_of_all() -> None:
    text = code_text(["Problem: it fails", "Where: WARD7", "Found: " + "much " * 90, "Call: 01632 960123", "Tried: nothing yet"])
    assert [line.split(":")[0] for line in text.splitlines()] == ["Problem", "Where", "Found", "Call", "Tried"]
    assert re.search(r"Found: (much )+m?u?c?h?\.\.\.\n", text)
