"""The Windows registry, read only. On Linux there is none: every key is absent."""

from __future__ import annotations

import sys

from cim_troubleshooter.system.registry_value import VIEWS, Hive, Value, View

if sys.platform == "win32":
    from cim_troubleshooter.system.registry_windows import subkeys, values
else:
    from cim_troubleshooter.system.registry_linux import subkeys, values

__all__ = ["VIEWS", "Hive", "Value", "View", "number", "subkeys", "text", "value", "values"]


def value(hive: Hive, key: str, name: str, view: View = 64) -> Value:
    """One value, its name in any case; None where it is absent."""
    return next((found for known, found in values(hive, key, view).items() if known.lower() == name.lower()), None)


def text(hive: Hive, key: str, name: str, view: View = 64) -> str:
    """One value as text; empty where it is absent or not text."""
    found = value(hive, key, name, view)
    return found if isinstance(found, str) else ""


def number(hive: Hive, key: str, name: str, view: View = 64) -> int | None:
    """One value as a number; None where it is absent or not a number."""
    found = value(hive, key, name, view)
    return found if isinstance(found, int) else None
