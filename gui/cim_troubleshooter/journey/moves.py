"""What the person did: each function takes a Journey and one act, and gives the Journey after it.

Pages call these and show what comes back. None of them can fail on a journey that they gave out themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import UNKNOWN, Pack, SharedQuestion, Symptom
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey, Place, Tried

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
    return Journey(place=Place.WHO_CAN_HELP, findings=journey.findings, came_from=Journey())


def start_finding_out(journey: Journey, pack: Pack, question: str | None = None) -> Journey:
    """No card fits: to a question that finds out, the pack's first unless one is named, or to who can help where it has none."""
    first = question or pack.about.start_with
    if first is None or first not in pack.questions:
        return none_of_these(journey)
    return Journey(place=Place.FIND_OUT, finding_out=first, findings=journey.findings, came_from=Journey())


def answer_finding_out(journey: Journey, pack: Pack, chosen: str) -> Journey:
    """A question that finds out was answered: to the next one, to a symptom, or to who can help. None is asked twice."""
    asked = views.finding_out(journey, pack)
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
    return ahead._replace(place=Place.WHO_CAN_HELP, finding_out=None, leads_to=contact)


def card_put_in(journey: Journey) -> Journey:
    """On a shared terminal somebody put a card in, or says that it is in: to the checks, with no picture chosen."""
    return Journey(place=Place.THIS_COMPUTER, card_first=True, findings=journey.findings, came_from=Journey())


def _begin(journey: Journey, pack: Pack, symptom: str, **known: Any) -> Journey:
    place = Place.QUESTION if pack.symptoms[symptom].question else Place.THIS_COMPUTER
    return Journey(place=place, symptom=symptom, findings=journey.findings, came_from=Journey(), **known)


def _next_to_find_out(journey: Journey, pack: Pack, asked: SharedQuestion) -> str | None:
    """After “I don't know”: the next question by order that was not asked yet."""
    left = [one for one in pack.questions.values() if one.on_page == "find-out" and one.id not in journey.answers]
    later = [(one.order, one.id) for one in left if (one.order, one.id) > (asked.order, asked.id)]
    return min(later)[1] if later else None


# On the way.


def answer(journey: Journey, question: str, chosen: str) -> Journey:
    """The question before the checks was answered."""
    return _on(journey, place=Place.THIS_COMPUTER, answers={**journey.answers, question: chosen})


def found(journey: Journey, findings: Sequence[Finding]) -> Journey:
    """The checks told something. Takes the place of what was found before; moves to no other page."""
    return journey._replace(findings=tuple(findings))


def checks_seen(journey: Journey, pack: Pack, skipped: bool = False) -> Journey:
    """`Continue` or `Skip these checks`: on to the likeliest cause. Skipping keeps what was already found.

    Where a card came first and nothing was found, the pictures are next; they have no page before them.
    """
    ahead = _on(journey, place=Place.WHAT_TO_DO, checks_skipped=skipped, step=0)
    verdicts = views.verdicts_of(ahead, pack)
    if not verdicts and journey.card_first:
        return Journey(card_first=True, findings=journey.findings)
    if not verdicts:
        return ahead._replace(place=Place.WHO_CAN_HELP)
    return ahead._replace(cause=verdicts[0].cause)


def answer_here(journey: Journey, pack: Pack, question: str, chosen: str = UNKNOWN) -> Journey:
    """A question above the steps was answered: stays with the cause, unless another one is now likelier."""
    ahead = _on(journey, answers={**journey.answers, question: chosen}, asked_again=None)
    before, after = _not_tried(journey, pack), _not_tried(ahead, pack)
    standing = {verdict.cause: verdict.standing for verdict in views.verdicts_of(ahead, pack)}
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
    cause = views.cause_of(journey, pack)
    if cause is None:
        return who_can_help(journey)
    here = views.step_index(journey, pack, cause)
    tried = (*journey.tried, Tried(cause=cause.id, step=here, helped=False))
    following = [index for index in views.shown_indexes(journey, pack, cause) if index > here]
    if following:
        return _on(journey, tried=tried, step=following[0])
    left = _not_tried(journey._replace(tried=tried), pack)
    if left:
        return _on(journey, tried=tried, cause=left[0], step=0)
    return _on(journey, tried=tried, place=Place.WHO_CAN_HELP, everything_tried=True)


def works_now(journey: Journey, pack: Pack | None = None) -> Journey:
    """`Yes, it works now`: the good end."""
    tried = journey.tried
    if journey.cause is not None:
        cause = views.cause_of(journey, pack) if pack is not None else None
        index = views.step_index(journey, pack, cause) if pack is not None and cause is not None else journey.step
        tried = (*tried, Tried(cause=journey.cause, step=index, helped=True))
    return _on(journey, place=Place.WORKS_NOW, tried=tried)


def who_can_help(journey: Journey) -> Journey:
    """`Show who can help`, at any moment."""
    return _on(journey, place=Place.WHO_CAN_HELP)


def back(journey: Journey) -> Journey:
    """The page before this one, knowing still what the checks found. On the first page nothing changes."""
    if journey.came_from is None:
        return journey
    return journey.came_from._replace(findings=journey.findings)


def about(journey: Journey) -> Journey:
    """`About this program`, which is no step of the way: Back leads to where the person was."""
    return _on(journey, place=Place.ABOUT)


def start_again() -> Journey:
    """A fresh first page that remembers nothing, findings included."""
    return Journey()


def _causes_of(symptom: Symptom) -> set[str]:
    answers = symptom.question.answers if symptom.question else ()
    return {*symptom.causes, *(cause for answer in answers for cause in answer.causes)}


def _not_tried(journey: Journey, pack: Pack) -> list[str]:
    """The causes that are not unlikely and of which no step was tried, likeliest first."""
    done = {tried.cause for tried in journey.tried}
    return [verdict.cause for verdict in views.verdicts_of(journey, pack) if verdict.cause not in done and verdict.standing != "unlikely"]


def _on(journey: Journey, **changes: Any) -> Journey:
    return journey._replace(came_from=journey, **changes)
