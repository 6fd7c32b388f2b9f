"""What must hold inside one symptom, cause or contact beyond its types, and between the files of a pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cim_troubleshooter.guidance.model import Cause, Contact, Drawing, Fault, Scenario, Symptom
from cim_troubleshooter.guidance.typed import nearest
from cim_troubleshooter.guidance.yaml_file import Path, YamlFile


def faults_of_symptom(symptom: Symptom, file: YamlFile) -> Iterator[Fault]:
    """One or two screens, each line of one kind; at least one cause; a question with two answers or more."""
    if not 1 <= len(symptom.screens) <= 2:
        yield file.fault(("screens",), "A symptom has one or two screens.")
    if not symptom.causes:
        yield file.fault(("causes",), "A symptom has at least one cause.")
    for number, screen in enumerate(symptom.screens):
        for line, drawing in enumerate(screen.shows):
            if len(_set_fields(drawing)) != 1:
                yield file.fault(("screens", number, "shows", line), "Each line of a screen shows exactly one thing.")
    if symptom.question and len({answer.id for answer in symptom.question.answers}) < max(2, len(symptom.question.answers)):
        yield file.fault(("question", "answers"), "A question has two answers or more, each with an id of its own.")


def faults_of_cause(cause: Cause, file: YamlFile) -> Iterator[Fault]:
    """At least one step and one source; what no computer can know is never made unlikely."""
    if not cause.steps:
        yield file.fault(("steps",), "A cause has at least one step.")
    if not cause.sources:
        yield file.fault(("sources",), "A cause names at least one source.")
    for number, source in enumerate(cause.sources):
        if not source.startswith("https://"):
            yield file.fault(("sources", number), "A source is an address that starts with https://.")
    if cause.cannot_tell and cause.evidence.points_away:
        says = "This cause has “cannot_tell”, so no finding may point away from it."
        yield file.fault(("evidence", "points_away"), says)


def faults_of_contact(contact: Contact, file: YamlFile) -> Iterator[Fault]:
    """A contact can be reached, or says how to find it."""
    if not any((contact.phone, contact.email, contact.web, contact.where, contact.find)):
        yield file.fault((), "Say how to reach this contact: phone, email, web, where, or find.")
    if contact.web and not contact.web.startswith("https://"):
        yield file.fault(("web",), "An address starts with https://.")


def unknown_causes(symptom: Symptom, causes: Mapping[str, Cause], file: YamlFile) -> Iterator[Fault]:
    """Causes that a symptom or one of its answers names and the pack does not have."""
    named: list[tuple[Path, str]] = [(("causes", index), cause) for index, cause in enumerate(symptom.causes)]
    if symptom.question:
        for number, answer in enumerate(symptom.question.answers):
            named += [(("question", "answers", number, "causes", index), cause) for index, cause in enumerate(answer.causes)]
    for path, cause in named:
        if cause not in causes:
            yield file.fault(path, f"There is no cause “{cause}”.{nearest(cause, list(causes))}")


def unknown_names(scenario: Scenario, symptoms: Mapping[str, Symptom], causes: Mapping[str, Cause], file: YamlFile) -> Iterator[Fault]:
    """What a scenario names and the pack does not have."""
    symptom = symptoms.get(scenario.symptom)
    if symptom is None:
        yield file.fault(("symptom",), f"There is no symptom “{scenario.symptom}”.{nearest(scenario.symptom, list(symptoms))}")
        return
    question = symptom.question
    for name, chosen in scenario.answers.items():
        if question is None or name != question.id:
            yield file.fault(("answers", name), f"“{symptom.title}” does not ask “{name}”.")
        elif chosen not in [answer.id for answer in question.answers]:
            offered = [answer.id for answer in question.answers]
            yield file.fault(("answers", name), f"There is no answer “{chosen}”.{nearest(chosen, offered)}")
    expected = (scenario.expect.first_cause, *scenario.expect.found, *scenario.expect.possible, *scenario.expect.unlikely)
    for cause in expected:
        if cause is not None and cause not in causes:
            yield file.fault(("expect",), f"There is no cause “{cause}”.{nearest(cause, list(causes))}")


def _set_fields(drawing: Drawing) -> list[str]:
    return [name for name in drawing.__struct_fields__ if getattr(drawing, name) not in (None, ())]
