"""How the card service starts, and what it says a reader is. Neither talks to a reader or a card."""

from __future__ import annotations

import sys

from cim_troubleshooter.system.service_start import Start

if sys.platform == "win32":
    from cim_troubleshooter.system.card_service_windows import device_type, service_start
else:
    from cim_troubleshooter.system.card_service_linux import device_type, service_start

__all__ = ["Start", "device_type", "service_start"]
