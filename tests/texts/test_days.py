"""Days in words are English on every computer."""

import datetime

from cim_troubleshooter.texts.days import day_in_words, short_day_in_words, time_in_words


def test_days_are_written_as_in_the_uk() -> None:
    assert day_in_words(datetime.date(2026, 3, 1)) == "1 March 2026"
    assert short_day_in_words(datetime.date(2026, 12, 31)) == "31 Dec 2026"
    assert time_in_words(datetime.datetime(2026, 11, 20, 9, 5)) == "20 November 2026, 09:05"


def test_each_month_has_its_name() -> None:
    names = [day_in_words(datetime.date(2026, month, 2)).split()[1] for month in range(1, 13)]
    assert [name[:3] for name in names] == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    assert (names[1], names[8]) == ("February", "September")
