"""The guidance in force: the built-in pack, compiled, with a site's folders laid over it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cim_troubleshooter.guidance.compile import newer_than, read_compiled
from cim_troubleshooter.guidance.model import Fault, Pack
from cim_troubleshooter.guidance.words import nearest, quoted
from cim_troubleshooter.shipped_files import is_checkout, shipped_folder

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.read_pack import ReadPack

BUILT_IN = "cim"
SHOWN = ("symptoms", "causes", "contacts")
"""The folders that the program shows. Scenarios are for authors."""


class Loaded(NamedTuple):
    """A pack that works, and the faults of what was left out of it."""

    pack: Pack
    faults: tuple[Fault, ...] = ()


def built_in_folder() -> str:
    """Where the built-in pack lies as YAML."""
    return os.path.join(shipped_folder("flows"), BUILT_IN)


def compiled_path() -> str:
    """Where the compiled copy of the built-in pack lies."""
    return f"{built_in_folder()}.compiled"


def built_in_pack() -> Loaded:
    """The built-in pack, from its compiled copy; from YAML where that is missing or, in a checkout, older."""
    pack = None if is_checkout() and newer_than(built_in_folder(), compiled_path()) else read_compiled(compiled_path())
    return Loaded(pack) if pack is not None else _laid_over([], (built_in_folder(),))


def load_pack(folder: str) -> Loaded:
    """One folder's pack from YAML, by itself, scenarios included. Raises NotAPack."""
    from cim_troubleshooter.guidance.read_pack import read_pack

    return _joined([read_pack(folder)])


def load_in_force(packs: Sequence[str] = ()) -> Loaded:
    """The built-in pack with folders laid over it, later over earlier. A folder that is no pack leaves one fault."""
    built_in = built_in_pack()
    if not packs:
        return built_in
    from cim_troubleshooter.guidance.read_pack import already_read

    loaded = _laid_over([already_read(built_in.pack)], packs)
    return Loaded(loaded.pack, built_in.faults + loaded.faults)


def _laid_over(layers: list[ReadPack], folders: Sequence[str]) -> Loaded:
    from cim_troubleshooter.guidance.read_pack import NotAPack, read_pack

    faults: list[Fault] = []
    for folder in folders:
        try:
            layer = read_pack(folder, SHOWN)
        except NotAPack as reason:
            faults.append(Fault(file=folder, line=1, column=1, says=str(reason)))
        else:
            faults += _laid_over_nothing(layer, layers)
            layers.append(layer)
    loaded = _joined(layers)
    return Loaded(loaded.pack, (*faults, *loaded.faults))


def _laid_over_nothing(layer: ReadPack, below: Sequence[ReadPack]) -> list[Fault]:
    """A layer made for another pack is used as far as it goes, and its author is told."""
    about = layer.about
    known = [one.about.id for one in below if one.about is not None]
    if about is None or about.over is None or about.over in known:
        return []
    says = f"This folder is laid over {quoted(about.over)}, which is not in use here.{nearest(about.over, known)}"
    return [layer.files["", ""].fault(("over",), says)]


def _joined(layers: Sequence[ReadPack]) -> Loaded:
    from cim_troubleshooter.guidance.model import AboutPack, Day
    from cim_troubleshooter.guidance.read_pack import merged

    known = [layer.about for layer in layers if layer.about is not None]
    about = known[0] if known else AboutPack(id="unnamed", title="", language="en", owner="", reviewed=Day("0001-01-01"))
    # A site may have other ways in than the card; the pack's name and review stay those of the lowest layer.
    ways_in = [layer.another_way_in for layer in known if layer.another_way_in]
    if ways_in:
        about = about._replace(another_way_in=ways_in[-1])
    pack, unknown = merged(layers, about)
    return Loaded(pack, tuple(fault for layer in layers for fault in layer.faults) + tuple(unknown))
