"""A web proxy, as Windows or the environment writes it."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Mapping
from typing import NamedTuple

Address = tuple[str, int]


class Proxy(NamedTuple):
    """How web pages are reached. `script`: a PAC script decides, and its decision is not known. `detect`: a script is looked for (WPAD).

    `by_name` has what a script has decided for individual hosts; None means directly.
    """

    address: Address | None = None
    bypass: tuple[str, ...] = ()
    script: bool = False
    detect: bool = False
    script_address: str = ""
    by_name: tuple[tuple[str, Address | None], ...] = ()

    def address_for(self, name: str) -> Address | None:
        """The proxy's name and port for a host; None where it is reached directly."""
        for known, decided in self.by_name:
            if known == name:
                return decided
        around = any(fnmatch.fnmatch(name.lower(), pattern) or (pattern == "<local>" and "." not in name) for pattern in self.bypass)
        return None if around else self.address


def proxy_from(server: str, bypass: str, script: str = "", detect: bool = False) -> Proxy:
    """From what Windows writes: `proxy:8080` or `http=proxy:80;https=proxy:8443`, and names separated by `;` or spaces."""
    entries = [entry for entry in re.split(r"[;\s]+", server) if entry]
    by_scheme = dict(entry.split("=", 1) for entry in entries if "=" in entry)
    plain = next((entry for entry in entries if "=" not in entry), "")
    patterns = tuple(entry.lower() for entry in re.split(r"[;\s]+", bypass) if entry)
    return Proxy(_address(by_scheme.get("https") or plain), patterns, bool(script), detect, script)


def proxy_from_variables(variables: Mapping[str, str]) -> Proxy:
    """From https_proxy and no_proxy, in lower or upper case; a name in `no_proxy` includes its subdomains."""
    lower = {name.lower(): value for name, value in variables.items()}
    names = [name.strip().lstrip("*.").lower() for name in lower.get("no_proxy", "").split(",") if name.strip()]
    patterns = tuple(pattern for name in names for pattern in ((name, f"*.{name}") if name else ("*",)))
    return Proxy(_address(lower.get("https_proxy") or lower.get("all_proxy", "")), patterns)


def _address(written: str) -> Address | None:
    found = re.fullmatch(r"(?:[a-z0-9]+://)?(?:[^@/]*@)?(?P<name>[^:/\s]+)(?::(?P<port>\d+))?/?", written.strip(), re.IGNORECASE)
    return (found["name"], int(found["port"] or 80)) if found else None
