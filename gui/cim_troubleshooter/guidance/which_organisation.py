"""Which organisation of a contacts file this computer, or this person, belongs to: policy says it, or it was remembered, or it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from cim_troubleshooter.guidance.model import Contact, Site
from cim_troubleshooter.guidance.organisations import SHARED, by_code, contacts_here, site_of

Because = Literal["policy", "remembered", "only", "chosen", "unknown"]
"""How it is known: `organisation.code` names it, the person chose it before or now, or the file has no other."""


class Organisation(NamedTuple):
    """The organisation, its contacts, and whether the person may choose another one. Without a `site`, the contacts are those of all."""

    because: Because = "unknown"
    site: Site | None = None
    contacts: tuple[Contact, ...] = ()
    may_choose: bool = False


def organisation_here(sites: Sequence[Site], policy: str | None, remembered: str | None) -> Organisation:
    """What is known before anybody is asked. A code that the file does not have counts as none (contacts_file.py tells IT)."""
    codes = by_code(sites)
    own = [site for site in sites if site.code != SHARED]
    if policy is not None and (site := site_of(codes, policy)) is not None and site.code != SHARED:
        return Organisation("policy", site, contacts_here(site, codes))
    if len(own) == 1 and policy is None:
        return Organisation("only", own[0], contacts_here(own[0], codes))
    if remembered is not None and (site := chosen_before(own, remembered)) is not None:
        return Organisation("remembered", site, contacts_here(site, codes), may_choose=True)
    shared = codes.get(SHARED)
    return Organisation(contacts=shared.contacts if shared is not None else (), may_choose=bool(own))


def key_of(site: Site) -> str:
    """What is remembered of an organisation: its code, or its name where it has none."""
    return site.code or site.name


def chosen_before(sites: Sequence[Site], key: str) -> Site | None:
    """The organisation that `key_of` gave this key for; None where the file has it no longer."""
    wanted = key.strip().casefold()
    return next((site for site in sites if key_of(site).casefold() == wanted), None)
