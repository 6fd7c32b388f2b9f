"""A running program."""

from __future__ import annotations

from typing import NamedTuple


class Process(NamedTuple):
    """A running program: its file's name, its full path where that may be known (else empty), and its process ID."""

    name: str
    path: str
    id: int
