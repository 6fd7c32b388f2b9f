"""What comes next: each function takes a Journey and what the person did, and gives the Journey after it.

Pages call these and show what comes back. None of them can fail on a journey that they gave out themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import UNKNOWN, Cause, Contact, Fixer, Message, Pack, SharedQuestion, Symptom
from cim_troubleshooter.journey.evidence import Evidence, evidence_of
from cim_troubleshooter.journey.questions import question_that_decides
from cim_troubleshooter.journey.shown_steps import ShownStep, places_of_shown
from cim_troubleshooter.journey.state import Journey, Page, Tried, Verdict
from cim_troubleshooter.journey.verdicts import causes_to_consider, weigh

# The ways in.


def choose_symptom(journey: Journey, pack: Pack, symptom: str) -> Journey:
    """A card on the first page was chosen: to its question where it has one, else to the checks."""
    return _begin(journey, pack, symptom)


def choose_message(journey: Journey, pack: Pack, message: str) -> Journey:
    """A message was found on the screen or by the search: as if its symptom's card had been chosen, its causes leading."""
    return _begin(journey, pack, pack.messages[message].symptom, message=message)


def choose_cause(journey: Journey, pack: Pack, cause: str, symptom: str | None = None) -> Journey:
    """The search found a cause: to the first symptom that considers it, unless one is named, the cause leading."""
    first = next((one.id for one in pack.symptoms_in_order() if cause in _causes_of(one)), None)
    chosen = symptom or first or next((message.symptom for message in pack.messages.values() if cause in message.causes), None)
    if chosen is None:
        return who_can_help(journey)
    return _begin(journey, pack, chosen, sought=cause)


def none_of_these(journey: Journey) -> Journey:
    """No card fits: straight to who can help."""
    return Journey(page=Page.WHO_CAN_HELP, findings=journey.findings, came_from=Journey())


def start_finding_out(journey: Journey, pack: Pack) -> Journey:
    """No card fits: to the first question that finds out, or to who can help where the pack has none."""
    first = pack.about.start_with
    if first is None or first not in pack.questions:
        return none_of_these(journey)
    return Journey(page=Page.FIND_OUT, finding_out=first, findings=journey.findings, came_from=Journey())


def answer_finding_out(journey: Journey, pack: Pack, chosen: str) -> Journey:
    """A question that finds out was answered: to the next one, to a symptom, or to who can help. None is asked twice."""
    asked = finding_out(journey, pack)
    if asked is None:
        return who_can_help(journey)
    ahead = _on(journey, answers={**journey.answers, asked.id: chosen})
    answer = next((one for one in asked.answers if one.id == chosen), None)
    if answer is not None and answer.symptom in pack.symptoms:
        started = _begin(ahead, pack, answer.symptom or "", answers=ahead.answers)
        return started._replace(came_from=journey)
    following = answer.next if answer is not None else _next_to_find_out(ahead, pack, asked)
    if following is not None and following in pack.questions and following not in ahead.answers:
        return ahead._replace(finding_out=following)
    contact = answer.contact if answer is not None else None
    return ahead._replace(page=Page.WHO_CAN_HELP, finding_out=None, leads_to=contact)


def card_put_in(journey: Journey) -> Journey:
    """On a shared terminal somebody put a card in, or says that it is in: to the checks, with no picture chosen."""
    return Journey(page=Page.THIS_COMPUTER, card_first=True, findings=journey.findings, came_from=Journey())


def _begin(journey: Journey, pack: Pack, symptom: str, **known: Any) -> Journey:
    page = Page.QUESTION if pack.symptoms[symptom].question else Page.THIS_COMPUTER
    return Journey(page=page, symptom=symptom, findings=journey.findings, came_from=Journey(), **known)


