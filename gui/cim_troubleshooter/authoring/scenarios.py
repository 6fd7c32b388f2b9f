"""A pack's own tests: each scenario walked as a journey, and what came out held against what was expected."""

from __future__ import annotations

from collections.abc import Iterator

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Pack, Scenario
from cim_troubleshooter.guidance.yaml_file import Path
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey, Verdict


def what_came_out_otherwise(scenario: Scenario, pack: Pack) -> Iterator[tuple[Path, str]]:
    """Each expectation that does not hold, by its path, and what came out instead; nothing where the scenario holds."""
    journey = _walked(scenario, pack)
    verdicts = steps.verdicts_of(journey, pack)
    expected = scenario.expect
    if expected.first_cause is not None and expected.first_cause != journey.cause:
        yield ("expect", "first_cause"), f"The first cause is {_named(journey.cause)} here, not {_named(expected.first_cause)}."
    for standing in ("found", "possible", "unlikely"):
        for number, cause in enumerate(getattr(expected, standing)):
            came_out = _standing(cause, verdicts)
            if came_out != standing:
                yield ("expect", standing, number), f"The cause {_named(cause)} is {came_out} here, not {standing}."
    fixer = steps.who_fixes(journey, pack)
    if expected.fixed_by is not None and expected.fixed_by not in (fixer, _fixed_by(journey, pack)):
        yield ("expect", "fixed_by"), f"The one to mend it is {_named(fixer)} here, not {_named(expected.fixed_by)}."
    first = next((contact.id for contact in steps.contacts_for(journey, pack)), None)
    if expected.contact is not None and expected.contact != first:
        yield ("expect", "contact"), f"The first contact is {_named(first)} here, not {_named(expected.contact)}."


def _walked(scenario: Scenario, pack: Pack) -> Journey:
    """The journey up to what to do, as the window would walk it."""
    journey = steps.choose_symptom(Journey(), pack, scenario.symptom)
    for question, chosen in scenario.answers.items():
        journey = steps.answer(journey, question, chosen)
    found = [Finding(code=code, outcome="unknown", says=code) for code in scenario.findings]
    return steps.checks_seen(steps.found(journey, found), pack)


def _fixed_by(journey: Journey, pack: Pack) -> str | None:
    """What the cause itself says: a cause that the person mends alone leads to local IT only once it was tried."""
    cause = steps.cause_of(journey, pack)
    return cause.fixed_by if cause is not None else None


def _standing(cause: str, verdicts: list[Verdict]) -> str:
    return next((verdict.standing for verdict in verdicts if verdict.cause == cause), "not considered")


def _named(id_: str | None) -> str:
    return f"“{id_}”" if id_ is not None else "nobody and nothing"
