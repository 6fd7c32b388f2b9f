"""What may be shown: joiners where they join, no character that turns a line round or cannot be seen."""

import pytest

from cim_troubleshooter.texts.characters import hidden, one_line, without_marks

WOMAN_AT_A_COMPUTER, FLAG_OF_WALES = "👩\u200d💻", "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
WITH_SKIN = "👩🏽\u200d💻"
PERSIAN = "می\u200cخواهم"


@pytest.mark.parametrize(
    "text", ["Ward 5\nleft", "020\u00a07946 0000", "☎️ desk", WOMAN_AT_A_COMPUTER, WITH_SKIN, FLAG_OF_WALES, PERSIAN, "\U0001fae8"]
)
def test_what_has_a_meaning_is_shown(text: str) -> None:
    assert not hidden(text)
    assert without_marks(text) == text


@pytest.mark.parametrize("text", [WOMAN_AT_A_COMPUTER, WITH_SKIN, FLAG_OF_WALES, PERSIAN])
def test_joiners_stay_on_one_line_of_a_summary_too(text: str) -> None:
    assert one_line(f"{text}\nx") == f"{text} x"


@pytest.mark.parametrize("mark", "\u200b\u200e\u200f\u202a\u202c\u2060\u2066\u2069\ufeff\u00ad\u200d\u200c")
def test_marks_around_a_copied_number_can_be_left_out(mark: str) -> None:
    assert hidden(f"{mark}020 7946")
    assert without_marks(f"{mark}020{mark} 7946{mark}") == "020 7946"


@pytest.mark.parametrize("one", ["\u202d", "\u202e", "\x1b", "\x07", "\ud800", "\U000e0067", "\u2028"])
def test_what_turns_a_line_round_or_orders_a_terminal_about_is_hidden_and_never_left_out_in_silence(one: str) -> None:
    text = f"a{one}b"
    assert hidden(text)
    assert without_marks(text) == text
    assert (one_line(text), one_line(text, "?")) == ("a b", "a?b")


def test_a_joiner_where_nothing_joins_is_hidden() -> None:
    assert hidden("IT\u200ddesk")
    assert hidden("👩\u200d")
    assert hidden("\u200d👩")
