"""A Linux terminal."""

from __future__ import annotations


def console_shows_colours() -> bool:
    """True: every terminal does that does not say in TERM that it is dumb."""
    return True
