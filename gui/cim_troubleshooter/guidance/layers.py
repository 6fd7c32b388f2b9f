"""Packs merged in layers: a file replaces the one with the same id in the layers below, is added, or hides one.

A faulty file was left out when its folder was read (read_pack.py), so the one below it stays in force.
"""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.guidance.model import NO_PACK, AboutPack, Day, Layer, Pack
from cim_troubleshooter.guidance.read_pack import FOLDERS, ReadPack
from cim_troubleshooter.guidance.references import unknown_names, without_unknown_names
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import nearest, quoted

Place = tuple[str, str]
"""A folder's name and an id in it."""


def merged_packs(packs: Sequence[ReadPack]) -> tuple[Pack, tuple[Layer, ...]]:
    """The pack that the folders make together, given lowest first, and what each of them changed."""
    pack = Pack(about=_about(packs), **{name: {} for name in FOLDERS})
    gone: set[Place] = set()
    layers: list[Layer] = []
    for read in packs:
        layers.append(_lay(read, pack, gone, first=not layers))
        gone |= read.left_out
    told = []
    for number, (layer, read) in enumerate(zip(layers, packs, strict=True)):
        faults = (*read.faults, *_over_nothing(read, packs[:number]), *layer.faults, *_unknown(read, pack, gone))
        told.append(layer._replace(faults=faults))
    return without_unknown_names(pack), tuple(told)


def _lay(read: ReadPack, pack: Pack, gone: set[Place], first: bool) -> Layer:
    """Merges one folder's files into the pack, and gives what they changed, with the faults of what it hides."""
    about = read.about or NO_PACK.about
    hidden, faults = [], []
    for number, place in enumerate(about.hides):
        name, _, id_ = place.partition("/")
        parts = getattr(pack, name)
        if parts.pop(id_, None) is not None:
            hidden.append(place)
        elif (name, id_) not in gone:
            says = f"There is no {quoted(place)} below this folder to hide.{nearest(id_, list(parts))}"
            faults.append(read.files["", ""].fault(("hides", number), says))
        gone.add((name, id_))
    added: list[str] = []
    replaced: list[str] = []
    for name in FOLDERS:
        parts = getattr(pack, name)
        for id_, part in read.parts[name].items():
            (replaced if id_ in parts else added).append(f"{name}/{id_}")
            parts[id_] = part
    return Layer(
        id=about.id,
        title=about.title,
        folder=read.folder,
        reviewed=about.reviewed,
        added=() if first else tuple(added),
        replaced=tuple(replaced),
        hidden=tuple(hidden),
        faults=tuple(faults),
    )


def _unknown(read: ReadPack, pack: Pack, gone: set[Place]) -> list[Fault]:
    """The faults of names in one folder's files, where they are in force, that no folder has."""
    faults = []
    for (name, id_), file in read.files.items():
        part = read.about if not name else read.parts[name].get(id_)
        if part is not None and (not name or getattr(pack, name).get(id_) is part):
            faults += [file.fault(path, says) for path, says in unknown_names(part, pack, gone)]
    return faults


def _over_nothing(read: ReadPack, below: Sequence[ReadPack]) -> list[Fault]:
    """A layer made for another pack is used as far as possible, and its author is told."""
    known = [one.about.id for one in below if one.about is not None]
    if not below or read.about is None or read.about.over is None or read.about.over in known:
        return []
    says = f"This folder is laid over {quoted(read.about.over)}, which is not in use here.{nearest(read.about.over, known)}"
    return [read.files["", ""].fault(("over",), says)]


def _about(packs: Sequence[ReadPack]) -> AboutPack:
    """The lowest pack's own name and review date, with what the layers above it replace."""
    known = [read.about for read in packs if read.about is not None]
    if not known:
        return NO_PACK.about
    ways_in = [about.another_way_in for about in known if about.another_way_in]
    starts = [about.start_with for about in known if about.start_with]
    words: dict[str, tuple[str, ...]] = {}
    days: dict[str, Day] = {}
    for about in known:
        days |= about.days
        for word, same in about.same_words.items():
            words[word] = tuple(dict.fromkeys((*words.get(word, ()), *same)))
    return known[0]._replace(
        another_way_in=ways_in[-1] if ways_in else (),
        start_with=starts[-1] if starts else None,
        same_words=words,
        days=days,
    )
