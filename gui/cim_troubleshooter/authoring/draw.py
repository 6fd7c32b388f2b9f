"""A pack as one picture that can be pinned to a wall and signed off: symptoms, questions, causes, and who fixes them.

The same pack always gives the same picture, whatever the day: what holds for a time is there with its days.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from cim_troubleshooter.authoring.draw_content import Content, content_of
from cim_troubleshooter.authoring.draw_shapes import as_svg
from cim_troubleshooter.authoring.draw_sheet import laid_out
from cim_troubleshooter.authoring.packs_below import packs_below
from cim_troubleshooter.guidance.layers import merged_packs
from cim_troubleshooter.guidance.load import SHOWN
from cim_troubleshooter.guidance.named_days import with_days
from cim_troubleshooter.guidance.pack_files import NotAPack
from cim_troubleshooter.guidance.read_pack import read_pack
from cim_troubleshooter.texts.fault import Fault

__all__ = ["Drawn", "NotAPack", "draw"]


class Drawn(NamedTuple):
    """The picture as SVG, the sheet that it is made for, and the faults of what is not in it."""

    svg: str
    paper: str
    faults: tuple[Fault, ...]


def draw(folder: str) -> Drawn:
    """The picture of a pack; of a site's folder, with what it is laid over. Raises NotAPack."""
    content, faults = _content(folder)
    sheet = laid_out(content)
    tells = f"{len(content.pack.symptoms)} symptoms and {len(content.pack.causes)} causes, and who can fix each."
    return Drawn(as_svg(sheet.shapes, sheet.width, sheet.height, sheet.scale, content.title, tells), sheet.paper, faults)


def _content(folder: str) -> tuple[Content, tuple[Fault, ...]]:
    own = read_pack(folder, SHOWN)
    below, unknown = packs_below(own, own.about)
    merged, layers = merged_packs([*below, own])
    pack = with_days(merged)
    layer = layers[-1]
    changed: dict[str, str] = {}
    title = pack.about.title or os.path.basename(os.path.abspath(folder))
    if below and own.about is not None:
        changed = {**dict.fromkeys(layer.added, "new"), **dict.fromkeys(layer.replaced, "changed")}
        title = f"{own.about.title}, laid over {pack.about.title}"
        pack = pack._replace(about=pack.about._replace(owner=own.about.owner, reviewed=own.about.reviewed))
    return content_of(pack, title, changed, layer.hidden, len(own.left_out)), (*layer.faults, *unknown)
