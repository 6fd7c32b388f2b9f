"""What the checks of one run share: how the site and the person want them, and what was asked once for several of them."""

from __future__ import annotations

import copy
import math
import threading
import time
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

from cim_troubleshooter.checks.clock_difference import difference
from cim_troubleshooter.checks.network_hosts import Host, hosts_of
from cim_troubleshooter.checks.network_probe import HostAnswer, ask_all
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system.proxies import Proxy, system_proxy, with_the_scripts_choice

_LONGEST = 8.0
_LEFT_FOR_THE_REST = 1.0
_LEFT_FOR_TELLING, _SHARE_FOR_TELLING = 0.4, 0.1
"""Seconds and share of a deadline, whichever is less, that a check has for saying what it knows."""
_FOR_A_SCRIPT = 0.4
"""The share of the time that a proxy script may take."""


class Wishes(NamedTuple):
    """What somebody asked for beyond the usual."""

    read_anyway: bool = False
    """A card is to be read although a login program is using it."""
    personal: bool = False
    """IT asked for what tells who holds the card."""


NO_WISHES = Wishes()


class ThisRun:
    """Made anew for each run, so that nothing is asked twice in one run and nothing is remembered from the last."""

    def __init__(
        self,
        settings: Settings,
        messages: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
        proxy: Callable[[], Proxy] = system_proxy,
        only: Collection[str] = (),
        wishes: Wishes = NO_WISHES,
        seconds_fast: Callable[[], float | None] | None = None,
        identity_agent_ends: str = "",
    ) -> None:
        """`messages` are the guidance's, by id, with every wording: what the screen is compared with.

        `only` names the checks that were asked for; where it is empty, all that the site allows. `seconds_fast` tells of the clock
        instead of the hosts, in a process that asks none. `identity_agent_ends` is the first day on which cards no longer work with
        NHS Identity Agent, which the guidance knows; empty where it names none.
        """
        self.settings = settings
        self.messages = messages
        self.wishes = wishes
        self.identity_agent_ends = identity_agent_ends
        self.until = math.inf
        """The moment (time.monotonic) at which the run is over."""
        self.tell_by = math.inf
        """The moment by which a check has to say what it knows, so that it is heard in time."""
        self._told_of_clock = seconds_fast
        self.hosts: tuple[Host, ...] = hosts_of(settings.checks_network_hosts)
        self._only = frozenset(only)
        self._proxy = proxy
        self._asked: list[tuple[Proxy, tuple[HostAnswer, ...]]] = []
        self._lock = threading.Lock()

    def runs(self, check: str) -> bool:
        """Whether a check, by its id, is part of this run."""
        enabled = self.settings.checks_enabled
        return (enabled is None or check in enabled) and self.was_asked_for(check)

    def was_asked_for(self, check: str) -> bool:
        """Whether a check is among those that this run was asked for; all are where none was named."""
        return not self._only or check in self._only

    def without_wishes(self) -> ThisRun:
        """The same run for another card: what was asked stays known, what was wished for the last card does not count."""
        same = copy.copy(self)
        same.wishes = NO_WISHES
        return same

    def begins(self, deadline_seconds: float) -> None:
        """From now on its checks have so many seconds."""
        self.until = time.monotonic() + deadline_seconds
        self.tell_by = self.until - min(_LEFT_FOR_TELLING, deadline_seconds * _SHARE_FOR_TELLING)

    def seconds_fast(self) -> float | None:
        """How far this computer's clock is ahead, by the hosts' answers; None where this run asks no host, or none gave the time."""
        if self._told_of_clock is not None:
            return self._told_of_clock()
        if not (self.runs("clock") or self.runs("network")):
            return None
        compared = difference(self.answers()[1])
        return compared.seconds if compared is not None else None

    def answers(self) -> tuple[Proxy, tuple[HostAnswer, ...]]:
        """The way out, and every host's answer. Whoever comes first asks; the others wait for it."""
        with self._lock:
            if not self._asked:
                allowed = self.settings.checks_timeout_seconds
                seconds = min(_LONGEST, allowed - min(_LEFT_FOR_THE_REST, allowed / 4))
                began = time.monotonic()
                proxy = with_the_scripts_choice(self._proxy(), [host.name for host in self.hosts], seconds * _FOR_A_SCRIPT)
                seconds -= time.monotonic() - began
                self._asked.append((proxy, ask_all(self.hosts, proxy, seconds)))
            return self._asked[0]
