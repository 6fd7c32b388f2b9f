"""Whether a card service that does not answer is broken, or only waits for a reader.

Windows starts its card service (SCardSvr) when a reader is plugged in, and stops it when the last one goes: calls then answer
that there is no service, which is no fault unless somebody has disabled it. On Linux the service starts when it is
called, so that a silent one is a fault.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cim_troubleshooter.smartcard.return_codes import Code
from cim_troubleshooter.smartcard.usb import PluggedIn
from cim_troubleshooter.system.card_service import Start


def waits_for_a_reader(code: int, start: Start, plugged_in: Sequence[PluggedIn], platform: str = sys.platform) -> bool:
    """Whether there is no card service for the one reason that no reader is there to start it."""
    if platform != "win32" or start == "disabled":
        return False
    return code in (Code.NO_SERVICE, Code.SERVICE_STOPPED) and not any(one.works for one in plugged_in)
