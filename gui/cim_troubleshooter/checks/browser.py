"""Browser settings that stand between NHS pages and the login software: from Windows' policies, for Edge and Chrome.

What is right is said on NHS England's page on setting up Credential Management; the policies' names, versions and order of precedence
are in Google's and Microsoft's policy references (url_pattern.py and browser_cookies.py name the pages). Nobody's profile is looked
into, and no site list is fetched.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from cim_troubleshooter.checks import browser_cookies
from cim_troubleshooter.checks import browser_findings as kinds
from cim_troubleshooter.checks.browser_cookies import CookiePolicies
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.checks.url_pattern import Page, matches, page_of
from cim_troubleshooter.system import registry
from cim_troubleshooter.system.browser_policy import (
    BROWSERS,
    EDGE,
    browser_version,
    policy_list,
    policy_number,
    policy_text,
    recommended_number,
)

PAGES = (
    page_of("https://manage-care-identities.care-identity-service2.nhs.uk"),
    page_of("https://am.nhsidentity.spineservices.nhs.uk"),
)
"""The pages that have to reach the login software on this computer."""

_LOOPBACK, _LOCAL = "LoopbackNetwork", "LocalNetworkAccess"
_ACCESS_LISTS = (
    (f"{_LOOPBACK}BlockedForUrls", False),
    (f"{_LOOPBACK}AllowedForUrls", True),
    (f"{_LOCAL}BlockedForUrls", False),
    (f"{_LOCAL}AllowedForUrls", True),
)
"""The strongest first. All are mandatory or not there: none of them can be recommended."""
_LOOPBACK_LISTS_FROM = 146
"""The first version, of Edge and Chrome alike, that has the lists for loopback alone."""
_FORCED = ("force_installed", "normal_installed")
_NHS_EXTENSION = re.compile(r"nhs|hscic|identity.?agent|credential.?management", re.IGNORECASE)
_ZONES = r"Microsoft\Windows\CurrentVersion\Internet Settings"
_EMULATION = r"Software\Policies\Microsoft\Internet Explorer\BrowserEmulation"
_ASK_FOR_NAME_AND_PASSWORD = 0x10000
_OLD_MODES = (1, 2)
"""IEMode and NeedIE of InternetExplorerIntegrationLevel."""

AccessLists = tuple[tuple[str, bool, tuple[str, ...]], ...]
"""Each list's name, whether it allows, and its entries; the strongest first."""


class Policies(NamedTuple):
    """One browser's policies that matter here. None and empty: not set; without a version it was not found on this computer.

    `lists_from` and `asks_from` are the versions that first knew lists for local access, and first asked for it.
    """

    browser: str
    lists_from: int
    asks_from: int
    version: str = ""
    cookies: CookiePolicies = CookiePolicies()
    access: AccessLists = ()
    extensions: tuple[str, ...] = ()


class OldMode(NamedTuple):
    """Edge's IE mode and Compatibility View. `level` 1 or 2 opens pages in it; `site_list` whether there is one, here or in the cloud."""

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
            lists_from=one.lists_from,
            asks_from=one.asks_from,
            version=browser_version(one),
            cookies=CookiePolicies(
                block_third_party=policy_number(one, "BlockThirdPartyCookies"),
                recommended=recommended_number(one, "BlockThirdPartyCookies"),
                default=policy_number(one, "DefaultCookiesSetting"),
                allowed=policy_list(one, "CookiesAllowedForUrls"),
                session_only=policy_list(one, "CookiesSessionOnlyForUrls"),
                blocked=policy_list(one, "CookiesBlockedForUrls"),
            ),
            access=tuple((name, allows, policy_list(one, name)) for name, allows in _ACCESS_LISTS),
            extensions=(*policy_list(one, "ExtensionInstallForcelist"), *installed_by(policy_text(one, "ExtensionSettings"))),
        )
        for one in BROWSERS
    )
    return Seen(browsers, _old_mode(), _zone())


