"""Which details of a finding may leave with a summary: those named here, and no others.

A check may find out more than a stranger should read. What a new detail is called is put here by whoever has seen that it tells
nothing of the person: until then it stays on the computer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cim_troubleshooter.checks.finding import Detail
from cim_troubleshooter.texts.characters import one_line

LONGEST_VALUE = 200
"""Characters of one detail."""
MOST_IN_A_LIST = 12
_TOLD = frozenset({
    # Readers, and what the card service says of a card.
    "reader", "readers", "usb", "state", "atr", "status", "answer", "read", "exchange_seconds", "tries_left", "presented",
    # The days of certificates, and the clock that they were compared with.
    "not_before", "not_after", "certificates", "clock", "seconds_fast",
    # Login software, what it stands on, and how services start.
    "version", "versions", "file_version", "running", "port", "start", "asked", "answered_on", "release", "drivers", "left_over", "host",
    # Windows or Linux, and where the program runs.
    "platform", "system", "way", "told_by", "security_products",
    # Browsers' policies as yes, no or a number; the pages and lists of a policy are left out.
    "level", "nhs_in_view", "Edge", "Chrome", "BlockThirdPartyCookies", "BlockThirdPartyCookies, recommended", "DefaultCookiesSetting",
    "AutoDetect", "IntranetName", "ProxyByPass", "UNCAsIntranet", "1A00",
    # The network: kinds of adapters, who issued a certificate, whether a proxy is looked for.
    "networks", "issued_by", "looks_for_one", "messages",
})  # fmt: skip
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?", re.IGNORECASE)
"""A host that was asked: the network check's details have a line under its name, which begins with how far it went."""


def told_details(details: Mapping[str, Detail]) -> dict[str, Detail]:
    """The details that may leave, each value on one line and none endless."""
    return {name: _short(value) for name, value in details.items() if name in _TOLD or _of_host(name, value)}


def in_words(details: Iterable[tuple[str, Detail]]) -> str:
    """Details on one line: `not_after 2026-11-20; reader Reader 01`. What is empty is left out."""
    return "; ".join(f"{name} {_written(value)}" for name, value in details if value not in ("", None, []))


def _of_host(name: str, value: Detail) -> bool:
    return isinstance(value, str) and value.startswith("reached ") and _HOST.fullmatch(name) is not None


def _short(value: Detail) -> Detail:
    if isinstance(value, str):
        seen = one_line(value)
        return seen if len(seen) <= LONGEST_VALUE else f"{seen[: LONGEST_VALUE - 1]}…"
    if isinstance(value, list):
        return [_short(one) for one in value[:MOST_IN_A_LIST]]  # type: ignore[return-value]
    return value


def _written(value: Detail) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
