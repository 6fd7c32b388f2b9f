"""Every figure of the benchmark, with room for a slow machine: a test fails at three times what should be."""

from collections.abc import Callable, Iterable

import pytest

from tests.bench.__main__ import checks, contacts, guidance, pages, searching, start_up
from tests.bench.figure import ALLOWANCE, Figure

ROUNDS = 3


@pytest.mark.long
@pytest.mark.parametrize(
    "part",
    [lambda: start_up(ROUNDS), guidance, contacts, searching, pages, checks],
    ids=["start-up", "guidance", "contacts", "searching", "pages", "checks"],
)
def test_no_figure_is_three_times_what_it_should_be(part: Callable[[], Iterable[Figure]]) -> None:
    figures = list(part())
    assert figures
    too_much = [str(figure) for figure in figures if figure.target is not None and figure.measured > figure.target * ALLOWANCE]
    assert not too_much
