"""What the benchmark takes the time of is a page as people get it."""

from tests.bench.page_changes import incomplete_pages


def test_a_page_is_on_the_display_as_it_stays_when_its_time_is_taken() -> None:
    assert incomplete_pages() == []
