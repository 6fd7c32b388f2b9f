"""A message holds as much as Windows and Outlook take, whole lines of it, and goes to one receiver."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_

from cim_troubleshooter.handover.mail import LONGEST, message_address
from tests.support import any_summary

REST = "The rest did not fit."
ANYTHING = any_.text(any_.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=300)


def read(address: str) -> tuple[str, str, list[str]]:
    """Receiver, subject and lines, as a mail program takes them."""
    parts = urlsplit(address)
    assert parts.scheme == "mailto" and not parts.fragment
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True, errors="strict")
    assert set(fields) == {"subject", "body"}
    return unquote(parts.path), fields["subject"][0], fields["body"][0].split("\r\n")


def test_an_address_is_shorter_than_what_windows_takes_which_is_2083() -> None:
    assert LONGEST == 2000


@settings(deadline=None)
@given(ANYTHING, any_.lists(ANYTHING, min_size=1, max_size=40))
def test_a_message_is_never_too_long_and_never_cut_inside_a_character_or_a_line(subject: str, lines: list[str]) -> None:
    address = message_address("ra@example.org", subject, lines, REST)
    assert len(address) <= LONGEST and address.isascii()
    receiver, about, body = read(address)
    assert receiver == "ra@example.org"
    assert subject.startswith(about.removesuffix("…").rstrip())
    if body == lines:
        return
    *kept, last = body
    assert last == REST
    assert kept == lines[: len(kept)] or (len(kept) == 1 and lines[0].startswith(kept[0].removesuffix("…").rstrip()))


def test_what_people_see_as_one_character_stays_one() -> None:
    for letter in ("👩🏽‍⚕️", "e\u0301", "🇬🇧", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"):
        _, _, (cut, _) = read(message_address(None, "", [letter * 800], REST))
        assert set(cut.removesuffix("…").split(letter)) == {""}


def test_random_journeys_fit_or_say_that_they_do_not() -> None:
    for seed in range(100):
        lines = any_summary.lines(seed)
        _, subject, body = read(message_address(None, lines[0], lines, REST))
        assert subject == lines[0]
        assert body == lines or (body[-1] == REST and body[:-1] == lines[: len(body) - 1] and len(body) > 4)


@pytest.mark.parametrize(
    "receiver",
    [None, "", "two@example.org,one@example.org", "a@example.org?bcc=all@example.org", "nobody", "a b@example.org", "a@example.org\nb"],
)
def test_what_is_not_one_plain_address_is_left_out(receiver: str | None) -> None:
    to, _, body = read(message_address(receiver, "Smartcard", ["a"], REST))
    assert (to, body) == ("", ["a"])


def test_nothing_in_a_line_becomes_part_of_the_address() -> None:
    lines = ["a&cc=all@example.org", "100 % + 1 = #", "?body=", "a\tb"]
    assert read(message_address("o'hara+ra@example.org", "a&b", lines, REST)) == ("o'hara+ra@example.org", "a&b", lines)
