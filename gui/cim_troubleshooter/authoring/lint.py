"""Every fault of a pack, as its author should hear of it: file, line, column, what, and what to do."""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection, Iterable, Iterator

from cim_troubleshooter.authoring.codes import unknown_codes
from cim_troubleshooter.authoring.coverage import loops, unused, without_contact, without_scenario
from cim_troubleshooter.authoring.language import too_hard
from cim_troubleshooter.authoring.packs_below import packs_below
from cim_troubleshooter.authoring.reasons import left_unsaid
from cim_troubleshooter.authoring.scenarios import PackByDay, what_came_out_otherwise
from cim_troubleshooter.guidance import dates
from cim_troubleshooter.guidance.layers import merged_packs
from cim_troubleshooter.guidance.model import Day, Pack, Scenario
from cim_troubleshooter.guidance.pack_files import ABOUT, NotAPack
from cim_troubleshooter.guidance.picture_file import FOLDER as PICTURES
from cim_troubleshooter.guidance.picture_file import NoPicture, read_picture
from cim_troubleshooter.guidance.read_pack import FOLDERS, ReadPack, read_pack
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted

__all__ = ["NotAPack", "lint"]

REVIEW_HOLDS_FOR = datetime.timedelta(days=365)
NO_OTHER_ANSWER = "Somebody may find no answer that fits. Add a last one, such as “Something else”, with “something_else: true”."


def lint(folder: str, today: Day | datetime.date | None = None) -> list[Fault]:
    """The faults and warnings of a pack, by file and line. A layer is read over the pack that it names. Raises NotAPack."""
    day = Day(str(today)) if today is not None else dates.today()
    own = read_pack(folder)
    faults = [*own.faults, *_unknown_entries(folder), *_pictures(own), *_way_on_for_everybody_else(own)]
    if own.about is not None:
        below, unknown_pack = packs_below(own, own.about)
        faults += unknown_pack
        if not unknown_pack:
            pack, layers = merged_packs([*below, own])
            faults += [*layers[-1].faults, *_faults_between_files(own, pack, layers[-1].faults, day)]
        faults += too_hard(own, own.about.writing)
    faults += _days(own, day)
    return sorted(set(faults), key=lambda fault: (fault.file, fault.line, fault.column, fault.says))


def _unknown_entries(folder: str) -> Iterator[Fault]:
    """What lies in the folder and is never read: often a file that lost its ending, or one in the wrong place."""
    for entry in _entries(folder):
        if entry.name not in (ABOUT, *FOLDERS, PICTURES):
            yield _not_read(entry.path, f"a pack has {ABOUT} and the folders {', '.join((*FOLDERS, PICTURES))}")
    for name in FOLDERS:
        for entry in _entries(os.path.join(folder, name)):
            if not entry.name.endswith((".yaml", ".yml")):
                yield _not_read(entry.path, f"{name} has only files that end in .yaml")


def _way_on_for_everybody_else(own: ReadPack) -> Iterator[Fault]:
    """Whoever finds no answer that fits would choose one that does not. A pack written before this was asked for goes on working."""
    for id_, symptom in own.parts["symptoms"].items():
        if symptom.question is not None and not any(answer.something_else for answer in symptom.question.answers):
            yield own.files["symptoms", id_].fault(("question", "answers"), NO_OTHER_ANSWER, warning=True)
    for id_, question in own.parts["questions"].items():
        if not question.people_do_not_know and not any(answer.something_else for answer in question.answers):
            yield own.files["questions", id_].fault(("answers",), NO_OTHER_ANSWER, warning=True)


def _pictures(own: ReadPack) -> Iterator[Fault]:
    """Screenshots that cannot be shown, and files that no symptom shows."""
    shown = set()
    for id_, symptom in own.parts["symptoms"].items():
        if symptom.screenshot is not None:
            shown.add(os.path.basename(symptom.screenshot))
            try:
                read_picture(symptom.screenshot)
            except NoPicture as reason:
                yield own.files["symptoms", id_].fault(("screenshot",), str(reason))
    if not any(folder == "symptoms" for folder, _ in own.left_out):
        for entry in _entries(os.path.join(own.folder, PICTURES)):
            if entry.name not in shown:
                yield _not_read(entry.path, "no symptom has it as its screenshot")


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return []


def _not_read(path: str, why: str) -> Fault:
    return Fault(file=path, line=1, column=1, says=f"{quoted(os.path.basename(path))} is not read: {why}.", warning=True)


def _faults_between_files(own: ReadPack, pack: Pack, unknown: Iterable[Fault], today: Day) -> Iterator[Fault]:
    codes = list(unknown_codes(own, pack))
    yield from codes
    for told in (loops, without_contact, left_unsaid):
        yield from told(own, pack)
    faulty = {fault.file for fault in (*unknown, *codes)}
    if any(file.name in faulty for (folder, _), file in own.files.items() if folder != "scenarios"):
        # A misspelt name also leads nowhere, and scenarios no longer hold: fixing it comes first.
        return
    yield from _what_scenarios_say(own, pack, faulty, today)
    for told in (unused, without_scenario):
        yield from told(own, pack)


def _what_scenarios_say(own: ReadPack, pack: Pack, faulty: Collection[str], today: Day) -> Iterator[Fault]:
    packs = PackByDay(pack)
    for id_, scenario in own.parts["scenarios"].items():
        file = own.files["scenarios", id_]
        if file.name not in faulty and _can_be_walked(scenario, pack, own):
            for path, says in what_came_out_otherwise(scenario, packs, today):
                yield file.fault(path, says)


def _can_be_walked(scenario: Scenario, pack: Pack, own: ReadPack) -> bool:
    """Not where a file that the way goes through was left out: fixing that file comes first."""
    if any(folder in ("causes", "contacts", "questions", "messages", "operations") for folder, _ in own.left_out):
        return False
    return scenario.symptom is None or scenario.symptom in pack.symptoms


def _days(own: ReadPack, today: Day) -> Iterator[Fault]:
    """A review holds for a year; and what has ended need not lie about."""
    year_ago = str(datetime.date.fromisoformat(today) - REVIEW_HOLDS_FOR)
    parts = [(file, own.about if not folder else own.parts[folder][id_]) for (folder, id_), file in own.files.items()]
    for file, part in parts:
        reviewed, until = getattr(part, "reviewed", None), getattr(part, "until", None)
        if reviewed is not None and reviewed < year_ago:
            says = f"This was last reviewed on {reviewed}, more than a year ago. Review it, and write the new day."
            yield file.fault(("reviewed",), says, warning=True)
        if until is not None and until <= today:
            yield file.fault(("until",), f"This has not been in force since {until}. Remove the file.", warning=True)