def _old_mode() -> OldMode:
    in_view = [entry for hive in _HIVES for entry in registry.values(hive, f"{_EMULATION}\\PolicyList")]
    return OldMode(
        level=policy_number(EDGE, "InternetExplorerIntegrationLevel"),
        site_list=any(policy_text(EDGE, f"InternetExplorerIntegration{name}") for name in ("SiteList", "CloudSiteList")),
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


def installed_by(extension_settings: str) -> tuple[str, ...]:
    """The extensions that the policy ExtensionSettings (a JSON object) installs, each with its settings; none where it cannot be read."""
    try:
        extensions = json.loads(extension_settings or "{}")
    except (ValueError, RecursionError):
        return ()
    entries = extensions.items() if isinstance(extensions, dict) else ()
    return tuple(f"{id_} {one}" for id_, one in entries if isinstance(one, dict) and one.get("installation_mode") in _FORCED)


def findings(seen: Seen) -> Iterator[Finding]:
    """What follows from what was seen; that nothing stands in the way where the rules for the versions here say so."""
    amiss = [finding for policies in seen.browsers for finding in _of_browser(policies)]
    amiss += _of_old_mode(seen.old_mode)
    yield from amiss
    if not amiss:
        versions: dict[str, Detail] = {policies.browser: policies.version or "not found" for policies in seen.browsers}
        found = any(policies.version for policies in seen.browsers)
        yield (kinds.FINE if found else kinds.NO_BROWSER).found(details=versions)
    yield from _of_zone(seen.zone)


def _of_browser(policies: Policies) -> Iterator[Finding]:
    named = {"browser": policies.browser}
    cookies = browser_cookies.verdict(policies.cookies, PAGES)
    if cookies != "allowed":
        details: dict[str, Detail] = {
            "BlockThirdPartyCookies": policies.cookies.block_third_party,
            "BlockThirdPartyCookies, recommended": policies.cookies.recommended,
            "DefaultCookiesSetting": policies.cookies.default,
            "exceptions": [*policies.cookies.allowed, *policies.cookies.session_only],
            "blocked": [*policies.cookies.blocked],
        }
        yield (kinds.COOKIES_BLOCKED if cookies == "blocked" else kinds.COOKIES_NOT_TOLD).found(named, details)
    major = int(policies.version.split(".")[0] or 0) if policies.version else None
    known = _known_to(major, policies)
    verdicts = {page: local_access(known, page) for page in PAGES}
    refused = [str(page) for page, allowed in verdicts.items() if allowed is False]
    undecided = [str(page) for page, allowed in verdicts.items() if allowed is None]
    if refused:
        yield kinds.LOCAL_ACCESS_REFUSED.found(named, {"pages": refused, "version": policies.version})
    elif undecided and major is not None and major >= policies.asks_from:
        yield kinds.LOCAL_ACCESS_ASKS.found(named, {"pages": undecided, "version": policies.version})
    if any(_NHS_EXTENSION.search(entry) for entry in policies.extensions):
        yield kinds.EXTENSION.found(named)


def _known_to(major: int | None, policies: Policies) -> AccessLists:
    """The lists that this version of the browser knows; all of them where its version is not known."""

    def since(name: str) -> int:
        return _LOOPBACK_LISTS_FROM if name.startswith(_LOOPBACK) else policies.lists_from

    return tuple(one for one in policies.access if major is None or major >= since(one[0]))


def local_access(lists: AccessLists, page: Page) -> bool | None:
    """Whether policy lets a page reach this computer's own services; None where no policy speaks of it."""
    return next((allows for _, allows, entries in lists if any(matches(entry, page) for entry in entries)), None)


def _of_old_mode(mode: OldMode) -> Iterator[Finding]:
    if (mode.level in _OLD_MODES and mode.site_list) or mode.intranet or mode.nhs_in_view:
        yield kinds.OLD_MODE.found(
            details={"level": mode.level, "site_list": mode.site_list, "intranet": mode.intranet, "nhs_in_view": mode.nhs_in_view}
        )


def _of_zone(zone: Zone) -> Iterator[Finding]:
    """The zone as NHS England's page has it; nothing where values are left to Windows' defaults, which the page does not speak of."""
    boxes = (zone.local_names, zone.proxy_bypass, zone.network_paths)
    details: dict[str, Detail] = {
        "AutoDetect": zone.detect,
        "IntranetName": zone.local_names,
        "ProxyByPass": zone.proxy_bypass,
        "UNCAsIntranet": zone.network_paths,
        "1A00": zone.logon,
    }
    if zone.detect == 1 or 0 in boxes or zone.logon == _ASK_FOR_NAME_AND_PASSWORD:
        yield kinds.ZONE_WRONG.found(details=details)
    elif zone.detect == 0 and boxes == (1, 1, 1):
        yield kinds.ZONE_RIGHT.found(details=details)


def run(report: Report, _: ThisRun) -> None:
    """Looks at the browsers' policies, on Windows."""
    if sys.platform != "win32":
        report(kinds.NOT_CHECKED.found(details={"platform": sys.platform}))
        return
    for finding in findings(look()):
        report(finding)


CHECK = Check(id="browser", title="Browser settings", order=60, run=run)
