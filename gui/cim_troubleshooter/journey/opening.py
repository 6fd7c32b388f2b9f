"""Where a cause opens that the search found: in the symptom that fits the person, with the answer that leads to it."""

from __future__ import annotations

from typing import NamedTuple

from cim_troubleshooter.guidance.model import Message, Pack, Symptom


class Opening(NamedTuple):
    """A symptom, and the answer to its question that leads to the cause; None where every answer does, or the question is open."""

    symptom: str
    answer: str | None = None
    asks: bool = False
    """Whether the symptom's question is still to be asked: several answers lead to the cause, and not all."""


def opening_of(pack: Pack, cause: str) -> Opening | None:
    """Where the pack says that the cause opens; else the first symptom that asks nothing and names it; else the first that names it.

    None where no symptom and no message names it.
    """
    written = (pack.causes[cause].opens_in or "").partition("/") if cause in pack.causes else ("", "", "")
    if written[0] in pack.symptoms:
        return _in_symptom(pack.symptoms[written[0]], cause, written[2] or None)
    naming = [symptom for symptom in pack.symptoms_in_order() if cause in _causes_of(symptom)]
    for symptom in sorted(naming, key=lambda one: one.question is not None):
        return _in_symptom(symptom, cause)
    return next((Opening(message.symptom) for message in pack.messages.values() if cause in message.causes), None)


def answer_of_message(pack: Pack, message: Message) -> str | None:
    """The answer that a message gives to its symptom's question: its own, or that with which the pack says its likeliest cause opens."""
    question = pack.symptoms[message.symptom].question if message.symptom in pack.symptoms else None
    if question is None or message.answer in [one.id for one in question.answers]:
        return message.answer
    leading = pack.causes.get(message.causes[0]) if message.causes else None
    if leading is None or leading.opens_in is None:
        return None
    opening = opening_of(pack, leading.id)
    return opening.answer if opening is not None and opening.symptom == message.symptom else None


def _in_symptom(symptom: Symptom, cause: str, answer: str | None = None) -> Opening:
    if symptom.question is None:
        return Opening(symptom.id)
    offered = [one.id for one in symptom.question.answers]
    leading = [one.id for one in symptom.question.answers if cause in (one.causes or symptom.causes)]
    if answer in offered:
        return Opening(symptom.id, answer)
    if len(leading) == 1:
        return Opening(symptom.id, leading[0])
    return Opening(symptom.id, asks=cause not in symptom.causes)


def _causes_of(symptom: Symptom) -> set[str]:
    answers = symptom.question.answers if symptom.question else ()
    return {*symptom.causes, *(cause for answer in answers for cause in answer.causes)}
