"""The codes that guidance and other programs rely on: each is given by the check that is said to give it."""

from __future__ import annotations

import pytest

from cim_troubleshooter.checks.catalogue import all_checks, checks_for
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.model import Settings

PROMISED = {
    "workstation": """identity-agent-in-charge smartcard-connect-in-charge login-software-missing login-software-too-old login-software-not-running
        both-login-clients credential-management-missing credential-management-too-old credential-management-not-running
        credential-management-doubled credential-management-running port-service-missing port-service-stopped port-service-running
        dot-net-missing oberthur-middleware-missing piv-driver-missing retired-middleware test-environment workstation-not-checked""",
    "browser": """third-party-cookies-blocked local-network-access-refused local-network-access-asks internet-explorer-mode intranet-zone-wrong
        chrome-extension-found browser-settings-fine browser-not-checked""",
    "network": """addresses-reachable name-not-found address-blocked address-not-trusted traffic-inspected health-network-unreachable
        health-network-reached no-network captive-portal proxy-unknown proxy-wants-login network-not-checked""",
    "clock": "clock-right clock-wrong clock-not-checked",
    "session": "remote-session local-session",
    "screen": "message-on-screen nothing-recognised screen-not-checked",
}


@pytest.mark.parametrize("check", PROMISED)
def test_every_promised_code_is_declared(check: str) -> None:
    declared = {kind.code for one in all_checks() if one.id == check for kind in one.kinds}
    assert set(PROMISED[check].split()) - declared == set()


def test_whoever_is_to_mend_something_is_named_where_something_is_amiss() -> None:
    amiss = [kind for check in all_checks() if check.id in PROMISED for kind in check.kinds if kind.outcome in ("problem", "attention")]
    assert [kind.code for kind in amiss if not kind.mended_by] == []


def test_only_what_the_site_lets_run_runs() -> None:
    chosen = checks_for(ThisRun(Settings(checks_enabled=("clock", "session"))))
    assert [check.id for check in chosen] == ["session", "clock"]
    assert checks_for(ThisRun(Settings(checks_enabled=()))) == []
