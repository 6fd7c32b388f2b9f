"""The manual's page for a help desk knows every code that a summary can hold as amiss or not found out, once, and no other."""

import re
from collections import Counter
from pathlib import Path

from cim_troubleshooter.checks.catalogue import all_kinds

MANUAL = Path("gui/README.md").read_text(encoding="utf-8")


def test_every_code_that_is_not_good_news_stands_in_exactly_one_row() -> None:
    page = MANUAL.partition("## For a help desk\n")[2].partition("\n## ")[0]
    rows = [line.split("|")[1:4] for line in page.splitlines() if line.startswith("| `")]
    told = Counter(code for row in rows for code in re.findall(r"`([a-z0-9-]+)`", row[0]))
    wanted = {kind.code for kind in all_kinds().values() if kind.outcome != "ok"}
    assert set(told) == wanted
    assert max(told.values()) == 1
    assert all(len(cell.strip()) > 20 for row in rows for cell in row[1:])
