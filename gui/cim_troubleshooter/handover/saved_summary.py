"""A summary as a file (`.cim-summary`): what a journey was, for those who receive it. Written here and read in read_saved.py.

One JSON object, UTF-8, as gui/README.md and gui/summary.schema.json describe it. It says everything twice: `said` and `for_it` are the
summary's lines as they stood on the screen, and the rest is the same as data. What the person typed is in it only because they
typed it and then saved.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cim_troubleshooter.checks.finding import Detail, Outcome
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.handover.reference import reference_of
from cim_troubleshooter.handover.summary import Circumstances
from cim_troubleshooter.handover.told_details import told_details
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Added, Journey, Result

FORMAT, SCHEMA = "cim-summary", 1
EXTENSION = ".cim-summary"


class SavedFinding(NamedTuple):
    """What a check found: of a Finding all but what is personal and what may not leave (told_details.py)."""

    code: str
    outcome: Outcome
    says: str
    values: Mapping[str, str] = {}
    details: Mapping[str, Detail] = {}


class SavedStep(NamedTuple):
    """A step that is behind the person: of which cause, which (from 0), its words, and what came of it."""

    cause: str
    step: int
    says: str
    result: Result


class SavedSummary(NamedTuple):
    """Everything that is in such a file, by the names that it has there."""

    reference: str
    when: datetime.datetime
    since: datetime.datetime
    computer: str
    organisation: str
    program: str
    pack: str
    """The guidance's id."""
    reviewed: str
    """The day that the guidance was reviewed, such as 2026-11-24."""
    language: str
    said: tuple[str, ...]
    """What is read aloud, line for line in `language`."""
    for_it: tuple[str, ...]
    """What nobody should read aloud."""
    symptom: str | None = None
    message: str | None = None
    chosen: str | None = None
    card_first: bool = False
    answers: Mapping[str, str] = {}
    findings: tuple[SavedFinding, ...] = ()
    checks_skipped: bool = False
    cause: str | None = None
    """The cause that was looked at last."""
    taken: tuple[SavedStep, ...] = ()
    added: Added = Added()
    others: Mapping[str, Any] = {}
    """What a file has that this version does not know, by its name: kept apart, and never shown as if it were understood."""


def saved_of(journey: Journey, pack: Pack, told: Circumstances, language: str, said: Sequence[str], for_it: Sequence[str]) -> SavedSummary:
    """A journey as it is saved; `said` and `for_it` are the lines as they stand on the screen, in `language`."""
    when = told.when.astimezone()
    cause = views.cause_of(journey, pack)
    return SavedSummary(
        reference=reference_of(journey),
        when=when,
        since=(told.since or told.when).astimezone(),
        computer=told.computer,
        organisation=told.organisation,
        program=told.program,
        pack=pack.about.id,
        reviewed=pack.about.reviewed,
        language=language,
        said=tuple(said),
        for_it=tuple(for_it),
        symptom=journey.symptom,
        message=journey.message,
        chosen=journey.chosen,
        card_first=journey.card_first,
        answers=dict(journey.answers),
        findings=tuple(SavedFinding(one.code, one.outcome, one.says, one.values, told_details(one.details)) for one in journey.findings),
        checks_skipped=journey.checks_skipped,
        cause=cause.id if cause else None,
        taken=tuple(
            SavedStep(one.cause, one.step, pack.causes[one.cause].steps[one.step].do, one.result)
            for one in journey.taken
            if one.cause in pack.causes and one.step < len(pack.causes[one.cause].steps)
        ),
        added=journey.added,
    )


def as_object(saved: SavedSummary) -> dict[str, Any]:
    """The file's object, which `summary --json` prints too. What this version does not know stands apart, under `others`."""
    content: dict[str, Any] = {"format": FORMAT, "schema": SCHEMA, **saved._asdict()}
    content["when"], content["since"] = (moment.isoformat(timespec="minutes") for moment in (saved.when, saved.since))
    content["findings"] = [one._asdict() for one in saved.findings]
    content["taken"] = [one._asdict() for one in saved.taken]
    content["added"] = {name: typed for name, typed in saved.added._asdict().items() if typed}
    if not saved.others:
        del content["others"]
    return content


def file_content(saved: SavedSummary) -> bytes:
    """The file, byte for byte."""
    return (json.dumps(as_object(saved), ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def file_name(saved: SavedSummary) -> str:
    """The name that is proposed for the file: `smartcard-summary-FK27-M3RW.cim-summary`."""
    return f"smartcard-summary-{saved.reference.replace(' ', '-')}{EXTENSION}"
