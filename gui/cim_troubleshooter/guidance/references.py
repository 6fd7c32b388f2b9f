"""What the files of a pack name in each other and the pack does not have; and the pack without those names.

A name whose own file has a fault is not told again: mending that file mends the name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cim_troubleshooter.guidance.model import Answer, Pack, Question, Scenario, Symptom
from cim_troubleshooter.guidance.words import nearest, quoted
from cim_troubleshooter.guidance.yaml_file import Path

Told = Iterator[tuple[Path, str]]
Folder = str
LeftOut = Collection[tuple[Folder, str]]


def causes_named_by(symptom: Symptom) -> list[tuple[Path, str]]:
    """Every cause that a symptom or one of its answers names, with the path of the name."""
    named: list[tuple[Path, str]] = [(("causes", index), cause) for index, cause in enumerate(symptom.causes)]
    for number, answer in enumerate(symptom.question.answers if symptom.question else ()):
        named += [(("question", "answers", number, "causes", index), cause) for index, cause in enumerate(answer.causes)]
    return named


def unknown_causes(symptom: Symptom, pack: Pack, left_out: LeftOut) -> Told:
    """Causes that a symptom names and the pack does not have."""
    for path, cause in causes_named_by(symptom):
        yield from _unknown("cause", cause, path, pack.causes, left_out)


def unknown_names(scenario: Scenario, pack: Pack, left_out: LeftOut) -> Told:
    """What a scenario names and the pack does not have."""
    symptom = pack.symptoms.get(scenario.symptom)
    if symptom is None:
        yield from _unknown("symptom", scenario.symptom, ("symptom",), pack.symptoms, left_out)
    else:
        yield from _unknown_answers(scenario, symptom)
    expect = scenario.expect
    named: list[tuple[Path, str]] = [] if expect.first_cause is None else [(("expect", "first_cause"), expect.first_cause)]
    for standing in ("found", "possible", "unlikely"):
        named += [(("expect", standing, index), cause) for index, cause in enumerate(getattr(expect, standing))]
    for path, cause in named:
        yield from _unknown("cause", cause, path, pack.causes, left_out)
    if expect.contact is not None:
        yield from _unknown("contact", expect.contact, ("expect", "contact"), pack.contacts, left_out)


def without_unknown_causes(symptom: Symptom, known: Collection[str]) -> Symptom:
    """The symptom as it works without what was left out; with no cause left it leads to who can help."""
    question = symptom.question
    if question is not None:
        question = Question(id=question.id, asks=question.asks, answers=tuple(_pruned(answer, known) for answer in question.answers))
    causes = tuple(cause for cause in symptom.causes if cause in known)
    return symptom._replace(causes=causes, question=question)


def _pruned(answer: Answer, known: Collection[str]) -> Answer:
    return answer._replace(causes=tuple(cause for cause in answer.causes if cause in known))


def _unknown_answers(scenario: Scenario, symptom: Symptom) -> Told:
    question = symptom.question
    for name, chosen in scenario.answers.items():
        path: Path = ("answers", name)
        if question is None:
            yield path, f"The symptom {quoted(symptom.id)} asks nothing. Take the answer away."
        elif name != question.id:
            yield path, f"The symptom {quoted(symptom.id)} does not ask {quoted(name)}.{nearest(name, [question.id])}"
        else:
            offered = [answer.id for answer in question.answers]
            if chosen not in offered:
                yield path, f"There is no answer {quoted(chosen)}.{nearest(chosen, offered)}"


def _unknown(what: str, name: str, path: Path, known: Collection[str], left_out: LeftOut) -> Told:
    if name not in known and (f"{what}s", name) not in left_out:
        yield path, f"There is no {what} {quoted(name)}.{nearest(name, list(known)) or ' Write its file, or take the name away.'}"
