"""What a site's folder is laid over, for the authors' tools: they read it as it stands in YAML, whatever the day."""

from __future__ import annotations

from cim_troubleshooter.guidance.load import BUILT_IN, built_in_folder
from cim_troubleshooter.guidance.model import AboutPack
from cim_troubleshooter.guidance.read_pack import ReadPack, read_pack
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted


def packs_below(own: ReadPack, about: AboutPack | None) -> tuple[list[ReadPack], list[Fault]]:
    """The packs below a folder, none for one that stands alone; and a fault where it names one that is not there."""
    if about is None or about.over is None:
        return [], []
    if about.over != BUILT_IN:
        says = f"There is no pack {quoted(about.over)} to lay this folder over. The built-in pack is {quoted(BUILT_IN)}."
        return [], [own.files["", ""].fault(("over",), says)]
    below = read_pack(built_in_folder())
    # Only the faults of the layer itself are its author's to fix.
    below.files.clear()
    return [below], []
