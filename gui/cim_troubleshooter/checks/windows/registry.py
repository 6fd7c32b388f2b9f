"""The Windows registry, read only. Elsewhere there is none: every key is absent."""

from __future__ import annotations

import sys
from typing import Literal

Hive = Literal["HKLM", "HKCU", "HKCR"]
View = Literal[64, 32]
Value = str | int | tuple[str, ...] | None

VIEWS: tuple[View, ...] = (64, 32)
"""A 32-bit program's keys below HKLM\\Software lie in a view of their own."""

if sys.platform == "win32":
    import winreg

    _HIVES = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER, "HKCR": winreg.HKEY_CLASSES_ROOT}
    _VIEWS = {64: winreg.KEY_WOW64_64KEY, 32: winreg.KEY_WOW64_32KEY}

    def _open(hive: Hive, key: str, view: View) -> winreg.HKEYType:
        return winreg.OpenKey(_HIVES[hive], key, 0, winreg.KEY_READ | _VIEWS[view])

    def values(hive: Hive, key: str, view: View = 64) -> dict[str, Value]:
        """Every value of a key by name; none where the key is absent or not ours to read."""
        try:
            with _open(hive, key, view) as opened:
                found = [winreg.EnumValue(opened, index) for index in range(winreg.QueryInfoKey(opened)[1])]
        except OSError:
            return {}
        return {name: _plain(value) for name, value, _ in found}

    def subkeys(hive: Hive, key: str, view: View = 64) -> list[str]:
        """The names of a key's own keys."""
        try:
            with _open(hive, key, view) as opened:
                return [winreg.EnumKey(opened, index) for index in range(winreg.QueryInfoKey(opened)[0])]
        except OSError:
            return []

    def _plain(value: object) -> Value:
        if isinstance(value, (str, int)):
            return value
        return tuple(str(part) for part in value) if isinstance(value, list) else None

else:

    def values(hive: Hive, key: str, view: View = 64) -> dict[str, Value]:
        """None: there is no registry here."""
        return {}

    def subkeys(hive: Hive, key: str, view: View = 64) -> list[str]:
        """None: there is no registry here."""
        return []


def value(hive: Hive, key: str, name: str, view: View = 64) -> Value:
    """One value, its name in any case; None where it is absent."""
    return next((found for known, found in values(hive, key, view).items() if known.lower() == name.lower()), None)


def text(hive: Hive, key: str, name: str, view: View = 64) -> str:
    """One value as text; empty where it is absent or no text."""
    found = value(hive, key, name, view)
    return found if isinstance(found, str) else ""


def number(hive: Hive, key: str, name: str, view: View = 64) -> int | None:
    """One value as a number; None where it is absent or no number."""
    found = value(hive, key, name, view)
    return found if isinstance(found, int) else None
