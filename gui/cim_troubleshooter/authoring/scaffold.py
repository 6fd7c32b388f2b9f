"""`flows new`: a new file of a pack with what belongs in it, to be filled in. Nothing that exists is ever written over.

What such files start as lies in flows/templates, one for each kind. In a site's folder, a file with the id of one below starts as a
copy of it, since it is going to take its place as a whole.
"""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import NamedTuple

from cim_troubleshooter.authoring.packs_below import packs_below
from cim_troubleshooter.authoring.schema import modeline
from cim_troubleshooter.guidance import dates
from cim_troubleshooter.guidance.load import built_in_folder
from cim_troubleshooter.guidance.model import Day
from cim_troubleshooter.guidance.pack_files import ABOUT, NotAPack
from cim_troubleshooter.guidance.read_pack import FOLDERS, read_pack
from cim_troubleshooter.guidance.rules import is_id
from cim_troubleshooter.system.folders import shipped_folder
from cim_troubleshooter.texts.words import listed, nearest, quoted

__all__ = ["Begun", "NotAPack", "NotBegun", "begin"]

PACK = "pack"
KINDS = {PACK: "", **{folder.removesuffix("s"): folder for folder in FOLDERS}}
"""What can be begun, and the folder that it lies in."""
SCHEMA = ".schema"
"""The folder of a pack that holds copies of the schemas which its files name; no part of the pack, and never read by the program."""
OF_WINDOWS = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}
"""Names that no file can have on Windows, whatever its ending."""


class NotBegun(Exception):
    """Nothing was written. Its text says why, in one line."""


class Begun(NamedTuple):
    """The file that was written, and what it is a copy of, if of anything."""

    path: str
    copy_of: str | None = None


def begin(kind: str, id_: str, folder: str, today: Day | None = None) -> Begun:
    """Writes a new file into a pack's folder; for `pack`, a new folder of that name into `folder`. Raises NotBegun, NotAPack."""
    if kind not in KINDS:
        raise NotBegun(f"{quoted(kind)} is not a part of a pack: {listed(KINDS)}.{nearest(kind, list(KINDS))}")
    _check_id(id_)
    place = os.path.join(folder, id_) if kind == PACK else folder
    if kind == PACK and not os.path.isdir(folder):
        raise NotAPack(f"There is no folder {quoted(folder)}.")
    path = os.path.join(place, KINDS[kind], ABOUT if kind == PACK else f"{id_}.yaml")
    below = _file_below(kind, id_, folder)
    _refuse_what_is_there(path)
    text = _copied(below) if below is not None else _from_template(kind, id_, today or dates.today())
    _write(path, f"{_modeline(KINDS[kind] or PACK, place)}\n{text}")
    return Begun(path, below)


def _check_id(id_: str) -> None:
    if not is_id(id_):
        plain = "-".join("".join(sign if sign.isascii() and sign.isalnum() else " " for sign in id_.lower()).split())
        meant = f" Did you mean {quoted(plain)}?" if is_id(plain) else ""
        raise NotBegun(f"An id has lower-case letters, digits and hyphens, such as card-locked, not {quoted(id_)}.{meant}")
    if id_ in OF_WINDOWS:
        raise NotBegun(f"Windows keeps the name {quoted(id_)} for itself. Take another one.")


def _refuse_what_is_there(path: str) -> None:
    for there in (path, path.removesuffix("yaml") + "yml"):
        if os.path.lexists(there):
            raise NotBegun(f"There is already a file {there}. It was left as it is.")


def _file_below(kind: str, id_: str, folder: str) -> str | None:
    """Where the file lies that the new one will take the place of. Only a pack.yaml without faults tells."""
    if kind == PACK:
        return None
    own = read_pack(folder, ())
    if own.about is None:
        raise NotBegun(f"{ABOUT} comes first. {own.faults[0]}")
    below, _ = packs_below(own, own.about)
    path = os.path.join(built_in_folder(), KINDS[kind], f"{id_}.yaml")
    return path if below and kind != "scenario" and os.path.isfile(path) else None


def _copied(path: str) -> str:
    lines = Path(path).read_text(encoding="utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith("# yaml-language-server:"))
    return f"# This takes the place of the file of this name below, and starts as a copy of it. Change what differs.\n\n{kept}"


def _from_template(kind: str, id_: str, today: Day) -> str:
    text = Path(shipped_folder("flows"), "templates", f"{kind}.yaml").read_text(encoding="utf-8")
    next_week = datetime.date.fromisoformat(today) + datetime.timedelta(days=7)
    return text.replace("NEXT-WEEK", str(next_week)).replace("TODAY", today).replace("THIS-ID", id_)


def _modeline(name: str, place: str) -> str:
    """Beside the built-in pack by the way from there; elsewhere by the way to a copy of the schema, laid into the pack's own folder.

    A file of a pack travels from computer to computer, so that it never says where something lies on one of them.
    """
    shipped = Path(shipped_folder("flows"), "schema").resolve()
    if Path(place).resolve().parent == shipped.parent:
        return modeline(name)
    copy = Path(place, SCHEMA, f"{name}.json")
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((shipped / copy.name).read_bytes())
    except OSError as reason:
        raise NotBegun(f"{copy} cannot be written ({reason.strerror}).") from None
    return f"# yaml-language-server: $schema={'' if name == PACK else '../'}{SCHEMA}/{name}.json"


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as reason:
        raise NotBegun(f"{path} cannot be written ({reason.strerror}).") from None
