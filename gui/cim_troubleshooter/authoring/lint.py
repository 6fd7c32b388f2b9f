"""Every fault of a pack, as its author should hear of it: file, line, column, what, and what to do."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator

from cim_troubleshooter.authoring.scenarios import what_came_out_otherwise
from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.guidance.load import BUILT_IN
from cim_troubleshooter.guidance.model import Fault, Pack
from cim_troubleshooter.guidance.read_pack import ABOUT, FOLDERS, NotAPack, ReadPack, merged, read_pack
from cim_troubleshooter.guidance.typed import nearest
from cim_troubleshooter.guidance.yaml_file import Path, YamlFile
from cim_troubleshooter.shipped_files import shipped_folder

__all__ = ["NotAPack", "lint"]


def lint(folder: str, today: datetime.date | None = None) -> list[Fault]:
    """The faults and warnings of a pack, by file and line. A layer is read over the pack that it names. Raises NotAPack."""
    own = read_pack(folder)
    layers = [own] if own.about is None or own.about.over is None else [_below(own.about.over), own]
    faults = [*own.faults, *_unknown_entries(folder)]
    if own.about is not None:
        pack, unknown = merged(layers, own.about)
        own_files = {file.name for file in own.files.values()}
        faults += [fault for fault in unknown if fault.file in own_files]
        faults += _faults_of_evidence(own)
        faults += _faults_of_scenarios(own, pack, {fault.file for fault in faults})
        faults += _unused(own, pack)
        faults += _passed_reviews(own, today or datetime.date.today())
    return sorted(set(faults), key=lambda fault: (fault.file, fault.line, fault.column, fault.says))


def _below(over: str) -> ReadPack:
    if over != BUILT_IN:
        raise NotAPack(f"There is no pack “{over}” to lay this folder over. The built-in pack is “{BUILT_IN}”.")
    return read_pack(os.path.join(shipped_folder("flows"), BUILT_IN))


def _unknown_entries(folder: str) -> Iterator[Fault]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name not in (ABOUT, *FOLDERS) and not entry.name.startswith("."):
            says = f"“{entry.name}” is not read: a pack has {ABOUT} and the folders {', '.join(FOLDERS)}."
            yield Fault(file=entry.path, line=1, column=1, says=says, warning=True)


def _faults_of_evidence(own: ReadPack) -> Iterator[Fault]:
    for id_, cause in own.causes.items():
        for side in ("points_to", "points_away"):
            yield from _unknown_codes(own.files["causes", id_], ("evidence", side), getattr(cause.evidence, side))
    for id_, scenario in own.scenarios.items():
        yield from _unknown_codes(own.files["scenarios", id_], ("findings",), scenario.findings)


def _unknown_codes(file: YamlFile, path: Path, codes: tuple[str, ...]) -> Iterator[Fault]:
    known = list(all_kinds())
    for index, code in enumerate(codes):
        if code not in known:
            yield file.fault((*path, index), f"No check gives the finding “{code}”.{nearest(code, known)}")


def _faults_of_scenarios(own: ReadPack, pack: Pack, faulty: set[str]) -> Iterator[Fault]:
    for id_, scenario in own.scenarios.items():
        file = own.files["scenarios", id_]
        if file.name not in faulty:
            for says in what_came_out_otherwise(scenario, pack):
                yield file.fault(("expect",), says)


def _unused(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    used = {cause for symptom in pack.symptoms.values() for cause in symptom.causes}
    questions = [symptom.question for symptom in pack.symptoms.values() if symptom.question]
    used |= {cause for question in questions for answer in question.answers for cause in answer.causes}
    for id_ in own.causes:
        if id_ not in used:
            yield own.files["causes", id_].fault((), "No symptom names this cause. Add it to one, or take the file away.")


def _passed_reviews(own: ReadPack, today: datetime.date) -> Iterator[Fault]:
    """A review holds for a year."""
    dated = [(own.files["causes", id_], cause.reviewed) for id_, cause in own.causes.items()]
    if own.about is not None:
        dated.append((own.files["", ""], own.about.reviewed))
    for file, reviewed in dated:
        if (today - reviewed).days > 365:
            yield file.fault(("reviewed",), f"This was last reviewed on {reviewed}. Review it, and write the new day.", warning=True)
