"""A Linux program's file carries no version."""

from __future__ import annotations


def file_version(path: str) -> str:
    """Empty: no version."""
    return ""