def _next_to_find_out(journey: Journey, pack: Pack, asked: SharedQuestion) -> str | None:
    """After “I don't know”: the next question by order that was not asked yet."""
    left = [one for one in pack.questions.values() if one.on_page == "find-out" and one.id not in journey.answers]
    later = [(one.order, one.id) for one in left if (one.order, one.id) > (asked.order, asked.id)]
    return min(later)[1] if later else None


# On the way.


def answer(journey: Journey, question: str, chosen: str) -> Journey:
    """The question before the checks was answered."""
    return _on(journey, page=Page.THIS_COMPUTER, answers={**journey.answers, question: chosen})


def found(journey: Journey, findings: Sequence[Finding]) -> Journey:
    """The checks told something. Takes the place of what was found before; moves to no other page."""
    return journey._replace(findings=tuple(findings))


def checks_seen(journey: Journey, pack: Pack, skipped: bool = False) -> Journey:
    """`Continue` or `Skip these checks`: on to the likeliest cause. Skipping keeps what was already found.

    Where a card came first and nothing was found, the pictures are next; they have no page before them.
    """
    ahead = _on(journey, page=Page.WHAT_TO_DO, checks_skipped=skipped, step=0)
    verdicts = verdicts_of(ahead, pack)
    if not verdicts and journey.card_first:
        return Journey(card_first=True, findings=journey.findings)
    if not verdicts:
        return ahead._replace(page=Page.WHO_CAN_HELP)
    return ahead._replace(cause=verdicts[0].cause)


def next_question(journey: Journey, pack: Pack) -> SharedQuestion | None:
    """What is asked above the steps now: what is to be answered anew, or what could still change a verdict or the steps."""
    if journey.asked_again in pack.questions:
        return pack.questions[journey.asked_again or ""]
    symptom = symptom_of(journey, pack)
    return question_that_decides(journey, pack, symptom, verdicts_of(journey, pack), cause_of(journey, pack))


def answer_here(journey: Journey, pack: Pack, question: str, chosen: str = UNKNOWN) -> Journey:
    """A question above the steps was answered: stays with the cause, unless another one is now likelier."""
    ahead = _on(journey, answers={**journey.answers, question: chosen}, asked_again=None)
    before, after = _not_tried(journey, pack), _not_tried(ahead, pack)
    standing = {verdict.cause: verdict.standing for verdict in verdicts_of(ahead, pack)}
    if after and (after[0] != (before[0] if before else None) or standing.get(journey.cause or "") == "unlikely"):
        return ahead if after[0] == journey.cause else ahead._replace(cause=after[0], step=0)
    return ahead


def ask_again(journey: Journey, question: str) -> Journey:
    """`Change`: a question above the steps is asked once more."""
    return _on(journey, asked_again=question)


def look_at(journey: Journey, cause: str) -> Journey:
    """Another cause was chosen from the list beside the steps."""
    return journey if cause == journey.cause else _on(journey, cause=cause, step=0)


def did_not_help(journey: Journey, pack: Pack) -> Journey:
    """`No, show the next step`: the next step, then the next cause that is not unlikely, then who can help."""
    cause = cause_of(journey, pack)
    if cause is None:
        return who_can_help(journey)
    here = _place(journey, pack, cause)
    tried = (*journey.tried, Tried(cause=cause.id, step=here, helped=False))
    following = [place for place in _shown_places(journey, pack, cause) if place > here]
    if following:
        return _on(journey, tried=tried, step=following[0])
    left = _not_tried(journey._replace(tried=tried), pack)
    if left:
        return _on(journey, tried=tried, cause=left[0], step=0)
    return _on(journey, tried=tried, page=Page.WHO_CAN_HELP, everything_tried=True)


def works_now(journey: Journey, pack: Pack | None = None) -> Journey:
    """`Yes, it works now`: the good end."""
    tried = journey.tried
    if journey.cause is not None:
        cause = cause_of(journey, pack) if pack is not None else None
        place = _place(journey, pack, cause) if pack is not None and cause is not None else journey.step
        tried = (*tried, Tried(cause=journey.cause, step=place, helped=True))
    return _on(journey, page=Page.WORKS_NOW, tried=tried)


