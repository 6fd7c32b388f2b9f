"""The linter over what a pack leaves unsaid about its steps, its causes and the findings of the checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.authoring.reasons import findings_that_count_nowhere
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Day
from tests.support.small_pack import OTHER_CAUSE, ROLE_CAUSE, full_pack

TODAY = Day("2026-11-25")
CARD = "causes_wrong_way_round"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        (CARD, OTHER_CAUSE.replace("    worked_if: The light comes on.\n", ""), "how to see that this helped"),
        (CARD, OTHER_CAUSE.replace("  - do: Ask local IT to look at the card\n    who: local-it\n", ""), "Nobody is named"),
        (CARD, OTHER_CAUSE.replace("cannot_tell: A computer cannot see how a card lies.\n", ""), "Nothing counts for this cause"),
        ("causes_role_too_small", ROLE_CAUSE.replace("    if: If you use Connect\n", ""), "Write the condition"),
    ],
    ids=["a try without its sign", "nobody named", "nothing counts", "a condition without its words"],
)
def test_what_is_left_unsaid_is_told_once(tmp_path: Path, name: str, text: str, says: str) -> None:
    (fault,) = lint(full_pack(tmp_path, **{name: text}), TODAY)
    assert says in fault.says and not fault.warning


def test_a_pack_that_says_what_is_irrelevant_says_so_of_every_finding_that_no_cause_answers_to(tmp_path: Path) -> None:
    folder = full_pack(tmp_path, irrelevant_in_use="findings: [card-in-use]\nbecause: It is normal.\n")
    told = [fault.says for fault in lint(folder, TODAY)]
    assert any("“clock-wrong”" in says for says in told) and not any("“card-in-use”" in says for says in told)


def test_every_finding_is_answered_by_a_cause_of_the_built_in_pack_or_has_its_reason() -> None:
    assert findings_that_count_nowhere(built_in_pack().whole) == []
