"""Which kinds of network this computer is on, as far as its adapters tell. A VPN may present itself as a cable."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.networks_windows import networks
else:
    from cim_troubleshooter.system.networks_linux import networks

__all__ = ["networks"]
