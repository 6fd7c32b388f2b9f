"""Settings in the registry of a Windows machine: the machine's, policy's, and the user's part of policy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.windows import Machine

pytestmark = pytest.mark.long

MACHINE, POLICY = r"Software\CIM Troubleshooter", r"Software\Policies\CIM Troubleshooter"


def written(machine: Machine, key: str, name: str, kind: str, value: str) -> None:
    machine.run("reg", "add", key, "/v", name, "/t", kind, "/d", value, "/f")


def shown(machine: Machine) -> tuple[dict[str, Any], list[str]]:
    told = json.loads(machine.python("-m", "cim_troubleshooter", "settings", "show", "--json", expect=1))
    return {row["name"]: (row["value"], row["from"]) for row in told["settings"]}, told["faults"]


def test_each_layer_of_the_registry_is_read_and_a_value_that_is_none_is_told(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    written(machine, rf"HKLM\{MACHINE}", "site.name", "REG_SZ", "Anytown")
    written(machine, rf"HKLM\{MACHINE}", "organisation.code", "REG_SZ", "A1B")
    written(machine, rf"HKLM\{MACHINE}", "language", "REG_BINARY", "656e")
    written(machine, rf"HKLM\{POLICY}", "Site.Name", "REG_SZ", "By policy")
    written(machine, rf"HKLM\{POLICY}", "kiosk.idle_seconds", "REG_DWORD", "60")
    written(machine, rf"HKLM\{POLICY}\checks.enabled", "1", "REG_SZ", "card")
    written(machine, rf"HKLM\{POLICY}\checks.enabled", "2", "REG_SZ", "reader")
    written(machine, rf"HKCU\{POLICY}", "site.name", "REG_SZ", "By the user's policy")
    written(machine, rf"HKCU\{MACHINE}", "organisation.code", "REG_SZ", "By the user")
    values, faults = shown(machine)
    assert values["site.name"] == ("By policy", "policy")
    assert values["organisation.code"] == ("A1B", "machine")
    assert values["kiosk.idle_seconds"] == (60, "policy")
    assert values["checks.enabled"] == (["card", "reader"], "policy")
    assert values["language"] == ("en", "built-in")
    assert len(faults) == 1 and "“language” must be" in faults[0]


def test_a_site_file_that_a_user_has_put_there_is_not_used(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    folder = r"C:\ProgramData\CIM Troubleshooter"
    machine.python("-c", rf"import os; os.makedirs(r'{folder}'); open(r'{folder}\site.yaml', 'w').write('site:\n  name: Anytown\n')")
    values, faults = shown(machine)
    assert values["site.name"] == (None, "built-in")
    assert len(faults) == 1 and "is not used, because" in faults[0] and "not an administrator" in faults[0]
