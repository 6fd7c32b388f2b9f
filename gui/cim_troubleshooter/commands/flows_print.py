"""`flows print`: a folder of guidance as a document to sign off."""

from __future__ import annotations

from cim_troubleshooter import __version__
from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.authoring.document import NotAPack, document
from cim_troubleshooter.commands.output import say, tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance import dates


def run(arguments: Arguments) -> int:
    """Writes the document: 0 written, and what is left out of it told; 2 a folder is no pack, or the file cannot be written."""
    try:
        made = document(str(arguments.folder), dates.today(), __version__, arguments.since, arguments.against)
    except NotAPack as reason:
        raise WrongUse(str(reason)) from None
    try:
        with open(arguments.output, "w", encoding="utf-8", newline="\n") as file:
            file.write(made.html)
    except (OSError, ValueError) as reason:
        why = reason.strerror if isinstance(reason, OSError) else "its name cannot be used"
        raise WrongUse(f"The document cannot be written to “{arguments.output}” ({why}).") from None
    tell_faults(made.faults)
    say(f"The document is in {arguments.output}. Any browser opens and prints it.")
    return 0
