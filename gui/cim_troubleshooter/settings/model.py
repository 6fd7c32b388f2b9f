"""The settings as data: each with its default, so that a computer on which nobody sets anything needs nothing else."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Value = bool | int | float | str | tuple[str, ...] | None

HANDOVER_WAYS = ("copy", "save", "print", "email", "qr")
"""The ways in which a summary may leave this computer."""
BUILT_IN = "built-in"
"""The layer of a setting that nobody set."""


class Settings(NamedTuple):
    """Every setting with its value, the layer of each that somebody set, and one line for each fault on the way.

    The defaults are here and nowhere else; definition.py says what each setting means.
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
    trends_event_log: bool = False
    log_level: str = "info"
    log_folder: str | None = None
    sources: Mapping[str, str] = MappingProxyType({})
    places: Mapping[str, str] = MappingProxyType({})
    """Where in a site file a setting is, such as `site.yaml:3:5`: for faults that only a room above can report."""
    faults: tuple[str, ...] = ()

    def value(self, name: str) -> Value:
        """A setting's value by its name, such as `kiosk.enabled`."""
        value: Value = getattr(self, name.replace(".", "_"))
        return value

    def source(self, name: str) -> str:
        """The layer that a setting's value came from, such as `site file`."""
        return self.sources.get(name, BUILT_IN)
