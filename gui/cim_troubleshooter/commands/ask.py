"""`ask`: what a screen says, or a person would say, to symptoms and causes."""

from __future__ import annotations

from cim_troubleshooter.commands.in_force import guidance_in_force, settings_in_force
from cim_troubleshooter.commands.output import say, say_json, tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance.model import SharedQuestion
from cim_troubleshooter.guidance.search import answers, asked_in_doubt, index_of, search


def run(arguments: Arguments) -> int:
    """Symptoms and causes that fit a text, best first: 0 found, 1 nothing found. The text is printed back, and never logged."""
    text = " ".join(arguments.words)
    loaded = guidance_in_force(settings_in_force(arguments))
    tell_faults(loaded.faults)
    found = answers(search(index_of(loaded.pack), text, arguments.limit * 4), loaded.pack)[: arguments.limit]
    questions = [] if found else [_as_json(question) for question in asked_in_doubt(loaded.pack)]
    if arguments.json:
        # What the system could not read as text is shown with a question mark: it cannot be printed either.
        query = text.encode(errors="replace").decode()
        results = [one._asdict() for one in found]
        say_json({"schema": 1, "query": query, "results": results, "sure": bool(found), "questions": questions})
    else:
        for one in found:
            say(f"{one.kind:<8} {one.id:<30} {one.title}\n{'':<40}matched: {one.matched}")
        if not found:
            say("Not sure what this is about. Try the code on the screen, or fewer words. Or ask:")
        for question in questions:
            say(f"- {question['asks']}")
    return 0 if found else 1


def _as_json(question: SharedQuestion) -> dict[str, object]:
    return {"id": question.id, "asks": question.asks, "answers": [{"id": answer.id, "says": answer.says} for answer in question.answers]}
