"""The programs that Windows lists as installed, for the whole computer and for this user. On Linux there are none."""

from __future__ import annotations

from typing import NamedTuple

from cim_troubleshooter.system import registry

_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
_INSTALLER = r"Installer\Products"


class Program(NamedTuple):
    """An installed program as its vendor describes it. `folder` may be empty, and is never passed on."""

    name: str
    version: str = ""
    maker: str = ""
    folder: str = ""


def installed_programs() -> list[Program]:
    """The programs in the Uninstall keys: both views of the computer's, and the user's own. Each key counts once."""
    places: list[tuple[registry.Hive, registry.View]] = [("HKLM", 64), ("HKLM", 32), ("HKCU", 64)]
    found: dict[tuple[str, str], Program] = {}
    for hive, view in places:
        for key in registry.subkeys(hive, _UNINSTALL, view):
            program = _described(registry.values(hive, f"{_UNINSTALL}\\{key}", view))
            if program is not None:
                found.setdefault((key.lower(), program.version), program)
    return list(found.values())


def installer_names() -> list[str]:
    """The names that Windows Installer knows products by. A product without an Uninstall key is left over from an old installation."""
    keys = registry.subkeys("HKCR", _INSTALLER)
    return [name for key in keys if (name := registry.text("HKCR", f"{_INSTALLER}\\{key}", "ProductName"))]


def _described(values: dict[str, registry.Value]) -> Program | None:
    told = {name.lower(): value for name, value in values.items() if isinstance(value, str)}
    if "displayname" not in told:
        return None
    return Program(told["displayname"], told.get("displayversion", ""), told.get("publisher", ""), told.get("installlocation", ""))
