"""The files of a pack's folder as texts: all that has to be fetched from a disk or a share, and nothing else.

Taken apart from making sense of them (read_pack.py), so that a share can be waited for and its last texts be kept.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted
from cim_troubleshooter.texts.yaml_file import NotReadable, read_text

ABOUT = "pack.yaml"
MOST_FILES_A_FOLDER = 2_000


class NotAPack(Exception):
    """The folder does not exist, or has no pack.yaml."""


class PackFiles(NamedTuple):
    """A pack's texts by the file's place in the folder, such as `causes/no-roles.yaml`, or what is wrong with the file."""

    folder: str
    texts: Mapping[str, str | Fault]
    faults: tuple[Fault, ...] = ()
    """What is wrong with the folder itself."""
    complete: bool = True
    """Whether all could be fetched. A share that goes in the middle leaves less than the pack is."""

    def path(self, place: str) -> str:
        """What faults call a file: where it lies."""
        return os.path.join(self.folder, *place.split("/"))


def fetched(folder: str, folders: Sequence[str]) -> PackFiles:
    """The texts of a pack.yaml and of the files in some of its folders, in order of their names. Raises NotAPack."""
    if not os.path.isdir(folder):
        raise NotAPack(f"There is no folder {quoted(folder)}.")
    if not os.path.lexists(os.path.join(folder, ABOUT)):
        raise NotAPack(f"The folder {quoted(folder)} is not a pack: it has no {ABOUT}.")
    faults: list[Fault] = []
    places = [ABOUT]
    complete = True
    for name in folders:
        try:
            entries = _entries(os.path.join(folder, name), faults)
        except OSError as reason:
            faults.append(_at_start(os.path.join(folder, name), f"This folder cannot be opened ({reason.strerror})."))
            complete = False
        else:
            places += [f"{name}/{entry}" for entry in entries]
    files = PackFiles(folder, {}, tuple(faults))
    texts: dict[str, str | Fault] = {}
    for place in places:
        path = files.path(place)
        try:
            texts[place] = read_text(path, path)
        except NotReadable as reason:
            texts[place] = reason.fault
            complete = complete and not reason.may_be_there_later
    return files._replace(texts=texts, complete=complete)


def _entries(inside: str, faults: list[Fault]) -> list[str]:
    try:
        entries = sorted(entry for entry in os.listdir(inside) if entry.endswith((".yaml", ".yml")))
    except FileNotFoundError:
        return []
    if len(entries) > MOST_FILES_A_FOLDER:
        faults.append(_at_start(inside, f"Only the first {MOST_FILES_A_FOLDER} files of this folder are read. Remove some."))
    return entries[:MOST_FILES_A_FOLDER]


def _at_start(file: str, says: str) -> Fault:
    return Fault(file=file, line=1, column=1, says=says)
