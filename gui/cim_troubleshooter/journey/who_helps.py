"""Whom a journey leads to, and how to reach them.

Who helps comes from the step that is shown, then from what was found, then from the cause that is being looked at. Nobody is named
whom no step and no cause on the way names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cim_troubleshooter.guidance.model import AnyContactKind, Cause, Contact, ContactKind, Fixer, NearKind, Pack, Step
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.duties import open_duties
from cim_troubleshooter.journey.state import Journey

NOTHING_KNOWN: tuple[ContactKind, ...] = ("local-it", "registration-authority")
"""Where no cause is known: those who can find one."""


def who_helps(journey: Journey, pack: Pack) -> tuple[ContactKind, ...]:
    """Who can help, each once, the right one first. Never empty.

    A duty that is still open leads to whom it is owed. Where everything, or enough, was tried, the causes count as they stand now,
    the likeliest first, and not which of them came last.
    """
    if journey.leads_to is not None and journey.cause is None:
        return (journey.leads_to,)
    verdicts = views.verdicts_of(journey, pack)
    found = [pack.causes[one.cause] for one in verdicts if one.standing == "found" and _counts(pack.causes[one.cause], journey)]
    owed = [duty.says.who for duty in open_duties(journey, pack)]
    if journey.everything_tried or journey.enough_tried:
        taken = {one.cause for one in journey.taken}
        tried = [pack.causes[one.cause] for one in verdicts if one.cause in taken]
        return _each_once((*owed, *_owners(found, journey, pack), *_owners(tried, journey, pack)))
    shown = views.shown_step(journey, pack)
    at_hand = views.cause_of(journey, pack)
    named = [shown.step.who] if shown is not None else []
    return _each_once((*named, *owed, *_owners(found, journey, pack), *_owners([at_hand] if at_hand else [], journey, pack)))


def who_fixes(journey: Journey, pack: Pack) -> ContactKind:
    """The first of those who can help."""
    return who_helps(journey, pack)[0]


def whom_to_ask_near(journey: Journey, pack: Pack) -> tuple[NearKind, ...]:
    """Which colleagues the steps of the cause at hand send the person to, the nearest first: they come before its owner."""
    return tuple(dict.fromkeys(kind for step in _steps_at_hand(journey, pack) for kind in step.ask))


def first_by_oneself(journey: Journey, pack: Pack) -> list[Step]:
    """What the person can still try alone, where colleagues can do it too: a card that they unlock themselves needs no call."""
    cause = views.cause_of(journey, pack)
    steps = _steps_at_hand(journey, pack)
    if cause is None or not any(step.ask for step in steps):
        return []
    tried = {cause.steps[one.step].do for one in journey.taken if one.cause == cause.id and one.step < len(cause.steps)}
    return [step for step in steps if step.act == "try" and not step.ask and step.do not in tried]


def contacts_for(journey: Journey, pack: Pack, site: Sequence[Contact] = ()) -> list[Contact]:
    """Whom to contact, the right one first; a site's own contacts take the place of the pack's of the same kind.

    Colleagues whom a step names come before the owners. Contacts for staff (`is_for_staff`) come last, to be folded away; where the
    National Service Desk owns the fault, local IT comes first, who asks them.
    """
    owners = who_helps(journey, pack)
    asked: tuple[ContactKind, ...] = ("local-it",) if set(owners) == {"national-service-desk"} else ()
    kinds: tuple[AnyContactKind, ...] = (*whom_to_ask_near(journey, pack), *asked, *owners)
    chosen = [contact for kind in kinds for contact in _of_kind(kind, pack, site) if not is_for_staff(contact)]
    national = _of_kind("national-service-desk", pack, site)
    others = [one for one in pack.contacts.values() if one.for_staff and one.kind != "national-service-desk"]
    return [*chosen, *national, *others]


def is_for_staff(contact: Contact) -> bool:
    """Whether it is for IT and Registration Authority staff alone: the National Service Desk always is, whoever wrote it down."""
    return contact.for_staff or contact.kind == "national-service-desk"


def owner_of(cause: Cause, shown: Iterable[int]) -> ContactKind | None:
    """Who can fix a cause that the person cannot: as it says, or where it says “you”, whom the last of the shown steps names."""
    if cause.fixed_by != "you":
        return cause.fixed_by
    named: list[ContactKind] = [step.who for step in cause.steps if step.who != "you"]
    named += [who for index in shown if (who := cause.steps[index].who) != "you"]
    return named[-1] if named else None


def _owners(causes: Iterable[Cause], journey: Journey, pack: Pack) -> list[ContactKind]:
    owners = (owner_of(cause, views.shown_indexes(journey, pack, cause)) for cause in causes)
    return [owner for owner in owners if owner is not None]


def _counts(cause: Cause, journey: Journey) -> bool:
    """Where nothing is broken, nobody needs to fix it, unless somebody asks about just that."""
    return cause.kind != "not-a-fault" or cause.id == journey.cause


def _each_once(kinds: Iterable[Fixer]) -> tuple[ContactKind, ...]:
    """A cause of a site's own pack may name nobody: those who can find out are named then."""
    named: dict[ContactKind, None] = {kind: None for kind in kinds if kind != "you"}
    return tuple(named) or NOTHING_KNOWN


def _steps_at_hand(journey: Journey, pack: Pack) -> list[Step]:
    cause = views.cause_of(journey, pack)
    return [cause.steps[index] for index in views.shown_indexes(journey, pack, cause)] if cause is not None else []


def _of_kind(kind: AnyContactKind, pack: Pack, site: Sequence[Contact]) -> list[Contact]:
    own = [contact for contact in site if contact.kind == kind]
    return own or [contact for contact in pack.contacts.values() if contact.kind == kind]
