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
    return dict(_named(hive, key, view) or ())


def entries(hive: Hive, key: str, view: View = 64) -> list[Value] | None:
    """The values of a key without their names, in the registry's order; None where the key is absent or may not be read."""
    found = _named(hive, key, view)
    return None if found is None else [value for _, value in found]


def subkeys(hive: Hive, key: str, view: View = 64) -> list[str]:
    """The names of a key's own keys."""
    try:
        with _open(hive, key, view) as opened:
            return [winreg.EnumKey(opened, index) for index in range(winreg.QueryInfoKey(opened)[0])]
    except OSError:
        return []


def _open(hive: Hive, key: str, view: View) -> winreg.HKEYType:
    return winreg.OpenKey(_HIVES[hive], key, 0, winreg.KEY_READ | _VIEWS[view])


def _named(hive: Hive, key: str, view: View) -> list[tuple[str, Value]] | None:
    try:
        with _open(hive, key, view) as opened:
            found = [winreg.EnumValue(opened, index) for index in range(winreg.QueryInfoKey(opened)[1])]
    except OSError:
        return None
    return [(name, _plain(value)) for name, value, _ in found]


def _plain(value: object) -> Value:
    if isinstance(value, (str, int, bytes)):
        return value
    return tuple(str(part) for part in value) if isinstance(value, list) else None
