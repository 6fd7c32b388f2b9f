"""Facts, what is irrelevant, and what names them: read from YAML, each slip told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Day
from tests.support.small_pack import CAUSE, full_pack

FACT = "says: The reader has power\nshown_by: [reader-found, card-readable]\n"
RELEVANCE = "findings: [no-reader]\nwhen: [activity/other, symptom/helping]\nbecause: They said so.\n"


def test_facts_and_what_is_irrelevant_are_part_of_the_pack(tmp_path: Path) -> None:
    loaded = load_pack(full_pack(tmp_path, facts_power=FACT, irrelevant_said=RELEVANCE))
    assert loaded.faults == ()
    assert loaded.pack.facts["power"].shown_by == ("reader-found", "card-readable")
    assert loaded.pack.irrelevant["said"].when == ("activity/other", "symptom/helping")


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"facts_power": FACT.replace("reader-found", "reader-fuond")}, "Did you mean “reader-found”?"),
        ({"facts_power": "says: The reader has power\nshown_by: []\n"}, "shown by at least one finding"),
        ({"irrelevant_said": RELEVANCE.replace("no-reader", "no-raeder")}, "Did you mean “no-reader”?"),
        ({"irrelevant_said": RELEVANCE.replace("activity/other", "activity/othre")}, "Did you mean “other”?"),
        ({"irrelevant_said": RELEVANCE.replace("symptom/helping", "symptom/helpnig")}, "Did you mean “helping”?"),
        ({"irrelevant_said": RELEVANCE.replace("symptom/helping", "helping")}, "Write a question and its answer"),
        ({"causes_no_power": CAUSE.replace("reader-found", "fact/power")}, "There is no fact “power”."),
        ({"causes_no_power": CAUSE + "opens_in: helping/unlock-ohter\n"}, "Did you mean “unlock-other”?"),
        ({"causes_no_power": CAUSE + "opens_in: helpnig\n"}, "Did you mean “helping”?"),
        ({"messages_refused": "says: It was refused\nsymptom: helping\nanswer: unlock-ohter\ncauses: [no-power]\n"}, "“unlock-other”?"),
    ],
)
def test_a_slip_is_told_with_what_may_have_been_meant(tmp_path: Path, files: dict[str, str], says: str) -> None:
    told = [fault.says for fault in lint(full_pack(tmp_path, **files), Day("2026-11-25"))]
    assert any(says in one for one in told), told


def test_a_pack_for_an_earlier_version_keeps_its_sentences_that_are_true_for_a_time(tmp_path: Path) -> None:
    dated = "facts:\n  - says: It is so in spring.\n    until: 2027-06-01\n"
    loaded = load_pack(full_pack(tmp_path, causes_no_power=CAUSE + dated))
    assert loaded.faults == ()
    assert [one.says for one in loaded.pack.causes["no-power"].for_a_time] == ["It is so in spring."]


def test_a_duty_that_could_be_skipped_is_refused(tmp_path: Path) -> None:
    skipped = CAUSE.replace("sources:", "  - do: Report it\n    kind: must\nsources:")
    (fault,) = load_pack(full_pack(tmp_path, causes_no_power=skipped)).faults
    assert "could be skipped" in fault.says
    first = CAUSE.replace("steps:\n", "steps:\n  - do: Report it\n    kind: must\n")
    assert load_pack(full_pack(tmp_path, causes_no_power=first)).faults == ()
