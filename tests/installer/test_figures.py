"""Figures that are far from what they should be fail here; `make msi-figures` prints them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.installer.figures import sizes, times_on_windows

pytestmark = pytest.mark.long


def test_sizes_and_times_are_near_what_they_should_be(package: Path) -> None:
    far_off = [str(figure) for figure in (*sizes(package), *times_on_windows(package, rounds=3)) if figure.far_off]
    assert far_off == []
