"""A pack's own tests: each scenario walked as a journey, and what came out held against what was expected."""

from __future__ import annotations

from collections.abc import Iterator

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Pack, Scenario
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey, Verdict


def what_came_out_otherwise(scenario: Scenario, pack: Pack) -> Iterator[str]:
    """One sentence for each expectation that does not hold; nothing where the scenario holds."""
    findings = tuple(Finding(code=code, outcome="unknown", says=code) for code in scenario.findings)
    asked = Journey(symptom=scenario.symptom, answers=scenario.answers, findings=findings)
    journey = steps.checks_seen(asked, pack)
    verdicts = steps.verdicts_of(journey, pack)
    expected = scenario.expect
    if expected.first_cause and expected.first_cause != journey.cause:
        yield f"The first cause is “{journey.cause}”, not “{expected.first_cause}”."
    for standing, causes in (("found", expected.found), ("possible", expected.possible), ("unlikely", expected.unlikely)):
        for cause in causes:
            came_out = _standing(cause, verdicts)
            if came_out != standing:
                yield f"The cause “{cause}” is {came_out} here, not {standing}."
    fixer = steps.who_fixes(journey, pack)
    if expected.fixed_by and expected.fixed_by != fixer:
        yield f"The one to mend it is “{fixer}”, not “{expected.fixed_by}”."
    contacts = [contact.id for contact in steps.contacts_for(journey, pack)]
    if expected.contact and contacts[:1] != [expected.contact]:
        yield f"The first contact is “{contacts[0] if contacts else 'nobody'}”, not “{expected.contact}”."


def _standing(cause: str, verdicts: list[Verdict]) -> str:
    return next((verdict.standing for verdict in verdicts if verdict.cause == cause), "not considered")
