"""The ways in which a summary may leave this computer, and which of them are offered."""

from __future__ import annotations

from collections.abc import Sequence

IN_ORDER = ("copy", "print", "save", "email", "qr")
"""All of settings.model.HANDOVER_WAYS, as they stand beside each other."""
ON_A_SHARED_TERMINAL = ("qr",)
"""A code takes the summary along on the person's own telephone, and leaves nothing for the next one."""


def ways_offered(allowed: Sequence[str], kiosk: bool) -> tuple[str, ...]:
    """Those that the setting `handover.allow` allows, in the order above; on a shared terminal the code alone."""
    return tuple(way for way in IN_ORDER if way in allowed and (not kiosk or way in ON_A_SHARED_TERMINAL))


def another_way(offered: Sequence[str], failed: str) -> str | None:
    """What to offer where a way did not work: the nearest to it that there is, `save` for paper, `copy` for mail; None if there is none."""
    order = {"print": ("save", "copy", "email", "qr"), "email": ("copy", "save", "print", "qr")}.get(
        failed, ("copy", "print", "email", "qr")
    )
    return next((way for way in order if way in offered and way != failed), None)
