"""A Windows service, and the ways in which a service starts."""

from __future__ import annotations

from typing import NamedTuple

STATES = {1: "stopped", 2: "starting", 3: "stopping", 4: "running", 5: "continuing", 6: "pausing", 7: "paused"}
"""dwCurrentState of SERVICE_STATUS (winsvc.h)."""
STARTS = {0: "boot", 1: "system", 2: "automatic", 3: "manual", 4: "disabled"}
"""dwStartType of QUERY_SERVICE_CONFIGW (winsvc.h)."""


class Service(NamedTuple):
    """An installed service. `state` and `start` are `unknown` where Windows does not tell us."""

    name: str
    state: str = "unknown"
    start: str = "unknown"
