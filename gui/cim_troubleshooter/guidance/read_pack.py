"""A pack's folder read from YAML: what is good in it, and every fault of what is not.

A faulty file is left out and the rest of the pack works; nothing that is left names what was left out.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, TypeVar

from cim_troubleshooter.guidance.model import (
    AboutPack,
    Cause,
    Contact,
    Fact,
    Irrelevance,
    Message,
    Notice,
    Operation,
    Pack,
    Scenario,
    SharedQuestion,
    Symptom,
)
from cim_troubleshooter.guidance.pack_files import PackFiles, fetched
from cim_troubleshooter.guidance.rules import broken_rules, doubts_about, is_id
from cim_troubleshooter.guidance.typed import typed
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.yaml_file import NotReadable, YamlFile, yaml_of

Part = TypeVar("Part")

FOLDERS: dict[str, type] = {
    "symptoms": Symptom,
    "causes": Cause,
    "contacts": Contact,
    "questions": SharedQuestion,
    "operations": Operation,
    "messages": Message,
    "notices": Notice,
    "scenarios": Scenario,
    "facts": Fact,
    "irrelevant": Irrelevance,
}


class ReadPack:
    """One folder as it is read: its parts by id, the files that they came from, and what was left out for its faults."""

    def __init__(self, folder: str, about: AboutPack | None = None, parts: dict[str, dict[str, Any]] | None = None) -> None:
        self.folder = folder
        self.about = about
        self.parts: dict[str, dict[str, Any]] = parts or {name: {} for name in FOLDERS}
        self.files: dict[tuple[str, str], YamlFile] = {}
        self.left_out: set[tuple[str, str]] = set()
        self.faults: list[Fault] = []


def read_pack(folder: str, folders: Sequence[str] = tuple(FOLDERS)) -> ReadPack:
    """The pack in a folder, without regard to other packs; of it only the `folders` named. Raises NotAPack."""
    return made_of(fetched(folder, folders))


def made_of(files: PackFiles) -> ReadPack:
    """The pack that the texts of a folder make."""
    read = ReadPack(files.folder)
    read.faults += files.faults
    for place, text in files.texts.items():
        name, _, entry = place.rpartition("/")
        if not name:
            read.about = _part(files.path(place), text, AboutPack, read, "", None)
        else:
            _take(files.path(place), text, os.path.splitext(entry)[0], name, read)
    return read


def already_read(pack: Pack, folder: str) -> ReadPack:
    """A pack that needs no reading, to lay others over."""
    return ReadPack(folder, pack.about, {name: dict(getattr(pack, name)) for name in FOLDERS})


def _take(path: str, text: str | Fault, id_: str, name: str, read: ReadPack) -> None:
    if not is_id(id_):
        read.faults.append(_at_start(path, "Rename this file: lower-case letters, digits and hyphens, such as card-locked.yaml."))
    elif id_ in read.parts[name] or (name, id_) in read.left_out:
        read.faults.append(_at_start(path, f"There is already a file named {id_}.yaml. Keep one of the two."))
    else:
        part = _part(path, text, FOLDERS[name], read, name, id_)
        if part is not None:
            read.parts[name][id_] = _with_its_picture(part, read.folder) if isinstance(part, Symptom) else part


def _with_its_picture(symptom: Symptom, folder: str) -> Symptom:
    """From here on a symptom may lie over another pack, and its screenshot still lies in its own."""
    if symptom.screenshot is None:
        return symptom
    return symptom._replace(screenshot=os.path.join(folder, *symptom.screenshot.split("/")))


def _part(path: str, text: str | Fault, kind: type[Part], read: ReadPack, name: str, id_: str | None) -> Part | None:
    place = (name, id_ or "")
    try:
        file = text if isinstance(text, Fault) else yaml_of(text, path)
    except NotReadable as reason:
        file = reason.fault
    if isinstance(file, Fault):
        read.faults.append(file)
        read.left_out.add(place)
        return None
    part, faults = typed(file, kind, id_)
    if part is not None:
        faults = tuple(file.fault(where, says) for where, says in broken_rules(part))
        faults += tuple(file.fault(where, says, warning=True) for where, says in doubts_about(part))
    told = file.with_faults_of_reading(faults)
    read.faults += told
    if any(not fault.warning for fault in told):
        read.left_out.add(place)
        return None
    read.files[place] = file
    return part


def _at_start(file: str, says: str) -> Fault:
    return Fault(file=file, line=1, column=1, says=says)
