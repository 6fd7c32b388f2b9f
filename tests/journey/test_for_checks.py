"""What the checks are told of the guidance: the day on which NHS Identity Agent ends stands in the guidance alone."""

from __future__ import annotations

import re
from pathlib import Path

from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Day, Notice, Pack
from cim_troubleshooter.journey.for_checks import IDENTITY_AGENT_ENDS, identity_agent_ends

WHOLE = load_pack("flows/cim").pack


def moved(pack: Pack, day: str) -> Pack:
    notice = Notice("It ends later", "It goes on.", Day("2027-02-01"), Day("2027-04-01"), moves={IDENTITY_AGENT_ENDS: Day(day)})
    return pack._replace(notices={"later": notice})


def test_the_checks_get_the_day_that_the_guidance_names() -> None:
    assert identity_agent_ends(in_force(WHOLE, Day("2026-11-25"))) == WHOLE.about.days[IDENTITY_AGENT_ENDS]


def test_a_notice_that_moves_the_day_moves_it_for_the_checks_too_while_it_is_in_force() -> None:
    pack = moved(WHOLE, "2027-06-01")
    assert identity_agent_ends(in_force(pack, Day("2027-03-02"))) == "2027-06-01"
    assert identity_agent_ends(in_force(pack, Day("2027-04-02"))) == WHOLE.about.days[IDENTITY_AGENT_ENDS]


def test_guidance_that_names_no_such_day_knows_no_end() -> None:
    assert identity_agent_ends(WHOLE._replace(about=WHOLE.about._replace(days={}))) == ""


def test_the_day_stands_nowhere_in_the_program() -> None:
    written = re.compile(r"28 February\W+2027|1 March\W+2027|2027-0[23]-|2027, (2, 28|3, 1)\b")
    files = [path for path in Path("gui/cim_troubleshooter").rglob("*.py") if path.name != "bank_holidays_table.py"]
    assert files and [path for path in files if written.search(path.read_text(encoding="utf-8"))] == []
