"""The build says of each part until when its makers mend it, and warns of one whose day has passed."""

import datetime

from installer.msi.end_of_support import KNOWN, LOOKED_UP, lines, support_of


def _line(name: str, version: str, day: datetime.date) -> str:
    [line] = lines([{"name": name, "version": version}], day)
    return line


def test_a_part_is_supported_until_its_day_and_the_build_warns_from_the_next_on() -> None:
    python = support_of("CPython", "3.13.9")
    assert python is not None and python.until is not None
    assert not _line("CPython", "3.13.9", python.until).startswith("warning")
    assert _line("CPython", "3.13.9", python.until + datetime.timedelta(days=1)).startswith("warning: CPython 3.13.9: out of support")


def test_a_part_that_nobody_has_looked_up_is_told() -> None:
    assert _line("something-new", "1.0", LOOKED_UP).startswith("warning: something-new 1.0: look up")
    assert _line("CPython", "3.130", LOOKED_UP).startswith("warning"), "3.130 is not 3.13"


def test_each_day_has_a_source_and_the_list_is_looked_through_every_year() -> None:
    assert all(one.source.startswith("https://") for one in KNOWN)
    assert datetime.date.today() - LOOKED_UP < datetime.timedelta(days=365), "compare KNOWN with its sources again, and date it"
