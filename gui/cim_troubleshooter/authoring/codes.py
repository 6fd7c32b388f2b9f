"""Evidence codes that a pack names and nothing can give: a finding of no check, an answer to no question."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.guidance.model import Cause, Fact, Irrelevance, Operation, Pack, Scenario, SharedQuestion
from cim_troubleshooter.guidance.read_pack import ReadPack
from cim_troubleshooter.guidance.references import SAID_BY_CHOOSING, answers_known
from cim_troubleshooter.journey.evidence import ALLOWED, FACT, NOT_ALLOWED, ROLE
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import listed, nearest, quoted
from cim_troubleshooter.texts.yaml_file import PathInFile

Named = Iterator[tuple[PathInFile, str]]
OF_OPERATIONS = [code.partition("/")[2] for code in (ALLOWED, NOT_ALLOWED)]


def unknown_codes(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    """Each code of a folder's own files that could never be seen. `pack` is the folder with what it is laid over."""
    findings = list(all_kinds())
    answers = answers_known(pack)
    # A question that was left out has a fault of its own, and fixing it fixes the names of its answers.
    incomplete = any(folder in ("questions", "symptoms", "facts") for folder, _ in own.left_out)
    for (folder, id_), file in own.files.items():
        part = own.parts[folder][id_] if folder else own.about
        told = [(path, _unknown_finding(code, findings)) for path, code in _findings_named(part)]
        told += [
            (path, _unknown(code, findings, answers, pack.facts))
            for path, code in _evidence_named(part)
            if not (incomplete and "/" in code)
        ]
        told += [] if incomplete else _unknown_in_operation(part, answers)
        yield from (file.fault(path, says) for path, says in told if says)


def _findings_named(part: object) -> Named:
    if isinstance(part, SharedQuestion):
        yield from ((path, code) for path, code in _answering(part) if "/" not in code)
    elif isinstance(part, Scenario | Irrelevance):
        yield from _each(part.findings, ("findings",))
    elif isinstance(part, Fact):
        yield from _each(part.shown_by, ("shown_by",))


def _evidence_named(part: object) -> Named:
    if isinstance(part, Cause):
        yield from _each(part.evidence.points_to, ("evidence", "points_to"))
        yield from _each(part.evidence.points_away, ("evidence", "points_away"))
        for number, step in enumerate(part.steps):
            yield from _each(step.only_with, ("steps", number, "only_with"))
    elif isinstance(part, SharedQuestion):
        yield from ((path, code) for path, code in _answering(part) if "/" in code)
    elif isinstance(part, Operation):
        yield ("asked_by",), part.asked_by
    elif isinstance(part, Irrelevance):
        for path, code in _each(part.when, ("when",)):
            if code.partition("/")[0] not in SAID_BY_CHOOSING:
                yield path, code


def _answering(question: SharedQuestion) -> Named:
    for number, answer in enumerate(question.answers):
        yield from _each(answer.answered_by, ("answers", number, "answered_by"))


def _each(codes: Sequence[str], path: PathInFile) -> Named:
    for number, code in enumerate(codes):
        yield (*path, number), code


def _unknown(code: str, findings: Sequence[str], answers: Mapping[str, Sequence[str]], facts: Collection[str]) -> str:
    """Why nothing gives an evidence code; nothing where something does."""
    question, is_answer, answer = code.partition("/")
    if not is_answer:
        return _unknown_finding(code, findings)
    if question == FACT:
        return "" if answer in facts else f"There is no fact {quoted(answer)}.{nearest(answer, list(facts))}"
    if question == "operation":
        return "" if answer in OF_OPERATIONS else f"An operation is {listed(OF_OPERATIONS)}, not {quoted(answer)}."
    if question not in answers:
        return f"There is no question {quoted(question)}.{nearest(question, list(answers))}"
    if answer not in answers[question]:
        return f"The question {quoted(question)} has no answer {quoted(answer)}.{nearest(answer, answers[question])}"
    return ""


def _unknown_finding(code: str, findings: Sequence[str]) -> str:
    return "" if code in findings else f"No check gives the finding {quoted(code)}.{nearest(code, findings)}"


def _unknown_in_operation(part: object, answers: Mapping[str, Sequence[str]]) -> list[tuple[PathInFile, str]]:
    if not isinstance(part, Operation):
        return []
    if ROLE not in answers:
        return [(("may",), f"Nobody asks for the role. Write questions/{ROLE}.yaml, whose answers are the roles.")]
    roles = answers[ROLE]
    return [
        (("may", number), f"The question {quoted(ROLE)} has no answer {quoted(role)}.{nearest(role, roles)}")
        for number, role in enumerate(part.may)
        if role not in roles
    ]
