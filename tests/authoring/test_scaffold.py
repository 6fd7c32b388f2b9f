"""`flows new`: what it begins lints once the blanks are filled in, and nothing that exists is written over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.authoring.scaffold import KINDS, PACK, NotAPack, NotBegun, begin
from cim_troubleshooter.authoring.schema import modeline
from cim_troubleshooter.guidance.load import built_in_folder
from cim_troubleshooter.guidance.model import AboutPack, Day
from cim_troubleshooter.guidance.read_pack import FOLDERS
from cim_troubleshooter.guidance.typed import fields_of
from tests.support.small_pack import PACK as ABOUT
from tests.support.small_pack import write_files, write_pack

TODAY = Day("2026-11-25")
FILLED_IN = {
    "pack": ["title: Our hospital", "owner: The service desk"],
    "cause": [
        *("title: The card may be sticky", "explains: A sticky card is not read.", "cannot_tell: No computer can feel it."),
        *("fixed_by: local-it", "  - do: Wipe the card with a dry cloth", "    worked_if: It is read.", "  - https://example.org/cards"),
    ],
    "symptom": ["title: The card sticks", "sees: You put your card in, and it sticks.", "      - heading: Insert your card", "  - thing"],
    "contact": ["kind: local-it", "title: The night desk", "phone: 020 7946 0000"],
    "question": [
        *("asks: Does the card feel sticky?", "    says: Yes, it does", "    because: The card feels sticky."),
        *("    says: No, it does not", "    because: The card is clean."),
    ],
    "message": ['says: "The card sticks"', "symptom: thing", "  - thing"],
    "notice": ["title: No cards on Friday", "says: No cards are printed on Friday."],
    "operation": ["title: Clean a card", "asked_by: activity/clear", "  - sponsor"],
    "fact": ["says: The reader is clean", "  - reader-found"],
    "irrelevant": ["  - no-card", "because: A sticky card is not seen."],
    "scenario": ["symptom: thing", "  first_cause: thing"],
}


def filled_in(path: str, kind: str) -> None:
    """Fills in the blanks of a new file, from top to bottom: each a name, or a hyphen, with nothing behind it."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    values = list(FILLED_IN[kind])
    for number, line in enumerate(lines):
        begins = line.removesuffix(' ""')
        if values and begins and not line.startswith("#") and values[0].startswith(begins):
            lines[number] = values.pop(0)
    assert values == [], "the template has no blank for these"
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_a_site_that_begins_every_kind_of_file_and_fills_it_in_has_no_fault(tmp_path: Path) -> None:
    filled_in(begin(PACK, "ours", str(tmp_path), TODAY).path, PACK)
    folder = str(tmp_path / "ours")
    for kind in KINDS:
        if kind != PACK:
            filled_in(begin(kind, "thing", folder, TODAY).path, kind)
    assert [str(fault) for fault in lint(folder, TODAY) if not fault.warning] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != PACK])
def test_each_blank_that_is_left_is_a_fault_at_its_line(tmp_path: Path, kind: str) -> None:
    path = begin(kind, "thing", write_files(tmp_path, {"pack.yaml": ABOUT + "over: cim\n"}), TODAY).path
    faults = [fault for fault in lint(str(tmp_path), TODAY) if fault.file == path]
    assert faults != [] and all(fault.line > 1 and not fault.warning for fault in faults)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_names_all_that_may_stand_in_it_and_nothing_else(tmp_path: Path, kind: str) -> None:
    folder = str(tmp_path) if kind == PACK else write_pack(tmp_path)
    written = Path(begin(kind, "thing", folder, TODAY).path).read_text(encoding="utf-8")
    names = set(re.findall(r"(?m)^(?:# )?([a-z_]+):(?= |$)", written))
    record = AboutPack if kind == PACK else FOLDERS[KINDS[kind]]
    rare = {"another_way_in", "start_with", "same_words", "writing", "for_a_time", "days"}
    known = set(fields_of(record)) - ({"id"} if kind != PACK else set())
    assert (known - rare - names, names - known) == (set(), set())


