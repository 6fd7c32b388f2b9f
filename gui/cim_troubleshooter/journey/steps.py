"""What comes next: each function takes a Journey and what the person did, and gives the Journey after it.

Pages call these and show what comes back. None of them can fail on a journey that they gave out themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause, Contact, Fixer, Pack, Symptom
from cim_troubleshooter.journey.state import Journey, Page, Tried, Verdict
from cim_troubleshooter.journey.verdicts import weigh


def choose_symptom(journey: Journey, pack: Pack, symptom: str) -> Journey:
    """A card on the first page was chosen: to its question where it has one, else to the checks."""
    page = Page.QUESTION if pack.symptoms[symptom].question else Page.THIS_COMPUTER
    return Journey(page=page, symptom=symptom, findings=journey.findings, came_from=Journey())


def none_of_these(journey: Journey) -> Journey:
    """No card fits: straight to who can help."""
    return Journey(page=Page.WHO_CAN_HELP, findings=journey.findings, came_from=Journey())


def answer(journey: Journey, question: str, chosen: str) -> Journey:
    """The question before the checks was answered."""
    return _on(journey, page=Page.THIS_COMPUTER, answers={**journey.answers, question: chosen})


def found(journey: Journey, findings: Sequence[Finding]) -> Journey:
    """The checks told something. Takes the place of what was found before; moves to no other page."""
    return journey._replace(findings=tuple(findings))


def checks_seen(journey: Journey, pack: Pack, skipped: bool = False) -> Journey:
    """`Continue` or `Skip these checks`: on to the likeliest cause. Skipping keeps what was already found."""
    ahead = _on(journey, page=Page.WHAT_TO_DO, checks_skipped=skipped, step=0)
    verdicts = verdicts_of(ahead, pack)
    if not verdicts:
        return ahead._replace(page=Page.WHO_CAN_HELP)
    return ahead._replace(cause=verdicts[0].cause)


def look_at(journey: Journey, cause: str) -> Journey:
    """Another cause was chosen from the list beside the steps."""
    return journey if cause == journey.cause else _on(journey, cause=cause, step=0)


def did_not_help(journey: Journey, pack: Pack) -> Journey:
    """`No, show the next step`: the next step, then the next cause that is not unlikely, then who can help."""
    cause = cause_of(journey, pack)
    if cause is None:
        return who_can_help(journey)
    tried = (*journey.tried, Tried(cause=cause.id, step=journey.step, helped=False))
    if journey.step + 1 < len(cause.steps):
        return _on(journey, tried=tried, step=journey.step + 1)
    done = {step.cause for step in tried}
    left = [verdict.cause for verdict in verdicts_of(journey, pack) if verdict.cause not in done and verdict.standing != "unlikely"]
    if left:
        return _on(journey, tried=tried, cause=left[0], step=0)
    return _on(journey, tried=tried, page=Page.WHO_CAN_HELP, everything_tried=True)


def works_now(journey: Journey) -> Journey:
    """`Yes, it works now`: the good end."""
    tried = journey.tried
    if journey.cause is not None:
        tried = (*tried, Tried(cause=journey.cause, step=journey.step, helped=True))
    return _on(journey, page=Page.WORKS_NOW, tried=tried)


def who_can_help(journey: Journey) -> Journey:
    """`Show who can help`, at any moment."""
    return _on(journey, page=Page.WHO_CAN_HELP)


def back(journey: Journey) -> Journey:
    """The page before this one, knowing still what the checks found. On the first page nothing changes."""
    if journey.came_from is None:
        return journey
    return journey.came_from._replace(findings=journey.findings)


def start_again() -> Journey:
    """A fresh first page that remembers nothing, findings included."""
    return Journey()


def verdicts_of(journey: Journey, pack: Pack) -> list[Verdict]:
    """Every cause of the journey's symptom with its standing, likeliest first; none for "None of these"."""
    symptom = symptom_of(journey, pack)
    return weigh(pack, symptom, journey.answers, journey.findings) if symptom else []


def symptom_of(journey: Journey, pack: Pack) -> Symptom | None:
    """The symptom that was chosen, if any."""
    return pack.symptoms.get(journey.symptom) if journey.symptom else None


def cause_of(journey: Journey, pack: Pack) -> Cause | None:
    """The cause that is being looked at, if any."""
    return pack.causes.get(journey.cause) if journey.cause else None


def who_fixes(journey: Journey, pack: Pack) -> Fixer:
    """Who the journey leads to. A cause that the person mends alone, once tried, leads to local IT."""
    cause = cause_of(journey, pack)
    if cause is None:
        return "local-it"
    return "local-it" if cause.fixed_by == "you" else cause.fixed_by


def contacts_for(journey: Journey, pack: Pack, site: Sequence[Contact] = ()) -> list[Contact]:
    """Whom to contact, the right one first; a site's own contacts take the place of the pack's of the same kind.

    With no cause ("None of these") both local IT and the Registration Authority are given. Contacts
    `for_staff` come last, to be folded away.
    """
    fixer = who_fixes(journey, pack)
    first = [fixer] if journey.cause else ["local-it", "registration-authority"]
    chosen = [contact for kind in first for contact in _of_kind(kind, pack, site)]
    for_staff = [contact for contact in pack.contacts.values() if contact.for_staff and contact not in chosen]
    return [*chosen, *for_staff]


def _of_kind(kind: str, pack: Pack, site: Sequence[Contact]) -> list[Contact]:
    own = [contact for contact in site if contact.kind == kind]
    return own or [contact for contact in pack.contacts.values() if contact.kind == kind]


def _on(journey: Journey, **changes: Any) -> Journey:
    return journey._replace(came_from=journey, **changes)
