"""Policy values from the makers' documentation, each with the page that says what it means. `python -m tests.checks.policy_examples` counts.

Read in November 2026. Where a page gives a rule and no example, the example is ours, and the rule is quoted in short.
"""

from __future__ import annotations

import itertools
import sys
from typing import NamedTuple

from cim_troubleshooter.checks import browser_cookies
from cim_troubleshooter.checks.browser import Policies, Seen, findings
from cim_troubleshooter.checks.browser_cookies import CookiePolicies
from cim_troubleshooter.checks.url_pattern import matches, page_of

EDGE_PATTERNS = "https://learn.microsoft.com/deployedge/edge-learnmore-ent-policy-url-patterns"
CHROME_PATTERNS = "https://chromeenterprise.google/policies/url-patterns/"
EDGE = "https://learn.microsoft.com/deployedge/microsoft-edge-policies/"
CHROME = "https://chromeenterprise.google/policies/#"
NHS = "https://digital.nhs.uk/services/care-identity-service/applications-and-services/credential-management"


class Pattern(NamedTuple):
    """An entry, an address, and whether the page says that the one means the other."""

    entry: str
    address: str
    means_it: bool
    page: str


PATTERNS = [
    Pattern("*", "https://mysite.com", True, EDGE_PATTERNS),
    Pattern("*", "http://mysite.com:8080", True, EDGE_PATTERNS),
    Pattern("[*.]mysite.com", "https://mysite.com", True, EDGE_PATTERNS),
    Pattern("[*.]mysite.com", "https://subdomain.mysite.com", True, EDGE_PATTERNS),
    Pattern("[*.]mysite.com", "http://a.b.subdomain.mysite.com:8080", True, EDGE_PATTERNS),
    Pattern("[*.]ontoso.com", "https://contoso.com", False, EDGE_PATTERNS),
    Pattern("[*.]ontoso.com", "https://subdomain.ontoso.com", True, EDGE_PATTERNS),
    Pattern("[*.]subdomain.mysite.com", "https://a.subdomain.mysite.com", True, EDGE_PATTERNS),
    Pattern("[*.]subdomain.mysite.com", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("*://google.com:*/*", "http://google.com:8080", True, EDGE_PATTERNS),
    Pattern("*://google.com:*/*", "https://google.com", True, EDGE_PATTERNS),
    Pattern("*://google.com:*/*", "https://www.google.com", False, EDGE_PATTERNS),
    Pattern("mysite.com", "https://mysite.com", True, CHROME_PATTERNS),
    Pattern("mysite.com", "https://subdomain.mysite.com", False, CHROME_PATTERNS),
    Pattern("https://mysite.com", "https://mysite.com", True, CHROME_PATTERNS),
    Pattern("https://mysite.com", "https://subdomain.mysite.com", False, CHROME_PATTERNS),
    Pattern("https://mysite.com", "http://mysite.com", False, CHROME_PATTERNS),
    Pattern("http://mysite.com", "https://mysite.com", False, CHROME_PATTERNS),
    Pattern("mysite.com", "http://mysite.com", True, CHROME_PATTERNS),
    Pattern("*://mysite.com", "http://mysite.com", True, CHROME_PATTERNS),
    Pattern("https://mysite.com", "https://mysite.com:8443", True, CHROME_PATTERNS),
    Pattern("https://mysite.com:*", "https://mysite.com:8443", True, CHROME_PATTERNS),
    Pattern("https://mysite.com:443", "https://mysite.com", True, CHROME_PATTERNS),
    Pattern("https://mysite.com:443", "https://mysite.com:8443", False, CHROME_PATTERNS),
    Pattern("https://mysite.com:65536", "https://mysite.com", False, CHROME_PATTERNS),
    Pattern("https://mysite.com/*", "https://mysite.com", True, CHROME_PATTERNS),
    # "URL paths are not valid" where a policy expects origins.
    Pattern("https://mysite.com/path", "https://mysite.com", False, CHROME_PATTERNS),
    # "Wildcards can't be used for partially matching a scheme, domain, host, port, or path."
    Pattern("https://*.mysite.com", "https://subdomain.mysite.com", False, EDGE_PATTERNS),
    Pattern("*.mysite.com", "https://subdomain.mysite.com", False, EDGE_PATTERNS),
    Pattern("sub*.mysite.com", "https://subdomain.mysite.com", False, EDGE_PATTERNS),
    Pattern("htt*://mysite.com", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("https://mysite.com:4*", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("https://mysite.com/p*", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("[*.].mysite.com", "https://subdomain.mysite.com", False, EDGE_PATTERNS),
    Pattern(".mysite.com", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("[*.]127.0.0.1", "https://127.0.0.1", False, EDGE_PATTERNS),
    Pattern("127.0.0.1", "http://127.0.0.1:43487", True, EDGE_PATTERNS),
    Pattern("127.0.0.1", "http://localhost:43487", False, EDGE_PATTERNS),
    Pattern("https://[::1]:8080", "https://[::1]:8080", True, EDGE_PATTERNS),
    Pattern("[*.][::1]", "https://[::1]", False, EDGE_PATTERNS),
    Pattern("localhost", "https://localhost:43487", True, EDGE_PATTERNS),
    Pattern("[*.]localhost", "https://localhost:43487", True, NHS),
    Pattern("file:///*", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("file://mysite.com/somefile.html", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("chrome-extension://*", "https://mysite.com", False, CHROME_PATTERNS),
    Pattern("ftp://mysite.com", "https://mysite.com", False, EDGE_PATTERNS),
    Pattern("", "https://mysite.com", False, EDGE_PATTERNS),
    # The example values of the lists for local access.
    Pattern("http://www.example.com:8080", "http://www.example.com:8080", True, f"{EDGE}loopbacknetworkallowedforurls"),
    Pattern("http://www.example.com:8080", "https://www.example.com:8080", False, f"{EDGE}loopbacknetworkallowedforurls"),
    Pattern("http://www.example.com:8080", "http://www.example.com", False, f"{EDGE}loopbacknetworkallowedforurls"),
    Pattern("[*.]example.edu", "https://www.example.edu", True, f"{EDGE}localnetworkaccessallowedforurls"),
    Pattern("[*.]example.edu", "https://example.edu", True, f"{EDGE}localnetworkaccessallowedforurls"),
    Pattern("*", "https://www.example.com", True, f"{CHROME}LocalNetworkAccessAllowedForUrls"),
    Pattern("https://www.contoso.com", "https://www.contoso.com", True, f"{EDGE}cookiesallowedforurls"),
    Pattern("[*.]contoso.edu", "https://www.contoso.edu", True, f"{EDGE}cookiesallowedforurls"),
]

ADDRESS = "https://manage-care-identities.care-identity-service2.nhs.uk"
BOTH = "[*.]nhs.uk"


class Cookies(NamedTuple):
    """Cookie policies, and what the page says that follows for localhost on the NHS login pages."""

    policies: CookiePolicies
    expected: browser_cookies.Verdict
    page: str


THIRD_PARTY = CookiePolicies(block_third_party=1)
COOKIES = [
    Cookies(CookiePolicies(), "allowed", f"{CHROME}BlockThirdPartyCookies"),
    Cookies(CookiePolicies(block_third_party=0), "allowed", f"{CHROME}BlockThirdPartyCookies"),
    Cookies(THIRD_PARTY, "blocked", f"{CHROME}BlockThirdPartyCookies"),
    Cookies(CookiePolicies(recommended=1), "not told", f"{CHROME}BlockThirdPartyCookies"),
    Cookies(CookiePolicies(block_third_party=0, recommended=1), "allowed", f"{CHROME}BlockThirdPartyCookies"),
    Cookies(CookiePolicies(default=1), "allowed", f"{EDGE}defaultcookiessetting"),
    Cookies(CookiePolicies(default=4), "allowed", f"{EDGE}defaultcookiessetting"),
    Cookies(CookiePolicies(default=2), "blocked", f"{EDGE}defaultcookiessetting"),
    Cookies(THIRD_PARTY._replace(allowed=("[*.]localhost",)), "allowed", NHS),
    Cookies(THIRD_PARTY._replace(allowed=("localhost",)), "allowed", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(session_only=("localhost",)), "allowed", f"{EDGE}cookiessessiononlyforurls"),
    Cookies(THIRD_PARTY._replace(allowed=("http://localhost", "https://localhost")), "allowed", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=("https://localhost",)), "not told", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=("localhost:43485",)), "not told", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=("*",)), "blocked", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=("127.0.0.1",)), "blocked", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=(f"localhost,{BOTH}",)), "allowed", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=(f"*,{BOTH}",)), "allowed", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=("localhost,*",)), "blocked", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=(f"localhost,{ADDRESS}",)), "not told", f"{EDGE}cookiesallowedforurls"),
    Cookies(THIRD_PARTY._replace(allowed=("localhost,https://www.contoso.com",)), "blocked", f"{EDGE}cookiesallowedforurls"),
    Cookies(CookiePolicies(blocked=("[*.]localhost",)), "blocked", f"{EDGE}cookiesblockedforurls"),
    Cookies(CookiePolicies(blocked=("https://localhost",)), "not told", f"{EDGE}cookiesblockedforurls"),
    Cookies(CookiePolicies(blocked=("*",)), "allowed", f"{EDGE}cookiesblockedforurls"),
    # "It is unspecified which policy takes precedence."
    Cookies(CookiePolicies(blocked=("localhost",), allowed=("localhost",)), "not told", f"{CHROME}CookiesAllowedForUrls"),
]

