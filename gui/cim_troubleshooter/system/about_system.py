"""Which Windows or Linux this is, and which antivirus and firewall products it knows of."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.about_system_windows import security_products, system_version
else:
    from cim_troubleshooter.system.about_system_linux import security_products, system_version

__all__ = ["security_products", "system_version"]
