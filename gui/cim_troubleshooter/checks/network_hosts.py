"""The names that smartcard login needs to reach, and how a site writes its own list."""

from __future__ import annotations

import re
from typing import NamedTuple

_ENTRY = re.compile(r"(?P<health>hscn:)?(?P<name>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(?P<port>\d{1,5}))?", re.IGNORECASE)


class Host(NamedTuple):
    """One name. `health_network`: it is reached over the health and care network (HSCN) alone."""

    name: str
    port: int = 443
    health_network: bool = False

    def __str__(self) -> str:
        return self.name if self.port == 443 else f"{self.name}:{self.port}"


NATIONAL = (
    Host("am.nhsidentity.spineservices.nhs.uk"),
    Host("manage-care-identities.care-identity-service2.nhs.uk"),
    Host("trustedurl.national.ncrs.nhs.uk", health_network=True),
    Host("gas.national.ncrs.nhs.uk", health_network=True),
)
"""NHS England's page on allowing domains. It does not say which network trustedurl is on; the names beside it are on HSCN."""


def host_of(entry: str) -> Host | None:
    """What an entry of the setting `checks.network_hosts` means: `name`, `name:port`, `hscn:name`; None where it means nothing."""
    found = _ENTRY.fullmatch(entry.strip())
    if found is None or not 0 < int(found["port"] or 443) < 65536:
        return None
    return Host(found["name"].lower(), int(found["port"] or 443), bool(found["health"]))


def hosts_of(entries: tuple[str, ...] | None) -> tuple[Host, ...]:
    """The site's hosts, or the national ones where the site names none. What makes no sense is left out."""
    if entries is None:
        return NATIONAL
    return tuple(host for entry in entries if (host := host_of(entry)) is not None)
