"""`flows draw`: a folder of guidance as one picture."""

from __future__ import annotations

from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.authoring.draw import NotAPack, draw
from cim_troubleshooter.commands.output import say, tell_faults
from cim_troubleshooter.commands.parser import Arguments


def run(arguments: Arguments) -> int:
    """Writes the pack as a picture: 0 written, and what is left out of it told; 2 the folder is no pack, or the file cannot be written."""
    try:
        drawn = draw(str(arguments.folder))
    except NotAPack as reason:
        raise WrongUse(str(reason)) from None
    try:
        with open(arguments.output, "w", encoding="utf-8", newline="\n") as file:
            file.write(drawn.svg)
    except OSError as reason:
        raise WrongUse(f"The picture cannot be written to “{arguments.output}” ({reason.strerror}).") from None
    tell_faults(drawn.faults)
    say(f"The picture is in {arguments.output}. It is made for {drawn.paper} paper, landscape.")
    return 0