def who_can_help(journey: Journey) -> Journey:
    """`Show who can help`, at any moment."""
    return _on(journey, page=Page.WHO_CAN_HELP)


def back(journey: Journey) -> Journey:
    """The page before this one, knowing still what the checks found. On the first page nothing changes."""
    if journey.came_from is None:
        return journey
    return journey.came_from._replace(findings=journey.findings)


def about(journey: Journey) -> Journey:
    """`About this program`, which is no step of the way: Back leads to where the person was."""
    return _on(journey, page=Page.ABOUT)


def start_again() -> Journey:
    """A fresh first page that remembers nothing, findings included."""
    return Journey()


# What a page shows.


def verdicts_of(journey: Journey, pack: Pack) -> list[Verdict]:
    """Every cause of the journey's symptom with its standing, likeliest first; none for "None of these".

    Where a card came first, the faults that the checks found, of whatever symptom.
    """
    symptom = symptom_of(journey, pack)
    if symptom is None:
        return _found_anywhere(journey, pack) if journey.card_first else []
    message = message_of(journey, pack)
    leading = (*((journey.sought,) if journey.sought else ()), *(message.causes if message else ()))
    return weigh(pack, causes_to_consider(symptom, journey.answers, leading), evidence_for(journey, pack))


def _found_anywhere(journey: Journey, pack: Pack) -> list[Verdict]:
    causes = dict.fromkeys(cause for symptom in pack.symptoms_in_order() for cause in symptom.causes)
    faults = [id_ for id_ in causes if id_ in pack.causes and pack.causes[id_].kind == "fault"]
    return [verdict for verdict in weigh(pack, faults, evidence_for(journey, pack)) if verdict.standing == "found"]


def evidence_for(journey: Journey, pack: Pack) -> Evidence:
    """The evidence codes that hold, each with its sentences."""
    return evidence_of(pack, symptom_of(journey, pack), journey.answers, journey.findings)


def shown_step(journey: Journey, pack: Pack) -> ShownStep | None:
    """The step that the journey is at, and which of how many; None where no cause is looked at."""
    cause = cause_of(journey, pack)
    if cause is None:
        return None
    places = _shown_places(journey, pack, cause)
    place = _place(journey, pack, cause)
    return ShownStep(number=places.index(place) + 1, total=len(places), step=cause.steps[place])


def finding_out(journey: Journey, pack: Pack) -> SharedQuestion | None:
    """The question that is asked to find out, if any."""
    return pack.questions.get(journey.finding_out) if journey.finding_out else None


def message_of(journey: Journey, pack: Pack) -> Message | None:
    """The message that the journey started with, if any."""
    return pack.messages.get(journey.message) if journey.message else None


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


def _causes_of(symptom: Symptom) -> set[str]:
    answers = symptom.question.answers if symptom.question else ()
    return {*symptom.causes, *(cause for answer in answers for cause in answer.causes)}


def _not_tried(journey: Journey, pack: Pack) -> list[str]:
    """The causes that are not unlikely and of which no step was tried, likeliest first."""
    done = {tried.cause for tried in journey.tried}
    return [verdict.cause for verdict in verdicts_of(journey, pack) if verdict.cause not in done and verdict.standing != "unlikely"]


def _shown_places(journey: Journey, pack: Pack, cause: Cause) -> list[int]:
    return places_of_shown(cause, evidence_for(journey, pack), journey.findings)


def _place(journey: Journey, pack: Pack, cause: Cause) -> int:
    """The place of the step that is shown: the journey's own, or the next one that this person sees."""
    places = _shown_places(journey, pack, cause)
    return next((place for place in places if place >= journey.step), places[-1])


def _on(journey: Journey, **changes: Any) -> Journey:
    return journey._replace(came_from=journey, **changes)
