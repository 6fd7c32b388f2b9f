"""The quick way to read plain YAML gives what the whole of YAML gives, or leaves the file to that."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cim_troubleshooter.guidance.contacts_plain_yaml import rows_of_plain_yaml
from cim_troubleshooter.guidance.contacts_rows import Row
from cim_troubleshooter.guidance.contacts_yaml import rows_of_yaml
from cim_troubleshooter.system.folders import shipped_folder
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.yaml_file import NotReadable, yaml_of

MANUAL = Path(shipped_folder("flows"), "README.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```yaml\n(# contacts\.yaml\n.*?)```", MANUAL, re.DOTALL)


def by_all_of_yaml(text: str) -> tuple[list[Row], list[Fault]]:
    try:
        return rows_of_yaml(yaml_of(text, "c.yaml"))
    except NotReadable as reason:
        return [], [reason.fault]


def agrees(text: str) -> bool:
    """Whether the quick way read it; what it gives is then the same."""
    plain = rows_of_plain_yaml(text, "c.yaml")
    assert plain is None or plain == by_all_of_yaml(text), text
    return plain is not None


def test_the_manuals_example_is_read_the_quick_way() -> None:
    assert agrees(EXAMPLE)
    assert len(by_all_of_yaml(EXAMPLE)[0]) == 5


PLAIN = [
    EXAMPLE.replace("phone: 020 7946 0000", "phone: 2.07946E+11"),
    EXAMPLE.replace("; PH off", ""),
    EXAMPLE.replace("phone: 01632 960002", "phone: '01632 960002'").replace("Clinic IT", '"Clinic: IT"'),
    EXAMPLE.replace("\n", "\r\n"),
    EXAMPLE.replace("\n  - code", "\n\n# a note\n  - code"),
    re.sub("(?m)^  ", "", EXAMPLE),
]


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_plain_is_read_the_quick_way(text: str) -> None:
    assert agrees(text)


NOT_PLAIN = [
    "", "organisations:\n", "organisations: []\n", "other: 1\n" + EXAMPLE, EXAMPLE + "other: 1\n", EXAMPLE.replace("kind: local-it", "kind: IT"),
    EXAMPLE.replace("020 7946 0000", "&a 020"), EXAMPLE.replace("020 7946 0000", "|\n          020"), EXAMPLE.replace("IT desk", "IT desk #2"),
    EXAMPLE.replace("IT desk", "IT: desk"), EXAMPLE.replace("name: IT desk", "nmae: IT desk"), EXAMPLE.replace("B82002", "A81001"),
    EXAMPLE.replace("IT desk", "IT\tdesk"), EXAMPLE.replace("IT desk", "IT\u202edesk"), EXAMPLE.replace("name: IT desk", "name: null"),
    EXAMPLE.replace("name: Clinic IT", "name: Clinic\n          IT"), EXAMPLE.replace("        name: Clinic IT", "       name: Clinic IT"),
    EXAMPLE.replace("phone: 01632 960002", "phone:"), EXAMPLE.replace("phone: 01632 960002", "phone: ask"), EXAMPLE.replace("IT desk", "<b>IT</b>"),
    EXAMPLE.replace("out_of_hours: true", "out_of_hours: maybe"), EXAMPLE.replace("name: Clinic IT", "name: Clinic IT\n        name: Clinic"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_what_is_not_plain_is_left_to_all_of_yaml(text: str) -> None:
    assert not agrees(text)


def test_a_thousand_slips_of_the_hand_are_never_read_another_way() -> None:
    by_chance = random.Random(11)
    quick = 0
    for _ in range(1_000):
        at, letter = by_chance.randrange(len(EXAMPLE)), by_chance.choice("aZ0 :-#'\"\n[]{},&*!|>%@`~\\\t\r\u00a0é")
        text = by_chance.choice(
            [EXAMPLE[:at] + letter + EXAMPLE[at:], EXAMPLE[:at] + letter + EXAMPLE[at + 1 :], EXAMPLE[:at] + EXAMPLE[at + 1 :]]
        )
        quick += agrees(text)
    assert quick > 100


@given(some.text(alphabet="organistcdekphu: -\n'\"#[],0A", max_size=60))
def test_whatever_a_value_is_it_is_read_the_same(value: str) -> None:
    for name in ("Clinic IT", "01632 960002", "[The name of this computer, Your room]", "B82002"):
        agrees(EXAMPLE.replace(name, value))
