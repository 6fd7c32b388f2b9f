"""`flows preview`: the pictures of a folder of guidance as files. It needs Qt, and no display."""

from __future__ import annotations

import os

from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.commands.output import say, tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.pack_files import NotAPack
from cim_troubleshooter.screens.pictures.preview import previewed


def run(arguments: Arguments) -> int:
    """Each symptom's picture as a file: 0 all are there, 1 some symptoms have faults, 2 no pack, or nowhere to write."""
    folder, output = str(arguments.folder), arguments.output
    try:
        loaded = load_pack(folder)
        faults = [str(fault) for fault in loaded.faults if fault.file.startswith(os.path.join(folder, "symptoms", ""))]
        for preview in previewed(loaded.pack.symptoms_in_order(), output):
            say(f"{preview.path}: {preview.says}")
            faults += [preview.fault] if preview.fault else []
    except NotAPack as reason:
        raise WrongUse(str(reason)) from None
    except OSError as reason:
        raise WrongUse(f"the pictures can't be written into “{output}” ({reason.strerror or reason}).") from None
    tell_faults(faults)
    return 1 if faults else 0
