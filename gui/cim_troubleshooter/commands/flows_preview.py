"""`flows preview`: the pictures of a folder of guidance as files. It needs Qt, and no display."""

from __future__ import annotations

import os

from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.authoring.packs_below import packs_below
from cim_troubleshooter.commands.output import say, tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance.layers import merged_packs
from cim_troubleshooter.guidance.load import SHOWN
from cim_troubleshooter.guidance.model import Symptom
from cim_troubleshooter.guidance.pack_files import NotAPack
from cim_troubleshooter.guidance.read_pack import read_pack
from cim_troubleshooter.screens.pictures.preview import previewed


def run(arguments: Arguments) -> int:
    """Each symptom's picture as a file: 0 all are there, 1 some symptoms have faults, 2 no pack, or nowhere to write.

    Of a site's folder, the symptoms that it adds or replaces; the causes that they name may be those of the pack below.
    """
    folder, output = str(arguments.folder), arguments.output
    try:
        own = read_pack(folder, SHOWN)
        below, _ = packs_below(own, own.about)
        pack, layers = merged_packs([*below, own])
        faults = [str(fault) for fault in layers[-1].faults if fault.file.startswith(os.path.join(folder, "symptoms", ""))]
        for preview in previewed(
            filter(_has_a_picture, (one for one in pack.symptoms_in_order() if one.id in own.parts["symptoms"])), output
        ):
            say(f"{preview.path}: {preview.says}")
            faults += [preview.fault] if preview.fault else []
    except NotAPack as reason:
        raise WrongUse(str(reason)) from None
    except OSError as reason:
        raise WrongUse(f"the pictures can't be written into “{output}” ({reason.strerror or reason}).") from None
    tell_faults(faults)
    return 1 if faults else 0


def _has_a_picture(symptom: Symptom) -> bool:
    """What cannot be seen on a screen has none: its card is a low one."""
    return bool(symptom.screens or symptom.screenshot)
