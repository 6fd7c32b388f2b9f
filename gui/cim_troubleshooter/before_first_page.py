"""What is read before there is a window: the settings, the guidance in force, and the journey to start with.

All of it comes before Qt: once PySide6 is imported, it inspects every module that is imported after it.
"""

import os
import sys
from typing import NamedTuple

from cim_troubleshooter.arguments import WindowArguments, WrongUse
from cim_troubleshooter.guidance.load import Loaded, built_in_pack, load_in_force
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.settings.load import load_settings
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system import folders

NO_DISPLAY = "there is no display to open a window on."


class Prepared(NamedTuple):
    """What a window is opened with."""

    settings: Settings
    loaded: Loaded
    journey: Journey


def prepared(arguments: WindowArguments) -> Prepared:
    """Reads what the window needs. Raises WrongUse if there is no display or no such symptom."""
    if not has_display():
        raise WrongUse(NO_DISPLAY)
    settings = load_settings(arguments.site, arguments.packs, arguments.kiosk)
    loaded = _guidance(settings)
    return Prepared(settings, loaded, _first_journey(arguments.symptom, loaded.pack))


def has_display() -> bool:
    """Whether there is anything to open a window on."""
    if sys.platform == "win32" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _guidance(settings: Settings) -> Loaded:
    if not settings.guidance_packs:
        return built_in_pack()
    # A shared terminal keeps no copies, and never uses one that somebody else has left in the user's folder.
    return load_in_force(settings.guidance_packs, kept_in=None if settings.kiosk_enabled else folders.guidance_copies())


def _first_journey(symptom: str | None, pack: Pack) -> Journey:
    if symptom is None:
        return Journey()
    if symptom not in pack.symptoms:
        raise WrongUse(f"there is no symptom “{symptom}”. There are: {', '.join(pack.symptoms)}.")
    from cim_troubleshooter.journey import moves

    return moves.choose_symptom(Journey(), pack, symptom)
