"""Every way through a pack, walked to its end: what must hold on all of them, and how long they are.

    python -m cim_troubleshooter.authoring.walk

Every symptom with every answer to its question, with no finding, with every single finding, with every pair of findings, and with
every single answer above the steps; every message and every cause that the search may find, with no finding. Each is walked to the
page *Who can help*, as somebody walks it whom no step helps. A way whose causes stand as they did on another one is not walked again.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from cim_troubleshooter.authoring.ways import findings_named
from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Cause, Pack
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.duties import may_work_now, open_duties
from cim_troubleshooter.journey.shown_steps import indexes_of_shown
from cim_troubleshooter.journey.state import Journey, Place, Verdict
from cim_troubleshooter.journey.who_helps import contacts_for, who_helps

MOST_MOVES = 60
"""Of one way. One that is longer goes round in a circle, or keeps somebody from help."""
Way = tuple[str, Journey, int]
"""What a way is called, where it stands, and how many presses led there."""


class Walked(NamedTuple):
    """What came of the walk: counts, the most presses that it took to come to a person, on which way, and what is wrong."""

    begun: int
    walked: int
    moves: int
    most_presses: int
    longest: str
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        """One line for a log."""
        counts = f"{self.begun} ways begun, {self.walked} walked to their end in {self.moves} moves"
        return f"{counts}; at most {self.most_presses} presses to a person ({self.longest}); {len(self.wrong)} wrong"


def walk(pack: Pack, share: float = 1.0, seed: int = 0) -> Walked:
    """All ways through the pack in force, or a share of them that is drawn at random, the same for the same seed."""
    begun = walked = made = most = 0
    longest = ""
    wrong: list[str] = []
    # A pack from the compiled file makes its parts when they are asked for, which is slow where all are, again and again.
    folders: Any = {name: dict(getattr(pack, name)) for name in Pack._fields[1:]}
    pack = pack._replace(**folders)
    seen: set[object] = set()
    for name, journey, presses in _ways(pack, share, random.Random(seed)):
        begun += 1
        wrong += [f"{name}: {fault}" for fault in _wrong_at_the_start(journey, pack)]
        standing = _standing(journey, pack)
        if standing in seen:
            continue
        seen.add(standing)
        walked += 1
        count, faults = _to_the_end(journey, pack)
        made += count
        wrong += [f"{name}: {fault}" for fault in faults]
        if presses + count > most:
            most, longest = presses + count, name
    return Walked(begun, walked, made, most, longest, tuple(wrong))


def begun_ways(pack: Pack) -> Iterator[Way]:
    """Every way in, as it comes to the checks or past them."""
    for symptom in pack.symptoms_in_order():
        yield from _answered(f"symptom {symptom.id}", moves.choose_symptom(Journey(), pack, symptom.id), pack)
    for message in pack.messages:
        yield from _answered(f"message {message}", moves.choose_message(Journey(), pack, message), pack)
    for cause in pack.causes:
        yield from _answered(f"cause {cause}", moves.choose_cause(Journey(), pack, cause), pack)


def past_checks(way: Way, pack: Pack, findings: Iterable[str] = ()) -> Way:
    """The way once the checks have found these codes, if it waits for them, and `Continue` was pressed."""
    name, journey, presses = way
    journey = moves.found(journey, [_finding(code) for code in findings])
    if journey.place is not Place.THIS_COMPUTER:
        return name, journey, presses
    return name, moves.checks_seen(journey, pack), presses + 1


def _answered(name: str, journey: Journey, pack: Pack) -> Iterator[Way]:
    """With every answer to the question before the checks; choosing one and `Continue` are a press each."""
    symptom = views.symptom_of(journey, pack)
    if journey.place is not Place.QUESTION or symptom is None or symptom.question is None:
        yield name, journey, 1
        return
    for answer in symptom.question.answers:
        yield f"{name} ({answer.id})", moves.answer(journey, pack, symptom.question.id, answer.id), 3


def _ways(pack: Pack, share: float, chance: random.Random) -> Iterator[Way]:
    codes = sorted(findings_named(pack) & set(all_kinds()))
    found: list[Sequence[str]] = [(), *((code,) for code in codes), *itertools.combinations(codes, 2)]
    for way in begun_ways(pack):
        by_symptom = way[0].startswith("symptom")
        for codes_found in found if by_symptom else [()]:
            if chance.random() < share:
                name, journey, presses = past_checks(way, pack, codes_found)
                yield f"{name}, {' and '.join(codes_found) or 'no finding'}", journey, presses
        name, journey, presses = past_checks(way, pack)
        for question in pack.questions.values() if by_symptom and journey.place is Place.WHAT_TO_DO else ():
            if question.on_page == "what-to-do":
                for answer in question.answers if chance.random() < share else ():
                    yield f"{name}, {question.id}/{answer.id}", moves.answer_here(journey, pack, question.id, answer.id), presses + 1


def _standing(journey: Journey, pack: Pack) -> object:
    """What decides how a way goes on: how the causes stand, and which of their steps are shown. The sentences do not matter."""
    known = [(one.cause, one.standing) for one in views.verdicts_of(journey, pack)]
    conditional = [cause for cause in pack.causes.values() if any(step.only_with for step in cause.steps)]
    evidence = views.evidence_for(journey, pack)
    shown = [tuple(indexes_of_shown(cause, evidence, journey.findings, pack)) for cause in conditional]
    return journey.place, journey.cause, tuple(known), tuple(shown)


def _to_the_end(journey: Journey, pack: Pack) -> tuple[int, list[str]]:
    """How many moves it took to come to a person, and what was wrong on the way."""
    wrong: list[str] = []
    looked_at: list[Cause] = []
    for made in range(MOST_MOVES):
        looked_at += [cause for cause in [views.cause_of(journey, pack)] if cause is not None and cause not in looked_at]
        wrong += _wrong_here(journey, pack, looked_at)
        if journey.place is Place.WHO_CAN_HELP:
            return made, wrong
        # What came before is of no interest here, and would only grow.
        journey = moves.onward(journey, pack)._replace(came_from=None)
    return MOST_MOVES, [*wrong, "the steps never end"]


def _wrong_at_the_start(journey: Journey, pack: Pack) -> Iterator[str]:
    """A fault that was found and is kept back."""
    if journey.place is not Place.WHAT_TO_DO:
        yield f"this leads to {journey.place} and to no cause"
        return
    known = views.evidence_for(journey, pack)
    problems = {one.code for one in journey.findings if one.outcome == "problem"} - known.irrelevant
    answering = {cause.id for cause in pack.causes.values() if not problems.isdisjoint(_pointing_to(cause, pack))}
    verdicts = views.verdicts_of(journey, pack)
    for cause in sorted(answering - {one.cause for one in verdicts}):
        yield f"{cause} was found and is not in the list"
    if any(one.standing == "found" for one in verdicts) and not _is_found(verdicts, journey.cause):
        yield f"{journey.cause} is shown, though something was found"


def _wrong_here(journey: Journey, pack: Pack, looked_at: Sequence[Cause]) -> Iterator[str]:
    """An end before a duty is done, a person whom nothing names, and nobody at all."""
    if moves.works_now(journey, pack).place is Place.WORKS_NOW and (open_duties(journey, pack) or not may_work_now(journey, pack)):
        yield f"all is well is said at {journey.cause}, though something is still to be done"
    found = [pack.causes[one.cause] for one in views.verdicts_of(journey, pack) if one.standing == "found"]
    named = {who for cause in (*looked_at, *found) for who in (cause.fixed_by, *(step.who for step in cause.steps))}
    for kind in who_helps(journey, pack):
        if kind not in named:
            yield f"{kind} is named at {journey.cause}, and by nothing on the way"
    if {contact.kind for contact in contacts_for(journey, pack)}.isdisjoint(who_helps(journey, pack)):
        yield f"there is nobody who can help at {journey.cause}"


def _is_found(verdicts: Sequence[Verdict], cause: str | None) -> bool:
    return any(one.cause == cause and one.standing == "found" for one in verdicts)


def _pointing_to(cause: Cause, pack: Pack) -> set[str]:
    """The findings that point to a cause, by themselves or by a fact."""
    codes = set(cause.evidence.points_to)
    for fact in pack.facts.values():
        if f"fact/{fact.id}" in codes:
            codes.update(fact.shown_by)
    return codes


def _finding(code: str) -> Finding:
    return Finding(code=code, outcome=all_kinds()[code].outcome, says=code)


def main() -> int:
    """Walks the built-in pack as it is in force today, and prints the counts and whatever is wrong."""
    walked = walk(built_in_pack().pack)
    for fault in walked.wrong:
        print(fault)
    print(walked)
    return 1 if walked.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
