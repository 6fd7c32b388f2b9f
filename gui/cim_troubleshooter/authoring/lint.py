"""Every fault of a pack, as its author should hear of it: file, line, column, what, and what to do."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator

from cim_troubleshooter.authoring.scenarios import what_came_out_otherwise
from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.guidance.load import BUILT_IN, built_in_folder
from cim_troubleshooter.guidance.model import AboutPack, Fault, Pack, Scenario
from cim_troubleshooter.guidance.read_pack import ABOUT, FOLDERS, NotAPack, ReadPack, merged, read_pack
from cim_troubleshooter.guidance.references import causes_named_by
from cim_troubleshooter.guidance.words import nearest, quoted
from cim_troubleshooter.guidance.yaml_file import Path

__all__ = ["NotAPack", "lint"]

REVIEW_HOLDS_FOR = datetime.timedelta(days=365)


def lint(folder: str, today: datetime.date | None = None) -> list[Fault]:
    """The faults and warnings of a pack, by file and line. A layer is read over the pack that it names. Raises NotAPack."""
    own = read_pack(folder)
    faults = [*own.faults, *_unknown_entries(folder)]
    if own.about is not None:
        below, unknown_pack = _below(own, own.about)
        faults += unknown_pack
        if not unknown_pack:
            pack, unknown = merged([*below, own], own.about)
            faults += [*unknown, *_faults_between_files(own, pack, unknown)]
    faults += [*_unknown_codes(own), *_passed_reviews(own, today or datetime.date.today())]
    return sorted(set(faults), key=lambda fault: (fault.file, fault.line, fault.column, fault.says))


def _below(own: ReadPack, about: AboutPack) -> tuple[list[ReadPack], list[Fault]]:
    """What a layer is laid over: nothing for a pack that stands alone."""
    if about.over is None:
        return [], []
    if about.over != BUILT_IN:
        says = f"There is no pack {quoted(about.over)} to lay this folder over. The built-in pack is {quoted(BUILT_IN)}."
        return [], [own.files["", ""].fault(("over",), says)]
    below = read_pack(built_in_folder())
    # Only the faults of the layer itself are its author's to mend.
    below.files.clear()
    return [below], []


def _unknown_entries(folder: str) -> Iterator[Fault]:
    """What lies in the folder and is never read: often a file that lost its ending, or one in the wrong place."""
    for entry in _entries(folder):
        if entry.name not in (ABOUT, *FOLDERS):
            yield _not_read(entry.path, f"a pack has {ABOUT} and the folders {', '.join(FOLDERS)}")
    for name in FOLDERS:
        for entry in _entries(os.path.join(folder, name)):
            if not entry.name.endswith((".yaml", ".yml")):
                yield _not_read(entry.path, f"{name} has only files that end in .yaml")


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return []


def _not_read(path: str, why: str) -> Fault:
    return Fault(file=path, line=1, column=1, says=f"{quoted(os.path.basename(path))} is not read: {why}.", warning=True)


def _unknown_codes(own: ReadPack) -> Iterator[Fault]:
    """Findings that no check gives: evidence that could never be seen."""
    known = list(all_kinds())
    for place, path, codes in _codes_named(own):
        for number, code in enumerate(codes):
            if code not in known:
                yield own.files[place].fault((*path, number), f"No check gives the finding {quoted(code)}.{nearest(code, known)}")


def _codes_named(own: ReadPack) -> Iterator[tuple[tuple[str, str], Path, tuple[str, ...]]]:
    for id_, cause in own.parts["causes"].items():
        yield ("causes", id_), ("evidence", "points_to"), cause.evidence.points_to
        yield ("causes", id_), ("evidence", "points_away"), cause.evidence.points_away
    for id_, scenario in own.parts["scenarios"].items():
        yield ("scenarios", id_), ("findings",), scenario.findings


def _faults_between_files(own: ReadPack, pack: Pack, unknown: Iterable[Fault]) -> Iterator[Fault]:
    faulty = {fault.file for fault in unknown}
    for id_, scenario in own.parts["scenarios"].items():
        file = own.files["scenarios", id_]
        if file.name not in faulty and _can_be_walked(scenario, pack, own):
            for path, says in what_came_out_otherwise(scenario, pack):
                yield file.fault(path, says)
    yield from _unused_causes(own, pack)
    yield from _causes_without_contact(own, pack)


def _can_be_walked(scenario: Scenario, pack: Pack, own: ReadPack) -> bool:
    """Not where a file that the way goes through was left out: mending that file comes first."""
    symptom = pack.symptoms.get(scenario.symptom)
    return symptom is not None and not any(folder in ("causes", "contacts") for folder, _ in own.left_out)


def _unused_causes(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    if any(folder == "symptoms" for folder, _ in own.left_out):
        return
    used = {cause for symptom in pack.symptoms.values() for _, cause in causes_named_by(symptom)}
    for id_ in own.parts["causes"]:
        if id_ not in used:
            yield own.files["causes", id_].fault((), "No symptom names this cause. Add it to one, or take the file away.")


def _causes_without_contact(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    """Causes whose way ends at nobody."""
    if any(folder == "contacts" for folder, _ in own.left_out):
        return
    kinds = {contact.kind for contact in pack.contacts.values()}
    for id_, cause in own.parts["causes"].items():
        wanted = "local-it" if cause.fixed_by == "you" else cause.fixed_by
        if wanted not in kinds:
            path: Path = ("fixed_by",)
            yield own.files["causes", id_].fault(path, f"The pack has no contact of the kind {quoted(wanted)}. Add one to contacts.")


def _passed_reviews(own: ReadPack, today: datetime.date) -> Iterator[Fault]:
    """A review holds for a year."""
    dated = [(own.files["causes", id_], cause.reviewed) for id_, cause in own.parts["causes"].items()]
    if own.about is not None:
        dated.append((own.files["", ""], own.about.reviewed))
    for file, reviewed in dated:
        if today - datetime.date.fromisoformat(reviewed) > REVIEW_HOLDS_FOR:
            says = f"This was last reviewed on {reviewed}, more than a year ago. Review it, and write the new day."
            yield file.fault(("reviewed",), says, warning=True)
