"""Reading the registry on Windows."""

from __future__ import annotations

import sys
import winreg

from cim_troubleshooter.system.registry_value import Hive, Value, View

assert sys.platform == "win32"

_HIVES = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER, "HKCR": winreg.HKEY_CLASSES_ROOT}
_VIEWS = {64: winreg.KEY_WOW64_64KEY, 32: winreg.KEY_WOW64_32KEY}


def values(hive: Hive, key: str, view: View = 64) -> dict[str, Value]:
    """Every value of a key by name; none where the key is absent or may not be read."""
    try:
        with _open(hive, key, view) as opened:
            found = [winreg.EnumValue(opened, index) for index in range(winreg.QueryInfoKey(opened)[1])]
    except OSError:
        return {}
    return {name: _plain(value, kind) for name, value, kind in found}


def subkeys(hive: Hive, key: str, view: View = 64) -> list[str]:
    """The names of a key's own keys."""
    try:
        with _open(hive, key, view) as opened:
            return [winreg.EnumKey(opened, index) for index in range(winreg.QueryInfoKey(opened)[0])]
    except OSError:
        return []


def _open(hive: Hive, key: str, view: View) -> winreg.HKEYType:
    return winreg.OpenKey(_HIVES[hive], key, 0, winreg.KEY_READ | _VIEWS[view])


def _plain(value: object, kind: int) -> Value:
    if kind == winreg.REG_EXPAND_SZ and isinstance(value, str):
        # Windows means the variables in such a text to be replaced by whoever reads it.
        return winreg.ExpandEnvironmentStrings(value)
    if isinstance(value, (str, int, bytes)):
        return value
    return tuple(str(part) for part in value) if isinstance(value, list) else None
