"""The layers of settings: built-in, site file, machine, command line, policy, each with priority over the one before.

What policy sets cannot be changed by the command line or by any file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from cim_troubleshooter.settings.definition import SETTINGS
from cim_troubleshooter.settings.model import Settings, Value
from cim_troubleshooter.settings.site_file import SiteFile, read_site_file
from cim_troubleshooter.settings.windows_registry import MACHINE, POLICY, read_registry, site_file_named_by_installer
from cim_troubleshooter.system import folders


def merged(site_file: str | None, packs: Sequence[str], kiosk: bool) -> Settings:
    """All layers, merged. `site_file` is the one that the command line names; None means this computer's own, if any."""
    values: dict[str, Value] = {setting.name: setting.default for setting in SETTINGS}
    sources: dict[str, str] = {}
    faults: list[str] = []
    site = read_site_file(site_file) if site_file is not None else _of_this_computer()
    for layer, (found, wrong) in (
        ("site file", (site.values, list(map(str, site.faults)))),
        ("machine", read_registry(MACHINE)),
        ("command line", (_given(packs, kiosk), [])),
        # The computer's policy has priority over the user's.
        ("policy", read_registry(POLICY, of_the_user=True)),
        ("policy", read_registry(POLICY)),
    ):
        _add_layer(layer, found, values, sources)
        faults += wrong
    named: dict[str, Any] = {name.replace(".", "_"): value for name, value in values.items()}
    places = {name: place for name, place in site.places.items() if sources[name] == "site file"}
    return Settings(**named, sources=sources, places=places, faults=tuple(faults))


def _of_this_computer() -> SiteFile:
    """The site file that the installer was given, or the one in the default place."""
    named = site_file_named_by_installer()
    if named is None and not os.path.exists(folders.site_file()):
        return SiteFile()
    return read_site_file(named or folders.site_file(), administrators_only=True)


def _given(packs: Sequence[str], kiosk: bool) -> dict[str, Value]:
    given: dict[str, Value] = {"guidance.packs": tuple(packs)} if packs else {}
    if kiosk:
        given["kiosk.enabled"] = True
    return given


def _add_layer(layer: str, found: Mapping[str, Value], values: dict[str, Value], sources: dict[str, str]) -> None:
    for name, value in found.items():
        below = values[name]
        added = layer == "command line" and name == "guidance.packs" and isinstance(below, tuple) and isinstance(value, tuple)
        values[name] = (*below, *value) if added else value  # type: ignore[misc]
        sources[name] = layer
