"""What the person did: each function takes a Journey and one act, and gives the Journey after it.

Pages call these and show what comes back. None of them can fail on a journey that they gave out themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import UNKNOWN, Pack, SharedQuestion
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.duties import may_work_now, must_report, open_duties
from cim_troubleshooter.journey.opening import Opening, answer_of_message, opening_of
from cim_troubleshooter.journey.state import Added, Journey, Place, Result, StepTaken

# The ways in.


def choose_symptom(journey: Journey, pack: Pack, symptom: str) -> Journey:
    """A card on the first page was chosen: to its question where it has one, else to the checks."""
    return _begin(journey, pack, symptom)


def choose_message(journey: Journey, pack: Pack, message: str) -> Journey:
    """A message was found on the screen or by the search: as if its symptom's card had been chosen, its causes leading.

    Nobody is asked what the message has said, nor what could not change what is shown.
    """
    chosen = pack.messages[message]
    question = pack.symptoms[chosen.symptom].question
    answer = answer_of_message(pack, chosen)
    if question is None or answer is None:
        begun = _begin(journey, pack, chosen.symptom, message=message)
        return begun if _answer_decides(begun, pack) else begun._replace(place=Place.THIS_COMPUTER)
    begun = _begin(journey, pack, chosen.symptom, message=message, answers={question.id: answer})
    return begun._replace(place=Place.THIS_COMPUTER)


def _answer_decides(begun: Journey, pack: Pack) -> bool:
    """Whether an answer to the question before the checks could change which cause leads, or which of its steps are shown."""
    symptom = views.symptom_of(begun, pack)
    if symptom is None or symptom.question is None:
        return True
    question = symptom.question.id
    shown = [_shown_first(begun._replace(answers={question: answer.id}), pack) for answer in symptom.question.answers]
    return any(one != _shown_first(begun, pack) for one in shown)


def _shown_first(journey: Journey, pack: Pack) -> tuple[str, list[int]] | None:
    leading = next(iter(views.verdicts_of(journey, pack)), None)
    return (leading.cause, views.shown_indexes(journey, pack, pack.causes[leading.cause])) if leading is not None else None


def choose_cause(journey: Journey, pack: Pack, cause: str, symptom: str | None = None) -> Journey:
    """The search found a cause: to the checks of the symptom that fits it, the cause leading; `symptom` where none names it.

    What only the person can know is the cause: straight to what to do.
    """
    opening = opening_of(pack, cause) or (Opening(symptom) if symptom is not None and symptom in pack.symptoms else None)
    if opening is None or cause not in pack.causes:
        return who_can_help(journey)
    question = pack.symptoms[opening.symptom].question
    answers = {question.id: opening.answer} if question is not None and opening.answer is not None else {}
    begun = _begin(journey, pack, opening.symptom, chosen=cause, answers=answers)
    if begun.place is Place.QUESTION and not opening.asks:
        begun = begun._replace(place=Place.THIS_COMPUTER)
    return _past_checks_if_said(begun, pack)


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


def _past_checks_if_said(journey: Journey, pack: Pack) -> Journey:
    """To what to do at once, where the person said what only they can know: no check could tell more."""
    leading = next(iter(views.verdicts_of(journey, pack)), None)
    if journey.place is not Place.THIS_COMPUTER or leading is None or leading.origin != "said":
        return journey
    return journey._replace(place=Place.WHAT_TO_DO, cause=leading.cause)


def _next_to_find_out(journey: Journey, pack: Pack, asked: SharedQuestion) -> str | None:
    """After “I don't know”: the next question by order that was not asked yet."""
    left = [one for one in pack.questions.values() if one.on_page == "find-out" and one.id not in journey.answers]
    later = [(one.order, one.id) for one in left if (one.order, one.id) > (asked.order, asked.id)]
    return min(later)[1] if later else None


# On the way.


