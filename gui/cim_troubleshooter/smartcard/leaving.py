"""Whether this process was asked to end: then no card gets another command, and each is left as it was."""

from __future__ import annotations

import threading

leaving = threading.Event()
"""Set by a process that ends; what is under way with a card stops before its next command."""


class Leaving(Exception):
    """The process is ending, so no more is sent."""


def stop_if_leaving() -> None:
    """Raises Leaving if this process was asked to end."""
    if leaving.is_set():
        raise Leaving
