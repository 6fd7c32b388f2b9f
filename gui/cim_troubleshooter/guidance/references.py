"""What the files of a pack name in each other and the pack does not have; and the pack without those names.

A name whose own file has a fault is not reported again: fixing that file fixes the name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from cim_troubleshooter.guidance.model import (
    UNKNOWN,
    AboutPack,
    Answer,
    Cause,
    Irrelevance,
    Message,
    Notice,
    Pack,
    Scenario,
    SharedAnswer,
    SharedQuestion,
    Symptom,
)
from cim_troubleshooter.guidance.named_days import names_of_days
from cim_troubleshooter.texts.words import nearest, quoted
from cim_troubleshooter.texts.yaml_file import PathInFile

SAID_BY_CHOOSING = {"symptom": "symptoms", "message": "messages", "cause": "causes"}
"""What the person says by choosing it, as Irrelevance writes it, and the folder of its file."""
Told = Iterator[tuple[PathInFile, str]]
Folder = str
LeftOut = Collection[tuple[Folder, str]]


def unknown_names(part: Any, pack: Pack, left_out: LeftOut) -> Told:
    """What a part of a pack names and the pack does not have."""
    for path, folder, name in names_in(part):
        if name not in getattr(pack, folder) and (folder, name) not in left_out:
            known = list(getattr(pack, folder))
            close = nearest(name, known) or " Write its file, or remove the name."
            yield path, f"There is no {folder.removesuffix('s')} {quoted(name)}.{close}"
    for name in sorted((names_of_days(part) if not isinstance(part, AboutPack | Scenario) else set()) - set(pack.about.days)):
        yield (), f"There is no day {quoted(name)} in pack.yaml.{nearest(name, list(pack.about.days))}"
    if isinstance(part, Notice):
        for name in part.moves:
            if name not in pack.about.days:
                yield ("moves", name), f"There is no day {quoted(name)} in pack.yaml.{nearest(name, list(pack.about.days))}"
    if isinstance(part, Scenario):
        # A question that was left out has a fault of its own.
        if not any(folder in ("questions", "symptoms", "messages") for folder, _ in left_out):
            yield from _unknown_answers(part, pack)
    elif isinstance(part, SharedQuestion):
        for number, answer in enumerate(part.answers):
            yield from _question_of_another_page(answer.next, pack, ("answers", number, "next"))
    elif isinstance(part, AboutPack):
        yield from _question_of_another_page(part.start_with, pack, ("start_with",))
    elif isinstance(part, Cause):
        yield from _unknown_answer_to_open_with(part, pack)
    elif isinstance(part, Message) and part.answer is not None:
        yield from _unknown_answer(part.symptom, part.answer, ("answer",), pack)


def names_in(part: Any) -> Iterator[tuple[PathInFile, Folder, str]]:
    """Each name of another file in a part of a pack, with its path and the folder of the file."""
    if isinstance(part, Symptom):
        yield from _listed("causes", part.causes, ("causes",))
        for number, answer in enumerate(part.question.answers if part.question else ()):
            yield from _listed("causes", answer.causes, ("question", "answers", number, "causes"))
    elif isinstance(part, SharedQuestion):
        for number, shared in enumerate(part.answers):
            yield from _named("questions", shared.next, ("answers", number, "next"))
            yield from _named("symptoms", shared.symptom, ("answers", number, "symptom"))
    elif isinstance(part, Message):
        yield from _named("symptoms", part.symptom, ("symptom",))
        yield from _listed("causes", part.causes, ("causes",))
    elif isinstance(part, Scenario):
        yield from _names_in_scenario(part)
    elif isinstance(part, AboutPack):
        yield from _named("questions", part.start_with, ("start_with",))
    elif isinstance(part, Cause) and part.opens_in is not None:
        yield from _named("symptoms", part.opens_in.partition("/")[0], ("opens_in",))
    elif isinstance(part, Irrelevance):
        for number, code in enumerate(part.when):
            folder, _, name = code.partition("/")
            if folder in SAID_BY_CHOOSING:
                yield ("when", number), SAID_BY_CHOOSING[folder], name


def _names_in_scenario(scenario: Scenario) -> Iterator[tuple[PathInFile, Folder, str]]:
    expect = scenario.expect
    yield from _named("symptoms", scenario.symptom, ("symptom",))
    yield from _named("messages", scenario.message, ("message",))
    yield from _named("causes", scenario.cause, ("cause",))
    yield from _named("causes", expect.first_cause, ("expect", "first_cause"))
    for name in ("found", "possible", "unlikely", "not_shown"):
        yield from _listed("causes", getattr(expect, name), ("expect", name))
    for name, folder in (("contact", "contacts"), ("symptom", "symptoms"), ("message", "messages"), ("asks", "questions")):
        yield from _named(folder, getattr(expect, name), ("expect", name))


def _unknown_answer_to_open_with(cause: Cause, pack: Pack) -> Told:
    name, asks, chosen = (cause.opens_in or "").partition("/")
    if asks:
        yield from _unknown_answer(name, chosen, ("opens_in",), pack)


def _unknown_answer(symptom: str, chosen: str, path: PathInFile, pack: Pack) -> Told:
    asked = pack.symptoms.get(symptom)
    if asked is not None:
        answers = [answer.id for answer in asked.question.answers] if asked.question is not None else []
        if chosen not in answers:
            yield path, f"The symptom {quoted(symptom)} has no answer {quoted(chosen)}.{nearest(chosen, answers)}"


def _named(folder: Folder, name: str | None, path: PathInFile) -> Iterator[tuple[PathInFile, Folder, str]]:
    if name is not None:
        yield path, folder, name


def _listed(folder: Folder, names: Collection[str], path: PathInFile) -> Iterator[tuple[PathInFile, Folder, str]]:
    for index, name in enumerate(names):
        yield (*path, index), folder, name


def answers_known(pack: Pack) -> Mapping[str, list[str]]:
    """Every question of a pack, whoever asks it, with the ids of its answers."""
    known: dict[str, list[str]] = {id_: [answer.id for answer in question.answers] for id_, question in pack.questions.items()}
    for symptom in pack.symptoms.values():
        if symptom.question is not None:
            known.setdefault(symptom.question.id, []).extend(answer.id for answer in symptom.question.answers)
    return known


def _unknown_answers(scenario: Scenario, pack: Pack) -> Told:
    symptom = pack.symptoms.get(_symptom_of(scenario, pack) or "")
    asked = {id_: [answer.id for answer in question.answers] for id_, question in pack.questions.items()}
    if symptom is not None and symptom.question is not None:
        asked[symptom.question.id] = [answer.id for answer in symptom.question.answers]
    elif symptom is None:
        asked = dict(answers_known(pack))
    for name, chosen in scenario.answers.items():
        if name in asked:
            if chosen != UNKNOWN and chosen not in asked[name]:
                yield ("answers", name), f"There is no answer {quoted(chosen)}.{nearest(chosen, asked[name])}"
        elif symptom is None:
            yield ("answers", name), f"There is no question {quoted(name)}.{nearest(name, list(asked))}"
        elif asked:
            yield ("answers", name), f"The symptom {quoted(symptom.id)} does not ask {quoted(name)}.{nearest(name, list(asked))}"
        else:
            yield ("answers", name), f"The symptom {quoted(symptom.id)} asks nothing. Remove the answer."


def _symptom_of(scenario: Scenario, pack: Pack) -> str | None:
    message = pack.messages.get(scenario.message) if scenario.message else None
    return scenario.symptom or (message.symptom if message is not None else None)


def _question_of_another_page(name: str | None, pack: Pack, path: PathInFile) -> Told:
    question = pack.questions.get(name or "")
    if question is not None and question.on_page != "find-out":
        yield path, f"The question {quoted(question.id)} is not asked to find out. Name one with “on_page: find-out”."


def without_unknown_names(pack: Pack) -> Pack:
    """The pack as it works without what was left out. A symptom or message with no cause left leads to who can help."""
    return pack._replace(
        symptoms={id_: _symptom(symptom, pack.causes) for id_, symptom in pack.symptoms.items()},
        questions={id_: _question(question, pack) for id_, question in pack.questions.items()},
        messages={
            id_: message._replace(causes=_kept(message.causes, pack.causes))
            for id_, message in pack.messages.items()
            if message.symptom in pack.symptoms
        },
        about=pack.about if pack.about.start_with in pack.questions else pack.about._replace(start_with=None),
    )


def _symptom(symptom: Symptom, known: Collection[str]) -> Symptom:
    question = symptom.question
    if question is not None:
        question = question._replace(answers=tuple(_answer(answer, known) for answer in question.answers))
    return symptom._replace(causes=_kept(symptom.causes, known), question=question)


def _answer(answer: Answer, known: Collection[str]) -> Answer:
    return answer._replace(causes=_kept(answer.causes, known))


def _question(question: SharedQuestion, pack: Pack) -> SharedQuestion:
    return question._replace(answers=tuple(_shared_answer(answer, pack) for answer in question.answers))


def _shared_answer(answer: SharedAnswer, pack: Pack) -> SharedAnswer:
    following = pack.questions.get(answer.next or "")
    return answer._replace(
        next=answer.next if following is not None and following.on_page == "find-out" else None,
        symptom=answer.symptom if answer.symptom in pack.symptoms else None,
    )


def _kept(names: Collection[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in known)
