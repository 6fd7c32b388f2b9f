"""The language of what people read. English is in the code; every other language is a file of resources/translations.

The words of pages are translated by Qt (`tr`). Sentences of the rooms without Qt come here as a code and named values, and
become words where they are shown.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance import hours_in_words
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.guidance.opening_hours import hours_now
from cim_troubleshooter.handover.summary import SENTENCES, CheckTitles, Line, LineValue, as_text
from cim_troubleshooter.journey.state import Reason
from cim_troubleshooter.system.folders import shipped_folder

NOT_REVIEWED = ("cy",)
"""Languages whose translation no native speaker has checked: the About page says so."""
FINDING, CHECK, REASON, SUMMARY, CALENDAR, HOURS = "finding", "check", "reason", "summary", "calendar", "hours"
"""What sentences from outside Qt are filed under in a translation."""
ENGLISH_CALENDAR = "en_GB"


def translations() -> str:
    """The folder of the translations."""
    return os.path.join(shipped_folder("resources"), "translations")


def speak(application: QCoreApplication, language: str) -> bool:
    """Translate all that is shown from now on; False, and English, where there is no such translation."""
    translator = QTranslator(application)
    if not translator.load(os.path.join(translations(), f"cim_{language}.qm")):
        return False
    application.installTranslator(translator)
    return True


def speak_english(application: QCoreApplication) -> None:
    """Remove every translation."""
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()


def said(finding: Finding) -> str:
    """What a check found, as a sentence."""
    kind = all_kinds().get(finding.code)
    if kind is None:
        return finding.says
    sentence = _translated(FINDING, kind.sentence)
    return finding.says if sentence == kind.sentence else sentence.format_map(_values(finding))


def because(reasons: Iterable[Reason]) -> list[str]:
    """Why a verdict stands, each sentence once: of findings, of the pack (shown as it is written), or the journey's own."""
    return list(dict.fromkeys(said(reason) if isinstance(reason, Finding) else _translated(REASON, reason) for reason in reasons))


def summary(lines: Sequence[Line]) -> str:
    """The summary's text. Its titles, questions and steps are the pack's, and shown as they are written."""
    return as_text(lines, {code: _translated(SUMMARY, sentence) for code, sentence in SENTENCES.items()}, _written)


def open_now(contact: Contact, when: datetime.datetime, clock_trusted: bool) -> str:
    """“Open now until 17:00”, “Closed. Opens Monday 08:00”; empty where nothing can be said of this moment (which has a zone)."""
    return hours_in_words.now_in_words(hours_now(contact, when, clock_trusted), when, _hours_words())


def hours(contact: Contact) -> list[str]:
    """A contact's opening hours, line by line; as they are written where they are free text. Empty where there are none."""
    return hours_in_words.hours_to_show(contact, _hours_words())


def _hours_words() -> hours_in_words.Words:
    calendar = _calendar()
    return hours_in_words.Words(
        {code: _translated(HOURS, sentence) for code, sentence in hours_in_words.SENTENCES.items()},
        lambda weekday: calendar.standaloneDayName(weekday + 1),
        lambda day: calendar.toString(QDate(day.year, day.month, day.day), "d MMMM"),
    )


def _written(value: LineValue) -> str:
    """A finding, a day or a time as the language writes it."""
    if isinstance(value, Finding):
        return said(value)
    if isinstance(value, CheckTitles):
        return ", ".join(map(title_of, value.titles))
    if isinstance(value, str):
        return value
    day = _calendar().toString(QDate(value.year, value.month, value.day), "d MMMM yyyy")
    return f"{day}, {value:%H:%M}" if isinstance(value, datetime.datetime) else day


def title_of(check: str) -> str:
    """A check's name, by its name in English."""
    return _translated(CHECK, check)


def _translated(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def day(written: str) -> str:
    """A day such as 2026-11-25 as the language writes it."""
    return _calendar().toString(QDate.fromString(written, "yyyy-MM-dd"), "d MMMM yyyy")


def _calendar() -> QLocale:
    """How days are written: a translation names its own place, whatever the computer's is."""
    return QLocale(_translated(CALENDAR, ENGLISH_CALENDAR))


def _values(finding: Finding) -> dict[str, str]:
    """The values of a finding's sentence, a day written as the language writes it."""
    values = dict(finding.values)
    day = QDate.fromString(str(finding.details.get("not_after", "")), "yyyy-MM-dd")
    if "date" in values and day.isValid():
        values["date"] = _calendar().toString(day, "d MMMM yyyy")
    return values
