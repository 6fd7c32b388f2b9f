"""A figure: what was measured, beside what it should be."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple

ALLOWANCE = 3.0
"""A test fails only at so many times the figure: the machine that runs it may be slow or busy."""


class Figure(NamedTuple):
    """One line of the table. `measured` and `target` have the same unit; no target: for information."""

    name: str
    measured: float
    unit: str
    target: float | None = None
    spread: str = ""

    @property
    def reached(self) -> bool:
        """Whether the figure is what it should be."""
        return self.target is None or self.measured <= self.target

    @property
    def far_off(self) -> bool:
        """Whether the figure is so far off that no slow machine explains it."""
        return self.target is not None and self.measured > self.target * ALLOWANCE

    def __str__(self) -> str:
        """As the benchmark prints it."""
        target = "" if self.target is None else f"target {_number(self.target)} {self.unit}"
        verdict = "" if self.target is None else ("reached" if self.reached else "NOT REACHED")
        return f"{self.name:<62}{_number(self.measured):>9} {self.unit:<6}{target:<18}{verdict:<12}{self.spread}".rstrip()


def spread_of(values: Sequence[float], unit: str) -> str:
    """The least, middle and greatest of some values."""
    return f"min {_number(min(values))} / median {_number(statistics.median(values))} / max {_number(max(values))} {unit}"


def _number(value: float) -> str:
    return f"{value:.2f}" if value < 100 else f"{value:.0f}"
