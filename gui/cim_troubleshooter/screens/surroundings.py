"""What every page may know beside the journey: the guidance, the site's contacts and its settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Contact, Layer, Pack
    from cim_troubleshooter.guidance.own_contacts import OwnKind
    from cim_troubleshooter.guidance.which_organisation import Organisation
    from cim_troubleshooter.handover.saved_summary import SavedSummary
    from cim_troubleshooter.settings.model import Settings
    from cim_troubleshooter.texts.fault import Fault


class Surroundings(NamedTuple):
    """What stays the same from page to page. `site_contacts` are those of this computer's, or this person's, organisation."""

    pack: Pack
    settings: Settings
    site_contacts: tuple[Contact, ...] = ()
    kiosk: bool = False
    faults: tuple[Fault, ...] = ()
    """What is wrong in guidance or contacts: for IT, never shown in the middle of somebody's problem."""
    layers: tuple[Layer, ...] = ()
    """The folders of guidance in force, lowest first."""
    organisation: Organisation | None = None
    """Whose `site_contacts` are, and how that is known; None where no contacts file was read."""
    contacts_copy_of: str | None = None
    """The day of the contacts file's last good copy, such as 2026-11-28, where `site_contacts` are from that."""
    own_numbers: Mapping[OwnKind, str] = {}
    """The numbers that the person wrote down for themselves, by kind of contact (guidance/own_contacts.py)."""
    saved: SavedSummary | None = None
    """The saved summary that was opened last: a stranger's, shown and never used."""
    whole: Pack | None = None
    """The guidance of all days: a program that runs for days takes each day's `pack` from it."""
