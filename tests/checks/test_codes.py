"""The codes that guidance and other programs rely on: each comes from the check that lists it."""

from __future__ import annotations

import importlib
import os
import pkgutil
import subprocess
import sys
from typing import get_args

import pytest

from cim_troubleshooter import checks
from cim_troubleshooter.checks import finding
from cim_troubleshooter.checks.catalogue import ANY_CHECK, all_checks, checks_for, kinds_by_check
from cim_troubleshooter.checks.enabled_checks import unknown_checks
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.guidance import model
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
    declared = {kind.code for kind in kinds_by_check()[check]}
    assert set(PROMISED[check].split()) - declared == set()


@pytest.mark.parametrize("module", [name for _, name, _ in pkgutil.iter_modules(checks.__path__) if name.endswith("_findings")])
def test_every_finding_that_is_written_down_is_declared(module: str) -> None:
    written = importlib.import_module(f"{checks.__name__}.{module}")
    kinds = {value.code for value in vars(written).values() if isinstance(value, finding.FindingKind)}
    declared = {kind.code for several in kinds_by_check().values() for kind in several}
    assert kinds
    assert kinds <= declared


def test_who_can_fix_it_is_named_for_every_problem() -> None:
    amiss = [kind for kinds in kinds_by_check().values() for kind in kinds if kind.outcome in ("problem", "attention")]
    assert [kind.code for kind in amiss if not kind.fixed_by] == []


def test_good_news_names_the_rule_that_it_stands_on_and_nothing_else_does() -> None:
    every = [kind for kinds in kinds_by_check().values() for kind in kinds]
    assert [kind.code for kind in every if (kind.outcome == "ok") is not bool(kind.rule)] == []


def test_each_check_and_what_it_can_find_stand_beside_each_other_under_one_name() -> None:
    assert set(kinds_by_check()) == {check.id for check in all_checks()} | {ANY_CHECK}


def test_what_a_code_means_is_told_without_loading_what_asks_readers_or_the_network() -> None:
    program = "import sys; from cim_troubleshooter.checks import catalogue as c; assert c.all_kinds(); print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": "gui"}
    )
    loaded = set(ran.stdout.split())
    rooms = {".".join(name.split(".")[1:2]) for name in loaded if name.startswith("cim_troubleshooter.")}
    assert rooms == {"checks"}
    assert not loaded & {"ssl", "socket", "http.client", "smartcard", "ctypes"}


def test_checks_and_guidance_have_one_word_for_who_can_fix_something() -> None:
    assert get_args(finding.Fixer) == get_args(model.Fixer)


def test_only_what_the_site_lets_run_runs() -> None:
    chosen = checks_for(ThisRun(Settings(checks_enabled=("clock", "session"))))
    assert [check.id for check in chosen] == ["session", "clock"]
    assert checks_for(ThisRun(Settings(checks_enabled=()))) == []


def test_a_check_that_does_not_exist_is_told_with_the_place_where_it_is_enabled() -> None:
    written = Settings(
        checks_enabled=("card", "readers"), sources={"checks.enabled": "site file"}, places={"checks.enabled": "site.yaml:2:3"}
    )
    assert unknown_checks(written) == ["site.yaml:2:3: There is no check “readers”. Did you mean “reader”?"]
    assert unknown_checks(written._replace(places={}, sources={"checks.enabled": "policy"}, checks_enabled=("x",))) == [
        "policy, checks.enabled: There is no check “x”."
    ]
    assert unknown_checks(Settings()) == unknown_checks(Settings(checks_enabled=())) == []
