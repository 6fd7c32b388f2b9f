"""The guidance in force: the built-in pack, compiled, with a site's folders laid over it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from cim_troubleshooter.guidance.compile import newer_than, read_compiled
from cim_troubleshooter.guidance.model import Fault, Pack
from cim_troubleshooter.shipped_files import is_checkout, shipped_folder

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.read_pack import ReadPack

BUILT_IN = "cim"


class Loaded(msgspec.Struct, frozen=True):
    """A pack that works, and the faults of what was left out of it."""

    pack: Pack
    faults: tuple[Fault, ...] = ()


def compiled_path() -> str:
    """Where the compiled copy of the built-in pack lies."""
    return os.path.join(shipped_folder("flows"), f"{BUILT_IN}.compiled")


def built_in_pack() -> Loaded:
    """The built-in pack, from its compiled copy; from YAML where that is missing or, in a checkout, older."""
    folder = os.path.join(shipped_folder("flows"), BUILT_IN)
    if not (is_checkout() and newer_than(folder, compiled_path())):
        pack = read_compiled(compiled_path())
        if pack is not None:
            return Loaded(pack)
    return load_pack(folder)


def load_pack(folder: str) -> Loaded:
    """One folder's pack from YAML, by itself. Raises NotAPack."""
    from cim_troubleshooter.guidance.read_pack import read_pack

    return _joined([read_pack(folder)])


def load_in_force(packs: Sequence[str] = ()) -> Loaded:
    """The built-in pack with folders laid over it, later over earlier. A folder that is no pack leaves one fault."""
    if not packs:
        return built_in_pack()
    from cim_troubleshooter.guidance.read_pack import NotAPack, read_pack

    layers = [read_pack(os.path.join(shipped_folder("flows"), BUILT_IN))]
    faults: list[Fault] = []
    for folder in packs:
        try:
            layers.append(read_pack(folder))
        except NotAPack as reason:
            faults.append(Fault(file=folder, line=1, column=1, says=str(reason)))
    loaded = _joined(layers)
    return Loaded(loaded.pack, (*faults, *loaded.faults))


def _joined(layers: list[ReadPack]) -> Loaded:
    import datetime

    from cim_troubleshooter.guidance.model import AboutPack
    from cim_troubleshooter.guidance.read_pack import merged

    unnamed = AboutPack(id="unnamed", title="", language="en", owner="", reviewed=datetime.date(1970, 1, 1))
    about = next((layer.about for layer in layers if layer.about), unnamed)
    pack, unknown = merged(layers, about)
    return Loaded(pack, tuple(fault for layer in layers for fault in layer.faults) + tuple(unknown))
