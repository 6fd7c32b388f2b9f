"""Steps say what kind of act they are, and what is not written has a default."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Step
from tests.support.small_pack import CAUSE, write_pack


@pytest.mark.parametrize(
    ("step", "act"),
    [
        pytest.param(Step(do="Plug it in"), "try", id="what the person does is tried"),
        pytest.param(Step(do="Ask", who="local-it"), "someone-else", id="what local IT does is somebody else's"),
        pytest.param(Step(do="Report it", kind="must"), "must", id="a duty is written as one"),
        pytest.param(Step(do="Swap it with IT", who="local-it", kind="try"), "try", id="what is written holds"),
    ],
)
def test_what_kind_of_act_a_step_is(step: Step, act: str) -> None:
    assert step.act == act


def only_fault(folder: Path, line: str) -> str:
    """What is said about the small pack's cause with a line added to its step."""
    faults = load_pack(write_pack(folder, causes_no_power=CAUSE.replace("    worked_if", f"    {line}\n    worked_if"))).faults
    assert len(faults) == 1, [str(fault) for fault in faults]
    return faults[0].says


def test_a_kind_that_does_not_exist_is_told_with_those_that_do(tmp_path: Path) -> None:
    assert "must be must, someone-else or try, not “mist”" in only_fault(tmp_path, "kind: mist")


def test_a_step_of_somebody_else_says_whose(tmp_path: Path) -> None:
    assert "Say who does it" in only_fault(tmp_path, "kind: someone-else")
