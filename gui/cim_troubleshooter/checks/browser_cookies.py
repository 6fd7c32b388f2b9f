"""Whether a browser's policies let the login software on this computer set cookies on the NHS login pages.

The rules are those of BlockThirdPartyCookies, DefaultCookiesSetting and Cookies…ForUrls in Google's and Microsoft's policy references
(https://chromeenterprise.google/policies/, https://learn.microsoft.com/deployedge/microsoft-edge-policies/, November 2026).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from cim_troubleshooter.checks.url_pattern import Page, matches

_BLOCK_ALL = 2
_ANY_PORT = 50001
"""Credential Management's port differs from session to session: an exception for one port covers it by chance alone."""
SOFTWARE = tuple(Page(scheme, "localhost", port) for scheme in ("http", "https") for port in (43485, 43487, _ANY_PORT))
"""Where the login software may answer: sources differ on http or https, so an exception has to cover both."""

Verdict = Literal["allowed", "blocked", "not told"]


class CookiePolicies(NamedTuple):
    """None and empty: not set. `recommended` is BlockThirdPartyCookies where it is only recommended, and the user may choose."""

    block_third_party: int | None = None
    recommended: int | None = None
    default: int | None = None
    allowed: tuple[str, ...] = ()
    session_only: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()


def verdict(policies: CookiePolicies, pages: Sequence[Page]) -> Verdict:
    """Whether the login software may set cookies on all of the pages; `not told` where the references leave it open."""
    excepted = _cover((*policies.allowed, *policies.session_only), pages)
    refused = _cover(policies.blocked, pages)
    if refused != "none":
        # Where two lists speak of one page, it is not specified which of them counts.
        return "blocked" if refused == "all" and excepted == "none" else "not told"
    blocks = policies.block_third_party == 1 or policies.default == _BLOCK_ALL
    if not blocks:
        left_to_the_user = policies.block_third_party is None and policies.recommended == 1
        return "not told" if left_to_the_user and excepted != "all" else "allowed"
    return {"all": "allowed", "some": "not told", "none": "blocked"}[excepted]  # type: ignore[return-value]


def _cover(entries: Iterable[str], pages: Sequence[Page]) -> Literal["all", "some", "none"]:
    """Whether the entries speak of the login software on all pages, on some, or at some of its places alone."""
    each = [any(_means(entry, software, page) for entry in entries) for software in SOFTWARE for page in pages]
    return "all" if all(each) else "some" if any(each) else "none"


def _means(entry: str, software: Page, page: Page) -> bool:
    """An entry is a site, or a site and the page that it is shown on, with a comma between; `*` counts only as the first of two."""
    site, comma, on = entry.partition(",")
    if not comma:
        return site.strip() != "*" and matches(site, software)
    return on.strip() != "*" and matches(site, software) and matches(on, page)
