"""Linux has no registry: every key is absent."""

from __future__ import annotations

from cim_troubleshooter.system.registry_value import Hive, Value, View


def values(hive: Hive, key: str, view: View = 64) -> dict[str, Value]:
    """No values."""
    return {}


def subkeys(hive: Hive, key: str, view: View = 64) -> list[str]:
    """No keys."""
    return []
