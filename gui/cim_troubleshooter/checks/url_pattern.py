"""Which pages an entry of a browser policy's list means, by the makers' page "Enterprise policy URL pattern format".

Chrome: https://chromeenterprise.google/policies/url-patterns/ · Edge: https://learn.microsoft.com/deployedge/edge-learnmore-ent-policy-url-patterns
(read in November 2026; the two differ in words alone). It is not the filter format of URLBlocklist, in which a bare name covers what
lies below it. An entry that the page calls invalid means no page: the browser passes over it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SCHEMES = ("http", "https")
"""Those of web pages; a pattern of any other scheme that is supported means none of ours."""
_HIGHEST_PORT = 65535
_PATTERN = re.compile(
    r"(?:(?P<scheme>\*|[a-z][a-z-]*)://)?"
    r"(?P<below>\[\*\.\])?"
    r"(?P<host>\*|\[[0-9a-f:.]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)"
    r"(?::(?P<port>\*|\d{1,5}))?"
    r"(?:/\*?)?"
)
_ADDRESS = re.compile(r"\[.*\]|\d+(?:\.\d+){3}")


class Page(NamedTuple):
    """A page's origin: what the browser compares with an entry."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}" + ("" if self.port in (80, 443) else f":{self.port}")


def page_of(address: str) -> Page:
    """The origin of `https://host` or `https://host:port`."""
    scheme, _, rest = address.partition("://")
    bracket = rest.rfind("]")
    host, _, port = rest.rpartition(":") if ":" in rest[bracket + 1 :] else (rest, "", "")
    return Page(scheme, host, int(port) if port else 443 if scheme == "https" else 80)


def matches(pattern: str, page: Page) -> bool:
    """Whether an entry means a page. False for an entry that is invalid: paths too, which lists of origins do not take."""
    written = pattern.strip().lower()
    if written == "*":
        return True
    found = _PATTERN.fullmatch(written)
    if found is None or (found["below"] and (found["host"] == "*" or _ADDRESS.fullmatch(found["host"]))):
        return False
    scheme, port, host = found["scheme"] or "*", found["port"] or "*", found["host"]
    if port != "*" and int(port) > _HIGHEST_PORT:
        return False
    in_scheme = page.scheme in _SCHEMES if scheme == "*" else scheme == page.scheme
    below = bool(found["below"]) and page.host.endswith(f".{host}")
    return in_scheme and port in ("*", str(page.port)) and (host in ("*", page.host) or below)
