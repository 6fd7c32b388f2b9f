"""The layers of settings: built-in, site file, machine, command line, policy, each over the one before.

Policy has the last word: what it sets can't be changed by the command line or by anybody's files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cim_troubleshooter.settings.definition import SETTINGS
from cim_troubleshooter.settings.load import Settings, Value
from cim_troubleshooter.settings.site_file import read_site_file
from cim_troubleshooter.settings.windows_registry import MACHINE, POLICY, read_registry


def laid_over_each_other(site_file: str | None, packs: Sequence[str], kiosk: bool) -> Settings:
    """The settings in force, of all layers. `site_file` None: there is none."""
    values: dict[str, Value] = {setting.name: setting.default for setting in SETTINGS}
    sources: dict[str, str] = {}
    faults: list[str] = []
    for layer, (found, wrong) in (
        ("site file", read_site_file(site_file) if site_file is not None else ({}, [])),
        ("machine", read_registry(MACHINE)),
        ("command line", (_given(packs, kiosk), [])),
        ("policy", read_registry(POLICY)),
    ):
        _lay(layer, found, values, sources)
        faults += wrong
    named: dict[str, Any] = {name.replace(".", "_"): value for name, value in values.items()}
    return Settings(**named, sources=sources, faults=tuple(faults))


def _given(packs: Sequence[str], kiosk: bool) -> dict[str, Value]:
    given: dict[str, Value] = {"guidance.packs": tuple(packs)} if packs else {}
    if kiosk:
        given["kiosk.enabled"] = True
    return given


def _lay(layer: str, found: Mapping[str, Value], values: dict[str, Value], sources: dict[str, str]) -> None:
    for name, value in found.items():
        below = values[name]
        added = layer == "command line" and name == "guidance.packs" and isinstance(below, tuple) and isinstance(value, tuple)
        values[name] = (*below, *value) if added else value  # type: ignore[misc]
        sources[name] = layer
