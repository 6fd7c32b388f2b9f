"""A pack's folder read from YAML: what is good in it, and every fault of what is not.

A faulty file is left out and the rest of the pack works; nothing that is left names what was left out.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import msgspec

from cim_troubleshooter.guidance import rules
from cim_troubleshooter.guidance.model import AboutPack, Cause, Contact, Data, Fault, Pack, Scenario, Symptom
from cim_troubleshooter.guidance.typed import typed
from cim_troubleshooter.guidance.yaml_file import NotReadable, YamlFile, read_yaml

ABOUT = "pack.yaml"
FOLDERS: dict[str, type[Data]] = {"symptoms": Symptom, "causes": Cause, "contacts": Contact, "scenarios": Scenario}
MOST_FILES_A_FOLDER = 5_000
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RULES: dict[type[Data], Callable[..., Iterator[Fault]]] = {
    Symptom: rules.faults_of_symptom,
    Cause: rules.faults_of_cause,
    Contact: rules.faults_of_contact,
}


class NotAPack(Exception):
    """The folder does not exist, or has no pack.yaml."""


@dataclass
class ReadPack:
    """One folder as read: its parts by id, the files that they came from, and its faults."""

    about: AboutPack | None = None
    symptoms: dict[str, Symptom] = field(default_factory=dict)
    causes: dict[str, Cause] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    scenarios: dict[str, Scenario] = field(default_factory=dict)
    files: dict[tuple[str, str], YamlFile] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_pack(folder: str) -> ReadPack:
    """The pack in a folder, without regard to other packs. Raises NotAPack."""
    about_path = os.path.join(folder, ABOUT)
    if not os.path.isdir(folder):
        raise NotAPack(f"There is no folder {folder}.")
    if not os.path.isfile(about_path):
        raise NotAPack(f"The folder {folder} is not a pack: it has no {ABOUT}.")
    read = ReadPack()
    about = _read_file(about_path, AboutPack, read)
    if isinstance(about, AboutPack):
        read.about = about
    for name in FOLDERS:
        _read_folder(folder, name, read)
    return read


def merged(layers: list[ReadPack], about: AboutPack) -> tuple[Pack, list[Fault]]:
    """Packs laid over each other, later over earlier, whole files replaced by id; and what they name but do not have."""
    symptoms = {id_: symptom for layer in layers for id_, symptom in layer.symptoms.items()}
    causes = {id_: cause for layer in layers for id_, cause in layer.causes.items()}
    contacts = {id_: contact for layer in layers for id_, contact in layer.contacts.items()}
    scenarios = {id_: scenario for layer in layers for id_, scenario in layer.scenarios.items()}
    files = {place: file for layer in layers for place, file in layer.files.items()}
    faults = [fault for id_, symptom in symptoms.items() for fault in rules.unknown_causes(symptom, causes, files["symptoms", id_])]
    for id_, scenario in scenarios.items():
        faults += rules.unknown_names(scenario, symptoms, causes, files["scenarios", id_])
    kept = {id_: _without_unknown(symptom, causes) for id_, symptom in symptoms.items()}
    return Pack(about=about, symptoms=kept, causes=causes, contacts=contacts, scenarios=scenarios), faults


def _read_folder(folder: str, name: str, read: ReadPack) -> None:
    inside = os.path.join(folder, name)
    try:
        entries = sorted(os.listdir(inside))[:MOST_FILES_A_FOLDER]
    except FileNotFoundError:
        return
    except OSError as reason:
        read.faults.append(Fault(file=inside, line=1, column=1, says=f"This folder cannot be opened ({reason.strerror})."))
        return
    for entry in entries:
        if entry.endswith((".yaml", ".yml")):
            _read_part(inside, entry, name, read)


def _read_part(inside: str, entry: str, name: str, read: ReadPack) -> None:
    id_ = os.path.splitext(entry)[0]
    path = os.path.join(inside, entry)
    if not _ID.fullmatch(id_):
        says = "A file's name has small letters, digits and hyphens, such as card-locked.yaml."
        read.faults.append(Fault(file=path, line=1, column=1, says=says))
        return
    part = _read_file(path, FOLDERS[name], read, id_, name)
    if part is not None:
        getattr(read, name)[id_] = part


def _read_file(path: str, kind: type[Data], read: ReadPack, id_: str = "", folder: str = "") -> Data | None:
    try:
        file = read_yaml(path)
    except NotReadable as reason:
        read.faults.append(reason.fault)
        return None
    part, faults = typed(file, kind, **({"id": id_} if id_ else {}))
    if part is not None and kind in _RULES:
        faults = tuple(_RULES[kind](part, file))
    read.faults += faults
    read.files[folder, id_] = file
    return part if not faults else None


def _without_unknown(symptom: Symptom, causes: dict[str, Cause]) -> Symptom:
    known = tuple(cause for cause in symptom.causes if cause in causes)
    question = symptom.question
    if question is not None:
        answers = tuple(
            msgspec.structs.replace(answer, causes=tuple(cause for cause in answer.causes if cause in causes))
            for answer in question.answers
        )
        question = msgspec.structs.replace(question, answers=answers)
    return msgspec.structs.replace(symptom, causes=known, question=question)
