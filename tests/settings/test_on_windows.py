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


def test_nothing_in_the_registry_is_passed_over_in_silence(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    script = "; ".join(
        (
            "import winreg as w",
            "k = lambda key, name='': w.CreateKey(w.HKEY_LOCAL_MACHINE, key + name)",
            f"p, m = r'{POLICY}', r'{MACHINE}'",
            "v = lambda key, name, kind, value: w.SetValueEx(key, name, 0, kind, value)",
            "v(k(p), 'site.naem', w.REG_SZ, 'Anytown')",
            "v(k(p), 'handover.allow', w.REG_SZ, 'copy')",
            "v(k(p), 'log.folder', w.REG_EXPAND_SZ, r'%SystemRoot%\\log')",
            "v(k(p), 'contacts.file', w.REG_SZ, r'%ProgramData%\\contacts.csv')",
            "k(p, r'\\site.accent')",
            "k(p, r'\\checks.enabled')",
            "k(p, r'\\kiosk')",
            "[v(k(p, r'\\guidance.packs'), str(n), w.REG_SZ, f'pack {n}') for n in (10, 2, 1)]",
            "v(k(m), 'SiteFile', w.REG_SZ, '')",
            "v(k(m, r'\\Installer'), 'KIOSK', w.REG_SZ, '0')",
            "v(w.CreateKey(w.HKEY_CURRENT_USER, p), 'kiosk.enabled', w.REG_DWORD, 1)",
        )
    )
    machine.python("-c", script)
    values, faults = shown(machine)
    assert values["guidance.packs"] == (["pack 1", "pack 2", "pack 10"], "policy")
    assert values["checks.enabled"] == (None, "built-in"), "Group Policy leaves an empty key behind"
    assert values["log.folder"] == (r"C:\windows\log", "policy")
    assert values["kiosk.enabled"] == (False, "built-in")
    told = "\n".join(fault for fault in faults if fault.startswith("HK"))
    assert len(told.splitlines()) == 6, told
    for says in (
        "There is no setting “site.naem”. Did you mean “site.name”?",
        "“handover.allow” is a list: make a key of that name",
        "“contacts.file” has a variable that nothing replaces",
        "“site.accent” is not a list: make a value of that name",
        "There is no setting “kiosk”.",
        "“kiosk.enabled” can be set for a computer alone, not for a user.",
    ):
        assert says in told


def test_a_site_file_that_a_user_has_put_there_is_not_used(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    folder = r"C:\ProgramData\CIM Troubleshooter"
    machine.python("-c", rf"import os; os.makedirs(r'{folder}'); open(r'{folder}\site.yaml', 'w').write('site:\n  name: Anytown\n')")
    values, faults = shown(machine)
    assert values["site.name"] == (None, "built-in")
    assert len(faults) == 1 and "is not used, because" in faults[0] and "not an administrator" in faults[0]
