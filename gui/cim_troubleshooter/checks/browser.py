"""Browser settings that stand between NHS pages and the login software: from Windows' policies, for Edge and Chrome.

What is right is said on NHS England's page on setting up Credential Management; the policies' names and order of precedence are in
Google's and Microsoft's policy references. Nobody's profile is looked into, and no site list is fetched.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from cim_troubleshooter.checks import browser_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.system import registry
from cim_troubleshooter.system.browser_policy import BROWSERS, EDGE, browser_version, policy_list, policy_number, policy_text

PAGES = (
    "https://manage-care-identities.care-identity-service2.nhs.uk",
    "https://am.nhsidentity.spineservices.nhs.uk",
)
"""The pages that have to reach the login software on this computer."""

# The strongest first, as Google's and Microsoft's references have it; those for loopback alone came with version 146.
_ACCESS_LISTS = (
    ("LoopbackNetworkBlockedForUrls", False),
    ("LoopbackNetworkAllowedForUrls", True),
    ("LocalNetworkAccessBlockedForUrls", False),
    ("LocalNetworkAccessAllowedForUrls", True),
)
_BLOCK_ALL_COOKIES = 2
_EXTENSION_LISTS = ("ExtensionInstallForcelist", "ExtensionInstallAllowlist")
_NHS_EXTENSION = re.compile(r"nhs|hscic|identity.?agent|credential.?management", re.IGNORECASE)
_ZONES = r"Microsoft\Windows\CurrentVersion\Internet Settings"
_EMULATION = r"Software\Policies\Microsoft\Internet Explorer\BrowserEmulation"
_ASK_FOR_NAME_AND_PASSWORD = 0x10000
_ENTRY = re.compile(r"(?:(?P<scheme>[a-z*]+)://)?(?P<exactly>\.)?(?:\[\*\.\]|\*\.)?(?P<host>[^/:\s]+)(?::[\d*]+)?(?:/.*)?")


class Policies(NamedTuple):
    """One browser's policies that matter here. None and empty: not set."""

    browser: str
    asks_from: int
    version: str = ""
    block_third_party_cookies: int | None = None
    default_cookies: int | None = None
    cookies_allowed: tuple[str, ...] = ()
    access: tuple[tuple[str, bool, tuple[str, ...]], ...] = ()
    extensions: tuple[str, ...] = ()


class OldMode(NamedTuple):
    """Edge's IE mode and Compatibility View. `level` 1 is IE mode; `site_list` whether there is one."""

    level: int | None = None
    site_list: bool = False
    intranet: bool = False
    nhs_in_view: bool = False


class Zone(NamedTuple):
    """The Local intranet zone. 0 and 1 as Windows writes them; None: not set."""

    detect: int | None = None
    local_names: int | None = None
    proxy_bypass: int | None = None
    network_paths: int | None = None
    logon: int | None = None


class Seen(NamedTuple):
    """All that was looked at. The findings follow from it alone."""

    browsers: tuple[Policies, ...] = ()
    old_mode: OldMode = OldMode()
    zone: Zone = Zone()


def look() -> Seen:
    """Looks at this computer's registry: some tens of keys, a few milliseconds."""
    browsers = tuple(
        Policies(
            browser=one.name,
            asks_from=one.asks_from,
            version=browser_version(one),
            block_third_party_cookies=policy_number(one, "BlockThirdPartyCookies"),
            default_cookies=policy_number(one, "DefaultCookiesSetting"),
            cookies_allowed=policy_list(one, "CookiesAllowedForUrls"),
            access=tuple((name, allows, policy_list(one, name)) for name, allows in _ACCESS_LISTS),
            extensions=(*(entry for name in _EXTENSION_LISTS for entry in policy_list(one, name)), policy_text(one, "ExtensionSettings")),
        )
        for one in BROWSERS
    )
    return Seen(browsers, _old_mode(), _zone())


def _old_mode() -> OldMode:
    in_view = [entry for hive in _HIVES for entry in registry.values(hive, f"{_EMULATION}\\PolicyList")]
    return OldMode(
        level=policy_number(EDGE, "InternetExplorerIntegrationLevel"),
        site_list=bool(policy_text(EDGE, "InternetExplorerIntegrationSiteList")),
        intranet=policy_number(EDGE, "SendIntranetToInternetExplorer") == 1,
        nhs_in_view=any("nhs.uk" in entry.lower() for entry in in_view),
    )


_HIVES: tuple[registry.Hive, ...] = ("HKLM", "HKCU")


