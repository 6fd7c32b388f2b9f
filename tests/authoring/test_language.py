"""How plainly guidance is written: too long a sentence and too hard a file are warnings with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.authoring.language import reading_age, sentences
from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.guidance.model import Day
from tests.support.small_pack import CAUSE, PACK, write_pack

TODAY = Day("2026-11-25")
LONG = "When the light of the reader is off and it has been off for a while you may want to look at the cable that it has."
HARD = (
    "Intermittent authentication irregularities necessitate comprehensive investigation. Administrators subsequently substantiate "
    "corresponding configurations. Unsatisfactory interoperability deteriorates systematically. Remedial intervention rehabilitates "
    "functionality. Supplementary documentation facilitates familiarisation. Periodical re-evaluation consolidates sustainability throughout "
    "heterogeneous environments, notwithstanding incompatibilities. Organisational accountability presupposes transparency. "
    "Individual responsibility complements institutional governance accordingly."
)
CHILD = [
    "The card is in the slot.",
    "Look at the light on the top of it.",
    "If it is green, you can log in now.",
    "If it is off, put the plug in again and wait.",
] * 2


def test_a_sentence_that_is_too_long_is_a_warning_at_its_line(tmp_path: Path) -> None:
    (fault,) = lint(write_pack(tmp_path, causes_no_power=CAUSE.replace("A reader without power cannot read a card.", LONG)), TODAY)
    assert (Path(fault.file).name, fault.line, fault.warning) == ("no-power.yaml", 2, True)
    assert "This sentence has 27 words, and 20 are enough" in fault.says


def test_a_file_that_is_hard_to_read_is_a_warning(tmp_path: Path) -> None:
    (fault,) = lint(write_pack(tmp_path, causes_no_power=CAUSE.replace("A reader without power cannot read a card.", HARD)), TODAY)
    assert (Path(fault.file).name, fault.line, fault.warning) == ("no-power.yaml", 1, True)
    assert "11 is wanted" in fault.says


def test_a_pack_may_set_its_own_thresholds(tmp_path: Path) -> None:
    about = PACK + "writing: {longest_sentence: 30, reading_age: 20}\n"
    assert (
        lint(write_pack(tmp_path, pack=about, causes_no_power=CAUSE.replace("A reader without power cannot read a card.", LONG)), TODAY)
        == []
    )
    strict = PACK + "writing: {longest_sentence: 5}\n"
    assert all("and 5 are enough" in fault.says for fault in lint(write_pack(tmp_path, pack=strict), TODAY))


def test_the_reading_age_grows_with_words_and_sentences() -> None:
    easy, hard = reading_age(CHILD), reading_age(sentences(HARD) * 2)
    assert easy is not None and hard is not None
    assert easy < 9 < 20 < hard
    joined = reading_age([" ".join(CHILD)])
    assert joined is not None and joined > easy


def test_the_words_of_the_trade_count_as_short_ones() -> None:
    plain = reading_age([f"{sentence} It is a card." for sentence in CHILD])
    trade = reading_age([f"{sentence} It is a smartcard." for sentence in CHILD])
    assert plain == trade


@pytest.mark.parametrize(
    ("text", "count"), [("One. Two? Three!", 3), ("No end", 1), ("Go to digital.nhs.uk/unlock now.", 1), ("One line\nAnother", 2)]
)
def test_sentences_end_where_readers_think_that_they_do(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_too_few_words_have_no_reading_age() -> None:
    assert reading_age(["Interoperability deteriorates."]) is None