def answer(journey: Journey, pack: Pack, question: str, chosen: str) -> Journey:
    """The question before the checks was answered: to the checks, or to what to do where only the person can know the cause."""
    return _past_checks_if_said(_on(journey, place=Place.THIS_COMPUTER, answers={**journey.answers, question: chosen}), pack)


def found(journey: Journey, findings: Sequence[Finding]) -> Journey:
    """The checks told something. Takes the place of what was found before; moves to no other page."""
    return journey._replace(findings=tuple(findings))


def checks_seen(journey: Journey, pack: Pack, skipped: bool = False) -> Journey:
    """`Continue` or `Skip these checks`: on to the likeliest cause. Skipping keeps what was already found.

    Where a card came first and nothing was found, the pictures are next; they have no page before them.
    """
    ahead = _on(journey, place=Place.WHAT_TO_DO, checks_skipped=skipped, read_anyway=False, step=0)
    verdicts = views.verdicts_of(ahead, pack)
    if not verdicts and journey.card_first:
        return Journey(card_first=True, findings=journey.findings)
    if not verdicts:
        return ahead._replace(place=Place.WHO_CAN_HELP)
    return ahead._replace(cause=verdicts[0].cause)


def answer_here(journey: Journey, pack: Pack, question: str, chosen: str = UNKNOWN) -> Journey:
    """A question above the steps was answered: stays with the cause, unless another one is now likelier."""
    ahead = _on(journey, answers={**journey.answers, question: chosen}, asked_again=None)
    before, after = _untouched(journey, pack), _untouched(ahead, pack)
    standing = {verdict.cause: verdict.standing for verdict in views.verdicts_of(ahead, pack)}
    stands = standing.get(journey.cause or "", "unlikely")
    if after and (after[0] != (before[0] if before else None) or stands == "unlikely"):
        return ahead if after[0] == journey.cause else ahead._replace(cause=after[0], step=0)
    return ahead if journey.cause in standing or not standing else ahead._replace(cause=next(iter(standing)), step=0)


def ask_again(journey: Journey, question: str) -> Journey:
    """`Change`: a question above the steps is asked once more."""
    return _on(journey, asked_again=question)


def read_anyway(journey: Journey) -> Journey:
    """`Read the card anyway`, once another program was found to be using it: back to the checks."""
    return _on(journey, place=Place.THIS_COMPUTER, read_anyway=True, cause=None, step=0)


def look_at(journey: Journey, cause: str) -> Journey:
    """Another cause was chosen from the list beside the steps."""
    return journey if cause == journey.cause else _on(journey, cause=cause, step=0)


# What becomes of a step.


def did_not_help(journey: Journey, pack: Pack) -> Journey:
    """`No, show the next step` at a step to try: the next step, then the next cause, then who can help.

    At any other step, on which nobody is asked whether it helped, as `look_further`.
    """
    return _past_step(journey, pack, "did-not-help") if _act(journey, pack) == "try" else look_further(journey, pack)


def done(journey: Journey, pack: Pack) -> Journey:
    """`Done, what next` at a step that must be done: the next step of the cause, and after the last one who can help."""
    return _past_step(journey, pack, "done") if _act(journey, pack) == "must" else journey


def look_further(journey: Journey, pack: Pack) -> Journey:
    """At a step that somebody else does: left to them, and on as after a try that did not help. No other is passed over so."""
    if _act(journey, pack) in ("try", "must"):
        return journey
    return _past_step(journey, pack, "left-to-others")


def onward(journey: Journey, pack: Pack) -> Journey:
    """On from a step of whatever kind that was not the end of it: the one way that always comes to who can help."""
    return done(journey, pack) if _act(journey, pack) == "must" else did_not_help(journey, pack)


def works_now(journey: Journey, pack: Pack) -> Journey:
    """`Yes, it works now` at a step to try: the good end. Where something is still to be done, to that first."""
    if may_work_now(journey, pack):
        return _on(_with_step(journey, pack, "helped"), came_from=journey, place=Place.WORKS_NOW)
    return to_duty(journey, pack) if _act(journey, pack) == "try" else journey


