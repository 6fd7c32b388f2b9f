"""A pack's own tests: each scenario walked as a journey, and what came out held against what was expected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.model import Day, Pack, Scenario
from cim_troubleshooter.guidance.search import Index, index_of, search
from cim_troubleshooter.journey import moves, views, who_helps
from cim_troubleshooter.journey.state import Journey, Place, Verdict
from cim_troubleshooter.texts.yaml_file import PathInFile

STANDINGS = ("found", "possible", "unlikely")


class PackByDay:
    """A whole pack as it is in force on each day that a scenario asks for, ready to be searched."""

    def __init__(self, whole: Pack) -> None:
        self._whole = whole
        self._packs: dict[Day, Pack] = {}
        self._indexes: dict[Day, Index] = {}

    def on(self, day: Day) -> Pack:
        """The pack in force on a day."""
        if day not in self._packs:
            self._packs[day] = in_force(self._whole, day)
        return self._packs[day]

    def index_on(self, day: Day) -> Index:
        """What is searched on a day."""
        if day not in self._indexes:
            self._indexes[day] = index_of(self.on(day))
        return self._indexes[day]


def what_came_out_otherwise(scenario: Scenario, packs: PackByDay, today: Day) -> Iterator[tuple[PathInFile, str]]:
    """Each expectation that does not hold, by its path, and what came out instead; nothing where the scenario holds.

    It is `today` where the scenario does not say which day it is.
    """
    day = scenario.today or today
    if scenario.says is not None:
        yield from _found_otherwise(scenario, packs.index_on(day))
        return
    pack = packs.on(day)
    journey = walked(scenario, pack)
    expected = scenario.expect
    if expected.first_cause is not None and expected.first_cause != journey.cause:
        yield ("expect", "first_cause"), f"The first cause is {_named(journey.cause)} here, not {_named(expected.first_cause)}."
    yield from _other_standings(scenario, views.verdicts_of(journey, pack))
    fixer = who_helps.who_fixes(journey, pack)
    if expected.fixed_by is not None and expected.fixed_by not in (fixer, _fixed_by(journey, pack)):
        yield ("expect", "fixed_by"), f"The one to fix it is {_named(fixer)} here, not {_named(expected.fixed_by)}."
    first = next((contact.id for contact in who_helps.contacts_for(journey, pack)), None)
    if expected.contact is not None and expected.contact != first:
        yield ("expect", "contact"), f"The first contact is {_named(first)} here, not {_named(expected.contact)}."
    if expected.symptom is not None and expected.symptom != journey.symptom:
        yield ("expect", "symptom"), f"The symptom is {_named(journey.symptom)} here, not {_named(expected.symptom)}."
    helps = who_helps.who_helps(journey, pack)
    if expected.helps and expected.helps != helps:
        yield ("expect", "helps"), f"Those who can help are {_in_order(helps)} here, not {_in_order(expected.helps)}."
    shown = views.shown_step(journey, pack)
    act = shown.step.act if shown is not None else None
    if expected.first_step is not None and expected.first_step != act:
        yield ("expect", "first_step"), f"The first step is {_named(act)} here, not {_named(expected.first_step)}."
    asked = _asked(journey, pack)
    if expected.asks is not None and expected.asks != asked:
        yield ("expect", "asks"), f"The next question is {_named(asked)} here, not {_named(expected.asks)}."


def _found_otherwise(scenario: Scenario, index: Index) -> Iterator[tuple[PathInFile, str]]:
    """What the search found first, where it is not what the scenario expects."""
    first = next(iter(search(index, scenario.says or "")), None)
    expected = scenario.expect
    found = {
        "message": first.message if first else None,
        "first_cause": first.cause if first else None,
        "symptom": first.symptom if first else None,
        "fixed_by": first.fixed_by if first else None,
    }
    for name, came_out in found.items():
        wanted = getattr(expected, name)
        if wanted is not None and wanted != came_out:
            yield ("expect", name), f"The search finds {_named(came_out)} first here, not {_named(wanted)}."


def walked(scenario: Scenario, pack: Pack) -> Journey:
    """The journey up to what to do, or to the question where finding out comes to a halt, as the window would walk it."""
    journey = _begun(scenario, pack)
    while journey.place is Place.FIND_OUT and (journey.finding_out or "") in scenario.answers:
        journey = moves.answer_finding_out(journey, pack, scenario.answers[journey.finding_out or ""])
    if journey.place in (Place.FIND_OUT, Place.WHO_CAN_HELP):
        return journey
    symptom = views.symptom_of(journey, pack)
    own = symptom.question.id if symptom is not None and symptom.question is not None else None
    if journey.place is Place.QUESTION and own is not None and own in scenario.answers:
        journey = moves.answer(journey, pack, own, scenario.answers[own])
    journey = moves.found(journey, [_finding(code) for code in scenario.findings])
    if journey.place is not Place.WHAT_TO_DO:
        journey = moves.checks_seen(journey, pack)
    for question, chosen in scenario.answers.items():
        if question not in journey.answers:
            journey = moves.answer_here(journey, pack, question, chosen)
    return journey


def _begun(scenario: Scenario, pack: Pack) -> Journey:
    if scenario.message is not None and scenario.message in pack.messages:
        return moves.choose_message(Journey(), pack, scenario.message)
    if scenario.cause is not None and scenario.cause in pack.causes:
        return moves.choose_cause(Journey(), pack, scenario.cause)
    if scenario.symptom is not None:
        return moves.choose_symptom(Journey(), pack, scenario.symptom)
    return moves.start_finding_out(Journey(), pack)


def _finding(code: str) -> Finding:
    kind = all_kinds().get(code)
    return Finding(code=code, outcome=kind.outcome if kind is not None else "unknown", says=code)


def _other_standings(scenario: Scenario, verdicts: list[Verdict]) -> Iterator[tuple[PathInFile, str]]:
    came_out = {verdict.cause: verdict.standing for verdict in verdicts}
    for standing in STANDINGS:
        for number, cause in enumerate(getattr(scenario.expect, standing)):
            if came_out.get(cause) != standing:
                says = f"The cause {_named(cause)} is {came_out.get(cause, 'not considered')} here, not {standing}."
                yield ("expect", standing, number), says
    for number, cause in enumerate(scenario.expect.not_shown):
        if cause in came_out:
            yield ("expect", "not_shown", number), f"The cause {_named(cause)} is shown here: it is {came_out[cause]}."


def _asked(journey: Journey, pack: Pack) -> str | None:
    question = views.finding_out(journey, pack) if journey.place is Place.FIND_OUT else views.next_question(journey, pack)
    return question.id if question is not None else None


def _fixed_by(journey: Journey, pack: Pack) -> str | None:
    """What the cause itself says: a cause that the person fixes alone leads to local IT only once it was tried."""
    cause = views.cause_of(journey, pack)
    return cause.fixed_by if cause is not None else None


def _in_order(kinds: Sequence[str]) -> str:
    return ", then ".join(_named(kind) for kind in kinds)


def _named(id_: str | None) -> str:
    return f"“{id_}”" if id_ is not None else "nobody and nothing"
