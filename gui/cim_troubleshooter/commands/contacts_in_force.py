"""Which contacts a person on this computer would get, and where each kind comes from: the one rule, applied and told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, get_args

from cim_troubleshooter.guidance import remembered_organisation
from cim_troubleshooter.guidance.contacts_file import LoadedContacts, why_none
from cim_troubleshooter.guidance.contacts_last_good import load_in_time
from cim_troubleshooter.guidance.load import Loaded
from cim_troubleshooter.guidance.model import AnyContactKind, Contact
from cim_troubleshooter.guidance.organisations import SHARED
from cim_troubleshooter.guidance.which_organisation import key_of, organisation_here
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system import folders

RULE = "Each kind of contact comes from the contacts file where it has one for this organisation, and from the guidance where it has none."
_MOST_FAULTS = 20
"""Of a large file. `contacts lint` tells them all."""


class KindInForce(NamedTuple):
    """One kind of contact: where it comes from, and the contacts."""

    kind: str
    source: str
    contacts: tuple[Contact, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """What they are called."""
        return tuple(contact.title for contact in self.contacts)


class ContactsInForce(NamedTuple):
    """The contacts of this computer's organisation, by kind, and what is wrong with the file that they come from."""

    file: str | None
    copy_of: str | None
    organisations: int
    organisation: str | None
    """The code of the organisation whose contacts they are, or its name where it has none."""
    kinds: tuple[KindInForce, ...]
    faults: tuple[str, ...]


def contacts_in_force(settings: Settings, guidance: Loaded) -> ContactsInForce:
    """What holds now. Reads the contacts file, or its last good copy."""
    path = settings.contacts_file
    loaded = LoadedContacts()
    if path:
        loaded = load_in_time(path, None if settings.kiosk_enabled else folders.contacts_copies())
    remembered = None if settings.kiosk_enabled else remembered_organisation.remembered()
    here = organisation_here(loaded.sites, settings.organisation_code, remembered)
    shared = {contact for site in loaded.sites if site.code == SHARED for contact in site.contacts}
    kinds = tuple(kind for name in get_args(AnyContactKind) if (kind := _kind(name, here.contacts, shared, guidance)) is not None)
    faults = _faults(loaded, path)
    if path and here.site is None and (says := why_none(loaded.sites, settings.organisation_code)):
        faults.append(f"{path}: {says}")
    whose = key_of(here.site) if here.site is not None else None
    return ContactsInForce(path, loaded.copy_of, sum(site.code != SHARED for site in loaded.sites), whose, kinds, tuple(faults))


def _kind(kind: str, own: Sequence[Contact], shared: set[Contact], guidance: Loaded) -> KindInForce | None:
    of_file = [contact for contact in own if contact.kind == kind]
    if of_file:
        source = "contacts file, shared by all organisations" if all(one in shared for one in of_file) else "contacts file"
        return KindInForce(kind, source, tuple(of_file))
    of_pack = [contact for contact in guidance.pack.contacts.values() if contact.kind == kind]
    if not of_pack:
        return None
    names = [f"contacts/{contact.id}" for contact in of_pack]
    changed = [layer.id for layer in guidance.layers if set(names) & {*layer.added, *layer.replaced}]
    source = f"guidance {changed[-1] if changed else guidance.pack.about.id}"
    return KindInForce(kind, source, tuple(of_pack))


def _faults(loaded: LoadedContacts, path: str | None) -> list[str]:
    serious = [str(fault) for fault in loaded.faults if not fault.warning]
    more = len(serious) - _MOST_FAULTS
    return [*serious[:_MOST_FAULTS], *([f"{path}: {more} more faults. “contacts lint” tells them all."] if more > 0 else [])]