def test_a_file_that_exists_is_left_as_it_is(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    before = (tmp_path / "causes" / "no-power.yaml").read_text(encoding="utf-8")
    with pytest.raises(NotBegun, match="already a file"):
        begin("cause", "no-power", folder)
    assert (tmp_path / "causes" / "no-power.yaml").read_text(encoding="utf-8") == before
    begin(PACK, "ours", str(tmp_path))
    (tmp_path / "causes" / "other.yml").write_text("", encoding="utf-8")
    with pytest.raises(NotBegun, match="already a file"):
        begin("cause", "other", folder)
    with pytest.raises(NotBegun, match="already a file"):
        begin(PACK, "ours", str(tmp_path))


@pytest.mark.parametrize(
    ("kind", "id_", "says"),
    [
        ("casue", "thing", "Did you mean “cause”?"),
        ("cause", "Card Locked!", "Did you mean “card-locked”?"),
        ("cause", "../thing", "Did you mean “thing”?"),
        ("cause", "", "lower-case letters, digits and hyphens"),
        ("cause", "con", "Windows keeps the name “con”"),
    ],
)
def test_what_cannot_be_begun_is_said_in_one_line_and_nothing_is_written(tmp_path: Path, kind: str, id_: str, says: str) -> None:
    folder = write_pack(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotBegun) as told:
        begin(kind, id_, folder)
    assert says in str(told.value) and "\n" not in str(told.value)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_is_no_pack_or_whose_pack_yaml_is_not_filled_in_comes_first(tmp_path: Path) -> None:
    with pytest.raises(NotAPack):
        begin("cause", "thing", str(tmp_path))
    begin(PACK, "ours", str(tmp_path))
    with pytest.raises(NotBegun, match=r"pack\.yaml comes first"):
        begin("cause", "thing", str(tmp_path / "ours"))


def test_in_a_sites_folder_a_file_that_takes_the_place_of_one_below_starts_as_its_copy(tmp_path: Path) -> None:
    folder = write_files(tmp_path, {"pack.yaml": ABOUT + "over: cim\n"})
    begun = begin("contact", "local-it", folder, TODAY)
    below = Path(built_in_folder(), "contacts", "local-it.yaml")
    assert begun.copy_of == str(below)
    assert Path(begun.path).read_text(encoding="utf-8").endswith(below.read_text(encoding="utf-8"))
    assert lint(folder, TODAY) == []


def test_a_file_names_its_schema_by_a_way_that_holds_on_every_computer(tmp_path: Path) -> None:
    small = write_pack(tmp_path / "small")
    begun = begin("pack", "ours", str(tmp_path), TODAY), begin("cause", "thing", small, TODAY)
    for one, name, folder in zip(begun, ("pack", "causes"), (tmp_path / "ours", tmp_path / "small"), strict=True):
        first = Path(one.path).read_text(encoding="utf-8").splitlines()[0]
        way = first.removeprefix("# yaml-language-server: $schema=")
        schema = Path(one.path).parent / way
        assert not Path(way).is_absolute() and ":" not in way
        assert schema.resolve().is_relative_to(folder.resolve())
        assert schema.read_bytes() == Path(built_in_folder()).resolve().parent.joinpath("schema", f"{name}.json").read_bytes()
    assert [fault for fault in lint(small, TODAY) if ".schema" in str(fault)] == [], "it is no part of the pack"


def test_beside_the_built_in_pack_the_schema_is_the_one_that_lies_there(tmp_path: Path) -> None:
    flows = tmp_path / "flows"
    flows.mkdir()
    assert modeline("causes").endswith("$schema=../../schema/causes.json")
    assert (Path(built_in_folder()).resolve().parent / "schema" / "causes.json").is_file()
