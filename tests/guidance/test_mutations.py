"""A pack broken at random, hundreds of times: never an exception, each fault with its file and line, and always a way on."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cim_troubleshooter.authoring.lint import lint
from cim_troubleshooter.authoring.ways import ways_that_end_nowhere
from cim_troubleshooter.guidance.contacts_file import load_contacts
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import Loaded, built_in_folder, load_pack
from cim_troubleshooter.guidance.model import Day
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.texts.fault import Fault
from tests.support.small_pack import FULL_PACK, SMALL_PACK, full_pack, write_files

SEEDS = range(300)
TODAY = Day("2026-11-25")
LONGEST_LOADING = 2.0
"""Seconds."""
BRICKS = [
    b"\t",
    b"\x00",
    b"\xff",
    b":",
    b"- ",
    b"&a ",
    b"*a",
    b"!!python/name:os.system ",
    b"{",
    b"]",
    b'"',
    b"\n\n",
    b"---\n",
    b"# ",
    b"<b>",
]
BRICKS += [b"../../x", b"file:///x", b"null", b"~", b"  ", b"no-such-thing", b"|\n", b"? ", b"\xe2\x80\xae", b"9" * 400, b"[" * 30, b"<<: "]


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with one to three places changed, as a slip of the hand or ill will may do it."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randint(0, len(content))
        until = min(len(content), at + chance.choice([0, 0, 1, 3, 40]))
        lines = content.splitlines(keepends=True)
        content = chance.choice([content[:at] + chance.choice(BRICKS) + content[until:], content[:at] + content[until:], content[:at]])
        if lines and chance.random() < 0.3:
            line = chance.randrange(len(lines))
            content = b"".join([*lines[:line], *[lines[line]] * chance.choice([0, 2]), *lines[line + 1 :]])
    return content


def faults_are_told_well(faults: Iterable[Fault], folder: str) -> None:
    for fault in faults:
        assert fault.file.startswith(folder)
        with open(fault.file, "rb") as file:
            assert 1 <= fault.line <= file.read().count(b"\n") + 1
        assert fault.column >= 1
        assert str(fault).isprintable()
        assert fault.says.endswith((".", "?"))


def every_symptom_leads_somewhere(loaded: Loaded) -> None:
    for symptom in loaded.pack.symptoms.values():
        journey = moves.choose_symptom(Journey(), loaded.pack, symptom.id)
        for answer in symptom.question.answers if symptom.question else ():
            answered = moves.answer(journey, loaded.pack, symptom.question.id if symptom.question else "", answer.id)
            assert moves.checks_seen(answered, loaded.pack).place in (Place.WHAT_TO_DO, Place.WHO_CAN_HELP)
        assert moves.checks_seen(journey, loaded.pack).place in (Place.WHAT_TO_DO, Place.WHO_CAN_HELP)


def write_mutated(folder: Path, seed: int) -> Path:
    """Puts a mutated file into the full pack that lies in a folder, and gives its path."""
    chance = random.Random(seed)
    name = chance.choice(sorted(FULL_PACK))
    (folder / name).write_bytes(mutated(FULL_PACK[name].encode(), chance))
    return folder / name


@pytest.mark.parametrize("seed", SEEDS)
def test_a_pack_with_a_mutated_file_still_works_and_is_linted(tmp_path: Path, seed: int) -> None:
    folder = full_pack(tmp_path)
    write_mutated(tmp_path, seed)
    loaded = load_pack(folder)
    faults_are_told_well(loaded.faults, folder)
    every_symptom_leads_somewhere(loaded)
    faults_are_told_well(lint(folder, TODAY), folder)
    for day in (TODAY, Day("2027-01-01")):
        # What is left of a pack may lead to nobody, but it always leads on.
        assert not [way for way in ways_that_end_nowhere(in_force(loaded.pack, day)) if "again" in way or "never" in way]


@pytest.mark.long
def test_ten_thousand_mutated_packs_make_no_exception_and_hold_nobody_up(tmp_path: Path) -> None:
    folder = full_pack(tmp_path)
    for seed in range(len(SEEDS), len(SEEDS) + 10_000):
        path = write_mutated(tmp_path, seed)
        began = time.monotonic()
        loaded = load_pack(folder)
        assert time.monotonic() - began < LONGEST_LOADING, seed
        faults_are_told_well(loaded.faults, folder)
        every_symptom_leads_somewhere(loaded)
        path.write_text(FULL_PACK[str(path.relative_to(tmp_path))])


@pytest.mark.long
@pytest.mark.parametrize("seed", SEEDS)
def test_the_built_in_pack_with_some_mutated_files_still_works(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    folder = shutil.copytree(built_in_folder(), tmp_path / "cim")
    for path in chance.sample(sorted(folder.rglob("*.yaml")), 5):
        path.write_bytes(mutated(path.read_bytes(), chance))
    loaded = load_pack(str(folder))
    faults_are_told_well(loaded.faults, str(folder))
    every_symptom_leads_somewhere(loaded)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_at_all_make_no_exception(tmp_path: Path, content: bytes) -> None:
    folder = write_files(tmp_path, {**SMALL_PACK, "causes/no-power.yaml": content})
    loaded = load_pack(folder)
    assert [os.path.basename(fault.file) for fault in loaded.faults] == ["no-power.yaml"] * max(1, len(loaded.faults))
    faults_are_told_well(loaded.faults, folder)
    for name in ("contacts.csv", "contacts.yaml"):
        path = tmp_path / name
        path.write_bytes(content)
        contacts = load_contacts(str(path))
        assert (contacts.sites, len(contacts.faults) >= 1) == ((), True)
        assert all(str(fault).isprintable() for fault in contacts.faults)
