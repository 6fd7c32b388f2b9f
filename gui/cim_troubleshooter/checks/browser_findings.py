"""What can be found about the browsers' settings, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind, Fixer

_IT: tuple[Fixer, ...] = ("local-it",)
_AS_FAR = "That it is so for everybody: settings that a browser fetches from the cloud are not seen here."
_LOOKED = (
    *("browser-settings-fine", "third-party-cookies-blocked", "third-party-cookies-not-told", "local-network-access-refused"),
    *("local-network-access-asks", "internet-explorer-mode", "chrome-extension-found", "intranet-zone-right", "intranet-zone-wrong"),
)
"""Where one of these is told, the policies of both browsers were looked at."""


COOKIES_BLOCKED = FindingKind(
    code="third-party-cookies-blocked",
    outcome="problem",
    sentence="{browser} is set to block the cookies that NHS login pages need on this computer.",
    means="Policy blocks third-party cookies, with no exception for localhost. Credential Management then seems not to be there.",
    does_not_mean="That the other browser is affected too.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
    not_told_with=("third-party-cookies-not-told", "browser-not-found"),
)
COOKIES_NOT_TOLD = FindingKind(
    code="third-party-cookies-not-told",
    outcome="unknown",
    sentence="Whether {browser} lets NHS login pages keep the cookies that they need on this computer could not be told.",
    means="Policy allows them for part of localhost, in two lists that contradict each other, or only recommends to block them.",
    does_not_mean="That they are blocked, or allowed.",
    fixed_by=_IT,
)
LOCAL_ACCESS_REFUSED = FindingKind(
    code="local-network-access-refused",
    outcome="problem",
    sentence="{browser} is set to keep NHS login pages from reaching the login software on this computer.",
    means="Policy blocks Local Network Access (or loopback access) for the NHS addresses.",
    does_not_mean="That the other browser is affected too.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
    not_told_with=("browser-not-found",),
)
LOCAL_ACCESS_ASKS = FindingKind(
    code="local-network-access-asks",
    outcome="attention",
    sentence="{browser} asks before NHS login pages may reach the login software on this computer. The answer has to be Allow.",
    means="This version asks for Local Network Access, and no policy allows it for the NHS addresses.",
    does_not_mean="That somebody chose Block: the program does not look into anybody’s profile.",
    fixed_by=("you", "local-it"),
    looked_for_with=_LOOKED,
    not_told_with=("browser-not-found",),
)
OLD_MODE = FindingKind(
    code="internet-explorer-mode",
    outcome="attention",
    sentence="Edge is set to open some pages in Internet Explorer mode, in which Care Identity Management stays blank.",
    means="Policy turns IE mode on with a list of sites, or sends NHS pages or intranet pages to it.",
    does_not_mean="That the NHS pages are on the list: it was not fetched.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
ZONE_WRONG = FindingKind(
    code="intranet-zone-wrong",
    outcome="attention",
    sentence="The Local intranet settings of this computer are not as NHS login software asks.",
    means="Automatic detection should be off and the three include boxes on. Otherwise Windows may ask for a password for localhost.",
    does_not_mean="That login cannot work.",
    fixed_by=_IT,
    looked_for_with=(*_LOOKED, "browser-not-found"),
)
EXTENSION = FindingKind(
    code="chrome-extension-found",
    outcome="attention",
    sentence="{browser} is given an old NHS extension, which is known to get in the way of login.",
    means="Policy installs an extension whose name or source speaks of NHS Credential Management or Identity Agent. It is retired.",
    does_not_mean="That it is the cause today.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
FINE = FindingKind(
    code="browser-settings-fine",
    outcome="ok",
    sentence="Nothing in this computer’s browser policies stands in the way of login.",
    means="Cookies, local network access and IE mode were judged by the policies of Edge and Chrome, for the versions in the details.",
    does_not_mean=f"{_AS_FAR} What a user chose, and extensions under other names, are not seen either.",
    rule="Google’s and Microsoft’s policy references and their page on URL patterns (November 2026), for the versions found: "
    "Cookies…ForUrls, BlockThirdPartyCookies, DefaultCookiesSetting; LoopbackNetwork… and LocalNetworkAccess…ForUrls in "
    "their order of precedence; InternetExplorerIntegrationLevel with its lists.",
)
NO_BROWSER = FindingKind(
    code="browser-not-found",
    outcome="unknown",
    sentence="Neither Edge nor Chrome was found on this computer, so what their policies mean could not be told.",
    means="What a policy means depends on the browser’s version. No policy that blocks login in every version was found.",
    does_not_mean="That the settings are right, or not.",
)
ZONE_RIGHT = FindingKind(
    code="intranet-zone-right",
    outcome="ok",
    sentence="The Local intranet settings of this computer are as NHS login software asks.",
    means="Automatic detection is off, the three include boxes are on, and Windows does not ask for a name and password there.",
    does_not_mean="That login works: card, network and browser have a say too.",
    rule="NHS England’s page on setting up Credential Management: detection off, the three boxes on, each set and not left to a default.",
)
NOT_CHECKED = FindingKind(
    code="browser-not-checked",
    outcome="skipped",
    sentence="Browser settings are looked for in Windows’ policies, which this computer does not have.",
    means="The check did not run.",
    does_not_mean="That the settings are right, or not.",
)

KINDS = (
    *(COOKIES_BLOCKED, COOKIES_NOT_TOLD, LOCAL_ACCESS_REFUSED, LOCAL_ACCESS_ASKS, OLD_MODE, ZONE_WRONG, ZONE_RIGHT),
    *(EXTENSION, FINE, NO_BROWSER, NOT_CHECKED),
)
