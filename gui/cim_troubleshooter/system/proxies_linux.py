"""The web proxy on Linux, by the environment's variables."""

from __future__ import annotations

import os

from cim_troubleshooter.system.proxy import Proxy, proxy_from_variables


def system_proxy() -> Proxy:
    """From this process's environment."""
    return proxy_from_variables(os.environ)


def decided_by_script(script: str, name: str) -> Proxy | None:
    """None: no script is run here."""
    return None
