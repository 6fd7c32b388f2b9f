"""What of a pack nothing leads to, and what no scenario proves."""

from __future__ import annotations

from collections.abc import Iterator

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.read_pack import ReadPack
from cim_troubleshooter.guidance.references import names_in
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted
from cim_troubleshooter.texts.yaml_file import PathInFile

NAMED_BY_SCENARIOS = ("found", "possible", "unlikely")


def unused(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    """Causes that no symptom or message names, and questions that finding out never comes to."""
    if any(folder in ("symptoms", "messages", "questions") for folder, _ in own.left_out):
        # What was left out may name them.
        return
    used = _causes_named(pack)
    for id_ in own.parts["causes"]:
        if id_ not in used:
            yield own.files["causes", id_].fault((), "No symptom names this cause. Add it to one, or remove the file.")
    reached = _reached(pack)
    for id_, question in own.parts["questions"].items():
        if question.on_page == "find-out" and id_ not in reached:
            says = "Finding out never comes to this question. Name it after “next” in another one, or after “start_with” in pack.yaml."
            yield own.files["questions", id_].fault((), says)


def loops(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    """Answers that lead back to a question that was asked on the way to them."""
    for id_, question in own.parts["questions"].items():
        for number, answer in enumerate(question.answers):
            if answer.next is not None and id_ in _from(answer.next, pack):
                says = f"From {quoted(answer.next)} the way leads back to this question. Nobody is to be asked twice."
                yield own.files["questions", id_].fault(("answers", number, "next"), says)


def without_contact(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    """Causes and answers whose way ends at nobody."""
    if any(folder == "contacts" for folder, _ in own.left_out):
        return
    kinds = {contact.kind for contact in pack.contacts.values()}
    wanted: list[tuple[str, str, PathInFile, str]] = [
        ("causes", id_, ("fixed_by",), "local-it" if cause.fixed_by == "you" else cause.fixed_by)
        for id_, cause in own.parts["causes"].items()
    ]
    for id_, question in own.parts["questions"].items():
        leading = [(number, answer.contact) for number, answer in enumerate(question.answers) if answer.contact is not None]
        wanted += [("questions", id_, ("answers", number, "contact"), kind) for number, kind in leading]
    for folder, id_, path, kind in wanted:
        if kind not in kinds:
            yield own.files[folder, id_].fault(path, f"The pack has no contact of the kind {quoted(kind)}. Add one to contacts.")


def without_scenario(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    """Causes and messages that no scenario reaches: a change that breaks the way to them would not be noticed."""
    if own.left_out:
        # What is missing may have been the way to them, or the scenario.
        return
    causes = set(own.parts["causes"]) - _causes_named(pack)
    messages: set[str] = set()
    for scenario in pack.scenarios.values():
        causes |= {scenario.expect.first_cause or "", *(id_ for name in NAMED_BY_SCENARIOS for id_ in getattr(scenario.expect, name))}
        messages |= {scenario.message or "", scenario.expect.message or ""}
    for folder, reached in (("causes", causes), ("messages", messages)):
        for id_ in own.parts[folder]:
            if id_ not in reached:
                says = f"No scenario reaches this {folder.removesuffix('s')}. Write one in scenarios."
                yield own.files[folder, id_].fault((), says, warning=True)


def _causes_named(pack: Pack) -> set[str]:
    naming = (*pack.symptoms.values(), *pack.messages.values())
    return {name for part in naming for _, folder, name in names_in(part) if folder == "causes"}


def _reached(pack: Pack) -> set[str]:
    start = pack.about.start_with
    return {start, *_from(start, pack)} if start is not None else set()


def _from(question: str, pack: Pack) -> set[str]:
    """The questions that may follow one, itself included only where the way leads back to it."""
    found: set[str] = set()
    waiting = [question]
    while waiting:
        asked = pack.questions.get(waiting.pop())
        following = {answer.next for answer in asked.answers if answer.next is not None} - found if asked is not None else set()
        found |= following
        waiting += following
    return found
