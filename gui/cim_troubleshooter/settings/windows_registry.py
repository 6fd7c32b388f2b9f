"""Settings in the Windows registry: the machine's, written by the installer, and policy's. Elsewhere there are none.

Policy for a user lies below HKEY_CURRENT_USER, where users cannot write either, and holds for the settings that definition.py
lists for it. Nothing else of HKEY_CURRENT_USER is read: what a user can write is no authority.
"""

from __future__ import annotations

import sys
from typing import Any

from cim_troubleshooter.settings.definition import ALSO_FOR_A_USER, SETTINGS
from cim_troubleshooter.settings.model import Value
from cim_troubleshooter.settings.value import NotThatKind, value_of

MACHINE = r"Software\CIM Troubleshooter"
POLICY = r"Software\Policies\CIM Troubleshooter"


def read_registry(key: str, of_the_user: bool = False) -> tuple[dict[str, Value], list[str]]:
    """The settings below a key of HKEY_LOCAL_MACHINE by name, or of HKEY_CURRENT_USER, and one line for each fault.

    A setting's value lies under its whole name; a list is a key of that name with values 1, 2, … An absent value is
    not set; it is not the same as one that is off.
    """
    values: dict[str, Value] = {}
    faults: list[str] = []
    hive = "HKCU" if of_the_user else "HKLM"
    for setting in SETTINGS:
        if of_the_user and setting.name not in ALSO_FOR_A_USER:
            continue
        written = _list(hive, f"{key}\\{setting.name}") if setting.kind == "list" else _value(hive, key, setting.name)
        if written is None:
            continue
        try:
            values[setting.name] = value_of(setting, written)
        except NotThatKind as reason:
            faults.append(f"{hive}\\{key}: {reason}")
    return values, faults


def site_file_named_by_installer() -> str | None:
    """The path that the installer's property SITEFILE gave, in place of the usual one."""
    named = _value("HKLM", MACHINE, "SiteFile")
    return named if isinstance(named, str) and named else None


if sys.platform == "win32":
    import winreg

    _HIVES = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}

    def _value(hive: str, key: str, name: str) -> Any:
        try:
            with winreg.OpenKey(_HIVES[hive], key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
                return winreg.QueryValueEx(opened, name)[0]
        except OSError:
            return None

    def _list(hive: str, key: str) -> Any:
        try:
            with winreg.OpenKey(_HIVES[hive], key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
                return [str(winreg.EnumValue(opened, index)[1]) for index in range(winreg.QueryInfoKey(opened)[1])]
        except OSError:
            return None

else:

    def _value(hive: str, key: str, name: str) -> Any:
        return None

    def _list(hive: str, key: str) -> Any:
        return None
