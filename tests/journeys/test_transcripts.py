"""Each page reads to a screen reader as its transcript says (transcripts/; `python -m tests.journeys.transcript` rewrites them)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.desktop import Desktop
from tests.journeys.transcript import FOLDER, PAGES, Reading, reading


@pytest.fixture(scope="module")
def reads(desktop: Desktop) -> Iterator[Reading]:
    with reading(desktop) as one:
        yield one


@pytest.mark.parametrize("page", PAGES)
def test_a_page_reads_as_its_transcript_says(reads: Reading, page: str) -> None:
    assert reads.of(page) == (FOLDER / f"{page}.txt").read_text(encoding="utf-8")


def test_every_page_is_read_from_its_heading_and_nothing_pressable_is_without_a_name() -> None:
    for page in PAGES:
        first, _, *lines = (FOLDER / f"{page}.txt").read_text(encoding="utf-8").splitlines()
        assert first.startswith("Read first: heading: ") and first.endswith("Heading level 1"), page
        assert first.removeprefix("Read first: ") in lines, page
        assert not [line for line in lines if line.partition(":")[2].strip() == ""], page


def test_all_headings_of_the_page_that_is_shown_first_are_exposed_as_headings(desktop: Desktop) -> None:
    with reading(desktop) as one:
        assert one.of("what-to-do-found") == (FOLDER / "what-to-do-found.txt").read_text(encoding="utf-8")
