"""Which login software the checks found, and in which version, for whoever helps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cim_troubleshooter.checks import workstation_findings as kinds
from cim_troubleshooter.checks.finding import Finding

_AGENT, _CONNECT, _MANAGEMENT = "NHS Identity Agent", "NHS Smartcard Connect", "NHS Credential Management"
_PRODUCTS = {
    **dict.fromkeys((kinds.IDENTITY_AGENT, kinds.IDENTITY_AGENT_ENDED, kinds.TOO_OLD, kinds.NOT_RUNNING, kinds.BOTH), _AGENT),
    kinds.AGENT_VERSION_NOT_TOLD: _AGENT,
    kinds.SMARTCARD_CONNECT: _CONNECT,
    **dict.fromkeys((kinds.MANAGEMENT_TOO_OLD, kinds.MANAGEMENT_NOT_RUNNING, kinds.MANAGEMENT_NOT_SEEN), _MANAGEMENT),
    **dict.fromkeys((kinds.MANAGEMENT_RUNNING, kinds.MANAGEMENT_DOUBLED), _MANAGEMENT),
}
"""What each finding shows to be installed."""
_BY_CODE = {kind.code: product for kind, product in _PRODUCTS.items()}


def login_software(findings: Iterable[Finding]) -> list[str]:
    """Each product that was found with its version, such as `NHS Identity Agent 2.4.10.0`; by its name alone where none is told."""
    found: dict[str, str] = {}
    for product, version in _named(findings):
        found[product] = found.get(product) or version
    return [f"{product} {version}".rstrip() for product, version in found.items()]


def _named(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    for finding in findings:
        product = _BY_CODE.get(finding.code)
        if finding.code == kinds.NOT_STARTED_HERE.code:
            # Said of either product: what tells them apart is that only Identity Agent's own file was asked for its version.
            product = _AGENT if "file_version" in finding.details else _MANAGEMENT
        if product is not None:
            yield product, _version(finding)
        if finding.code == kinds.BOTH.code:
            yield _CONNECT, ""


def _version(finding: Finding) -> str:
    version = finding.details.get("version") or finding.details.get("versions") or finding.values.get("version", "")
    return ", ".join(map(str, version)) if isinstance(version, list) else str(version)
