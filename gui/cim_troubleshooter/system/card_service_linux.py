"""The card service of Linux (pcscd): how systemd has it start."""

from __future__ import annotations

import os
from collections.abc import Sequence

from cim_troubleshooter.system.service_start import Start

_SYSTEMD = ("/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system")
_UNIT = "pcscd.socket"


def service_start(folders: Sequence[str] = _SYSTEMD) -> Start:
    """How the card service starts, by the first folder that has its unit.

    A link to nothing is how systemd disables a unit for good ("masked").
    """
    for folder in folders:
        unit = os.path.join(folder, _UNIT)
        if os.path.lexists(unit):
            return "disabled" if os.path.realpath(unit) == os.devnull else "on demand"
    return "unknown"


def device_type(reader: str) -> int | None:
    """None: pcscd does not say what kind of device a reader is."""
    return None
