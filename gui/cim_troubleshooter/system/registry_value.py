"""What the registry holds: a hive, a view of it, and what a value may be."""

from __future__ import annotations

from typing import Literal

Hive = Literal["HKLM", "HKCU", "HKCR"]
View = Literal[64, 32]
Value = str | int | bytes | tuple[str, ...] | None
"""A string, a number, bytes, several strings; None for any other type."""

VIEWS: tuple[View, ...] = (64, 32)
"""The keys of 32-bit programs below HKLM\\Software lie in a view of their own."""
