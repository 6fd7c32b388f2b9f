"""A day that may move stands once, in pack.yaml, and a site's folder or a notice can move it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.guidance.compile import compile_pack
from cim_troubleshooter.guidance.compiled_file import read_compiled
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Day
from tests.support.small_pack import CAUSE, PACK, write_pack

DAYS = "days:\n  power-ends: 2027-03-01\n"
DATED = CAUSE.replace("explains: A reader without power", "until: power-ends\nexplains: From {power-ends} on, a reader without power")
NOTICE = (
    "title: It ends later\nsays: Since {power-ends} is too early.\nfrom: 2027-01-10\nuntil: 2027-06-01\nmoves: {power-ends: 2027-06-01}\n"
)


def test_a_name_of_a_day_stands_for_the_day_in_pack_yaml_in_days_and_in_texts(tmp_path: Path) -> None:
    whole = load_pack(write_pack(tmp_path, pack=PACK + DAYS, causes_no_power=DATED)).pack
    assert "no-power" in in_force(whole, Day("2027-02-28")).causes
    assert "no-power" not in in_force(whole, Day("2027-03-01")).causes
    assert whole.causes["no-power"].explains.startswith("From 1 March 2027 on, ")


def test_a_notice_moves_a_day_while_it_is_in_force(tmp_path: Path) -> None:
    whole = load_pack(write_pack(tmp_path, pack=PACK + DAYS, causes_no_power=DATED, notices_later=NOTICE)).whole
    assert in_force(whole, Day("2027-01-09")).causes["no-power"].explains.startswith("From 1 March 2027")
    moved = in_force(whole, Day("2027-03-01"))
    assert moved.causes["no-power"].explains.startswith("From 1 June 2027")
    assert moved.notices["later"].says == "Since 1 June 2027 is too early."
    assert "no-power" not in in_force(whole, Day("2027-06-01")).causes


def test_a_compiled_pack_keeps_the_name_so_that_a_notice_laid_over_it_still_moves_the_day(tmp_path: Path) -> None:
    folder, target = write_pack(tmp_path / "pack", pack=PACK + DAYS, causes_no_power=DATED), str(tmp_path / "pack.compiled")
    assert compile_pack(folder, target) == ()
    compiled = read_compiled(target)
    assert compiled is not None and compiled.causes["no-power"].until == "power-ends"


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        (
            {"causes_no_power": DATED.replace("power-ends", "powr-ends")},
            "There is no day “powr-ends” in pack.yaml. Did you mean “power-ends”?",
        ),
        ({"notices_later": NOTICE.replace("moves: {power-ends", "moves: {power-end")}, "There is no day “power-end” in pack.yaml."),
        (
            {"causes_no_power": DATED.replace("until: power-ends", "until: tomorrow")},
            "This must be a day such as 2026-11-24, or the name of a day",
        ),
        ({"pack": PACK + DAYS.replace("power-ends", "2power")}, "The name of a day"),
    ],
)
def test_a_slip_in_the_name_of_a_day_is_told(tmp_path: Path, parts: dict[str, str], says: str) -> None:
    faults = load_pack(write_pack(tmp_path, **{"pack": PACK + DAYS, **parts})).faults
    assert any(says in fault.says for fault in faults), [fault.says for fault in faults]
