"""Whom a journey leads to, and how to reach them."""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.guidance.model import Contact, Fixer, Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey


def who_fixes(journey: Journey, pack: Pack) -> Fixer:
    """Who the journey leads to. A cause that the person mends alone, once tried, leads to local IT."""
    cause = views.cause_of(journey, pack)
    if cause is None:
        return journey.leads_to or "local-it"
    return "local-it" if cause.fixed_by == "you" else cause.fixed_by


def contacts_for(journey: Journey, pack: Pack, site: Sequence[Contact] = ()) -> list[Contact]:
    """Whom to contact, the right one first; a site's own contacts take the place of the pack's of the same kind.

    With nothing known ("None of these") both local IT and the Registration Authority are given. Contacts
    `for_staff` come last, to be folded away.
    """
    known = journey.cause or journey.leads_to
    first = [who_fixes(journey, pack)] if known else ["local-it", "registration-authority"]
    chosen = [contact for kind in first for contact in _of_kind(kind, pack, site)]
    for_staff = [contact for contact in pack.contacts.values() if contact.for_staff and contact not in chosen]
    return [*chosen, *for_staff]


def _of_kind(kind: str, pack: Pack, site: Sequence[Contact]) -> list[Contact]:
    own = [contact for contact in site if contact.kind == kind]
    return own or [contact for contact in pack.contacts.values() if contact.kind == kind]
