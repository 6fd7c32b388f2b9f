"""Can this computer reach the login pages, over the internet and over the health and care network?"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

from cim_troubleshooter.checks import network_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.network_probe import HostAnswer, has_a_route
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.system.networks import networks
from cim_troubleshooter.system.proxy import Proxy

_OF_THE_NHS = re.compile(r"\bnhs\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"digicert|sectigo|comodo|usertrust|globalsign|entrust|let's encrypt|internet security research|amazon|google trust|quovadis|godaddy"
    r"|starfield|microsoft|thawte|geotrust|rapidssl|identrust|harica|ssl corporation|ssl\.com|certum|asseco|buypass|cloudflare|gts "
    r"|verisign|symantec|trustwave|securetrust|certainly|actalis|swisssign|telia|t-systems|d-trust|wisekey|trustasia|network solutions",
    re.IGNORECASE,
)
"""Issuers of certificates that every computer trusts. One of anybody else, though trusted, was issued on the way."""
_WANTS_LOGIN = 407
_SERVER_ERRORS = 500
_SIGN_IN_FIRST = 511
"""Network Authentication Required (RFC 6585)."""


def findings(
    answers: Sequence[HostAnswer], proxy: Proxy, route: bool, about: dict[str, Detail], roots_on_demand: bool = False
) -> Iterator[Finding]:
    """What follows from the hosts' answers; `about` goes into the details.

    `roots_on_demand`: the system fetches the roots of public authorities when it first needs them, as Windows does.
    """
    if not answers:
        yield kinds.NOT_CHECKED.found()
        return
    if not route and all(answer.reached == "nothing" for answer in answers):
        yield kinds.NO_NETWORK.found(details=_told(answers, about))
        return
    yield from _on_the_way(answers, proxy)
    portal = _sign_in_page(answers)
    if portal is not None:
        yield kinds.SIGN_IN_PAGE.found(details={"to": portal, **_told(answers, about)})
        return
    if any(_is_inspected(answer) for answer in answers):
        issuers = sorted({answer.issuer for answer in answers if _is_inspected(answer)})
        yield kinds.INSPECTED.found(details={"issued_by": issuers})
    # What cannot be reached directly may well be reached by the way that a proxy script chooses.
    told = [answer for answer in answers if answer.reached == "secured" or not proxy.script]
    internet = [answer for answer in answers if not answer.host.health_network]
    yield from _amiss([answer for answer in internet if answer in told], about, roots_on_demand)
    if internet and all(_is_reached(answer) for answer in internet):
        yield kinds.REACHABLE.found(details=_told(internet, about))
    yield from _health_network([answer for answer in told if answer.host.health_network], about)


def _on_the_way(answers: Sequence[HostAnswer], proxy: Proxy) -> Iterator[Finding]:
    if any(answer.proxy_status == _WANTS_LOGIN for answer in answers):
        yield kinds.PROXY_WANTS_LOGIN.found()
    if proxy.script or (proxy.detect and not proxy.address and not any(answer.reached == "secured" for answer in answers)):
        yield kinds.PROXY_UNKNOWN.found(details={"script": proxy.script, "looks_for_one": proxy.detect})


def _amiss(answers: Sequence[HostAnswer], about: dict[str, Detail], roots_on_demand: bool) -> Iterator[Finding]:
    """The internet's hosts: one finding for each thing amiss, with the names of all that have it."""
    untrusted = [answer for answer in answers if answer.why_not]
    unknown = [answer for answer in untrusted if roots_on_demand and _lacks_a_public_root(answer)]
    amiss = [
        (kinds.NAME_NOT_FOUND, [answer for answer in answers if answer.name_unknown and not answer.through]),
        (kinds.NAME_SERVICE_SILENT, [answer for answer in answers if _has_no_name_service(answer)]),
        (kinds.BLOCKED, [answer for answer in answers if _is_blocked(answer)]),
        (kinds.NOT_TRUSTED, [answer for answer in untrusted if answer not in unknown]),
        (kinds.TRUST_UNKNOWN, unknown),
        (kinds.SERVER_ERROR, [answer for answer in answers if _failed(answer)]),
        (kinds.SLOW, [answer for answer in answers if answer.waiting_for]),
    ]
    for kind, those in amiss:
        if those:
            yield kind.found({"hosts": _names(those)}, _told(those, about))


