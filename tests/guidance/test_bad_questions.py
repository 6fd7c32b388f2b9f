"""Whatever is wrong with questions, operations, messages, notices and pack.yaml: one clear line at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.guidance.load import load_pack
from tests.support.small_pack import FULL_PACK, full_pack, write_files

WRONG = [
    ("questions/lights.yaml", "symptom: light-off}", "symptom: light-of}", (5, 26), "There is no symptom “light-of”. Did you mean “light-off”?"),
    ("questions/lights.yaml", "next: box", "next: boxx", (6, 29), "There is no question “boxx”. Did you mean “box”?"),
    ("questions/lights.yaml", "next: box", "next: client", (6, 29), "The question “client” is not asked to find out."),
    ("questions/lights.yaml", "next: box", "next: lights", (6, 29), "leads back to its own question"),
    ("questions/lights.yaml", ", next: box", "", (6, 5), "write next, symptom or contact"),
    ("questions/lights.yaml", "next: box", "next: box, symptom: light-off", (6, 40), "not to another question and a symptom"),
    ("questions/lights.yaml", "next: box", "contact: the-boss", (6, 29), "not “the-boss”"),
    ("questions/lights.yaml", "on_page: find-out", "on_page: first", (2, 1), "find-out or what-to-do, not “first”"),
    ("questions/role.yaml", "says: Sponsor", "says: Sponsor, next: box", (4, 34), "leads to another question. Remove this"),
    ("questions/role.yaml", "id: agent", "id: sponsor", (5, 6), "two answers “sponsor”"),
    ("questions/role.yaml", "id: agent", "id: unknown", (5, 6), "is offered anyway"),
    ("questions/role.yaml", "asks:", "ask:", (1, 1), "“ask” is not known here. Did you mean “asks”?"),
    ("questions/role.yaml", "order: 10", "people_do_not_know: perhaps", (2, 1), "true or false, not “perhaps”"),
    ("operations/unlock-other.yaml", "activity/unlock-other", "unlock-other", (2, 1), "such as activity/unlock-other, not “unlock-other”"),
    ("operations/unlock-other.yaml", "[agent]", "[agent, agent]", (3, 14), "“agent” is here twice"),
    ("operations/unlock-other.yaml", "may: [agent]\n", "", (1, 1), "“may” is missing here"),
    ("messages/no-reader-attached.yaml", "symptom: light-off", "symptom: light", (4, 1), "There is no symptom “light”"),
    ("messages/no-reader-attached.yaml", "no-power]", "no-powr]", (5, 23), "There is no cause “no-powr”. Did you mean “no-power”?"),
    ("messages/no-reader-attached.yaml", "causes: [page-closed, no-power]", "causes: []", (5, 1), "at least one cause"),
    ("messages/no-reader-attached.yaml", "https://example.org/messages", "http://example.org/messages", (8, 11), "starts with https://"),
    ("notices/closure.yaml", "until: 2026-11-29", "until: 2026-11-19", (4, 1), "a later day than 2026-11-20"),
    ("notices/closure.yaml", "from: 2026-11-20\n", "", (1, 1), "“from” is missing here"),
    ("notices/closure.yaml", "kind: warning", "kind: alarm", (6, 1), "information or warning, not “alarm”"),
    ("notices/closure.yaml", "https://example.org/closure", "the intranet", (5, 1), "web address"),
    ("causes/role-too-small.yaml", "facts:\n  - says: The", "facts:\n  - sais: The", (20, 5), "Did you mean “says”?"),
    ("causes/page-closed.yaml", "kind: elsewhere", "kind: somewhere", (3, 1), "elsewhere, fault or not-a-fault, not “somewhere”"),
    ("pack.yaml", "start_with: lights", "start_with: lihgts", (6, 1), "There is no question “lihgts”. Did you mean “lights”?"),
    ("pack.yaml", "start_with: lights", "start_with: role", (6, 1), "The question “role” is not asked to find out."),
    ("pack.yaml", "reader: [card slot, reading thing]", "reader: card slot", (8, 3), "This must be a list"),
    ("pack.yaml", "longest_sentence: 20", "longest_sentence: 2", (9, 11), "from 5 to 60"),
    ("pack.yaml", "another_way_in", "hides: [causes/no-power]\nanother_way_in", (10, 1), "Only a folder that is laid over another pack"),
    ("scenarios/searched.yaml", "says:", "findings: [no-card]\nsays:", (2, 1), "tries the search alone"),
    ("scenarios/searched.yaml", "{message: no-reader-attached}", "{asks: role}", (2, 10), "The search can be expected to find"),
    ("scenarios/dark.yaml", "answers: {lights: dark}\n", "", (1, 1), "A scenario starts with"),
    ("scenarios/dark.yaml", "lights: dark", "lights: dakr", (1, 11), "There is no answer “dakr”. Did you mean “dark”?"),
    ("scenarios/dark.yaml", "lights: dark", "light: dark", (1, 11), "There is no question “light”. Did you mean “lights”?"),
    ("scenarios/role.yaml", "role: sponsor", "roles: sponsor", (2, 35), "does not ask “roles”. Did you mean “role”?"),
    ("scenarios/role.yaml", "asks: client", "asks: clinet", (3, 39), "There is no question “clinet”. Did you mean “client”?"),
    ("scenarios/closed.yaml", "message: no-reader-attached", "message: no-reader", (1, 1), "There is no message “no-reader”. Did you mean"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "of", "into", "place", "says"), WRONG)
def test_each_fault_is_told_at_its_line_and_column(
    tmp_path: Path, name: str, of: str, into: str, place: tuple[int, int], says: str
) -> None:
    assert of in FULL_PACK[name]
    faults = load_pack(write_files(tmp_path, {**FULL_PACK, name: FULL_PACK[name].replace(of, into, 1)})).faults
    told = " | ".join(map(str, faults))
    assert [(fault.line, fault.column) for fault in faults if says in fault.says] == [place], told
    assert all(fault.file == str(tmp_path / name) for fault in faults), told
    assert len(faults) == 1, told


def test_the_full_pack_has_no_fault(tmp_path: Path) -> None:
    assert load_pack(full_pack(tmp_path)).faults == ()


@pytest.mark.parametrize("name", [name for name in FULL_PACK if name != "pack.yaml"])
def test_a_file_that_is_left_out_is_told_once_and_the_rest_works(tmp_path: Path, name: str) -> None:
    (fault,) = load_pack(write_files(tmp_path, {**FULL_PACK, name: ""})).faults
    assert (fault.file, fault.says) == (str(tmp_path / name), "This file is empty.")
