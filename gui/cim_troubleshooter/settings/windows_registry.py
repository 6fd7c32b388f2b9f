"""Settings in the Windows registry: the machine's, written by the installer, and policy's. Elsewhere there are none."""

from __future__ import annotations

import sys
from typing import Any

from cim_troubleshooter.settings.definition import SETTINGS
from cim_troubleshooter.settings.load import Value
from cim_troubleshooter.settings.value import NotThatKind, value_of

MACHINE = r"Software\CIM Troubleshooter"
POLICY = r"Software\Policies\CIM Troubleshooter"


def read_registry(key: str) -> tuple[dict[str, Value], list[str]]:
    """The settings below a key of HKEY_LOCAL_MACHINE by name, and one line for each fault.

    A setting's value lies under its whole name; a list is a key of that name with values 1, 2, … An absent value is
    not set; it is not the same as one that is off.
    """
    values: dict[str, Value] = {}
    faults: list[str] = []
    for setting in SETTINGS:
        written = _list(f"{key}\\{setting.name}") if setting.kind == "list" else _value(key, setting.name)
        if written is None:
            continue
        try:
            values[setting.name] = value_of(setting, written)
        except NotThatKind as reason:
            faults.append(f"HKLM\\{key}: {reason}")
    return values, faults


if sys.platform == "win32":
    import winreg

    def _value(key: str, name: str) -> Any:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
                return winreg.QueryValueEx(opened, name)[0]
        except OSError:
            return None

    def _list(key: str) -> Any:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
                return [str(winreg.EnumValue(opened, index)[1]) for index in range(winreg.QueryInfoKey(opened)[1])]
        except OSError:
            return None

else:

    def _value(key: str, name: str) -> Any:
        return None

    def _list(key: str) -> Any:
        return None
