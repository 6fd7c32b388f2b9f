"""A telephone number is dialled as its writer meant it, or it stays a text. Numbers are Ofcom's for use in drama, where there are any."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cim_troubleshooter.texts.telephone import Number, dialled, missing_digits, numbers_of

LONDON = "02079460000"
ABROAD = "+442079460000"

DIALLED = [
    ("020 7946 0000", LONDON), ("02079460000", LONDON), ("(020) 7946 0000", LONDON), ("020-7946-0000", LONDON), ("020.7946.0000", LONDON),
    ("0207 946 0000", LONDON), (" 020 7946 0000 ", LONDON), ("020\u00a07946\u00a00000", LONDON), ("020\t7946 0000", LONDON),
    ("020\u20137946\u20130000", LONDON), ("020\u20117946\u20110000", LONDON),
    ("01632 960123", "01632960123"), ("(01632) 960 123", "01632960123"), ("07700 900123", "07700900123"), ("0300 303 5035", "03003035035"),
    ("0800 123456", "0800123456"), ("0800 1111", "08001111"), ("0845 46 47", "08454647"), ("01204 12345", "0120412345"),
    ("016977 2345", "0169772345"),
    # From abroad: ITU-T E.123, (0), 00, and what a spreadsheet leaves of a +.
    ("+44 20 7946 0000", ABROAD), ("+44 (0)20 7946 0000", ABROAD), ("+44(0)2079460000", ABROAD), ("+44 (0) 20 7946 0000", ABROAD),
    ("+44 020 7946 0000", ABROAD), ("+44 (20) 7946 0000", ABROAD), ("(+44) 20 7946 0000", ABROAD), ("0044 20 7946 0000", ABROAD),
    ("00 44 20 7946 0000", ABROAD), ("0044 (0)20 7946 0000", ABROAD), ("(0044) 20 7946 0000", ABROAD), ("442079460000", ABROAD),
    ("44 20 7946 0000", ABROAD), ("tel:+44-20-7946-0000", ABROAD), ("\uff0b44 20 7946 0000", ABROAD),
    ("+353 1 234 5678", "+35312345678"), ("+33 (0)1 23 45 67 89", "+33123456789"), ("+33 1 23 45 67 89", "+33123456789"),
    ("+49 (0)30 123456", "+4930123456"), ("+39 06 698 82930", "+390669882930"), ("+1 (212) 555-0123", "+12125550123"),
    ("+1 212-555-0123", "+12125550123"), ("+61 (0)2 5550 0000", "+61255500000"), ("00 33 1 23 45 67 89", "+33123456789"),
    # A label before it, a picture, other digits, marks that cannot be seen.
    ("Tel: 020 7946 0000", LONDON), ("Tel. 020 7946 0000", LONDON), ("Telephone number: 020 7946 0000", LONDON), ("T: 020 7946 0000", LONDON),
    ("Direct line 020 7946 0000", LONDON), ("Mobile: 07700 900123", "07700900123"), ("\U0001f4de 020 7946 0000", LONDON),
    ("\u260e\ufe0f020 7946 0000", LONDON), ("\uff10\uff12\uff10 7946 0000", LONDON), ("\u202a020 7946 0000\u202c", LONDON),
    ("\u200b020 7946 0000\ufeff", LONDON), ("020\u00ad 7946 0000", LONDON),
    # What is pressed once somebody, or something, answers.
    ("0300 303 5035 option 2", "03003035035"), ("0300 303 5035 (option 2)", "03003035035"), ("0300 303 5035, press 2", "03003035035"),
    ("0300 303 5035 then press 2", "03003035035"), ("0300 303 5035 opt. 2", "03003035035"),
    # Relay UK.
    ("18001 020 7946 0000", "1800102079460000"), ("18002 01632 960123", "1800201632960123"),
]  # fmt: skip

TEXTS = [
    "", "ask at reception", "n/a", "+", "0", "()", "-",
    # Extensions: the number alone rings another desk.
    "020 7946 0000 ext 12", "020 7946 0000 ext. 12", "020 7946 0000 x12", "020 7946 0000 extension 1234", "020 7946 0000 #12", "020 7946 0000;ext=12",
    "tel:+442079460000;ext=5", "020 7946 0000 ext 4 option 2", "020 7946 0000 (ext 12)", "020 7946 0000 p12", "020 7946 0000,,12#",
    # Inside one organisation only, or not at all.
    "4567", "ext 4567", "x4567", "54321", "7946 0000", "bleep 1234", "*67 020 7946 0000", "9,02079460000", "9 020 7946 0000", "#31#02079460000",
    # Short numbers mean one thing outside and another on a hospital's own system.
    "111", "999", "112", "101", "116 123", "118 500",
    # Several, where one of them is none by itself; ranges; another number in brackets.
    "020 7946 0000 / 0001", "020 7946 0000/1", "020 7946 0000-9", "01632 96000-9", "020 7946 0000 0001", "020 7946 0000 (020 7946 0001)",
    "020 7946 0000 020 7946 0001", "020 7946 0000 or ext 4", "020 7946\n0000", "020 7946 0000 or 020 7946 0001", "0300 303 5035 press 1, then 2",
    # Letters.
    "0800 FLOWERS", "0800 REVERSE", "O20 7946 0000", "020 7946 OOOO", "020 7946 0000 A",
    # Fax machines do not speak.
    "fax 020 7946 0000", "Fax: 020 7946 0000", "020 7946 0000 (fax)",
    # Digits too few or too many.
    "020 7946 000", "020 7946 00000", "01632 96012", "0300 303 503", "01 23 45 67 89", "(212) 555-0123", "011 44 20 7946 0000", "0123",
    "+44 20 7946 000", "+44 20 7946 00000", "+1 212 555 012", "+1 012 555 0123", "+0 20 7946 0000", "++44 20 7946 0000", "+44 +20 7946 0000",
    "+1234567", "+1234567890123456", "+39 (0)6 698 82930", "+1 (0)212 555 0123", "+34 (0)91 123 45 67", "+44 (0)(0)20 7946 0000",
    "18001", "18001 4567", "18001 +44 20 7946 0000", "18003 020 7946 0000",
    # What a spreadsheet spoils.
    "2.07946E+11", "2079460000", "2079460000.0", "#REF!", "02/07/9460",
    # Words that change what is meant.
    "020 7946 0000 (24 hours)", "020 7946 0000 then 4", "not 020 7946 0000", "020 7946 0000 until 5", "before 9: 020 7946 0000", "020 7946 0000!",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DIALLED)
def test_a_number_is_dialled_as_its_writer_meant_it(text: str, expected: str) -> None:
    assert dialled(text) == expected


@pytest.mark.parametrize("text", TEXTS)
def test_all_else_stays_a_text(text: str) -> None:
    assert dialled(text) is None


@pytest.mark.parametrize("between", [" or ", " / ", "/", "; ", "\n", ", ", " and ", " & ", " | "])
def test_several_whole_numbers_are_several_numbers(between: str) -> None:
    first, second = "020 7946 0000", "01632 960123 option 2"
    assert numbers_of(f"{first}{between}{second}") == (Number(first, LONDON), Number(second, "01632960123"))


def test_where_one_of_several_is_no_number_the_text_stays_whole() -> None:
    text = "020 7946 0000 or ask at reception"
    assert numbers_of(text) == (Number(text, None),)


ABROAD_EXAMPLES = [("+353 1 222 2222", "+35312222222"), ("+32 2 551 20 20", "+3225512020"), ("+31 10 123 4567", "+31101234567"),
             ("+46 8 123 456 78", "+46812345678"), ("+41 44 668 18 00", "+41446681800"), ("+48 12 345 67 89", "+48123456789"),
             ("+91 22 2345 6789", "+912223456789"), ("+86 10 1234 5678", "+861012345678")]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ABROAD_EXAMPLES)
def test_numbers_of_other_countries_are_dialled_as_they_are_written(text: str, expected: str) -> None:
    assert dialled(text) == expected


@given(some.text(alphabet="0123456789+() -.,/x#ext\n", max_size=30))
def test_what_is_dialled_has_the_digits_that_are_written_in_their_order(text: str) -> None:
    found = dialled(text)
    if found is not None:
        assert re.fullmatch(r"\+?[0-9]{7,20}", found)
        written, kept = re.sub(r"[^0-9]", "", text), found.lstrip("+")
        assert kept in (written, written.removeprefix("00")) or "0" in text, (text, found)
        # Nothing is added, and only a 0, or 00 before the country's code, is left out.
        left = list(written)
        for digit in kept:
            assert digit in left, (text, found)
            left.remove(digit)
        assert set(left) <= {"0"} and len(left) <= 3, (text, found)


@given(some.text(max_size=40))
def test_no_text_whatever_is_too_much(text: str) -> None:
    assert numbers_of(text)
    missing_digits(text)


def test_a_number_with_a_digit_too_few_is_told_and_a_foreign_or_short_one_is_not() -> None:
    assert (
        missing_digits("020 7946 000")
        == "A British number beginning with 02 has another number of digits than 10. It is shown without a link."
    )
    for text in ("020 7946 0000", "4567", "+33 1 23 45", "bleep 1234", "020 7946 0000 ext 4"):
        assert missing_digits(text) is None
