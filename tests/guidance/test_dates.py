"""Days: what begins and ends on a known day does so by itself."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from cim_troubleshooter.guidance import dates
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_in_force, load_pack
from cim_troubleshooter.guidance.model import Day
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from tests.support.small_pack import ENDING_CAUSE, ROLE_CAUSE, full_pack, write_files


@pytest.mark.parametrize(
    ("day", "there"),
    [("2026-11-30", False), ("2026-12-01", True), ("2027-02-27", True), ("2027-02-28", False), (datetime.date(2027, 1, 1), True)],
)
def test_a_cause_is_there_from_its_first_day_and_gone_on_the_day_that_ends_it(tmp_path: Path, day: Day, there: bool) -> None:
    pack = in_force(load_pack(full_pack(tmp_path)).pack, day)
    assert ("page-closed" in pack.causes) is there


def test_a_message_goes_on_without_a_cause_that_has_ended(tmp_path: Path) -> None:
    whole = load_pack(full_pack(tmp_path)).pack
    for day, expected in (("2027-01-01", "page-closed"), ("2027-03-01", "no-power")):
        pack = in_force(whole, Day(day))
        journey = moves.checks_seen(moves.choose_message(Journey(), pack, "no-reader-attached"), pack)
        assert journey.cause == expected


def test_steps_and_facts_have_days_of_their_own(tmp_path: Path) -> None:
    whole = load_pack(full_pack(tmp_path)).pack
    before, after = (in_force(whole, Day(day)).causes["role-too-small"] for day in ("2027-02-27", "2027-02-28"))
    assert [step.do for step in before.steps] == ["Open the old page", "Open the new page", "Ask your Registration Authority"]
    assert [step.do for step in after.steps] == ["Open the new page", "Ask your Registration Authority"]
    assert (len(before.for_a_time), len(after.for_a_time)) == (1, 0)


def test_notices_and_messages_end_too(tmp_path: Path) -> None:
    whole = load_pack(full_pack(tmp_path, messages_gone="says: Gone\nsymptom: light-off\ncauses: [no-power]\nuntil: 2026-11-01\n")).pack
    assert list(in_force(whole, Day("2026-11-28")).notices) == ["closure"]
    assert list(in_force(whole, Day("2026-11-29")).notices) == []
    assert list(in_force(whole, Day("2026-11-28")).messages) == ["no-reader-attached"]


def test_today_is_the_day_on_this_computer(tmp_path: Path) -> None:
    assert dates.today() == str(datetime.date.today())
    assert "role-too-small" in in_force(load_pack(full_pack(tmp_path)).pack).causes


def test_what_is_loaded_is_what_is_in_force_and_the_whole_is_kept_for_tomorrow(tmp_path: Path) -> None:
    about = "id: site\ntitle: A site\nlanguage: en\nowner: IT\nreviewed: 2026-11-01\nover: cim\n"
    folder = write_files(
        tmp_path,
        {
            "pack.yaml": about,
            "causes/page-closed.yaml": ENDING_CAUSE,
            "notices/x.yaml": "title: T\nsays: S\nfrom: 2026-12-24\nuntil: 2026-12-27\n",
        },
    )
    loaded = load_in_force([folder], datetime.date(2026, 11, 25))
    assert ("page-closed" in loaded.pack.causes, list(loaded.pack.notices)) == (False, [])
    later = in_force(loaded.whole, Day("2026-12-25"))
    assert ("page-closed" in later.causes, list(later.notices)) == (True, ["x"])


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (("until: 2027-02-28\nfixed_by", "until: 2026-12-01\nfixed_by"), 5, "a later day than 2026-12-01"),
        (("from: 2026-12-01", "from: 1 December"), 5, "a day such as 2026-11-24"),
        (("from: 2026-12-01", "fron: 2026-12-01"), 5, "Did you mean “from”?"),
        (("  - do: Open the new page", "  - do: Open the new page\n    from: 2027-01-01"), 8, "From 2026-12-01 on, no step of this cause is left."),
    ],
)  # fmt: skip
def test_days_that_make_no_sense_are_told_at_their_line(tmp_path: Path, change: tuple[str, str], line: int, says: str) -> None:
    assert change[0] in ENDING_CAUSE
    (fault,) = load_pack(full_pack(tmp_path, causes_page_closed=ENDING_CAUSE.replace(*change))).faults
    assert says in fault.says, str(fault)
    assert fault.line in (line, line + 1), str(fault)


def test_steps_that_hand_over_to_each_other_on_a_day_are_no_fault(tmp_path: Path) -> None:
    handing_over = ROLE_CAUSE.replace("  - do: Ask your Registration Authority\n    who: registration-authority\n", "").replace(
        "    only_with: [client/connect]\n    worked_if: It opens.\n    if: If you use Connect", "    from: 2027-02-28"
    )
    assert load_pack(full_pack(tmp_path, causes_role_too_small=handing_over)).faults == ()
