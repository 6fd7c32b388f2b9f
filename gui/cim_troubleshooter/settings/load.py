"""The settings in force. Most computers set none: then nothing is read, and nothing that reads is imported."""

import os
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

Value = bool | int | float | str | tuple[str, ...] | None

HANDOVER_WAYS = ("copy", "save", "print", "email", "qr")
BUILT_IN = "built-in"
"""The layer of a setting that nobody set."""


class Settings(NamedTuple):
    """Every setting with its value, the layer of each that somebody set, and one line for each fault on the way.

    The values here are those of definition.py, which says what each means.
    """

    kiosk_enabled: bool = False
    kiosk_idle_seconds: int | float = 120
    guidance_packs: tuple[str, ...] = ()
    contacts_file: str | None = None
    organisation_code: str | None = None
    checks_enabled: tuple[str, ...] | None = None
    checks_timeout_seconds: int | float = 10
    checks_network_hosts: tuple[str, ...] | None = None
    checks_screen: bool = True
    handover_allow: tuple[str, ...] = HANDOVER_WAYS
    site_name: str | None = None
    site_accent: str | None = None
    language: str = "en"
    log_level: str = "info"
    log_folder: str | None = None
    sources: Mapping[str, str] = MappingProxyType({})
    faults: tuple[str, ...] = ()

    def value(self, name: str) -> Value:
        """A setting's value by its name, such as `kiosk.enabled`."""
        value: Value = getattr(self, name.replace(".", "_"))
        return value

    def source(self, name: str) -> str:
        """The layer that a setting's value came from, such as `site file`."""
        return self.sources.get(name, BUILT_IN)


def load_settings(site_file: str | None = None, packs: Sequence[str] = (), kiosk: bool = False) -> Settings:
    """The settings in force. `site_file` takes the site file's place; `packs` are laid over the site's; `kiosk` only turns it on."""
    if site_file is None and not packs and not kiosk and sys.platform != "win32" and not os.path.exists(usual_place()):
        return Settings()
    from cim_troubleshooter.settings.layers import laid_over_each_other

    return laid_over_each_other(site_file, packs, kiosk)


def usual_place() -> str:
    """Where the site file lies unless the command line names another."""
    if sys.platform == "win32":
        return os.path.join(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), "CIM Troubleshooter", "site.yaml")
    return "/etc/cim-troubleshooter/site.yaml"
