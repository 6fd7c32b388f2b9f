"""Settings in the Windows registry: the machine's, written by the installer, and policy's. On Linux there are none.

Policy for a user lies below HKEY_CURRENT_USER, where users cannot write either, and holds for the settings that definition.py
lists for it. Nothing else of HKEY_CURRENT_USER is read: what a user can write is no authority.
"""

from __future__ import annotations

from cim_troubleshooter.settings.definition import ALSO_FOR_A_USER, BY_NAME, Setting
from cim_troubleshooter.settings.model import Value
from cim_troubleshooter.settings.value import NotThatKind, value_of
from cim_troubleshooter.system import registry
from cim_troubleshooter.texts.words import nearest, quoted

MACHINE = r"Software\CIM Troubleshooter"
POLICY = r"Software\Policies\CIM Troubleshooter"
_THE_INSTALLERS = ("sitefile", "installer")
"""Below the machine's key, a value and a key that are the installer's own and no settings."""
_BY_LOWER_NAME = {name.lower(): setting for name, setting in BY_NAME.items()}
"""Names in the registry are the same in upper and lower case."""


def read_registry(key: str, of_the_user: bool = False) -> tuple[dict[str, Value], list[str]]:
    """The settings below a key of HKEY_LOCAL_MACHINE by name, or of HKEY_CURRENT_USER, and one line for each fault.

    A setting's value lies under its whole name; a list is a key of that name with values 1, 2, … An absent value is
    not set; it is not the same as one that is off. An empty list, as Group Policy leaves one behind, is not set either.
    """
    hive: registry.Hive = "HKCU" if of_the_user else "HKLM"
    written, faults = _written(hive, key)
    values: dict[str, Value] = {}
    for setting, value in written:
        if of_the_user and setting.name not in ALSO_FOR_A_USER:
            faults.append(f"“{setting.name}” can be set for a computer alone, not for a user.")
            continue
        try:
            values[setting.name] = value_of(setting, value)
        except NotThatKind as reason:
            faults.append(str(reason))
    return values, [f"{hive}\\{key}: {says}" for says in faults]


def _written(hive: registry.Hive, key: str) -> tuple[list[tuple[Setting, registry.Value | list[str]]], list[str]]:
    """What stands below a key for each setting, and a sentence for each name that is none, or a list where none may be."""
    found: list[tuple[Setting, registry.Value | list[str]]] = []
    faults: list[str] = []
    for name, value in registry.values(hive, key).items():
        setting = _BY_LOWER_NAME.get(name.lower())
        if setting is None:
            if name and name.lower() not in _THE_INSTALLERS:
                faults.append(f"There is no setting {quoted(name)}.{nearest(name, list(BY_NAME))}")
        elif setting.kind == "list" and isinstance(value, str):
            faults.append(f"“{setting.name}” is a list: make a key of that name, with values 1, 2 and so on. Its default is used.")
        else:
            found.append((setting, value))
    for name in registry.subkeys(hive, key):
        setting = _BY_LOWER_NAME.get(name.lower())
        if setting is None:
            if name.lower() not in _THE_INSTALLERS:
                faults.append(f"There is no setting {quoted(name)}.{nearest(name, list(BY_NAME))}")
        elif setting.kind != "list":
            faults.append(f"“{setting.name}” is not a list: make a value of that name, not a key. Its default is used.")
        elif entries := _entries(hive, f"{key}\\{name}"):
            found.append((setting, entries))
    return found, faults


def _entries(hive: registry.Hive, key: str) -> list[str]:
    """A list's entries in the order of their numbers, whatever order the registry holds them in; blank ones are none."""
    by_name = registry.values(hive, key)
    in_order = sorted(by_name, key=lambda name: (0, int(name), name) if name.isascii() and name.isdigit() else (1, 0, name))
    return [text for name in in_order if (text := str(by_name[name] if by_name[name] is not None else "").strip())]


def site_file_named_by_installer() -> str | None:
    """The path that the installer's property SITEFILE gave, which is used instead of the default one."""
    return registry.text("HKLM", MACHINE, "SiteFile") or None