LISTS = (
    "LoopbackNetworkBlockedForUrls",
    "LoopbackNetworkAllowedForUrls",
    "LocalNetworkAccessBlockedForUrls",
    "LocalNetworkAccessAllowedForUrls",
)
PRECEDENCE = f"{EDGE}loopbacknetworkallowedforurls"


class Access(NamedTuple):
    """Which lists have an entry for the NHS pages, a browser and its version, and what follows."""

    lists: tuple[str, ...]
    browser: str
    lists_from: int
    asks_from: int
    version: int
    expected: str


def _access() -> list[Access]:
    """Every set of lists, at each version at which a rule begins and the one before it: the strongest known list decides."""
    cases = []
    for browser, lists_from, asks_from in (("Edge", 140, 143), ("Chrome", 139, 142)):
        for version in (lists_from - 1, lists_from, asks_from - 1, asks_from, 145, 146, 150):
            known = [name for name in LISTS if version >= (146 if name.startswith("Loopback") else lists_from)]
            for chosen in itertools.chain.from_iterable(itertools.combinations(LISTS, count) for count in range(5)):
                strongest = next((name for name in known if name in chosen), "")
                silent = "local-network-access-asks" if version >= asks_from else "browser-settings-fine"
                decided = "local-network-access-refused" if "Blocked" in strongest else "browser-settings-fine"
                cases.append(Access(chosen, browser, lists_from, asks_from, version, decided if strongest else silent))
    return cases


ACCESS = _access()


def found_with(case: Access) -> list[str]:
    """The codes of what the program finds with these lists set."""
    access = tuple((name, "Allowed" in name, (BOTH,) if name in case.lists else ()) for name in LISTS)
    return [
        one.code
        for one in findings(Seen((Policies(case.browser, case.lists_from, case.asks_from, f"{case.version}.0.1.2", access=access),)))
    ]


def main() -> int:
    """Prints how many values were compared, and each that does not mean what its page says."""
    pages = [
        page_of("https://manage-care-identities.care-identity-service2.nhs.uk"),
        page_of("https://am.nhsidentity.spineservices.nhs.uk"),
    ]
    wrong: list[object] = [one for one in PATTERNS if matches(one.entry, page_of(one.address)) != one.means_it]
    wrong += [one for one in COOKIES if browser_cookies.verdict(one.policies, pages) != one.expected]
    wrong += [one for one in ACCESS if found_with(one) != [one.expected]]
    print(
        f"patterns {len(PATTERNS)}, cookie policies {len(COOKIES)}, sets of lists by version {len(ACCESS)}: not as documented {len(wrong)}"
    )
    for one in wrong:
        print(f"  {one}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
