"""Settings in the Windows registry: the machine's, written by the installer, and policy's. On Linux there are none.

Policy for a user lies below HKEY_CURRENT_USER, where users cannot write either, and holds for the settings that definition.py
lists for it. Nothing else of HKEY_CURRENT_USER is read: what a user can write is no authority.
"""

from __future__ import annotations

from cim_troubleshooter.settings.definition import ALSO_FOR_A_USER, SETTINGS
from cim_troubleshooter.settings.model import Value
from cim_troubleshooter.settings.value import NotThatKind, value_of
from cim_troubleshooter.system import registry

MACHINE = r"Software\CIM Troubleshooter"
POLICY = r"Software\Policies\CIM Troubleshooter"


def read_registry(key: str, of_the_user: bool = False) -> tuple[dict[str, Value], list[str]]:
    """The settings below a key of HKEY_LOCAL_MACHINE by name, or of HKEY_CURRENT_USER, and one line for each fault.

    A setting's value lies under its whole name; a list is a key of that name with values 1, 2, … An absent value is
    not set; it is not the same as one that is off.
    """
    values: dict[str, Value] = {}
    faults: list[str] = []
    hive: registry.Hive = "HKCU" if of_the_user else "HKLM"
    # Names in the registry are the same in upper and lower case.
    found = {name.lower(): value for name, value in registry.values(hive, key).items()}
    for setting in SETTINGS:
        if of_the_user and setting.name not in ALSO_FOR_A_USER:
            continue
        written = _list(hive, f"{key}\\{setting.name}") if setting.kind == "list" else found.get(setting.name.lower())
        if written is None:
            continue
        try:
            values[setting.name] = value_of(setting, written)
        except NotThatKind as reason:
            faults.append(f"{hive}\\{key}: {reason}")
    return values, faults


def site_file_named_by_installer() -> str | None:
    """The path that the installer's property SITEFILE gave, which is used instead of the default one."""
    return registry.text("HKLM", MACHINE, "SiteFile") or None


def _list(hive: registry.Hive, key: str) -> list[str] | None:
    entries = registry.entries(hive, key)
    return None if entries is None else [str(entry) for entry in entries]
