"""`summary --json FILE`: a saved summary as JSON, for ticket systems."""

from __future__ import annotations

from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.commands.output import say, say_json
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.handover.read_saved import NoSummary, read_saved
from cim_troubleshooter.handover.saved_summary import SavedSummary, as_object


def run(arguments: Arguments) -> int:
    """The summary as JSON, or without `--json` as it reads. 0: it was printed, 2: the file is no summary."""
    saved = opened(arguments.file)
    if arguments.json:
        say_json(as_object(saved))
    else:
        say(as_it_reads(saved))
    return 0


def opened(path: str) -> SavedSummary:
    """The summary in a file. Raises WrongUse with the one line to print."""
    try:
        return read_saved(path)
    except NoSummary as reason:
        raise WrongUse(str(reason)) from None


def as_it_reads(saved: SavedSummary) -> str:
    """What is read aloud, and below it what is for IT."""
    return "\n".join([*saved.said, "", *saved.for_it]).rstrip("\n")
