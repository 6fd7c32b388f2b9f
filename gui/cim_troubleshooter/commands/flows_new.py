"""`flows new`: a file of a folder of guidance, to be filled in."""

from __future__ import annotations

import os

from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.authoring.scaffold import NotAPack, NotBegun, begin
from cim_troubleshooter.commands.output import say
from cim_troubleshooter.commands.parser import Arguments


def run(arguments: Arguments) -> int:
    """Begins a new file of a pack, in this folder if none is named: 0 written, 2 not."""
    folders = [*([arguments.folder] if arguments.folder else []), *arguments.packs]
    if len(folders) > 1:
        raise WrongUse("flows new writes into one folder. Name that one only.")
    try:
        begun = begin(arguments.kind, arguments.id, folders[0] if folders else os.curdir)
    except (NotAPack, NotBegun) as reason:
        raise WrongUse(str(reason)) from None
    say(f"Written: {begun.path}")
    if begun.copy_of is not None:
        say(f"It is a copy of {begun.copy_of}, which it replaces. Change what differs.")
    else:
        say("Fill in what is empty. Then “flows lint” with the folder tells you what is still missing.")
    return 0
