"""Whether a card service that does not answer is broken, or only waits for a reader.

Windows starts its card service (SCardSvr) when a reader is plugged in, and stops it when the last one goes: calls then answer
that there is no service, which is no fault unless somebody has disabled it. On Linux the service starts when it is
called, so that a silent one is a fault.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Literal

from cim_troubleshooter.smartcard.return_codes import Code
from cim_troubleshooter.smartcard.usb import PluggedIn

Start = Literal["by itself", "on demand", "disabled", "unknown"]

_STARTS: dict[object, Start] = {2: "by itself", 3: "on demand", 4: "disabled"}
_KEY = r"SYSTEM\CurrentControlSet\Services\SCardSvr"
_SYSTEMD = ("/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system")
_UNIT = "pcscd.socket"


def waits_for_a_reader(code: int, start: Start, plugged_in: Sequence[PluggedIn], platform: str = sys.platform) -> bool:
    """Whether there is no card service for the one reason that no reader is there to start it."""
    if platform != "win32" or start == "disabled":
        return False
    return code in (Code.NO_SERVICE, Code.SERVICE_STOPPED) and not any(one.works for one in plugged_in)


def service_start(folders: Sequence[str] = _SYSTEMD) -> Start:
    """How the card service starts, as Windows' registry or systemd has it."""
    return _on_windows() if sys.platform == "win32" else _on_linux(folders)


def _on_windows() -> Start:
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _KEY) as key:  # type: ignore[attr-defined,unused-ignore]
            return _STARTS.get(winreg.QueryValueEx(key, "Start")[0], "unknown")  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return "unknown"


def _on_linux(folders: Sequence[str]) -> Start:
    """The first folder that has the unit decides; a link to nothing is how systemd disables one for good ("masked")."""
    for folder in folders:
        unit = os.path.join(folder, _UNIT)
        if os.path.lexists(unit):
            return "disabled" if os.path.realpath(unit) == os.devnull else "on demand"
    return "unknown"
