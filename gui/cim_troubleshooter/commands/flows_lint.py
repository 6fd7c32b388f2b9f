"""`flows lint`: every fault of folders of guidance."""

from __future__ import annotations

from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.authoring.lint import NotAPack, lint
from cim_troubleshooter.commands.output import say, say_json
from cim_troubleshooter.commands.parser import Arguments


def run(arguments: Arguments) -> int:
    """Every fault of the packs: 0 none but warnings, 1 faults, 2 a folder is no pack."""
    try:
        faults = [fault for folder in arguments.folders for fault in lint(folder)]
    except NotAPack as reason:
        raise WrongUse(str(reason)) from None
    if arguments.json:
        say_json({"schema": 1, "faults": [fault._asdict() for fault in faults]})
    else:
        for fault in faults:
            say(f"{fault}{' (warning)' if fault.warning else ''}")
    return 1 if any(not fault.warning for fault in faults) else 0
