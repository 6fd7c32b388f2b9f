"""A journey goes on where the guidance has less than it: a cause that no picture leads to, or that is no longer there."""

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Pack, Symptom
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack
MESSAGE = next(message for message in PACK.messages.values() if message.causes)
CAUSE = MESSAGE.causes[0]


def _without(symptom: Symptom) -> Symptom:
    """The symptom, not considering the cause."""
    asked = symptom.question
    if asked is not None:
        asked = asked._replace(answers=tuple(one._replace(causes=_others(one.causes)) for one in asked.answers))
    return symptom._replace(causes=_others(symptom.causes), question=asked)


def _others(causes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cause for cause in causes if cause != CAUSE)


def _only_by_a_message() -> Pack:
    others = {id_: message._replace(causes=_others(message.causes)) for id_, message in PACK.messages.items()}
    symptoms = {id_: _without(symptom) for id_, symptom in PACK.symptoms.items()}
    return PACK._replace(symptoms=symptoms, messages={**others, MESSAGE.id: MESSAGE})


def test_a_cause_that_only_a_message_names_is_reached_by_the_messages_symptom() -> None:
    journey = moves.choose_cause(Journey(), _only_by_a_message(), CAUSE)
    assert (journey.symptom, journey.chosen) == (MESSAGE.symptom, CAUSE)


def test_a_cause_that_nothing_names_leads_to_who_can_help() -> None:
    assert moves.choose_cause(Journey(), PACK, "no-longer-there").place is Place.WHO_CAN_HELP


def test_a_step_whose_cause_is_no_longer_there_leads_on_to_who_can_help_alone() -> None:
    journey = Journey(place=Place.WHAT_TO_DO, cause="no-longer-there", step=2)
    assert moves.works_now(journey, PACK) == journey
    assert moves.onward(journey, PACK).place is Place.WHO_CAN_HELP