def _zone() -> Zone:
    def first(key: str, name: str) -> int | None:
        """Policy over the user's own setting."""
        roots: list[tuple[registry.Hive, str]] = [("HKLM", r"Software\Policies"), ("HKCU", r"Software\Policies"), ("HKCU", "Software")]
        return next((found for hive, root in roots if (found := registry.number(hive, f"{root}\\{_ZONES}\\{key}", name)) is not None), None)

    return Zone(
        detect=first("ZoneMap", "AutoDetect"),
        local_names=first("ZoneMap", "IntranetName"),
        proxy_bypass=first("ZoneMap", "ProxyByPass"),
        network_paths=first("ZoneMap", "UNCAsIntranet"),
        logon=first(r"Zones\1", "1A00"),
    )


def findings(seen: Seen) -> Iterator[Finding]:
    """What follows from what was seen; that nothing is amiss where nothing is."""
    amiss = [finding for policies in seen.browsers for finding in _of_browser(policies)]
    amiss += [*_of_old_mode(seen.old_mode), *_of_zone(seen.zone)]
    yield from amiss
    if not amiss:
        versions: dict[str, Detail] = {policies.browser: policies.version or "not found" for policies in seen.browsers}
        yield kinds.FINE.found(details=versions)


def _of_browser(policies: Policies) -> Iterator[Finding]:
    named = {"browser": policies.browser}
    blocked = policies.block_third_party_cookies == 1 or policies.default_cookies == _BLOCK_ALL_COOKIES
    if blocked and not any(_matches(entry, "https://localhost") for entry in policies.cookies_allowed):
        yield kinds.COOKIES_BLOCKED.found(
            named, {"BlockThirdPartyCookies": policies.block_third_party_cookies, "DefaultCookiesSetting": policies.default_cookies}
        )
    verdicts = {page: local_access(policies.access, page) for page in PAGES}
    refused = [page for page, allowed in verdicts.items() if allowed is False]
    undecided = [page for page, allowed in verdicts.items() if allowed is None]
    major = int(policies.version.split(".")[0] or 0) if policies.version else 0
    if refused:
        yield kinds.LOCAL_ACCESS_REFUSED.found(named, {"pages": refused, "version": policies.version})
    elif undecided and major >= policies.asks_from:
        yield kinds.LOCAL_ACCESS_ASKS.found(named, {"pages": undecided, "version": policies.version})
    if any(_NHS_EXTENSION.search(entry) for entry in policies.extensions):
        yield kinds.EXTENSION.found(named)


def local_access(lists: tuple[tuple[str, bool, tuple[str, ...]], ...], page: str) -> bool | None:
    """Whether policy lets a page reach this computer's own services; None where no policy speaks of it."""
    return next((allows for _, allows, entries in lists if any(_matches(entry, page) for entry in entries)), None)


def _matches(pattern: str, page: str) -> bool:
    """Whether an entry of a policy's list means a page.

    `*` means all; a name or `[*.]name` covers what lies below it, `.name` does not; scheme and port may be given.
    """
    if pattern.strip() == "*":
        return True
    scheme, _, host = page.partition("://")
    wanted = _ENTRY.fullmatch(pattern.strip().lower())
    if wanted is None or (wanted["scheme"] or "*") not in ("*", scheme):
        return False
    if wanted["host"] == host:
        return True
    return host.endswith(f".{wanted['host']}") and not wanted["exactly"]


def _of_old_mode(mode: OldMode) -> Iterator[Finding]:
    if (mode.level == 1 and mode.site_list) or mode.intranet or mode.nhs_in_view:
        yield kinds.OLD_MODE.found(
            details={"level": mode.level, "site_list": mode.site_list, "intranet": mode.intranet, "nhs_in_view": mode.nhs_in_view}
        )


def _of_zone(zone: Zone) -> Iterator[Finding]:
    boxes = (zone.local_names, zone.proxy_bypass, zone.network_paths)
    if zone.detect == 1 or 0 in boxes or zone.logon == _ASK_FOR_NAME_AND_PASSWORD:
        yield kinds.ZONE_WRONG.found(
            details={
                "AutoDetect": zone.detect,
                "IntranetName": zone.local_names,
                "ProxyByPass": zone.proxy_bypass,
                "UNCAsIntranet": zone.network_paths,
                "1A00": zone.logon,
            }
        )


def run(report: Report, _: ThisRun) -> None:
    """Looks at the browsers' policies, on Windows."""
    if sys.platform != "win32":
        report(kinds.NOT_CHECKED.found(details={"platform": sys.platform}))
        return
    for finding in findings(look()):
        report(finding)


CHECK = Check(id="browser", title="Browser settings", order=60, run=run)
