"""The guidance in force: the built-in pack, compiled, merged with a site's folders."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cim_troubleshooter.guidance.compiled_file import newer_than, read_compiled
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.model import NO_PACK, Day, Layer, Pack
from cim_troubleshooter.guidance.named_days import with_days
from cim_troubleshooter.system.folders import is_checkout, shipped_folder
from cim_troubleshooter.texts.fault import Fault

if TYPE_CHECKING:
    from datetime import date

    from cim_troubleshooter.guidance.read_pack import ReadPack

BUILT_IN = "cim"
SHOWN = ("symptoms", "causes", "contacts", "questions", "operations", "messages", "notices", "facts", "irrelevant")
"""The folders that the program shows. Scenarios are for authors."""


class Loaded(NamedTuple):
    """A pack that works, the faults of what was left out of it, and the folders that it was put together from.

    `pack` is what is in force today; `whole` has what was or will be in force too, for a program that runs for days
    (`dates.in_force(loaded.whole)`).
    """

    pack: Pack
    faults: tuple[Fault, ...] = ()
    layers: tuple[Layer, ...] = ()
    whole: Pack = NO_PACK


def built_in_folder() -> str:
    """Where the built-in pack lies as YAML."""
    return os.path.join(shipped_folder("flows"), BUILT_IN)


def compiled_path() -> str:
    """Where the compiled copy of the built-in pack lies."""
    return f"{built_in_folder()}.compiled"


def built_in_pack(today: Day | date | None = None) -> Loaded:
    """The built-in pack, from its compiled copy; from YAML where that is missing or, in a checkout, older."""
    folder = built_in_folder()
    pack = None if is_checkout() and newer_than(folder, compiled_path()) else read_compiled(compiled_path())
    if pack is None:
        return _from_yaml(folder, today)
    layer = Layer(id=pack.about.id, title=pack.about.title, folder=folder, reviewed=pack.about.reviewed)
    return Loaded(in_force(pack, today), layers=(layer,), whole=pack)


def load_pack(folder: str) -> Loaded:
    """One folder's pack from YAML, by itself, scenarios included, whatever the day. Raises NotAPack."""
    from cim_troubleshooter.guidance.layers import merged_packs
    from cim_troubleshooter.guidance.read_pack import read_pack

    pack, layers = merged_packs([read_pack(folder)])
    return Loaded(with_days(pack), layers[0].faults, layers, pack)


def load_in_force(packs: Sequence[str] = (), today: Day | date | None = None, kept_in: str | None = None) -> Loaded:
    """The built-in pack merged with folders, later ones over earlier ones. A folder that is not a pack gives one fault.

    The program waits two seconds at most for all folders together. Each is fetched in its own thread, since a share that is gone may
    hang. `kept_in` is where the last good copy of each is kept for that case (last_good.py).
    """
    built_in = built_in_pack(today)
    if not packs:
        return built_in
    from cim_troubleshooter.guidance.last_good import fetched_in_time
    from cim_troubleshooter.guidance.read_pack import already_read, made_of

    fetched, faults = fetched_in_time(packs, SHOWN, kept_in)
    loaded = _merged([already_read(built_in.whole, built_in_folder()), *map(made_of, fetched)], today)
    return loaded._replace(faults=(*built_in.faults, *faults, *loaded.faults))


def _from_yaml(folder: str, today: Day | date | None) -> Loaded:
    from cim_troubleshooter.guidance.pack_files import NotAPack
    from cim_troubleshooter.guidance.read_pack import read_pack

    try:
        return _merged([read_pack(folder, SHOWN)], today)
    except NotAPack as reason:
        return Loaded(NO_PACK, (Fault(file=folder, line=1, column=1, says=str(reason)),))


def _merged(packs: Sequence[ReadPack], today: Day | date | None) -> Loaded:
    from cim_troubleshooter.guidance.layers import merged_packs

    whole, layers = merged_packs(packs)
    return Loaded(in_force(whole, today), tuple(fault for layer in layers for fault in layer.faults), layers, whole)
