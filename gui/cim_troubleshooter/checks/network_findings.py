"""What can be found about the network, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind, Fixer

_IT: tuple[Fixer, ...] = ("local-it",)
_NOT_THE_BROWSER = "That a browser is let through too: it may have settings of its own."
_ASKED = (
    *("addresses-reachable", "name-not-found", "name-service-no-answer", "address-blocked", "address-not-trusted", "traffic-inspected"),
    *("health-network-reached", "health-network-unreachable", "health-network-not-proved"),
)
"""One of these is told where the names were asked for, and no page to sign in to came in their place."""
_ON_THE_WAY = ("proxy-unknown", "proxy-wants-login", "address-slow")
"""Beside these, what a name would have answered is not known."""
_NOT_SECURED = (*_ON_THE_WAY, "name-not-found", "name-service-no-answer", "address-blocked")
"""Beside these, some connection did not go far enough to show a certificate."""


REACHABLE = FindingKind(
    code="addresses-reachable",
    outcome="ok",
    sentence="The login pages on the internet can be reached.",
    means="Each name was found, took a connection and showed a certificate that this computer trusts.",
    does_not_mean=_NOT_THE_BROWSER,
    rule="TLS as a client must judge it (RFC 9110, 4.3.4; RFC 9525; RFC 5280, 6) with the roots that this system trusts, the "
    "issuer a public authority; and no server error (RFC 9110, 15.6). Revocation is not looked up.",
)
NAME_NOT_FOUND = FindingKind(
    code="name-not-found",
    outcome="problem",
    sentence="This computer cannot find: {hosts}.",
    means="The name is not known to the network’s name service (DNS).",
    does_not_mean="That the national service is down.",
    fixed_by=_IT,
    looked_for_with=_ASKED,
    not_told_with=(*_ON_THE_WAY, "name-service-no-answer"),
)
NAME_SERVICE_SILENT = FindingKind(
    code="name-service-no-answer",
    outcome="attention",
    sentence="The network’s name service gave this computer no answer about: {hosts}.",
    means="The name service (DNS) could not be reached, or failed. Whether it knows the names could not be told.",
    does_not_mean="That the names are unknown, or that the national service is down.",
    fixed_by=_IT,
    looked_for_with=_ASKED,
    not_told_with=_ON_THE_WAY,
)
SLOW = FindingKind(
    code="address-slow",
    outcome="unknown",
    sentence="The answer was not complete in time from: {hosts}.",
    means="The time was up before the step that the details name was answered. What was reached until then counts.",
    does_not_mean="That it cannot be reached: it may only be slow.",
)
SERVER_ERROR = FindingKind(
    code="address-answers-with-error",
    outcome="unknown",
    sentence="The connection is there, but a server error came back from: {hosts}.",
    means="The HTTP status is 500 or above: the server, or something in front of it, says that it failed.",
    does_not_mean="That the service is down for everybody.",
)
HEALTH_NETWORK_NOT_PROVED = FindingKind(
    code="health-network-not-proved",
    outcome="unknown",
    sentence="Something answers under the names of the health and care network (HSCN). Whether it is the network itself could not be told.",
    means="A connection was secured, but this computer does not trust the certificate, or it was issued on the way.",
    does_not_mean="That HSCN cannot be reached: its own services may use certificates that only NHS software trusts.",
)
BLOCKED = FindingKind(
    code="address-blocked",
    outcome="problem",
    sentence="The network does not let this computer reach: {hosts}.",
    means="The name was found, but the connection was refused, not taken at the third try, or cut before it was secure. A proxy may do it.",
    does_not_mean="Who stops it: a firewall, a filter, a proxy or the far end. The details say how far it went.",
    fixed_by=_IT,
    looked_for_with=_ASKED,
    not_told_with=(*_ON_THE_WAY, "name-not-found", "name-service-no-answer"),
)
NOT_TRUSTED = FindingKind(
    code="address-not-trusted",
    outcome="problem",
    sentence="This computer does not trust the connection to: {hosts}.",
    means="The certificate shown is out of date, issued for another name, or issued by somebody whom this computer does not trust.",
    does_not_mean="That anybody did wrong: a wrong clock or an inspecting firewall does the same.",
    fixed_by=_IT,
    looked_for_with=_ASKED,
    not_told_with=(*_NOT_SECURED, "address-trust-unknown"),
)
TRUST_UNKNOWN = FindingKind(
    code="address-trust-unknown",
    outcome="unknown",
    sentence="Whether this computer trusts the connection could not be told for: {hosts}.",
    means="The certificate is by a public authority whose root Windows fetches when it first needs it, and does not have yet.",
    does_not_mean="That it is trusted, or that it is not: open the page in a browser, then check again.",
)
INSPECTED = FindingKind(
    code="traffic-inspected",
    outcome="attention",
    sentence="The network opens and inspects secure connections to NHS login pages.",
    means="The certificate was issued by none of the public certification authorities, so a firewall or filter issued it on the way.",
    does_not_mean="That login cannot work; but NHS England asks for these names to be let through untouched.",
    fixed_by=_IT,
    looked_for_with=_ASKED,
    not_told_with=(*_NOT_SECURED, "address-not-trusted", "address-trust-unknown"),
)
NO_HEALTH_NETWORK = FindingKind(
    code="health-network-unreachable",
    outcome="attention",
    sentence="The health and care network (HSCN) cannot be reached from here.",
    means="None of the names that are on HSCN alone took a secure connection; the details have each. NHS Identity Agent needs them.",
    does_not_mean="That anything is wrong where NHS Smartcard Connect is used: it works over the internet.",
    fixed_by=("you", "local-it"),
    looked_for_with=("health-network-reached", "health-network-not-proved"),
)
HEALTH_NETWORK = FindingKind(
    code="health-network-reached",
    outcome="ok",
    sentence="The health and care network (HSCN) can be reached.",
    means="At least one name that is on HSCN alone took a secure connection.",
    does_not_mean="That all of it can be reached; the details have each name.",
    rule="As addresses-reachable, for a name that NHS England lists as reached over HSCN alone (page on allowing domains).",
)
NO_NETWORK = FindingKind(
    code="no-network",
    outcome="problem",
    sentence="This computer is not connected to a network.",
    means="No name was found, and this computer knows no way out.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=("you", "local-it"),
    looked_for_with=(*_ASKED, "captive-portal", "proxy-wants-login", "address-answers-with-error"),
)
SIGN_IN_PAGE = FindingKind(
    code="captive-portal",
    outcome="problem",
    sentence="This network wants you to sign in, or to accept its terms, before it lets you out.",
    means="NHS names led to another page, or several of them showed one and the same foreign certificate.",
    does_not_mean="That anything is wrong with this computer. A web filter’s page can look the same; the details name it.",
    fixed_by=("you", "local-it"),
    looked_for_with=_ASKED,
)
PROXY_UNKNOWN = FindingKind(
    code="proxy-unknown",
    outcome="unknown",
    sentence="A script decides how this computer reaches each page, so the way that a browser takes is not known here.",
    means="Windows is set to a proxy script (PAC), or looks for one, and could not run it. The names were asked for directly.",
    does_not_mean="That a browser cannot reach them.",
    fixed_by=_IT,
)
PROXY_WANTS_LOGIN = FindingKind(
    code="proxy-wants-login",
    outcome="attention",
    sentence="The network’s proxy asks for a login before it lets this program through.",
    means="It answered 407. Browsers often log in to it by themselves, with the Windows account; this program does not.",
    does_not_mean="That a browser is stopped. NHS England asks for the login pages not to go through a proxy.",
    fixed_by=_IT,
    looked_for_with=_ASKED,
)
NOT_CHECKED = FindingKind(
    code="network-not-checked",
    outcome="skipped",
    sentence="No addresses are named for this site to be looked for.",
    means="The setting checks.network_hosts is empty, or nothing in it is the name of a host.",
    does_not_mean="That the network is well, or not.",
)

KINDS = (
    *(REACHABLE, NAME_NOT_FOUND, NAME_SERVICE_SILENT, BLOCKED, SLOW, SERVER_ERROR, NOT_TRUSTED, TRUST_UNKNOWN, INSPECTED),
    *(NO_HEALTH_NETWORK, HEALTH_NETWORK, HEALTH_NETWORK_NOT_PROVED),
    *(NO_NETWORK, SIGN_IN_PAGE, PROXY_UNKNOWN, PROXY_WANTS_LOGIN, NOT_CHECKED),
)
