"""The linter: what is wrong between the files of a pack, and what its scenarios say."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from cim_troubleshooter.authoring.lint import NotAPack, lint
from cim_troubleshooter.texts.fault import Fault
from tests.support.picture_files import picture, png_that_says
from tests.support.small_pack import CAUSE, CONTACT, OTHER_CAUSE, PACK, SCENARIO, SYMPTOM, full_pack, write_files, write_pack

TODAY = datetime.date(2026, 11, 24)


def only_fault(folder: str, today: datetime.date = TODAY) -> Fault:
    faults = lint(folder, today)
    assert len(faults) == 1, [str(fault) for fault in faults]
    return faults[0]


def test_a_clean_pack_has_nothing_to_tell(tmp_path: Path) -> None:
    assert lint(write_pack(tmp_path), TODAY) == []


def test_a_folder_that_is_not_there_or_no_pack_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "gone"):
        with pytest.raises(NotAPack, match=r"There is no folder|it has no pack\.yaml"):
            lint(str(folder))


def test_a_broken_pack_yaml_is_a_fault_and_its_files_are_linted_all_the_same(tmp_path: Path) -> None:
    faults = lint(write_pack(tmp_path, pack="id: [", causes_no_power=""), TODAY)
    assert [os.path.basename(fault.file) for fault in faults] == ["no-power.yaml", "pack.yaml"]


def test_files_are_named_as_the_folder_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(tmp_path / "pack", causes_no_power="")
    monkeypatch.chdir(tmp_path)
    assert str(only_fault("pack")) == f"{os.path.join('pack', 'causes', 'no-power.yaml')}:1:1: This file is empty."


def test_a_review_that_is_over_a_year_old_is_a_warning(tmp_path: Path) -> None:
    fault = only_fault(write_pack(tmp_path, causes_no_power=CAUSE.replace("2026-11-01", "2025-11-01")))
    assert (fault.line, fault.warning) == (12, True)
    assert "last reviewed on 2025-11-01" in fault.says
    assert len(lint(str(tmp_path), datetime.date(2027, 11, 2))) == 3


def test_a_finding_that_no_check_gives_is_a_fault(tmp_path: Path) -> None:
    fault = only_fault(write_pack(tmp_path, causes_no_power=CAUSE.replace("[reader-found]", "[reader-fuond]")))
    assert (fault.line, fault.says) == (5, "No check gives the finding “reader-fuond”. Did you mean “reader-found”?")
    folder = write_pack(tmp_path, scenarios_no_reader=SCENARIO.replace("findings: [no-reader]", "findings: [no-reader, moonlight]"))
    fault = only_fault(folder)
    assert (fault.line, fault.column, fault.says) == (2, 23, "No check gives the finding “moonlight”.")


WRONG_EXPECTATIONS = [
    (("first_cause: no-power", "first_cause: wrong-way-round"), 4, "The first cause is “no-power” here, not “wrong-way-round”."),
    (("found: [no-power]", "found: [wrong-way-round]"), 5, "The cause “wrong-way-round” is possible here, not found."),
    (("possible: [wrong-way-round]", "unlikely: [wrong-way-round]"), 6, "The cause “wrong-way-round” is possible here, not unlikely."),
    (("fixed_by: local-it", "fixed_by: registration-authority"), 7, "The one to fix it is “local-it” here, not “registration-authority”."),
    (("contact: it-desk", "contact: it-dek"), 8, "There is no contact “it-dek”. Did you mean “it-desk”?"),
    (("first_cause: no-power", "first_cause: no-powder"), 4, "There is no cause “no-powder”. Did you mean “no-power”?"),
    (("symptom: light-off", "symptom: light-of"), 1, "There is no symptom “light-of”. Did you mean “light-off”?"),
    (("findings:", "answers: {activity: print}\nfindings:"), 2, "The symptom “light-off” asks nothing. Remove the answer."),
]  # fmt: skip


@pytest.mark.parametrize(("change", "line", "says"), WRONG_EXPECTATIONS)
def test_a_scenario_that_does_not_hold_says_what_came_out(tmp_path: Path, change: tuple[str, str], line: int, says: str) -> None:
    assert change[0] in SCENARIO
    fault = only_fault(write_pack(tmp_path, scenarios_no_reader=SCENARIO.replace(*change)))
    assert (fault.line, fault.says) == (line, says)


def test_a_scenario_that_expects_nothing_proves_nothing(tmp_path: Path) -> None:
    fault = only_fault(write_pack(tmp_path, scenarios_no_reader="symptom: light-off\nexpect: {}\n"))
    assert (fault.line, "expects something" in fault.says) == (2, True)


def test_a_scenario_follows_the_answer_to_a_question(tmp_path: Path) -> None:
    answers = "[{id: day, says: By day}, {id: night, says: By night, causes: [wrong-way-round]}"
    answers += ", {id: other, says: Something else, something_else: true}]"
    symptom = SYMPTOM + f"question: {{id: when, asks: When was it?, answers: {answers}}}\n"
    night = "symptom: light-off\nanswers: {when: night}\nexpect: {first_cause: wrong-way-round, fixed_by: you}\n"
    assert lint(write_pack(tmp_path, symptoms_light_off=symptom, scenarios_night=night), TODAY) == []
    fault = only_fault(write_pack(tmp_path, scenarios_night=night.replace("night}", "nigh}"), symptoms_light_off=symptom))
    assert (fault.line, fault.says) == (2, "There is no answer “nigh”. Did you mean “night”?")


def test_a_cause_that_no_symptom_names_is_a_fault(tmp_path: Path) -> None:
    fault = only_fault(write_pack(tmp_path, causes_full_moon=OTHER_CAUSE))
    assert (os.path.basename(fault.file), fault.says.startswith("No symptom names this cause.")) == ("full-moon.yaml", True)


def test_a_cause_that_leads_to_nobody_is_a_fault(tmp_path: Path) -> None:
    cause = OTHER_CAUSE.replace("fixed_by: you", "fixed_by: registration-authority")
    fault = only_fault(write_pack(tmp_path, causes_wrong_way_round=cause))
    assert (fault.line, fault.says) == (4, "The pack has no contact of the kind “registration-authority”. Add one to contacts.")


def test_one_broken_file_is_told_once_and_not_at_every_name_of_it(tmp_path: Path) -> None:
    for broken in ("symptoms_light_off", "causes_no_power", "contacts_it_desk"):
        assert only_fault(write_pack(tmp_path / broken, **{broken: ""})).says == "This file is empty."


def test_what_is_never_read_is_a_warning(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    write_files(tmp_path, {"symptom/lost.yaml": SYMPTOM, "causes/no-ending": CAUSE, "contacts/desk.yaml.bak": CONTACT, ".hidden": ""})
    faults = lint(folder, TODAY)
    assert [os.path.basename(fault.file) for fault in faults] == ["no-ending", "desk.yaml.bak", "symptom"]
    assert all(fault.warning for fault in faults)


LAYER = PACK + "over: cim\n"


def test_a_layer_is_linted_over_the_pack_that_it_names(tmp_path: Path) -> None:
    symptom = SYMPTOM.replace("- wrong-way-round", "- card-damaged")
    scenario = "symptom: light-off\nfindings: [no-reader]\nexpect: {first_cause: no-power, possible: [card-damaged], contact: local-it}\n"
    files = {"pack.yaml": LAYER, "symptoms/light-off.yaml": symptom, "causes/no-power.yaml": CAUSE, "scenarios/off.yaml": scenario}
    assert lint(write_files(tmp_path, files), TODAY) == []


def test_a_layer_is_told_of_its_own_faults_alone(tmp_path: Path) -> None:
    files = {"pack.yaml": LAYER, "causes/card-damaged.yaml": OTHER_CAUSE.replace("fixed_by: you", "fixed_by: us")}
    fault = only_fault(write_files(tmp_path, files))
    assert (os.path.basename(fault.file), fault.line) == ("card-damaged.yaml", 4)


def test_a_layer_that_changes_a_symptom_is_not_told_of_scenarios_below_that_no_longer_fit(tmp_path: Path) -> None:
    files = {"pack.yaml": LAYER, "symptoms/manage-smartcards.yaml": SYMPTOM.replace("- wrong-way-round", "- card-damaged")}
    files["causes/no-power.yaml"] = CAUSE
    files["scenarios/off.yaml"] = "symptom: manage-smartcards\nfindings: [no-reader]\nexpect: {first_cause: no-power}\n"
    assert lint(write_files(tmp_path, files), TODAY) == []


def test_a_layer_over_a_pack_that_is_not_there_is_a_fault_at_its_line(tmp_path: Path) -> None:
    fault = only_fault(write_files(tmp_path, {"pack.yaml": PACK + "over: moon\n"}))
    assert (fault.line, fault.says) == (6, "There is no pack “moon” to lay this folder over. The built-in pack is “cim”.")


def test_faults_come_sorted_by_file_and_line(tmp_path: Path) -> None:
    wrong = CAUSE.replace("fixed_by: local-it", "fixed_by: us").replace("The reader has", "<b>The reader has")
    faults = lint(write_pack(tmp_path, causes_no_power=wrong, symptoms_light_off=SYMPTOM.replace("sees:", "saw:")), TODAY)
    places = [(os.path.basename(fault.file), fault.line) for fault in faults]
    assert places == [("no-power.yaml", 1), ("no-power.yaml", 6), ("light-off.yaml", 1), ("light-off.yaml", 2)]


OWN_PICTURE = "screenshot: pictures/role.png\ndescription: An empty list.\n"


def test_a_screenshot_in_the_packs_own_folder_is_no_fault(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, symptoms_light_off=SYMPTOM + OWN_PICTURE)
    write_files(tmp_path, {"pictures/role.png": picture()})
    assert lint(folder, TODAY) == []


@pytest.mark.parametrize(
    ("written", "content", "line", "says"),
    [
        (OWN_PICTURE, None, 11, "can't be read"),
        (OWN_PICTURE, picture()[:99], 11, "is damaged"),
        (OWN_PICTURE, b"GIF89a", 11, "neither a PNG nor a JPEG"),
        (OWN_PICTURE, png_that_says(9_000, 9_000), 11, "9000 by 9000 pixels"),
        ("screenshot: pictures/role.png\n", picture(), 11, "Write “description” too"),
        ("description: An empty list.\n", None, 11, "Only a screenshot needs a description"),
        (OWN_PICTURE.replace("pictures/", ""), None, 11, "lies in pictures"),
        (OWN_PICTURE.replace("role.png", "role.svg"), None, 11, "lies in pictures"),
        (OWN_PICTURE.replace("pictures/", "pictures/more/"), None, 11, "lies in pictures"),
        (OWN_PICTURE.replace("pictures/", "../"), None, 11, "Remove the path"),
        (OWN_PICTURE.replace("pictures/", "/etc/"), None, 11, "lies in pictures"),
    ],
)
def test_a_screenshot_that_cannot_be_shown_is_a_fault_of_its_line(
    tmp_path: Path, written: str, content: bytes | None, line: int, says: str
) -> None:
    folder = write_pack(tmp_path, symptoms_light_off=SYMPTOM + written)
    if content is not None:
        write_files(tmp_path, {"pictures/role.png": content})
    faults = [fault for fault in lint(folder, TODAY) if fault.file.endswith("light-off.yaml")]
    assert [(fault.line, says in fault.says) for fault in faults] == [(line, True)], faults


def test_a_picture_that_no_symptom_shows_is_a_warning(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    write_files(tmp_path, {"pictures/old.png": picture()})
    fault = only_fault(folder)
    assert fault.warning and "no symptom has it" in fault.says


def test_a_misspelt_name_is_one_fault_and_not_one_more_for_each_scenario_on_its_way(tmp_path: Path) -> None:
    fault = only_fault(write_pack(tmp_path / "finding", causes_no_power=CAUSE.replace("[no-reader]", "[no-raeder]")))
    assert (os.path.basename(fault.file), fault.line, fault.column) == ("no-power.yaml", 4, 15)
    fault = only_fault(write_pack(tmp_path / "cause", symptoms_light_off=SYMPTOM.replace("wrong-way-round", "wrong-way-roud")))
    assert (fault.line, fault.column, fault.says) == (10, 5, "There is no cause “wrong-way-roud”. Did you mean “wrong-way-round”?")


def test_a_cause_and_a_message_that_no_scenario_reaches_are_warnings(tmp_path: Path) -> None:
    folder = full_pack(tmp_path)
    for name in ("closed", "searched"):
        (tmp_path / "scenarios" / f"{name}.yaml").unlink()
    told = {(os.path.basename(fault.file), fault.warning): fault.says for fault in lint(folder, TODAY)}
    assert sorted(told) == [("no-reader-attached.yaml", True), ("page-closed.yaml", True)]
    assert all(says.startswith("No scenario reaches this") for says in told.values())


def test_a_question_without_a_way_on_for_everybody_else_is_a_warning(tmp_path: Path) -> None:
    asks = "question: {id: when, asks: When was it?, answers: [{id: day, says: By day}, {id: night, says: By night}]}\n"
    fault = only_fault(write_pack(tmp_path, symptoms_light_off=SYMPTOM + asks))
    assert fault.warning and "something_else: true" in fault.says
    repaired = asks.replace("]}", ", {id: other, says: Something else, something_else: true}]}")
    assert lint(write_pack(tmp_path, symptoms_light_off=SYMPTOM + repaired), TODAY) == []


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ("{id: a, says: A, something_else: true}, {id: b, says: B}", "This is the last answer"),
        ("{id: a, says: A, group: G}, {id: b, says: B}, {id: c, says: C, group: G}", "follow each other"),
        ("{id: a, says: A}, {id: b, says: B, group: G, something_else: true}", "below no heading"),
    ],
    ids=["the way on is not last", "a group in two places", "the way on in a group"],
)
def test_an_answer_that_stands_where_it_cannot_is_a_fault(tmp_path: Path, answers: str, says: str) -> None:
    asks = f"question: {{id: when, asks: When was it?, answers: [{answers}]}}\n"
    faults = lint(write_pack(tmp_path, symptoms_light_off=SYMPTOM + asks), TODAY)
    assert any(says in fault.says and not fault.warning for fault in faults)
