"""The linter over answers, operations, questions and what no scenario proves."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.guidance.model import Day
from cim_troubleshooter.texts.fault import Fault
from tests.support.small_pack import FULL_PACK, PACK, full_pack, write_files

TODAY = Day("2026-11-25")


def faults_of(tmp_path: Path, name: str, of: str, into: str) -> list[Fault]:
    assert of in FULL_PACK[name]
    # Scenarios would tell of the same mistake once more.
    files = {**{path: text for path, text in FULL_PACK.items() if "scenarios" not in path}, name: FULL_PACK[name].replace(of, into, 1)}
    return [fault for fault in lint(write_files(tmp_path, files), TODAY) if not fault.warning]


def test_the_full_pack_lints_clean(tmp_path: Path) -> None:
    assert lint(full_pack(tmp_path), TODAY) == []


WRONG_CODES = [
    ("causes/page-closed.yaml", "other-computer/fails", "other-computer/fails-too", 4, "The question “other-computer” has no answer “fails-too”. Did you mean “fails”?"),
    ("causes/page-closed.yaml", "other-computer/fails", "other-computers/fails", 4, "There is no question “other-computers”. Did you mean “other-computer”?"),
    ("causes/role-too-small.yaml", "operation/not-allowed", "operation/not-alowed", 4, "An operation is allowed or not-allowed, not “not-alowed”."),
    ("causes/role-too-small.yaml", "client/agent", "client/agnet", 9, "The question “client” has no answer “agnet”. Did you mean “agent”?"),
    ("causes/role-too-small.yaml", "client/agent", "no-raeder", 9, "No check gives the finding “no-raeder”. Did you mean “no-reader”?"),
    ("questions/client.yaml", "card-in-use", "card-in-used", 4, "No check gives the finding “card-in-used”. Did you mean “card-in-use”?"),
    ("operations/unlock-other.yaml", "activity/unlock-other", "activity/unlock-others", 2, "The question “activity” has no answer “unlock-others”. Did you mean “unlock-other”?"),
    ("operations/unlock-other.yaml", "may: [agent]", "may: [agents]", 3, "The question “role” has no answer “agents”. Did you mean “agent”?"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "of", "into", "line", "says"), WRONG_CODES)
def test_evidence_that_nothing_can_give_is_told_with_what_was_meant(
    tmp_path: Path, name: str, of: str, into: str, line: int, says: str
) -> None:
    (fault,) = faults_of(tmp_path, name, of, into)
    assert (fault.file, fault.line, fault.says) == (str(tmp_path / name), line, says)


def test_questions_that_go_round_in_a_circle_are_told(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, "questions/box.yaml", "contact: registration-authority", "next: lights")
    assert [fault.file for fault in faults] == [str(tmp_path / "questions" / name) for name in ("box.yaml", "lights.yaml")]
    assert "leads back to this question" in faults[0].says


def test_a_question_that_finding_out_never_comes_to_is_told(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "questions/lights.yaml", "next: box", "contact: local-it")
    assert (fault.file, fault.says.startswith("Finding out never comes to this question.")) == (
        str(tmp_path / "questions" / "box.yaml"),
        True,
    )


def test_an_answer_that_leads_to_nobody_is_told(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "questions/box.yaml", "contact: local-it", "contact: national-service-desk")
    assert (fault.line, fault.says) == (7, "The pack has no contact of the kind “national-service-desk”. Add one to contacts.")


def test_causes_and_messages_that_no_scenario_reaches_are_a_warning(tmp_path: Path) -> None:
    files = {path: text for path, text in FULL_PACK.items() if path not in ("scenarios/closed.yaml", "scenarios/searched.yaml")}
    faults = lint(write_files(tmp_path, files), TODAY)
    assert {Path(fault.file).name: fault.says for fault in faults} == {
        "page-closed.yaml": "No scenario reaches this cause. Write one in scenarios.",
        "no-reader-attached.yaml": "No scenario reaches this message. Write one in scenarios.",
    }
    assert all(fault.warning for fault in faults)


def test_what_has_ended_is_a_warning(tmp_path: Path) -> None:
    faults = lint(full_pack(tmp_path), Day("2026-11-29"))
    assert [(Path(fault.file).name, fault.line, fault.warning) for fault in faults] == [("closure.yaml", 4, True)]


@pytest.mark.parametrize(
    ("scenario", "line", "says"),
    [
        (
            "symptom: helping\nanswers: {activity: unlock-other}\nexpect: {asks: client}\n",
            3,
            "The next question is “role” here, not “client”.",
        ),
        ("answers: {lights: bright}\nexpect: {asks: lights}\n", 2, "The next question is “box” here, not “lights”."),
        ("answers: {lights: dark}\nexpect: {symptom: helping}\n", 2, "The symptom is “light-off” here, not “helping”."),
        ("answers: {lights: bright, box: no-box}\nexpect: {contact: registration-authority}\n", 2, "The first contact is “it-desk” here"),
        ("symptom: light-off\nexpect: {not_shown: [no-power]}\n", 2, "The cause “no-power” is shown here: it is possible."),
        ("message: no-reader-attached\ntoday: 2027-03-01\nexpect: {first_cause: page-closed}\n", 3, "The first cause is “no-power” here"),
        ("says: reader missing\nexpect: {symptom: helping}\n", 2, "The search finds “light-off” first here, not “helping”."),
        ("says: zzzzzz\nexpect: {symptom: helping}\n", 2, "The search finds “nobody and nothing” first here"),
    ],
)
def test_a_scenario_that_does_not_hold_says_what_came_out(tmp_path: Path, scenario: str, line: int, says: str) -> None:
    (fault,) = lint(full_pack(tmp_path, scenarios_odd=scenario), TODAY)
    assert says.replace("“nobody and nothing”", "nobody and nothing") in fault.says, str(fault)
    assert (Path(fault.file).name, fault.line) == ("odd.yaml", line)


def test_a_layer_may_use_the_questions_below_it_as_evidence(tmp_path: Path) -> None:
    cause = (
        FULL_PACK["causes/page-closed.yaml"]
        .replace("other-computer/fails", "activity/unlock-own")
        .replace("other-computer/works", "activity/repair")
    )
    symptom = FULL_PACK["symptoms/light-off.yaml"].replace("- no-power\n  - wrong-way-round", "- page-closed")
    scenario = "symptom: light-off\ntoday: 2027-01-01\nexpect: {possible: [page-closed]}\n"
    files = {
        "pack.yaml": PACK + "over: cim\n",
        "causes/page-closed.yaml": cause,
        "symptoms/light-off.yaml": symptom,
        "scenarios/x.yaml": scenario,
    }
    assert lint(write_files(tmp_path, files), TODAY) == []
