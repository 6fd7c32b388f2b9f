"""The settings in force: built-in, site file, machine, command line, policy, each over the one before.

Policy has the last word: what it sets can't be changed by the command line or by anybody's files.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import msgspec

from cim_troubleshooter.settings.definition import HANDOVER_WAYS, SETTINGS, Value
from cim_troubleshooter.settings.site_file import read_site_file, usual_place
from cim_troubleshooter.settings.windows_registry import MACHINE, POLICY, read_registry


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Every setting with its value, the layer that each came from, and one line for each fault on the way."""

    kiosk_enabled: bool = False
    kiosk_idle_seconds: int | float = 120
    guidance_packs: tuple[str, ...] = ()
    contacts_file: str | None = None
    organisation_code: str | None = None
    checks_enabled: tuple[str, ...] | None = None
    checks_timeout_seconds: int | float = 10
    handover_allow: tuple[str, ...] = HANDOVER_WAYS
    site_name: str | None = None
    site_accent: str | None = None
    log_level: str = "info"
    log_folder: str | None = None
    sources: dict[str, str] = {}
    faults: tuple[str, ...] = ()

    def value(self, name: str) -> Value:
        """A setting's value by its name, such as `kiosk.enabled`."""
        value: Value = getattr(self, name.replace(".", "_"))
        return value


def load_settings(site_file: str | None = None, packs: Sequence[str] = (), kiosk: bool = False) -> Settings:
    """The settings in force. `site_file` takes the site file's place; `packs` are laid over the site's; `kiosk` only turns it on."""
    values: dict[str, Value] = {setting.name: setting.default for setting in SETTINGS}
    sources = {setting.name: "built-in" for setting in SETTINGS}
    faults: list[str] = []
    for layer, (found, wrong) in (
        ("site file", _site(site_file)),
        ("machine", read_registry(MACHINE)),
        ("command line", _given(packs, kiosk)),
    ):
        _lay(layer, found, values, sources)
        faults += wrong
    policy, wrong = read_registry(POLICY)
    _lay("policy", policy, values, sources)
    named = {name.replace(".", "_"): value for name, value in values.items()}
    return msgspec.convert({**named, "sources": sources, "faults": (*faults, *wrong)}, Settings)


def _site(path: str | None) -> tuple[dict[str, Value], list[str]]:
    if path is None:
        path = usual_place()
        if not os.path.exists(path):
            return {}, []
    return read_site_file(path)


def _given(packs: Sequence[str], kiosk: bool) -> tuple[dict[str, Value], list[str]]:
    given: dict[str, Value] = {"guidance.packs": tuple(packs)} if packs else {}
    if kiosk:
        given["kiosk.enabled"] = True
    return given, []


def _lay(layer: str, found: dict[str, Value], values: dict[str, Value], sources: dict[str, str]) -> None:
    for name, value in found.items():
        below = values[name]
        added = layer == "command line" and name == "guidance.packs" and isinstance(below, tuple) and isinstance(value, tuple)
        values[name] = (*below, *value) if added else value  # type: ignore[misc]
        sources[name] = layer
