"""The web proxy in force: on Windows the user's settings, then WinHTTP's; on Linux the environment's variables."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence

from cim_troubleshooter.system.proxy import Proxy

if sys.platform == "win32":
    from cim_troubleshooter.system.proxies_windows import decided_by_script, system_proxy
else:
    from cim_troubleshooter.system.proxies_linux import decided_by_script, system_proxy

__all__ = ["Proxy", "system_proxy", "with_the_scripts_choice"]


def with_the_scripts_choice(proxy: Proxy, names: Sequence[str], seconds: float) -> Proxy:
    """The proxy with what its script decides for each name, as Windows says; unchanged if that takes longer than `seconds`."""
    if not proxy.script_address:
        return proxy
    decided: dict[str, Proxy] = {}

    def ask() -> None:
        for name in names:
            choice = decided_by_script(proxy.script_address, name)
            if choice is not None:
                decided[name] = choice

    thread = threading.Thread(target=ask, name="proxy script", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive() or len(decided) < len(set(names)):
        return proxy
    return proxy._replace(script=False, by_name=tuple((name, choice.address_for(name)) for name, choice in decided.items()))