def _health_network(answers: Sequence[HostAnswer], about: dict[str, Detail]) -> Iterator[Finding]:
    """The health network's hosts, judged apart: away from it, none of them can be reached and nothing is amiss."""
    if any(_is_reached(answer) for answer in answers):
        yield kinds.HEALTH_NETWORK.found(details=_told(answers, about))
    elif any(answer.reached == "secured" for answer in answers):
        yield kinds.HEALTH_NETWORK_NOT_PROVED.found(details=_told(answers, about))
    elif late := [answer for answer in answers if answer.waiting_for]:
        yield kinds.SLOW.found({"hosts": _names(late)}, _told(answers, about))
    elif any(answer.proxy_status != _WANTS_LOGIN for answer in answers):
        yield kinds.NO_HEALTH_NETWORK.found(details=_told(answers, about))


def _is_reached(answer: HostAnswer) -> bool:
    """Whether the host itself showed a certificate that this computer trusts: nothing on the way, and no page that says that it failed."""
    return answer.trusted and not _is_inspected(answer) and not _failed(answer)


def _failed(answer: HostAnswer) -> bool:
    """Whether a server answered with an error of its own (RFC 9110, 15.6); 511 is the network's."""
    return answer.status is not None and answer.status >= _SERVER_ERRORS and answer.status != _SIGN_IN_FIRST


def _has_no_name_service(answer: HostAnswer) -> bool:
    return answer.reached == "nothing" and not answer.through and not answer.name_unknown and not answer.waiting_for


def _is_blocked(answer: HostAnswer) -> bool:
    if answer.proxy_status == _WANTS_LOGIN or answer.waiting_for:
        return False
    stopped_early = answer.reached in ("name", "connection") or (answer.reached == "nothing" and bool(answer.through))
    return stopped_early and not answer.why_not


def _lacks_a_public_root(answer: HostAnswer) -> bool:
    return "issuer certificate" in answer.why_not and _PUBLIC.search(answer.issuer) is not None


def _is_inspected(answer: HostAnswer) -> bool:
    """Trusted, but issued by nobody who issues certificates to the public or to the NHS."""
    return answer.trusted and not _PUBLIC.search(answer.issuer) and not _OF_THE_NHS.search(answer.issuer)


def _sign_in_page(answers: Sequence[HostAnswer]) -> str | None:
    """Where the network leads instead; None where it does not."""
    names = {answer.host.name for answer in answers}
    for answer in answers:
        foreign = answer.moved_to and answer.moved_to not in names and not answer.moved_to.endswith(".nhs.uk")
        if foreign or answer.status == _SIGN_IN_FIRST:
            return answer.moved_to or str(answer.host)
    untrusted = [answer for answer in answers if answer.why_not and answer.fingerprint]
    same = {answer.fingerprint for answer in untrusted}
    several = len({answer.host.name for answer in untrusted}) > 1
    return untrusted[0].issuer if several and len(same) == 1 else None


def _names(answers: Sequence[HostAnswer]) -> str:
    return ", ".join(str(answer.host) for answer in answers)


def _told(answers: Sequence[HostAnswer], about: dict[str, Detail]) -> dict[str, Detail]:
    """Details for IT: each host in one line."""
    return {**about, **{str(answer.host): _in_words(answer) for answer in answers}}


def _in_words(answer: HostAnswer) -> str:
    """One line for IT: how far it went, how long each part took, and what came back."""
    took = " ".join(f"{what} {milliseconds} ms" for what, milliseconds in answer.milliseconds)
    parts = [
        f"reached {answer.reached}",
        f"through a proxy ({answer.proxy_status})" if answer.through else "",
        took,
        f"certificate issued by {answer.issuer}" if answer.issuer else "",
        answer.why_not,
        f"HTTP {answer.status}" if answer.status else "",
        f"stopped by {answer.stopped_by}" if answer.stopped_by else "",
        f"no answer in time to: {answer.waiting_for}" if answer.waiting_for else "",
    ]
    return "; ".join(part for part in parts if part)


def run(report: Report, this_run: ThisRun) -> None:
    """Asks the hosts, once for all checks of this run, and says what follows from their answers."""
    if not this_run.hosts:
        report(kinds.NOT_CHECKED.found())
        return
    proxy, answers = this_run.answers()
    for finding in findings(answers, proxy, has_a_route(), {"networks": networks()}, sys.platform == "win32"):
        report(finding)


CHECK = Check(id="network", title="Network", order=70, run=run)
