"""What must be done comes before the end, for somebody who lost their card and uses a screen reader."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Pack
from tests.journeys.conftest import OpenProgram


def test_a_lost_card_is_reported_before_anything_ends(open_program: OpenProgram, pack: Pack) -> None:
    symptom, cause = pack.symptoms["lost-or-found"], pack.causes["card-lost-or-stolen"]
    assert symptom.question is not None
    answer = next(one for one in symptom.question.answers if one.id == "lost")
    person = open_program()
    person.presses(symptom.title, begins=True)
    person.chooses(answer.says)
    person.presses("Continue")
    # What only the person can know needs no checks.
    person.hears(cause.title)
    for step in [one for one in cause.steps if one.act == "must"]:
        person.sees(step.do)
        assert not person.sees_now("Yes, it works now")
        person.presses("Show who can help")
        person.sees("Still to be done")
        assert not person.sees_now("Finish")
        person.presses("Show what is to be done")
        person.presses("Done, what next")
    person.sees(cause.steps[-1].do)
    assert not person.sees_now("Yes, it works now")
    assert not person.sees_now("Done, what next")
    person.presses("Show who can help")
    person.sees("Finish")
