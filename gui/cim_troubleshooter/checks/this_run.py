"""What the checks of one run share: how the site wants them, and what was asked once for several of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

from cim_troubleshooter.checks.network_hosts import Host, hosts_of
from cim_troubleshooter.checks.network_probe import HostAnswer, ask_all
from cim_troubleshooter.checks.windows.proxy import Proxy, system_proxy, with_the_scripts_choice
from cim_troubleshooter.settings.model import Settings

_LONGEST = 8.0
_LEFT_FOR_THE_REST = 1.0
_FOR_A_SCRIPT = 0.4
"""The share of the time that a proxy script may take."""


class ThisRun:
    """Made anew for each run, so that nothing is asked twice in one run and nothing is remembered from the last."""

    def __init__(
        self, settings: Settings, messages: Mapping[str, tuple[str, ...]] = MappingProxyType({}), proxy: Callable[[], Proxy] = system_proxy
    ) -> None:
        """`messages` are the guidance's, by id, with every wording: what the screen is compared with."""
        self.settings = settings
        self.messages = messages
        self.hosts: tuple[Host, ...] = hosts_of(settings.checks_network_hosts)
        self._proxy = proxy
        self._asked: tuple[Proxy, tuple[HostAnswer, ...]] | None = None
        self._lock = threading.Lock()

    def answers(self) -> tuple[Proxy, tuple[HostAnswer, ...]]:
        """The way out, and every host's answer. Whoever comes first asks; the others wait for it."""
        with self._lock:
            if self._asked is None:
                seconds = max(0.5, min(_LONGEST, self.settings.checks_timeout_seconds - _LEFT_FOR_THE_REST))
                began = time.monotonic()
                proxy = with_the_scripts_choice(self._proxy(), [host.name for host in self.hosts], seconds * _FOR_A_SCRIPT)
                seconds -= time.monotonic() - began
                self._asked = proxy, ask_all(self.hosts, proxy, seconds)
            return self._asked
