"""Windows services: whether one is installed, its state and how it starts. On Linux there are none."""

from __future__ import annotations

import sys

from cim_troubleshooter.system.service import Service

if sys.platform == "win32":
    from cim_troubleshooter.system.services_windows import service
else:
    from cim_troubleshooter.system.services_linux import service

__all__ = ["Service", "service"]
