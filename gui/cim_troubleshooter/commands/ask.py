"""`ask`: what a screen says, or a person would say, to symptoms and causes."""

from __future__ import annotations

from cim_troubleshooter.commands.in_force import guidance_in_force, settings_in_force
from cim_troubleshooter.commands.output import say, say_json, tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance.search import answers, index_of, search


def run(arguments: Arguments) -> int:
    """Symptoms and causes that fit a text, best first: 0 found, 1 nothing found. The text is printed back, and never logged."""
    text = " ".join(arguments.words)
    loaded = guidance_in_force(settings_in_force(arguments))
    tell_faults(loaded.faults)
    found = answers(search(index_of(loaded.pack), text, arguments.limit * 4), loaded.pack)[: arguments.limit]
    if arguments.json:
        # What the system could not read as text is shown with a question mark: it cannot be printed either.
        query = text.encode(errors="replace").decode()
        say_json({"schema": 1, "query": query, "results": [one._asdict() for one in found]})
    else:
        for one in found:
            say(f"{one.kind:<8} {one.id:<30} {one.title}\n{'':<40}matched: {one.matched}")
        if not found:
            say("Nothing in the guidance fits this. Try the code on the screen, or fewer words.")
    return 0 if found else 1
