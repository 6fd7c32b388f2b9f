"""The summary reports what the journey knows, and leaves out what the guidance no longer has."""

import datetime

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Symptom
from cim_troubleshooter.handover.summary import Circumstances, summary
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, StepTaken

PACK = built_in_pack().pack
WITH_A_QUESTION = [symptom for symptom in PACK.symptoms_in_order() if symptom.question is not None]
CAUSE = next(cause for cause in PACK.causes.values() if cause.steps)


def told(journey: Journey) -> str:
    return summary(journey, PACK, Circumstances(datetime.datetime(2026, 11, 23, 9, 12), "WARD", "1.0.0"))


@pytest.mark.parametrize("symptom", WITH_A_QUESTION, ids=lambda symptom: symptom.id)
def test_the_answer_to_a_symptoms_question_is_told_and_no_other(symptom: Symptom) -> None:
    assert symptom.question is not None
    for chosen in symptom.question.answers:
        text = told(moves.answer(moves.choose_symptom(Journey(), PACK, symptom.id), PACK, symptom.question.id, chosen.id))
        asked = [line for line in text.splitlines() if symptom.question.asks in line]
        assert [line.endswith(chosen.says) for line in asked] == [True]


@pytest.mark.parametrize(
    "gone", [StepTaken("no-longer-there", 0, "did-not-help"), StepTaken(CAUSE.id, len(CAUSE.steps), "helped")], ids=["cause", "step"]
)
def test_a_step_that_the_guidance_no_longer_has_is_left_out(gone: StepTaken) -> None:
    assert "Tried: nothing yet" in told(Journey(taken=(gone,)))
    last = StepTaken(CAUSE.id, len(CAUSE.steps) - 1, "helped")
    assert CAUSE.steps[-1].do in told(Journey(taken=(gone, last)))
