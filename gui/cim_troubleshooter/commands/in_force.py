"""What is in force for a command: the settings, and the guidance that they name."""

from __future__ import annotations

from cim_troubleshooter.commands.output import tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance.load import Loaded, load_in_force
from cim_troubleshooter.settings.load import load_settings
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system import folders


def settings_in_force(arguments: Arguments) -> Settings:
    """The settings. Their faults are told on standard error."""
    settings = load_settings(arguments.site, arguments.packs)
    if settings.checks_enabled:
        # All checks are imported to know their names: only where a site names some.
        from cim_troubleshooter.checks.enabled_checks import unknown_checks

        settings = settings._replace(faults=(*settings.faults, *unknown_checks(settings)))
    tell_faults(settings.faults)
    return settings


def guidance_in_force(settings: Settings) -> Loaded:
    """The guidance, with its faults."""
    return load_in_force(settings.guidance_packs, kept_in=folders.guidance_copies())