def to_duty(journey: Journey, pack: Pack) -> Journey:
    """To the first thing that is still to be done; nothing changes where there is none."""
    left = open_duties(journey, pack)
    return _on(journey, place=Place.WHAT_TO_DO, cause=left[0].cause, step=left[0].step) if left else journey


def _act(journey: Journey, pack: Pack) -> str | None:
    shown = views.shown_step(journey, pack)
    return shown.step.act if shown is not None else None


def _with_step(journey: Journey, pack: Pack, result: Result) -> Journey:
    """The journey with the shown step behind it."""
    cause = views.cause_of(journey, pack)
    if cause is None:
        return journey
    return journey._replace(taken=(*journey.taken, StepTaken(cause.id, views.step_index(journey, pack, cause), result)))


def _past_step(journey: Journey, pack: Pack, result: Result) -> Journey:
    """Past the shown step: to the next one, then to the next cause that is not unlikely, then to who can help.

    What had to be reported ends at those whom it was reported to: nobody goes on from a stolen card to one left at home.

    After enough causes only those that were found are gone through: a person can do more than the rest of the list.
    """
    cause = views.cause_of(journey, pack)
    if cause is None:
        return who_can_help(journey)
    here = views.step_index(journey, pack, cause)
    ahead = _with_step(journey, pack, result)._replace(came_from=journey)
    following = [index for index in views.shown_indexes(journey, pack, cause) if index > here]
    if following:
        return ahead._replace(step=following[0])
    if result == "done" or must_report(cause):
        return ahead._replace(place=Place.WHO_CAN_HELP)
    left = _untouched(ahead, pack)
    found_ones = {verdict.cause for verdict in views.verdicts_of(ahead, pack) if verdict.standing == "found"}
    if left and (left[0] in found_ones or not views.person_is_proposed(ahead)):
        return ahead._replace(cause=left[0], step=0)
    return ahead._replace(place=Place.WHO_CAN_HELP, everything_tried=not left, enough_tried=bool(left))


# Anywhere.


def who_can_help(journey: Journey) -> Journey:
    """`Show who can help`, at any moment."""
    return _on(journey, place=Place.WHO_CAN_HELP)


def back(journey: Journey) -> Journey:
    """The page before this one, knowing still what the checks found and what was typed. On the first page nothing changes."""
    if journey.came_from is None:
        return journey
    before = journey.came_from
    return before._replace(findings=journey.findings, added=before.added if before.place is Place.WHAT_YOU_SEE else journey.added)


def add(journey: Journey, added: Added) -> Journey:
    """The person typed something for whoever helps. Moves to no other page."""
    return journey._replace(added=added)


def passed_on(journey: Journey) -> Journey:
    """The summary was passed on. Stays on the page; whatever the person does next makes another summary of it."""
    return journey._replace(passed_on=True)


def about(journey: Journey) -> Journey:
    """`About this program`, which is no step of the way: Back leads to where the person was."""
    return _on(journey, place=Place.ABOUT)


def something_else(journey: Journey) -> Journey:
    """`Something else is wrong`, once it works: the pictures again, knowing still what the checks found."""
    return Journey(findings=journey.findings)


def open_saved(journey: Journey) -> Journey:
    """A saved summary was opened, which is no step of the way: Back leads to where the person was."""
    return journey if journey.place is Place.SAVED_SUMMARY else _on(journey, place=Place.SAVED_SUMMARY)


def start_again() -> Journey:
    """A fresh first page that remembers nothing, findings included."""
    return Journey()


def _untouched(journey: Journey, pack: Pack) -> list[str]:
    """The causes that are not unlikely and of which no step is behind the person, likeliest first."""
    touched = {taken.cause for taken in journey.taken}
    likely = [verdict.cause for verdict in views.verdicts_of(journey, pack) if verdict.standing != "unlikely"]
    return [cause for cause in likely if cause not in touched]


def _on(journey: Journey, **changes: Any) -> Journey:
    return journey._replace(**{"came_from": journey, "passed_on": False, **changes})
