"""Linux has no Windows services."""

from __future__ import annotations

from cim_troubleshooter.system.service import Service


def service(display_name: str, *names: str) -> Service | None:
    """None: there is no such service."""
    return None
